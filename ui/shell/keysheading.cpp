// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheading.h"

#include "domain/sentence.h"
#include "ui/shell/pathheading.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
/// Below this width the sentence would push the table away, and a long title has the buttons under it.
constexpr int wideFrom = 560;
} // namespace

KeysHeading::KeysHeading(QWidget *parent)
    : QWidget(parent)
    , m_path(new PathHeading(u"keys"_s, this))
    , m_row(new QHBoxLayout(this))
    , m_besidePath(new QSpacerItem(0, m_path->pathHeight()))
    , m_reason(new QLabel(this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_create(new QPushButton(this))
{
    m_reason->setObjectName(u"createRefusalLabel"_s);
    setTextKind(m_reason, TextKind::Muted);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignRight);

    auto *menu = new QMenu(m_export);
    menu->setObjectName(u"exportMenu"_s);
    menu->addAction(tr("Spreadsheet (CSV)…"), this, [this] { Q_EMIT exportRequested(false); });
    menu->addAction(tr("JSON…"), this, [this] { Q_EMIT exportRequested(true); });
    m_export->setMenu(menu);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setToolTip(tr("Export the keys that are shown"));
    m_create->setObjectName(u"createKeyButton"_s);
    m_create->setEnabled(false); // Until the keys are there.
    m_reason->hide();
    setButtonKind(m_create, ButtonKind::Primary);
    connect(m_create, &QPushButton::clicked, this, &KeysHeading::createRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * metrics::grid);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_create);
    auto *right = new QVBoxLayout;
    right->setSpacing(2 * metrics::grid);
    right->addItem(m_besidePath);
    right->addLayout(buttons);
    right->addWidget(m_reason);
    right->addStretch(1);
    m_row->setContentsMargins({});
    m_row->addWidget(m_path, 1);
    m_row->addLayout(right);
}

void KeysHeading::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_path->setWorkspace(workspace, policy);
    m_create->setText(policyText(policy.word(u"create"_s)));
}

void KeysHeading::setCreatable(const Result<void> &may, bool told)
{
    m_create->setEnabled(may.has_value());
    const QString reason = may ? QString() : sentence(may.error());
    m_create->setToolTip(reason);
    m_create->setAccessibleDescription(reason);
    m_reason->setText(reason);
    m_reason->setVisible(!told && !reason.isEmpty());
}

void KeysHeading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= wideFrom;
    m_path->setIntroVisible(wide);
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setSpacing((wide ? 6 : 2) * metrics::grid);
    m_besidePath->changeSize(0, wide ? m_path->pathHeight() : 0);
    m_row->invalidate();
}

void KeysHeading::setExportable(bool exportable)
{
    m_export->setEnabled(exportable);
}

} // namespace chatelaine
