// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/keydraft.h"
#include "ui/table/keytext.h"

#include <QWidget>

class QVBoxLayout;

namespace chatelaine {

/// Everything that is known of one key, beside the table: facts, label, note and tags to edit where the
/// policy allows, and what can be done.
class DetailsPane final : public QWidget {
    Q_OBJECT
public:
    explicit DetailsPane(const Clock &clock, QWidget *parent = nullptr); ///< `clock` must outlive the pane.

    /// Another key, or the same one as it stands now; then what is being typed stays.
    void setKey(
        const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy, const QString &memberName);
    void clear();
    KeyId key() const;
    void showError(const Error &error); ///< Of the edit that was asked for last.
    QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const chatelaine::KeyId &id, const chatelaine::KeyEdit &edit);
    void actionRequested(chatelaine::Action action, const chatelaine::KeyId &id);
    void closeRequested();
};

} // namespace chatelaine
