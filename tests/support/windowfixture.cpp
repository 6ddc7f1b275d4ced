// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "ui/shell/sidebargroup.h"
#include "ui/shell/sidebarlist.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/keytableview.h"
#include "translations/translations.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QStackedWidget>

#include <algorithm>

namespace chatelaine {
using namespace Qt::StringLiterals;

QWidget *WindowFixture::Opened::view() const
{
    return window->findChild<QStackedWidget *>(u"connectionStack"_s)->currentWidget();
}

SidebarGroup *WindowFixture::Opened::group(const QString &title) const
{
    const auto groups = window->findChildren<SidebarGroup *>();
    const auto found = std::ranges::find_if(groups, [&](const SidebarGroup *each) {
        return each->findChild<QAbstractButton *>(u"connectionButton"_s)->text() == title;
    });
    return found == groups.end() ? nullptr : *found;
}

QMenu *WindowFixture::Opened::menu(const QString &title) const
{
    QMenu *found = group(title)->menu();
    Q_EMIT found->aboutToShow();
    return found;
}

KeyTableView *WindowFixture::Opened::table() const
{
    return find<KeyTableView>("keyTable");
}

QLabel *WindowFixture::Opened::label(const char *name) const
{
    return find<QLabel>(name);
}

bool WindowFixture::Opened::shows(const QString &workspace, int keys) const
{
    const auto lists = window->findChildren<SidebarList *>(u"workspaceList"_s);
    const bool open = std::ranges::any_of(lists, [&](const SidebarList *list) {
        return list->currentItem() && list->currentItem()->text() == workspace;
    });
    return open && table()->model()->rowCount() == keys;
}

KeyId WindowFixture::Opened::rowNamed(const QString &label) const
{
    const auto *model = qobject_cast<KeyFilterModel *>(table()->model());
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->keyAt(row)->label == label)
            return model->keyAt(row)->id;
    }
    return {};
}

QRect WindowFixture::Opened::cell(const KeyId &id, int column) const
{
    const auto *model = qobject_cast<KeyFilterModel *>(table()->model());
    return table()->visualRect(model->indexOf(id, column));
}

void WindowFixture::Opened::clickCell(const KeyId &id, int column) const
{
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(id, column).center());
}

void WindowFixture::Opened::click(const char *button) const
{
    auto *found = find<QAbstractButton>(button);
    QVERIFY2(found, button);
    QVERIFY2(found->isVisible() && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

WindowFixture::WindowFixture(ServiceAccess *access)
    : m_settings(std::make_unique<AppSettings>(m_folder.filePath(u"settings.ini"_s)))
    , m_services(std::make_unique<FakeServices>(m_folder.path(), m_catalog, clock))
    , m_access(access ? access : m_services.get())
{
    if (!Theme::instance()) {
        Theme::install(*qApp, Appearance::Light);
        installTranslations(QLocale(QLocale::English));
    }
}

StoreAddress WindowFixture::address() const
{
    return {m_folder.filePath(u"store/keys.sqlite"_s)};
}

QString WindowFixture::memberName() const
{
    return LocalKeyStore(address(), m_catalog, clock, u"window"_s).memberName();
}

QString WindowFixture::settingsFile() const
{
    return m_folder.filePath(u"settings.ini"_s);
}

WindowFixture::Opened WindowFixture::open(Sealing sealing)
{
    Opened opened;
    opened.store = std::make_unique<LocalKeyStore>(address(), m_catalog, clock, u"window"_s);
    LocalKeyStore &store = *opened.store;
    if (sealing == Sealing::Given)
        store.setSealingKey(m_sealingKey.clone());
    opened.book = std::make_unique<ConnectionBook>(*m_access, *m_settings, m_vault);
    opened.window = std::make_unique<MainWindow>(
        ShellContext{store, [&store] { return store.open(); }, address(), nullptr, *m_settings, m_vault},
        *opened.book);
    opened.window->show();
    opened.window->activateWindow(); // There may be no window manager to do it.
    (void)QTest::qWaitForWindowActive(opened.window.get());
    return opened;
}

KeyRegistry &WindowFixture::registry()
{
    if (!m_registry)
        m_registry = openRegistry(address());
    return *m_registry;
}

std::unique_ptr<KeyRegistry> WindowFixture::openRegistry(const StoreAddress &address)
{
    Result<std::unique_ptr<KeyRegistry>> opened = KeyRegistry::open(address, m_catalog, clock);
    if (!opened)
        qFatal("registry: %s", qPrintable(codeWord(opened.error().code)));
    return std::move(*opened);
}

Workspace WindowFixture::addWorkspace(const QString &name, const QString &policy)
{
    WorkspaceDraft draft;
    draft.name = name;
    draft.policyId = policy;
    if (policy == "stack-internal"_L1)
        draft.teams = {u"Platform"_s};
    return registry().createWorkspace(draft, m_actor).value();
}

ApiKey WindowFixture::addKey(const Workspace &workspace, const QString &label)
{
    KeyDraft draft;
    draft.label = label;
    return registry().create(workspace.id, draft, m_actor).value().key;
}

void WindowFixture::use(const Workspace &workspace, const QString &label)
{
    KeyDraft draft;
    draft.label = label;
    const CreatedKey created = registry().create(workspace.id, draft, m_actor).value();
    (void)registry().verify(workspace.id, created.secret.view(), {}, {u"10.0.4.17"_s, u"curl/8"_s}).value();
}

ApiKey WindowFixture::stored(const QString &label)
{
    const QList<Workspace> workspaces = registry().workspaces(m_actor).value();
    for (const Workspace &workspace : workspaces) {
        const KeyPage page = registry().page(workspace.id, {{}, 10'000}, m_actor).value();
        for (const ApiKey &key : page.keys) {
            if (key.label == label)
                return key;
        }
    }
    return {};
}

} // namespace chatelaine
