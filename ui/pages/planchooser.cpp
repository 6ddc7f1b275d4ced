// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/planchooser.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/pages/plantext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"

#include <QButtonGroup>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chatelaine {

PlanChooser::PlanChooser(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_layout(new QVBoxLayout(this))
    , m_banner(new Banner)
    , m_preview(new QFrame)
    , m_previewTitle(new QLabel)
    , m_previewText(new QLabel)
    , m_change(new QPushButton(tr("Change plan")))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(3 * metrics::grid);
    m_banner->setObjectName(u"planBanner"_s);
    m_layout->addWidget(m_banner);
    m_layout->addWidget(buildPreview());
    connect(m_change, &QPushButton::clicked, this, &PlanChooser::change);
}

QWidget *PlanChooser::buildPreview()
{
    m_preview->setObjectName(u"planPreviewFrame"_s);
    m_preview->setFrameShape(QFrame::StyledPanel);
    setTextKind(m_previewTitle, TextKind::Strong);
    m_previewText->setObjectName(u"planPreviewLabel"_s);
    m_previewText->setWordWrap(true);
    m_change->setObjectName(u"changePlanButton"_s);
    auto *layout = new QVBoxLayout(m_preview);
    layout->setContentsMargins(4 * metrics::grid, 3 * metrics::grid, 4 * metrics::grid, 3 * metrics::grid);
    layout->setSpacing(2 * metrics::grid);
    layout->addWidget(m_previewTitle);
    layout->addWidget(m_previewText);
    layout->addWidget(m_change, 0, Qt::AlignLeading);
    m_preview->hide();
    return m_preview;
}

void PlanChooser::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    const bool same
        = m_policy == &policy && m_workspace.id == workspace.id && m_workspace.planId == workspace.planId;
    m_workspace = workspace;
    m_policy = &policy;
    if (same)
        askPreview(); // The keys may have changed.
    else
        rebuildCards();
}

void PlanChooser::rebuildCards()
{
    constexpr int columns = 2;
    const bool focused = m_cardBox && m_cardBox->isAncestorOf(focusWidget());
    delete m_cardBox;
    m_cardBox = new QWidget;
    m_cards = new QButtonGroup(m_cardBox);
    auto *grid = new QGridLayout(m_cardBox);
    grid->setContentsMargins({});
    grid->setSpacing(2 * metrics::grid);
    for (int i = 0; i < m_policy->plans.size(); ++i) {
        const Plan &plan = m_policy->plans.at(i);
        const bool current = plan.id == m_workspace.planId;
        const QString title = policyText(plan.title);
        auto *card
            = new Card(current ? tr("%1 (current plan)").arg(title) : title, planText(plan, *m_policy));
        card->setObjectName(QString(u"planCard_"_s + plan.id));
        card->setChecked(current);
        m_cards->addButton(card, i);
        grid->addWidget(card, i / columns, i % columns);
        if (current && focused)
            card->setFocus();
    }
    m_layout->insertWidget(0, m_cardBox);
    m_preview->hide();
    connect(m_cards, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            askPreview();
    });
}

QString PlanChooser::chosenPlan() const
{
    return m_policy->plans.value(m_cards->checkedId()).id;
}

void PlanChooser::askPreview()
{
    const QString chosen = chosenPlan();
    if (chosen == m_workspace.planId) {
        m_preview->hide();
        return;
    }
    m_change->setEnabled(false);
    whenDone(m_store.previewPlan(m_workspace.id, chosen), this,
        [this, chosen, workspace = m_workspace.id](const Result<PlanPreview> &result) {
            if (workspace != m_workspace.id || chosen != chosenPlan())
                return;
            if (!result)
                m_banner->showMessage(Banner::Kind::Danger, sentence(result.error()));
            else
                showPreview(*result);
        });
}

void PlanChooser::showPreview(const PlanPreview &preview)
{
    const Plan *from = m_policy->plan(preview.from);
    const Plan *to = m_policy->plan(preview.to);
    m_previewTitle->setText(
        tr("From %1 to %2")
            .arg(from ? policyText(from->title) : preview.from, to ? policyText(to->title) : preview.to));
    m_previewText->setText(previewSentences(preview).join(u'\n'));
    setButtonKind(m_change, isLoss(preview) ? ButtonKind::Danger : ButtonKind::Primary);
    m_change->setEnabled(true);
    m_preview->show();
}

void PlanChooser::change()
{
    m_change->setEnabled(false);
    m_banner->hide();
    whenDone(m_store.changePlan(m_workspace.id, chosenPlan()), this,
        [this, workspace = m_workspace.id](const Result<Workspace> &result) {
            if (workspace != m_workspace.id)
                return;
            m_change->setEnabled(true);
            if (!result)
                m_banner->showMessage(Banner::Kind::Danger, sentence(result.error()));
            else
                Q_EMIT workspaceChanged(*result);
        });
}

} // namespace chatelaine
