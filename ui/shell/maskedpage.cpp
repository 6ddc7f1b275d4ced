// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/maskedpage.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "store/keystore.h"
#include "ui/reveal/maskedkeypanel.h"
#include "ui/reveal/sealingkeynotice.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/keyrules.h"
#include "ui/shell/pathheading.h"
#include "ui/shell/sealingkeysource.h"
#include "ui/shell/workspacesession.h"
#include "ui/table/keylookup.h"
#include "ui/table/keytablemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadingbar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace chatelaine {
using namespace Qt::StringLiterals;

MaskedPage::MaskedPage(KeyStore &store, WorkspaceSession &session, const KeyTableModel &model,
    const KeyRules &rules, SealingKeySource &sealing, const RevealServices &services, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_session(session)
    , m_model(model)
    , m_rules(rules)
    , m_sealing(sealing)
    , m_services(services)
    , m_heading(new PathHeading(u"masked"_s, this))
    , m_banner(new Banner(this))
    , m_loading(new LoadingBar(this))
    , m_blank(new QWidget(this))
    , m_notice(new SealingKeyNotice(this))
    , m_problem(new EmptyState(u"maskedProblem"_s, this))
    , m_content(new QStackedWidget(this))
{
    setObjectName(u"maskedPage"_s);
    m_banner->setObjectName(u"maskedBanner"_s);
    buildLayout();
    connectParts();
}

void MaskedPage::buildLayout()
{
    m_content->addWidget(m_blank);
    m_content->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 20, metrics::pageMargin, 0);
    column->setSpacing(3 * metrics::grid);
    column->addWidget(m_heading);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_loading);
    column->addWidget(m_content, 1);
}

void MaskedPage::connectParts()
{
    connect(&m_sealing, &SealingKeySource::ready, this, &MaskedPage::takeSealingKey);
    connect(&m_sealing, &SealingKeySource::failed, this, &MaskedPage::takeSealingFailure);
    connect(m_notice, &SealingKeyNotice::retryRequested, &m_sealing, &SealingKeySource::obtain);
    connect(m_notice, &SealingKeyNotice::fileAgreed, &m_sealing, &SealingKeySource::obtainFromFile);
    connect(&m_session, &WorkspaceSession::loadingChanged, m_loading, &LoadingBar::setRunning);
    connect(&m_session, &WorkspaceSession::workspaceChanged, this, [this] {
        if (isCurrent())
            m_heading->setWorkspace(m_session.workspace(), m_session.policy());
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MaskedPage::follow);
    connect(m_problem, &EmptyState::actionTriggered, this, [this] {
        if (m_session.isLoaded())
            open();
        else
            Q_EMIT retryRequested();
    });
}

void MaskedPage::takeSealingKey()
{
    if (!isCurrent())
        return;
    m_notice->hide();
    if (std::exchange(m_wantsView, false))
        view();
    else
        open();
}

void MaskedPage::takeSealingFailure(const Error &error)
{
    m_wantsView = false;
    if (!isCurrent())
        return;
    if (m_panel)
        m_panel->showSealingKeyError(error, m_sealing.filePath());
    else
        m_notice->showError(error, m_sealing.filePath());
}

bool MaskedPage::isCurrent() const
{
    return m_session.isLoaded() && m_session.policy().viewable();
}

void MaskedPage::open()
{
    m_heading->setWorkspace(m_session.workspace(), m_session.policy());
    if (const auto key = keylookup::first(m_model, m_store.memberName()))
        presentKey(*key);
    else if (const Result<void> may = m_rules.check(Action::Create, nullptr); !may)
        showFailure(may.error());
    else if (m_sealing.isAwaited())
        m_sealing.obtain();
    else
        makeKey();
}

void MaskedPage::close()
{
    m_banner->hide();
    m_unavailable.clear();
    m_wantsView = false;
    m_shown = {};
    m_notice->hide();
    m_content->setCurrentWidget(m_blank);
    if (m_panel)
        std::exchange(m_panel, nullptr)->deleteLater();
}

void MaskedPage::makeKey()
{
    if (std::exchange(m_making, true))
        return;
    m_loading->setRunning(true);
    const WorkspaceId workspace = m_session.workspace().id;
    whenDone(m_store.create(workspace, {}), this, [this, workspace](const Result<CreatedKey> &created) {
        m_making = false;
        m_loading->setRunning(false);
        if (created)
            m_session.absorb(created->key);
        if (!isCurrent())
            return;
        if (m_session.workspace().id != workspace)
            open(); // It found this one at work.
        else if (created)
            presentKey(created->key);
        else
            showFailure(created.error());
    });
}

void MaskedPage::presentKey(const ApiKey &key)
{
    if (!m_panel) {
        m_panel = new MaskedKeyPanel(m_session.policy(), m_session.workspace(), m_services, this);
        m_content->addWidget(m_panel);
        connect(m_panel, &MaskedKeyPanel::viewRequested, this, &MaskedPage::view);
        connect(
            m_panel, &MaskedKeyPanel::refreshRequested, this, [this] { Q_EMIT refreshRequested(m_shown); });
        connect(m_panel, &MaskedKeyPanel::retryRequested, this, &MaskedPage::view);
        connect(m_panel, &MaskedKeyPanel::fileAgreed, this, [this] {
            m_wantsView = true;
            m_sealing.obtainFromFile();
        });
    }
    m_panel->setUnavailable(m_unavailable);
    m_content->setCurrentWidget(m_panel);
    const bool other = std::exchange(m_shown, key.id) != key.id;
    if (std::exchange(m_hint, key.hint) != key.hint || other)
        m_panel->setKey(key);
}

/// Another program has refreshed the key.
void MaskedPage::follow()
{
    const auto key = m_panel && !m_refreshing ? m_model.find(m_shown) : std::nullopt;
    if (key && key->hint != m_hint)
        presentKey(*key);
}

void MaskedPage::view()
{
    if (m_refreshing) {
        m_wantsView = true;
        return;
    }
    if (m_sealing.isAwaited()) {
        m_wantsView = true;
        m_sealing.obtain();
        return;
    }
    // The panel of the question: close() may have taken it from us by then, though it is not yet gone.
    const auto take = [this, panel = m_panel, mine = ++m_views](Result<Secret> secret) {
        if (mine != m_views)
            return;
        if (secret)
            panel->showSecret(std::move(*secret));
        else
            panel->showError(secret.error());
    };
    whenDone(m_store.viewSecret(m_shown), m_panel, take);
}

void MaskedPage::setRefreshing(bool refreshing)
{
    m_refreshing = refreshing;
    if (!refreshing && m_panel && std::exchange(m_wantsView, false))
        view();
}

void MaskedPage::showRefreshed(const ApiKey &key, Secret secret)
{
    m_wantsView = false;
    ++m_views;
    if (!m_panel || !m_panel->isVisible()) {
        presentKey(key);
        return;
    }
    m_shown = key.id;
    m_hint = key.hint;
    m_panel->showRefreshed(key, std::move(secret));
}

void MaskedPage::setUnavailable(const std::optional<Error> &error)
{
    m_unavailable = error ? sentence(*error) : QString();
    if (m_panel)
        m_panel->setUnavailable(m_unavailable);
}

void MaskedPage::showRefusal(const QString &text)
{
    m_banner->showMessage(Banner::Kind::Danger, text);
}

void MaskedPage::showFailure(const Error &error)
{
    if (m_panel) {
        showRefusal(sentence(error));
        return;
    }
    m_problem->present(Icon::Warning, policyText(m_session.policy().word(u"empty"_s)), sentence(error),
        tr("Try again"), true);
    m_content->setCurrentWidget(m_problem);
}

} // namespace chatelaine
