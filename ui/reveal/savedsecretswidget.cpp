// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/savedsecretswidget.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/reveal/clipboardguard.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr int tableHeight = 220;

QString savedText(Instant savedAt)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMillis(savedAt)), QLocale::ShortFormat);
}

} // namespace

SavedSecretsWidget::SavedSecretsWidget(SavedSecrets &saved, ClipboardGuard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_saved(saved)
    , m_clipboard(clipboard)
    , m_table(new QTreeWidget)
    , m_copy(new QPushButton(icon(Icon::Copy), tr("Copy")))
    , m_remove(new QPushButton(icon(Icon::Delete), tr("Remove…")))
    , m_empty(
          new QLabel(tr("Nothing is saved. A new key can be saved to the system keychain when it is shown.")))
    , m_status(new QLabel)
    , m_problem(new Banner)
    , m_question(new Banner)
{
    setObjectName(u"savedSecretsWidget"_s);
    arrange();
    connect(m_table, &QTreeWidget::currentItemChanged, this, &SavedSecretsWidget::updateButtons);
    connect(m_table, &QTreeWidget::itemActivated, this, &SavedSecretsWidget::copy);
    connect(m_copy, &QPushButton::clicked, this, &SavedSecretsWidget::copy);
    connect(m_remove, &QPushButton::clicked, this, &SavedSecretsWidget::askToRemove);
    connect(m_question, &Banner::actionTriggered, this, [this] {
        m_question->hide();
        remove(m_toRemove);
    });
    connect(&m_saved, &SavedSecrets::changed, this, &SavedSecretsWidget::reload);
    connect(&m_clipboard, &ClipboardGuard::cleared, m_status, &QLabel::clear);
    reload();
}

void SavedSecretsWidget::arrange()
{
    m_table->setObjectName(u"savedSecretsTable"_s);
    m_table->setAccessibleName(tr("Saved keys"));
    m_table->setHeaderLabels({tr("Name"), tr("Workspace"), tr("Key"), tr("Saved")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFixedHeight(tableHeight);
    m_copy->setObjectName(u"copySavedButton"_s);
    m_remove->setObjectName(u"removeSavedButton"_s);
    m_empty->setObjectName(u"savedSecretsEmptyLabel"_s);
    m_status->setObjectName(u"savedSecretsStatus"_s);
    m_problem->setObjectName(u"savedSecretsProblem"_s);
    m_question->setObjectName(u"savedSecretsQuestion"_s);
    for (QLabel *label : {m_empty, m_status}) {
        label->setWordWrap(true);
        setTextKind(label, TextKind::Muted);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_status, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    layout->addStretch();
}

void SavedSecretsWidget::reload()
{
    const auto before = current();
    auto list = m_saved.list();
    if (!list)
        showError(list.error());
    const bool known = list.has_value();
    m_list = list ? *std::move(list) : QList<SavedSecret>();
    m_table->clear();
    for (const SavedSecret &saved : std::as_const(m_list)) {
        auto *item = new QTreeWidgetItem(m_table,
            {saved.label.isEmpty() ? saved.hint : saved.label, saved.workspaceName, saved.hint,
                savedText(saved.savedAt)});
        item->setFont(2, monospaceFont());
        if (before && before->id == saved.id)
            m_table->setCurrentItem(item);
    }
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->resizeColumnToContents(column);
    for (QWidget *widget :
        {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_remove)})
        widget->setHidden(m_list.isEmpty());
    m_empty->setVisible(known && m_list.isEmpty());
    updateButtons();
}

std::optional<SavedSecret> SavedSecretsWidget::current() const
{
    const int row = m_table->indexOfTopLevelItem(m_table->currentItem());
    return row >= 0 && row < m_list.size() ? std::optional(m_list.at(row)) : std::nullopt;
}

void SavedSecretsWidget::updateButtons()
{
    const bool any = current().has_value();
    m_copy->setEnabled(any);
    m_remove->setEnabled(any);
    m_question->hide();
}

void SavedSecretsWidget::copy()
{
    const auto saved = current();
    if (!saved)
        return;
    m_problem->hide();
    whenDone(m_saved.read(saved->id), this, [this](const Result<Secret> &secret) {
        if (!secret) {
            showError(secret.error());
            return;
        }
        m_clipboard.copy(*secret);
        m_clipboard.startCountdown();
        m_status->setText(
            tr("Copied, and kept out of clipboard history. The clipboard is cleared in %n second(s).",
                nullptr, m_clipboard.countdownSeconds()));
    });
}

void SavedSecretsWidget::askToRemove()
{
    const auto saved = current();
    if (!saved)
        return;
    m_toRemove = saved->id;
    m_question->showMessage(Banner::Kind::Danger,
        tr("Remove the saved secret of “%1” from the keychain? The key itself stays good, but its secret "
           "cannot be shown "
           "again.")
            .arg(saved->label.isEmpty() ? saved->hint : saved->label),
        tr("Remove"));
}

void SavedSecretsWidget::remove(const KeyId &id)
{
    m_problem->hide();
    whenDone(m_saved.remove(id), this, [this](const Result<void> &removed) {
        if (!removed)
            showError(removed.error());
    });
}

void SavedSecretsWidget::showError(const Error &error)
{
    m_problem->showMessage(Banner::Kind::Warning, sentence(error));
}

} // namespace chatelaine
