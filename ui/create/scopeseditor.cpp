// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/scopeseditor.h"

#include "domain/sentence.h"
#include "ui/create/drafttext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/separator.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

ScopesEditor::ScopesEditor(const ScopesForm &form, QWidget *parent)
    : QWidget(parent)
    , m_frame(new QFrame)
    , m_summaryLabel(new QLabel)
{
    m_frame->setObjectName(u"scopesFrame"_s);
    m_frame->setFrameShape(QFrame::StyledPanel);
    auto *rows = new QVBoxLayout(m_frame);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    for (const ScopeDefinition &definition : form.definitions) {
        if (!m_rows.isEmpty())
            rows->addWidget(new Separator);
        rows->addWidget(buildRow(definition));
    }
    m_summaryLabel->setObjectName(u"scopesSummaryLabel"_s);
    m_summaryLabel->setWordWrap(true);
    setTextKind(m_summaryLabel, TextKind::Muted);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::grid + 2);
    layout->addWidget(buildHeader(form));
    layout->addWidget(m_summaryLabel);
    layout->addWidget(m_frame);
    offerPresets(form.presets);
    setOpen(!form.collapsed);
    refresh();
}

QWidget *ScopesEditor::buildHeader(const ScopesForm &form)
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins({});
    layout->setSpacing(2 * metrics::grid);
    if (form.collapsed) {
        m_disclosure = new QToolButton;
        m_disclosure->setObjectName(u"scopesDisclosureButton"_s);
        m_disclosure->setAutoRaise(true);
        layout->addWidget(m_disclosure);
        connect(m_disclosure, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    }
    auto *title = new QLabel(form.title);
    setTextKind(title, TextKind::Strong);
    m_countLabel = new QLabel;
    m_countLabel->setObjectName(u"scopesCountLabel"_s);
    setTextKind(m_countLabel, TextKind::Muted);
    m_presets = new QPushButton(tr("Presets"));
    m_presets->setObjectName(u"scopePresetsButton"_s);
    m_presets->setAccessibleName(tr("Presets of scopes"));
    m_presets->setAutoDefault(false);
    setButtonKind(m_presets, ButtonKind::Link);
    layout->addWidget(title);
    layout->addWidget(m_countLabel, 1);
    layout->addWidget(m_presets);
    return header;
}

QWidget *ScopesEditor::buildRow(const ScopeDefinition &definition)
{
    auto *row = new QWidget;
    auto *title = new QLabel(policyText(definition.title));
    setTextKind(title, TextKind::Strong);
    auto *gives = new QLabel(policyText(definition.gives));
    gives->setWordWrap(true);
    setTextKind(gives, TextKind::Small);
    gives->setVisible(!definition.gives.isEmpty());
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(gives);

    auto *segments = new SegmentedControl;
    segments->setObjectName(QString(u"scopeSegments_"_s + definition.id));
    segments->setAccessibleName(title->text());
    QStringList texts;
    for (const ScopeLevel level : definition.levels)
        texts.append(levelText(level));
    segments->setSegments(texts);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    layout->setSpacing(4 * metrics::grid);
    layout->addLayout(words, 1);
    layout->addWidget(segments, 0, Qt::AlignVCenter);

    const auto index = m_rows.size();
    m_rows.append({definition, segments, definition.byDefault});
    connect(segments, &SegmentedControl::currentIndexChanged, this, [this, index](int level) {
        m_rows[index].chosen = m_rows[index].definition.levels.value(level);
        refresh();
        Q_EMIT changed();
    });
    return row;
}

void ScopesEditor::offerPresets(const QList<ScopePreset> &presets)
{
    auto *menu = new QMenu(m_presets);
    for (const ScopePreset &preset : presets) {
        if (fits(preset))
            menu->addAction(policyText(preset.title), this, [this, preset] { apply(preset); });
    }
    m_presets->setMenu(menu);
    m_presets->setVisible(!menu->isEmpty());
}

bool ScopesEditor::fits(const ScopePreset &preset) const
{
    return std::all_of(preset.grants.begin(), preset.grants.end(), [this](const ScopeGrant &grant) {
        return std::any_of(m_rows.begin(), m_rows.end(), [&grant](const Row &row) {
            return row.definition.id == grant.scope && row.definition.levels.contains(grant.level);
        });
    });
}

void ScopesEditor::apply(const ScopePreset &preset)
{
    for (Row &row : m_rows)
        row.chosen = levelOf(preset.grants, row.definition.id);
    refresh();
    Q_EMIT changed();
}

ScopeLevel ScopesEditor::effective(const Row &row) const
{
    const ScopeLevel level = m_writeAllowed ? row.chosen : cappedAtRead(row.chosen);
    return row.definition.levels.contains(level) ? level : ScopeLevel::Off;
}

ScopeGrants ScopesEditor::grants() const
{
    ScopeGrants grants;
    for (const Row &row : m_rows)
        grants.append({row.definition.id, effective(row)});
    return grants;
}

void ScopesEditor::setWriteAllowed(bool allowed)
{
    m_writeAllowed = allowed;
    refresh();
}

void ScopesEditor::expand()
{
    setOpen(true);
}

void ScopesEditor::setOpen(bool open)
{
    m_open = open;
    m_frame->setVisible(open);
    m_summaryLabel->setVisible(!open);
    if (!m_disclosure)
        return;
    m_disclosure->setIcon(icon(open ? Icon::ChevronDown : Icon::ChevronRight));
    m_disclosure->setToolTip(open ? tr("Hide the scopes") : tr("Show the scopes"));
    m_disclosure->setAccessibleName(m_disclosure->toolTip());
}

void ScopesEditor::refresh()
{
    QStringList on;
    for (const Row &row : std::as_const(m_rows)) {
        const ScopeLevel level = effective(row);
        const QSignalBlocker blocker(row.segments);
        for (int i = 0; i < row.definition.levels.size(); ++i) {
            const ScopeLevel offered = row.definition.levels.at(i);
            row.segments->setSegmentEnabled(
                i, m_writeAllowed || cappedAtRead(offered) == offered, tr("Turn on write access first."));
        }
        row.segments->setCurrentIndex(static_cast<int>(row.definition.levels.indexOf(level)));
        if (level != ScopeLevel::Off)
            on.append(
                tr("%1: %2", "a scope, its level").arg(policyText(row.definition.title), levelText(level)));
    }
    m_countLabel->setText(tr("%1 of %2 on").arg(on.size()).arg(m_rows.size()));
    m_summaryLabel->setText(
        on.isEmpty() ? tr("No scope is on.") : on.join(tr(", ", "between parts of a list")));
}

} // namespace chatelaine
