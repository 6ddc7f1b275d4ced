// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagefixture.h"

#include "support/fakedirectory.h"
#include "support/peoplestore.h"
#include "ui/pages/membertable.h"
#include "ui/pages/membertablemodel.h"
#include "ui/pages/planpage.h"
#include "ui/reveal/clipboardguard.h"

#include <QAction>
#include <QMenu>

namespace chatelaine {

using namespace Qt::StringLiterals;

inline const auto ada = u"ada@acme.example"_s;
inline const auto ben = u"ben@acme.example"_s;
inline const auto cleo = u"cleo@acme.example"_s;

/// The page of a workspace of Ada, Ben and Cleo, shown to Ada.
struct MemberProbe {
    explicit MemberProbe(const QString &policyId = u"chatelaine"_s, Role role = Role::Owner)
        : workspace(fixture.add(
            policyId, policyId == "stack-internal"_L1 ? QStringList{u"Platform"_s} : QStringList()))
    {
        directory.add(ada, u"Ada Lovelace"_s, role, 2);
        directory.add(ben, u"Ben Ali"_s, Role::Member, 5);
        directory.add(cleo, {}, Role::Viewer);
        if (role != Role::Owner)
            directory.add(u"dora@acme.example"_s, u"Dora"_s, Role::Owner);
        workspace.role = role;
    }
    void show()
    {
        page.setWorkspace(workspace, fixture.policy(workspace.policyId));
        page.resize(900, 800);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(dumped().isEmpty(), directory.fault.has_value());
    }
    QAbstractItemModel *model() const { return child<MemberTable>(page, u"memberTable"_s)->model(); }
    QStringList dumped() const
    {
        QStringList rows;
        for (int row = 0; row < model()->rowCount(); ++row) {
            QStringList cells;
            for (const int column : {MemberTableModel::Person, MemberTableModel::MemberRole,
                     MemberTableModel::Keys, MemberTableModel::Since})
                cells.append(model()->index(row, column).data().toString());
            rows.append(cells.join(u" | "_s));
        }
        return rows;
    }
    void clickCell(int row, int column) const
    {
        auto *table = child<MemberTable>(page, u"memberTable"_s);
        QTest::mouseClick(
            table->viewport(), Qt::LeftButton, {}, table->visualRect(model()->index(row, column)).center());
    }
    /// The menu that a click on the cell opened.
    QMenu *menu(int row, int column, const QString &name) const
    {
        clickCell(row, column);
        return awaited<QMenu>(name);
    }
    template <typename T>
    T *awaited(const QString &name) const
    {
        T *found = nullptr;
        (void)QTest::qWaitFor([&] {
            for (T *each : page.findChildren<T *>(name))
                found = each->isVisible() ? each : found;
            return found != nullptr;
        });
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void choose(QMenu *menu, const QString &entry)
    {
        auto *action = menu->findChild<QAction *>(entry);
        QVERIFY2(action && action->isEnabled(), qPrintable(entry));
        menu->close();
        action->trigger();
    }

    PageFixture fixture;
    FakeDirectory directory{fixture.clock.now()};
    PeopleStore store{fixture.store, directory, ada};
    ClipboardGuard clipboard;
    Workspace workspace;
    PlanPage page{store, clipboard};
};

} // namespace chatelaine
