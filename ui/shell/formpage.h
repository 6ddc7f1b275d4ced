// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace chatelaine {

struct KeyPolicy;
struct Workspace;

/// A page with one thing on it, of a readable width, below the path where it stands.
class FormPage : public QWidget {
    Q_OBJECT
public:
    /// Takes `content` over.
    FormPage(
        QWidget *content, const Workspace &workspace, const KeyPolicy &policy, QWidget *parent = nullptr);
};

} // namespace chatelaine
