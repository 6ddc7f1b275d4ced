// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accountsettings.h"

#include "domain/clock.h"
#include "domain/reply.h"
#include "domain/sentence.h"
#include "ui/pages/passwordform.h"
#include "ui/pages/rowlist.h"
#include "ui/table/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadingbar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    setTextKind(label, TextKind::Strong);
    return label;
}

QString idOf(const QUuid &session)
{
    return session.toString(QUuid::WithoutBraces);
}

} // namespace

AccountSettings::AccountSettings(KeyStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_directory(*store.members())
    , m_who(new QLabel)
    , m_loading(new LoadingBar)
    , m_banner(new Banner)
    , m_sessions(new RowList)
    , m_endOthers(new QPushButton(tr("End all other sessions")))
{
    setObjectName(u"accountSettings"_s);
    m_banner->setObjectName(u"sessionsBanner"_s);
    m_sessions->setObjectName(u"sessionsFrame"_s);
    m_endOthers->setObjectName(u"endOtherSessionsButton"_s);
    m_endOthers->hide();
    m_who->setObjectName(u"accountLabel"_s);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    auto *form = new PasswordForm(m_directory);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3 * metrics::grid);
    layout->addWidget(m_who);
    layout->addWidget(heading(tr("Where you are signed in")));
    layout->addWidget(m_loading);
    layout->addWidget(m_banner);
    layout->addWidget(m_sessions);
    layout->addWidget(m_endOthers, 0, Qt::AlignLeading);
    layout->addSpacing(metrics::grid);
    layout->addWidget(heading(tr("Password")));
    layout->addWidget(form);
    connect(m_banner, &Banner::actionTriggered, this, &AccountSettings::reload);
    connect(m_sessions, &RowList::pressed, this, &AccountSettings::end);
    connect(m_endOthers, &QPushButton::clicked, this, &AccountSettings::endOthers);
    connect(form, &PasswordForm::changed, this, &AccountSettings::reload);
}

void AccountSettings::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_who->setText(tr("Signed in as %1.").arg(m_store.memberName()));
    reload();
}

void AccountSettings::reload()
{
    if (std::exchange(m_asking, true)) {
        m_askAgain = true;
        return;
    }
    m_loading->setRunning(true);
    whenDone(m_directory.sessions(), this, [this](const Result<QList<Session>> &sessions) {
        m_asking = false;
        m_loading->setRunning(false);
        if (sessions) {
            m_banner->hide();
            showSessions(*sessions);
        } else {
            m_banner->showMessage(Banner::Kind::Danger, sentence(sessions.error()), tr("Try again"), false);
        }
        if (std::exchange(m_askAgain, false))
            reload();
    });
}

void AccountSettings::showSessions(const QList<Session> &sessions)
{
    QList<RowList::Row> rows;
    m_others.clear();
    for (const Session &session : sessions) {
        const bool current = session.id == m_directory.currentSession();
        const QString program = session.agent.isEmpty() ? tr("Unknown program") : session.agent;
        if (!current)
            m_others.append(session.id);
        rows.append({.id = idOf(session.id),
            .title = program,
            .detail = detail(session),
            .badge = current ? tr("This window") : QString(),
            .button = current ? QString() : tr("End"),
            .spoken = tr("End the session of %1").arg(program)});
    }
    m_sessions->setRows(rows);
    m_endOthers->setVisible(m_others.size() > 1);
}

QString AccountSettings::detail(const Session &session) const
{
    const Instant now = m_store.clock().now();
    return tr("%1, seen %2, signed in on %3", "an address, \"2 min ago\", a date")
        .arg(session.source, relativeTime(session.lastSeenAt, now), shortDate(session.createdAt));
}

void AccountSettings::end(const QString &session)
{
    m_sessions->setBusy(session, true);
    m_sessions->showError(session, {});
    whenDone(m_directory.endSession(QUuid(session)), this, [this, session](const Result<void> &ended) {
        m_sessions->setBusy(session, false);
        if (ended)
            reload();
        else
            m_sessions->showError(session, sentence(ended.error()));
    });
}

void AccountSettings::endOthers()
{
    for (const QUuid &session : std::as_const(m_others))
        end(idOf(session));
}

} // namespace chatelaine
