// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/tablefixture.h"

#include <QtTest>

namespace chatelaine {

using namespace Qt::StringLiterals;

void TableFixture::createTable()
{
    m_keys = std::make_unique<KeyTableModel>(m_clock);
    m_model = std::make_unique<KeyFilterModel>();
    m_model->setSourceModel(m_keys.get());
    m_view = std::make_unique<KeyTableView>();
    m_view->setModel(m_model.get());
    usePolicy(u"chatelaine"_s);
    m_view->resize(1000, 560);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(m_view->hasFocus());
}

void TableFixture::destroyTable()
{
    m_view.reset();
    m_model.reset();
    m_keys.reset();
}

void TableFixture::usePolicy(const QString &id)
{
    m_policy = builtInPolicy(id);
    m_workspace = sample::workspace(m_policy);
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s);
    m_view->setPolicy(m_policy, m_workspace);
    m_keys->appendPage(sample::everyState(m_workspace, m_clock.now()));
}

void TableFixture::merge(const std::function<void(ApiKey &)> &change, int sourceRow)
{
    ApiKey key = *m_keys->keyAt(sourceRow);
    change(key);
    m_keys->merge({key});
}

void TableFixture::click(const QModelIndex &index, const QPoint &offset, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, modifiers, m_view->visualRect(index).topLeft() + offset);
}

QList<KeyId> TableFixture::idsAt(const std::vector<quint32> &rows) const
{
    QList<KeyId> ids;
    for (const quint32 row : rows)
        ids.append(m_keys->idAt(static_cast<int>(row)));
    return ids;
}

} // namespace chatelaine
