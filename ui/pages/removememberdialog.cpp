// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/removememberdialog.h"

#include "domain/allowed.h"
#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formrow.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

QString nameOf(const Member &member)
{
    return member.name.isEmpty() ? member.email : member.name;
}

struct Words {
    QString title;
    QString confirm;
};

Words wordsFor(const RemoveMemberDialog::Question &question)
{
    const QString workspace = question.workspace.name;
    if (question.own)
        return {RemoveMemberDialog::tr("Leave %1?").arg(workspace), RemoveMemberDialog::tr("Leave")};
    return {RemoveMemberDialog::tr("Remove %1 from %2?").arg(nameOf(question.leaver), workspace),
        RemoveMemberDialog::tr("Remove")};
}

} // namespace

RemoveMemberDialog::RemoveMemberDialog(MemberDirectory &directory, const Question &question, QWidget *parent)
    : FormDialog(wordsFor(question).title, wordsFor(question).confirm, ButtonKind::Danger, parent)
    , m_directory(directory)
    , m_workspace(question.workspace.id)
    , m_email(question.leaver.email)
{
    setObjectName(u"removeMemberDialog"_s);
    addConsequences(question);
    if (canHandOver(question.policy) && question.leaver.keyCount > 0)
        addChoice(question);
    updateConfirm();
}

void RemoveMemberDialog::addConsequences(const Question &question)
{
    QStringList lines{question.own
            ? tr("You no longer see this workspace. Only another invitation brings you back.")
            : tr("%1 no longer sees this workspace, from this moment on.").arg(nameOf(question.leaver))};
    if (!canHandOver(question.policy))
        lines.append(question.own ? tr("Keys of this kind are their owner's own: yours stop working at once.")
                                  : tr("Keys of this kind are their owner's own: all that they have here "
                                       "stop working at once."));
    else if (question.leaver.keyCount == 0)
        lines.append(question.own ? tr("You have no keys here.") : tr("They have no keys here."));
    auto *words = new QLabel(lines.join(u'\n'));
    words->setObjectName(u"consequencesLabel"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    body()->addWidget(words);
}

void RemoveMemberDialog::addChoice(const Question &question)
{
    const int keys = question.leaver.keyCount;
    body()->addWidget(new FieldLabel(question.own ? tr("What becomes of your %n key(s)?", nullptr, keys)
                                                  : tr("What becomes of their %n key(s)?", nullptr, keys)));
    m_handOver
        = new Card(tr("Hand over"), tr("They keep working, and belong to the person whom you choose."));
    m_handOver->setObjectName(u"handOverCard"_s);
    auto *disable = new Card(tr("Turn off"),
        tr("They stop working at once: every program that uses one is refused. They stay in the list."));
    disable->setObjectName(u"disableCard"_s);
    m_receivers = new QComboBox;
    m_receivers->setObjectName(u"receiverBox"_s);
    fillReceivers(question);
    auto *row = new FormRow(tr("To whom"), m_receivers);
    m_receivers->setEnabled(false);
    m_choice = new QButtonGroup(this);
    m_choice->addButton(m_handOver);
    m_choice->addButton(disable);
    auto *cards = new QVBoxLayout;
    cards->setSpacing(2 * metrics::grid);
    cards->addWidget(m_handOver);
    cards->addWidget(row);
    cards->addWidget(disable);
    body()->addLayout(cards);
    connect(m_choice, &QButtonGroup::buttonToggled, this, [this] {
        m_receivers->setEnabled(m_handOver->isChecked());
        clearError();
        updateConfirm();
    });
}

void RemoveMemberDialog::fillReceivers(const Question &question)
{
    for (const Member &member : question.members) {
        if (member.email != question.leaver.email && member.role >= Role::Member)
            m_receivers->addItem(member.name.isEmpty()
                    ? member.email
                    : tr("%1 (%2)", "a name and an address").arg(member.name, member.email),
                member.email);
    }
    if (m_receivers->count() > 0)
        return;
    m_handOver->setEnabled(false);
    m_handOver->setDescription(tr("There is nobody else here who could have keys."));
}

void RemoveMemberDialog::updateConfirm()
{
    confirmButton()->setEnabled(!m_choice || m_choice->checkedButton());
}

void RemoveMemberDialog::confirm()
{
    clearError();
    setBusy(true);
    LeaverKeys keys;
    if (m_handOver && m_handOver->isChecked())
        keys.handOverTo = m_receivers->currentData().toString();
    whenDone(m_directory.removeMember(m_workspace, m_email, keys), this, [this](const Result<void> &result) {
        setBusy(false);
        if (!result) {
            showError(result.error());
            return;
        }
        Q_EMIT removed(m_email);
        accept();
    });
}

} // namespace chatelaine
