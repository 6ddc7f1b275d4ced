// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memberdirectory.h"
#include "ui/pages/formdialog.h"

class QButtonGroup;
class QComboBox;

namespace chatelaine {

class Card;

/// Removes a member, or lets one leave, after it was asked what becomes of their keys.
class RemoveMemberDialog : public FormDialog {
    Q_OBJECT
public:
    struct Question {
        Workspace workspace;
        const KeyPolicy &policy;
        Member leaver;
        QList<Member> members; ///< All of them.
        bool own = false; ///< It is who asks that leaves.
    };

    RemoveMemberDialog(MemberDirectory &directory, const Question &question, QWidget *parent = nullptr);

Q_SIGNALS:
    void removed(const QString &email); ///< Just before it closes.

protected:
    void confirm() override;

private:
    void addConsequences(const Question &question);
    void addChoice(const Question &question);
    void fillReceivers(const Question &question);
    void updateConfirm();

    MemberDirectory &m_directory;
    WorkspaceId m_workspace;
    QString m_email;
    QButtonGroup *m_choice = nullptr; ///< Null where there is nothing to choose.
    Card *m_handOver = nullptr;
    QComboBox *m_receivers = nullptr;
};

} // namespace chatelaine
