// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reveal/revealpanel.h"

#include <QDialog>

namespace chatelaine {

/// The reveal panel in a window of its own, which closes when the panel has finished.
class RevealDialog : public QDialog {
    Q_OBJECT
public:
    RevealDialog(const ApiKey &key, Secret secret, const KeyPolicy &policy, const Workspace &workspace,
        RevealServices services, QWidget *parent = nullptr);

    RevealPanel *panel() const { return m_panel; }
    void reject() override; ///< Esc and the window's close button: only if the panel may close.

protected:
    bool event(QEvent *event) override;

private:
    RevealPanel *m_panel;
};

} // namespace chatelaine
