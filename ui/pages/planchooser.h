// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keystore.h"

#include <QWidget>

class QButtonGroup;
class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chatelaine {

class Banner;

/// A card for each plan. Choosing another one says what the change would do before it can be made.
class PlanChooser : public QWidget {
    Q_OBJECT
public:
    explicit PlanChooser(KeyStore &store, QWidget *parent = nullptr);
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy);

Q_SIGNALS:
    void workspaceChanged(const chatelaine::Workspace &workspace);

private:
    QWidget *buildPreview();
    void rebuildCards();
    QString chosenPlan() const;
    void askPreview();
    void showPreview(const PlanPreview &preview);
    void change();

    KeyStore &m_store;
    Workspace m_workspace;
    const KeyPolicy *m_policy = nullptr;
    QVBoxLayout *m_layout;
    QWidget *m_cardBox = nullptr;
    QButtonGroup *m_cards = nullptr;
    Banner *m_banner;
    QFrame *m_preview;
    QLabel *m_previewTitle;
    QLabel *m_previewText;
    QPushButton *m_change;
};

} // namespace chatelaine
