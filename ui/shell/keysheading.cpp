// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheading.h"

#include "domain/sentence.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {
constexpr int introWidth = 640;
}

QString pagePath(const Workspace &workspace, const KeyPolicy &policy, bool whole)
{
    QStringList path{workspace.name};
    for (const QString &step : policy.path)
        path.append(policyText(step));
    if (!whole && path.size() > 1)
        path.removeLast();
    return path.join(QGuiApplication::isRightToLeft() ? u" ‹ "_s : u" › "_s);
}

KeysHeading::KeysHeading(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLabel(this))
    , m_title(new QLabel(this))
    , m_intro(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_export(new QPushButton(tr("Export"), this))
    , m_create(new QPushButton(this))
{
    m_path->setObjectName(u"pathLabel"_s);
    m_title->setObjectName(u"titleLabel"_s);
    m_reason->setObjectName(u"createRefusalLabel"_s);
    setTextKind(m_path, TextKind::Muted);
    setTextKind(m_title, TextKind::Title);
    setTextKind(m_intro, TextKind::Muted);
    setTextKind(m_reason, TextKind::Muted);
    m_intro->setWordWrap(true);
    m_intro->setMaximumWidth(introWidth);
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
    setButtonKind(m_create, ButtonKind::Primary);
    connect(m_create, &QPushButton::clicked, this, &KeysHeading::createRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * metrics::grid);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_create);
    auto *right = new QVBoxLayout;
    right->setSpacing(2 * metrics::grid);
    right->addSpacing(m_path->sizeHint().height());
    right->addLayout(buttons);
    right->addWidget(m_reason);
    right->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::grid);
    left->addWidget(m_path);
    left->addWidget(m_title);
    left->addWidget(m_intro);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6 * metrics::grid);
    row->addLayout(left, 1);
    row->addLayout(right);
}

void KeysHeading::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_path->setText(pagePath(workspace, policy, false));
    m_title->setText(policyText(policy.word(u"title"_s)));
    m_intro->setText(policyText(policy.word(u"intro"_s)));
    m_create->setText(policyText(policy.word(u"create"_s)));
    m_create->setVisible(policy.creation != CreationStyle::Automatic);
    m_export->setVisible(policy.reveal != RevealStyle::Masked);
}

void KeysHeading::setCreatable(const Result<void> &may)
{
    m_create->setEnabled(may.has_value());
    const QString reason = may ? QString() : sentence(may.error());
    m_create->setToolTip(reason);
    m_create->setAccessibleDescription(reason);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty() && m_create->isVisibleTo(this));
}

void KeysHeading::setExportable(bool exportable)
{
    m_export->setEnabled(exportable);
}

} // namespace chatelaine
