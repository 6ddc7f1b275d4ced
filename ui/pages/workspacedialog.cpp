// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workspacedialog.h"

#include "domain/sentence.h"
#include "domain/reply.h"
#include "registry/policycatalog.h"
#include "ui/pages/plantext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

WorkspaceDialog::WorkspaceDialog(KeyStore &store, QWidget *parent)
    : FormDialog(tr("Add a workspace"), tr("Add workspace"), ButtonKind::Primary, parent)
    , m_store(store)
    , m_cards(new QButtonGroup(this))
    , m_nameEdit(new QLineEdit)
    , m_plans(new SegmentedControl)
    , m_teamEdit(new QLineEdit)
{
    setObjectName(u"workspaceDialog"_s);
    body()->addWidget(new FormRow(tr("Kind of keys"), buildCards()));
    buildFields();
    showFaults();
    policyChosen();
    m_nameEdit->setFocus();
}

QWidget *WorkspaceDialog::buildCards()
{
    constexpr int columns = 2;
    auto *cards = new QWidget;
    cards->setObjectName(u"policyCards"_s);
    auto *grid = new QGridLayout(cards);
    grid->setContentsMargins({});
    grid->setSpacing(2 * metrics::grid);
    const auto policies = m_store.catalog().all();
    for (int i = 0; i < policies.size(); ++i) {
        const KeyPolicy &each = *policies.at(i);
        auto *card = new Card(policyText(each.title), policyText(each.summary));
        card->setObjectName(QString(u"policyCard_"_s + each.id));
        m_cards->addButton(card, i);
        grid->addWidget(card, i / columns, i % columns);
    }
    if (QAbstractButton *first = m_cards->button(0))
        first->setChecked(true);
    connect(m_cards, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            policyChosen();
    });
    return cards;
}

void WorkspaceDialog::buildFields()
{
    m_nameEdit->setObjectName(u"workspaceNameEdit"_s);
    m_nameEdit->setPlaceholderText(tr("Acme production"));
    m_plans->setObjectName(u"planSegments"_s);
    m_teamEdit->setObjectName(u"firstTeamEdit"_s);
    m_nameRow = new FormRow(tr("Name"), m_nameEdit);
    m_planRow = new FormRow(tr("Plan"), m_plans);
    m_teamRow = new FormRow(tr("First team"), m_teamEdit);
    m_teamRow->setHelp(tr("Each key belongs to one team. More teams can be added later."));
    for (FormRow *row : {m_nameRow, m_planRow, m_teamRow})
        body()->addWidget(row);
    connect(m_nameEdit, &QLineEdit::textEdited, this, [this] { m_nameRow->setError({}); });
    connect(m_teamEdit, &QLineEdit::textEdited, this, [this] { m_teamRow->setError({}); });
    connect(m_plans, &SegmentedControl::currentIndexChanged, this, &WorkspaceDialog::refreshPlanHelp);
}

void WorkspaceDialog::showFaults()
{
    QStringList sentences;
    for (const Error &fault : m_store.catalog().faults())
        sentences.append(sentence(fault));
    if (sentences.isEmpty())
        return;
    auto *banner = new Banner;
    banner->setObjectName(u"catalogFaultsBanner"_s);
    banner->showMessage(Banner::Kind::Warning, sentences.join(u'\n'), {}, false);
    body()->addWidget(banner);
}

const KeyPolicy *WorkspaceDialog::policy() const
{
    return m_store.catalog().all().value(m_cards->checkedId());
}

void WorkspaceDialog::policyChosen()
{
    const KeyPolicy *chosen = policy();
    QStringList titles;
    int current = -1;
    for (const Plan &plan : chosen ? chosen->plans : QList<Plan>()) {
        if (plan.id == chosen->defaultPlan)
            current = static_cast<int>(titles.size());
        titles.append(policyText(plan.title));
    }
    m_plans->setSegments(titles);
    m_plans->setCurrentIndex(current);
    m_planRow->setVisible(!titles.isEmpty());
    m_teamRow->setVisible(chosen && chosen->teamRequired);
    confirmButton()->setEnabled(chosen);
    refreshPlanHelp();
    clearError();
}

void WorkspaceDialog::refreshPlanHelp()
{
    const KeyPolicy *chosen = policy();
    const int index = m_plans->currentIndex();
    m_planRow->setHelp(chosen && index >= 0 && index < chosen->plans.size()
            ? planText(chosen->plans.at(index), *chosen)
            : QString());
}

void WorkspaceDialog::confirm()
{
    const KeyPolicy &chosen = *policy();
    WorkspaceDraft draft{.name = m_nameEdit->text(), .policyId = chosen.id, .planId = {}, .teams = {}};
    if (!chosen.plans.isEmpty())
        draft.planId = chosen.plans.at(m_plans->currentIndex()).id;
    if (chosen.teamRequired)
        draft.teams.append(m_teamEdit->text());
    setBusy(true);
    whenDone(m_store.createWorkspace(draft), this, [this](const Result<Workspace> &result) {
        setBusy(false);
        if (!result) {
            refused(result.error());
            return;
        }
        Q_EMIT created(*result);
        accept();
    });
}

void WorkspaceDialog::refused(const Error &error)
{
    clearError();
    m_nameRow->setError({});
    m_teamRow->setError({});
    switch (error.code) {
    case ErrorCode::WorkspaceNameTaken:
    case ErrorCode::WorkspaceNameInvalid:
        m_nameRow->setError(sentence(error));
        m_nameEdit->setFocus();
        break;
    case ErrorCode::TeamNameInvalid:
    case ErrorCode::TeamTaken:
        m_teamRow->setError(sentence(error));
        m_teamEdit->setFocus();
        break;
    default:
        showError(error);
    }
}

} // namespace chatelaine
