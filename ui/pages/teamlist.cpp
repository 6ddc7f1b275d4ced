// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/teamlist.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/separator.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chatelaine {

TeamList::TeamList(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_layout(new QVBoxLayout(this))
    , m_empty(new QLabel(tr("No team yet. A key needs one: add the first.")))
    , m_edit(new QLineEdit)
    , m_add(new QPushButton(tr("Add team")))
{
    setTextKind(m_empty, TextKind::Muted);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(3 * metrics::grid);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(buildAdder());
    connect(m_add, &QPushButton::clicked, this, &TeamList::addTyped);
    connect(m_edit, &QLineEdit::returnPressed, this, &TeamList::addTyped);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_addRow->setError({}); });
}

QWidget *TeamList::buildAdder()
{
    m_edit->setObjectName(u"teamEdit"_s);
    m_edit->setAccessibleName(tr("Name of the new team"));
    m_add->setObjectName(u"addTeamButton"_s);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * metrics::grid);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_add);
    line->setFocusProxy(m_edit);
    m_addRow = new FormRow(tr("New team"), line);
    m_addRow->setObjectName(u"teamRow"_s);
    return m_addRow;
}

void TeamList::setWorkspace(const Workspace &workspace)
{
    const bool same = m_rows && m_workspace.id == workspace.id && m_workspace.teams == workspace.teams;
    if (m_workspace.id != workspace.id) {
        m_edit->clear();
        m_addRow->setError({});
    }
    m_workspace = workspace;
    if (!same)
        rebuildRows();
}

void TeamList::rebuildRows()
{
    delete m_rows;
    m_rows = new QFrame;
    m_rows->setObjectName(u"teamsFrame"_s);
    m_rows->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    for (const QString &team : std::as_const(m_workspace.teams)) {
        if (layout->count() > 0)
            layout->addWidget(new Separator);
        layout->addWidget(buildRow(team));
    }
    m_layout->insertWidget(0, m_rows);
    m_rows->setVisible(!m_workspace.teams.isEmpty());
    m_empty->setVisible(m_workspace.teams.isEmpty());
}

QWidget *TeamList::buildRow(const QString &team)
{
    auto *row = new QWidget;
    auto *name = new QLabel(team);
    name->setTextFormat(Qt::PlainText);
    auto *remove = new QToolButton;
    remove->setObjectName(QString(u"removeTeamButton_"_s + team));
    remove->setIcon(icon(Icon::Delete));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove the team"));
    remove->setAccessibleName(tr("Remove the team %1").arg(team));
    auto *line = new QHBoxLayout;
    line->addWidget(name, 1);
    line->addWidget(remove);
    auto *errorLine = new QLabel;
    errorLine->setObjectName(QString(u"teamErrorLabel_"_s + team));
    errorLine->setWordWrap(true);
    errorLine->hide();
    setTextKind(errorLine, TextKind::Error);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(3 * metrics::grid, metrics::grid, 2 * metrics::grid, metrics::grid);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(errorLine);
    connect(remove, &QToolButton::clicked, this, [this, team, errorLine] { removeTeam(team, errorLine); });
    return row;
}

void TeamList::addTyped()
{
    m_add->setEnabled(false);
    whenDone(m_store.addTeam(m_workspace.id, m_edit->text()), this, [this](const Result<Workspace> &result) {
        m_add->setEnabled(true);
        if (!result) {
            m_addRow->setError(sentence(result.error()));
            m_edit->setFocus();
            return;
        }
        m_edit->clear();
        Q_EMIT workspaceChanged(*result);
    });
}

void TeamList::removeTeam(const QString &team, QLabel *errorLine)
{
    whenDone(m_store.removeTeam(m_workspace.id, team), this,
        [this, line = QPointer<QLabel>(errorLine)](const Result<Workspace> &result) {
            if (result) {
                m_edit->setFocus();
                Q_EMIT workspaceChanged(*result);
            } else if (line) {
                line->setText(sentence(result.error()));
                line->show();
            }
        });
}

} // namespace chatelaine
