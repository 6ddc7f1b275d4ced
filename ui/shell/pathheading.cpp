// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pathheading.h"

#include "domain/sentence.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QLabel>
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

PathHeading::PathHeading(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_path(new QLabel(this))
    , m_title(new QLabel(this))
    , m_intro(new QLabel(this))
{
    m_path->setObjectName(name + u"Path"_s);
    m_title->setObjectName(name + u"Title"_s);
    m_intro->setObjectName(name + u"Intro"_s);
    setTextKind(m_path, TextKind::Muted);
    setTextKind(m_title, TextKind::Title);
    setTextKind(m_intro, TextKind::Muted);
    m_path->setTextFormat(Qt::PlainText);
    m_intro->setWordWrap(true);
    m_intro->setMaximumWidth(introWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid);
    column->addWidget(m_path);
    column->addWidget(m_title);
    // In a row of its own, so that its height is reckoned from the width that it really gets.
    auto *introRow = new QHBoxLayout;
    introRow->addWidget(m_intro, 1);
    introRow->addStretch();
    column->addLayout(introRow);
}

void PathHeading::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    m_path->setText(pagePath(workspace, policy, false));
    m_title->setText(policyText(policy.word(u"title"_s)));
    m_intro->setText(policyText(policy.word(u"intro"_s)));
}

void PathHeading::setIntroVisible(bool visible)
{
    m_intro->setVisible(visible);
}

int PathHeading::pathHeight() const
{
    return m_path->sizeHint().height();
}

} // namespace chatelaine
