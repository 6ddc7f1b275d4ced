// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace chatelaine {

class Clock;
class KeyForm;
struct KeyPolicy;
struct Workspace;

/// Hosts a KeyForm where the policy creates in a dialog. As tall as the form wants, if the parent's window
/// has the room. Cancelling rejects; whoever creates the key accepts.
class CreateDialog : public QDialog {
    Q_OBJECT
public:
    CreateDialog(
        const Workspace &workspace, const KeyPolicy &policy, const Clock &clock, QWidget *parent = nullptr);

    KeyForm *form() const { return m_form; }

protected:
    bool event(QEvent *event) override;

private:
    KeyForm *m_form;
};

} // namespace chatelaine
