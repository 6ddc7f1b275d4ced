// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scopelist.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/create/drafttext.h"
#include "ui/pages/grantcount.h"
#include "ui/pages/scopedialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/separator.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

QString levelsText(const ScopeDefinition &definition)
{
    QStringList texts;
    for (const ScopeLevel level : definition.levels) {
        const QString text = levelText(level);
        texts.append(level == definition.byDefault ? ScopeList::tr("%1 (default)").arg(text) : text);
    }
    return texts.join(ScopeList::tr(" · ", "between the levels of a scope"));
}

/// The ids that `from` has and `to` has not.
QStringList lostIds(const QList<ScopeDefinition> &from, const QList<ScopeDefinition> &to)
{
    QStringList ids;
    for (const ScopeDefinition &definition : from) {
        const bool stays = std::any_of(to.begin(), to.end(),
            [&definition](const ScopeDefinition &other) { return other.id == definition.id; });
        if (!stays)
            ids.append(definition.id);
    }
    return ids;
}

QToolButton *rowButton(const QString &name, Icon which, const QString &text, const QString &scope)
{
    auto *button = new QToolButton;
    button->setObjectName(QString(name + u'_' + scope));
    button->setIcon(icon(which));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

ScopeList::ScopeList(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_layout(new QVBoxLayout(this))
    , m_banner(new Banner)
    , m_add(new QPushButton(icon(Icon::Add), tr("Add scope")))
    , m_reset(new QPushButton(tr("Back to the original scopes…")))
{
    m_banner->setObjectName(u"scopesBanner"_s);
    m_add->setObjectName(u"addScopeButton"_s);
    m_reset->setObjectName(u"resetScopesButton"_s);
    setButtonKind(m_reset, ButtonKind::Flat);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(3 * metrics::grid);
    m_layout->addWidget(m_banner);
    m_layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] { edit(m_workspace.scopes.size()); });
    connect(m_reset, &QPushButton::clicked, this,
        [this] { askRemoval({}, tr("Go back to the original scopes?"), tr("Go back")); });
}

void ScopeList::setWorkspace(const Workspace &workspace, const KeyPolicy &policy)
{
    const bool same = m_rows && m_workspace.id == workspace.id && m_workspace.scopes == workspace.scopes;
    m_workspace = workspace;
    m_policy = &policy;
    m_reset->setVisible(workspace.ownScopes);
    if (!same) {
        m_banner->hide();
        rebuildRows();
    }
}

void ScopeList::rebuildRows()
{
    delete m_rows;
    m_rows = new QFrame;
    m_rows->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    for (qsizetype i = 0; i < m_workspace.scopes.size(); ++i) {
        if (i > 0)
            layout->addWidget(new Separator);
        layout->addWidget(buildRow(i));
    }
    m_layout->insertWidget(0, m_rows);
}

QWidget *ScopeList::buildRow(qsizetype index)
{
    const ScopeDefinition &scope = m_workspace.scopes.at(index);
    const qsizetype count = m_workspace.scopes.size();
    auto *row = new QWidget;
    auto *title = new QLabel(tr("%1 (%2)", "a scope's title, its id").arg(policyText(scope.title), scope.id));
    title->setTextFormat(Qt::PlainText);
    setTextKind(title, TextKind::Strong);
    auto *details = new QLabel(
        QString(policyText(scope.gives) + (scope.gives.isEmpty() ? u""_s : u"\n"_s) + levelsText(scope)));
    details->setTextFormat(Qt::PlainText);
    details->setWordWrap(true);
    setTextKind(details, TextKind::Small);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(details);

    auto *editButton
        = rowButton(u"editScopeButton"_s, Icon::Edit, tr("Edit the scope %1").arg(scope.id), scope.id);
    auto *up
        = rowButton(u"moveUpButton"_s, Icon::ChevronUp, tr("Move the scope %1 up").arg(scope.id), scope.id);
    auto *down = rowButton(
        u"moveDownButton"_s, Icon::ChevronDown, tr("Move the scope %1 down").arg(scope.id), scope.id);
    auto *remove
        = rowButton(u"removeScopeButton"_s, Icon::Delete, tr("Remove the scope %1").arg(scope.id), scope.id);
    up->setEnabled(index > 0);
    down->setEnabled(index + 1 < count);
    remove->setEnabled(count > 1);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid);
    layout->setSpacing(metrics::grid);
    layout->addLayout(words, 1);
    for (QToolButton *button : {editButton, up, down, remove})
        layout->addWidget(button);
    connect(editButton, &QToolButton::clicked, this, [this, index] { edit(index); });
    connect(up, &QToolButton::clicked, this, [this, index] { move(index, index - 1); });
    connect(down, &QToolButton::clicked, this, [this, index] { move(index, index + 1); });
    connect(remove, &QToolButton::clicked, this, [this, index] {
        QList<ScopeDefinition> next = m_workspace.scopes;
        const ScopeDefinition gone = next.takeAt(index);
        askRemoval(next, tr("Remove the scope “%1”?").arg(policyText(gone.title)), tr("Remove scope"));
    });
    return row;
}

void ScopeList::edit(qsizetype index)
{
    auto *dialog = new ScopeDialog(m_workspace.scopes, index, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { save(dialog->definitions()); });
    dialog->open();
}

void ScopeList::move(qsizetype from, qsizetype to)
{
    QList<ScopeDefinition> next = m_workspace.scopes;
    next.move(from, to);
    save(next);
}

void ScopeList::askRemoval(
    const QList<ScopeDefinition> &next, const QString &title, const QString &confirmText)
{
    const QStringList lost = lostIds(m_workspace.scopes, next.isEmpty() ? m_policy->scopes : next);
    countGrants(
        m_store, m_workspace.id, lost, this, [this, next, title, confirmText](const Result<int> &keys) {
            if (keys)
                confirmRemoval(next, title, confirmText, *keys);
            else
                showError(keys.error());
        });
}

void ScopeList::confirmRemoval(
    const QList<ScopeDefinition> &next, const QString &title, const QString &confirmText, int keys)
{
    Confirmation confirmation{
        title, {}, {}, confirmText, keys > 0 ? ButtonKind::Danger : ButtonKind::Primary};
    if (keys > 0) {
        confirmation.text = tr("Checks that ask for it are refused from then on.");
        confirmation.consequences = {tr("%n key(s) have it.", nullptr, keys)};
    } else {
        confirmation.text = tr("No key has it.");
    }
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, next] { save(next); });
    dialog->open();
}

void ScopeList::save(const QList<ScopeDefinition> &definitions)
{
    WorkspaceEdit change;
    change.scopes = definitions;
    setEnabled(false);
    whenDone(m_store.editWorkspace(m_workspace.id, change), this,
        [this, workspace = m_workspace.id](const Result<Workspace> &result) {
            setEnabled(true);
            if (workspace != m_workspace.id)
                return;
            if (result)
                Q_EMIT workspaceChanged(*result);
            else
                showError(result.error());
        });
}

void ScopeList::showError(const Error &error)
{
    m_banner->showMessage(Banner::Kind::Danger, sentence(error));
}

} // namespace chatelaine
