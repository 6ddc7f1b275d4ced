// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keyscan.h"
#include "support/manualclock.h"
#include "support/policies.h"
#include "ui/table/keyfiltermodel.h"
#include "ui/table/samplekeys.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QtTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Column = KeyTableModel::Column;

namespace {

QCollator collatorOfTheTable()
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

QString labelOf(QRandomGenerator &dice)
{
    static const QStringList words{u"key 9"_s, u"Key 10"_s, u"äpfel"_s, u"Apfel"_s, u"apfel"_s, u"Żuraw"_s,
        u"zebra"_s, u"日本"_s, u"ключ"_s, u"Straße"_s, u"strasse"_s, u"a-b"_s, u"ab"_s, u"🔑"_s, {}};
    return words.at(dice.bounded(int(words.size()))) + QString::number(dice.bounded(30));
}

/// What a column is to sort by, said plainly.
QString textOf(const ApiKey &key, Column column)
{
    return column == Column::Name ? key.label : column == Column::Team ? key.team : QString();
}

qint64 numberOf(const ApiKey &key, Column column)
{
    return column == Column::Enabled ? bool(key.disabled)
        : column == Column::Scopes   ? key.scopes.size()
        : column == Column::LastUsed ? toMillis(key.use.lastUsedAt.value_or(Instant()))
                                     : 0;
}

} // namespace

/// A KeyFilterModel through many changes, compared with the same worked out plainly.
class KeyOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup();

    void collatesAsQtDoes();
    void staysTrueThroughChanges_data();
    void staysTrueThroughChanges();
    void manyRowsSortInTheBackground();
    void changesDuringASortCount();
    void goesWhileItSorts();
    void theNeighbourBecomesCurrent();

private:
    ApiKey randomKey(int number);
    void append(int count);
    void changeSome();
    void purgeSome();
    void look();
    QList<KeyId> shown() const;
    QList<KeyId> expected() const;
    void awaitSorted();

    ManualClock m_clock;
    KeyPolicy m_policy = builtInPolicy(u"chatelaine"_s);
    Workspace m_workspace = sample::workspace(m_policy);
    QRandomGenerator m_dice{4};
    int m_made = 0;
    QString m_text;
    KeyState m_state = KeyState::Any;
    Column m_column = Column::LastUsed;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    std::unique_ptr<KeyTableModel> m_keys;
    std::unique_ptr<KeyFilterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void KeyOrderTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_keys = std::make_unique<KeyTableModel>(m_clock);
    m_model = std::make_unique<KeyFilterModel>();
    m_model->setSourceModel(m_keys.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s);
    m_text.clear();
    m_state = KeyState::Any;
    m_column = Column::LastUsed;
    m_direction = Qt::DescendingOrder;
}

void KeyOrderTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_keys.reset();
}

ApiKey KeyOrderTest::randomKey(int number)
{
    ApiKey key = sample::key(m_workspace, number, labelOf(m_dice) + u" x"_s, m_clock.now());
    key.team = labelOf(m_dice);
    if (m_dice.bounded(2))
        key.use.lastUsedAt = m_clock.now() - std::chrono::hours(m_dice.bounded(200));
    if (m_dice.bounded(4) == 0)
        key.disabled = DisabledReason::Member;
    for (int scopes = m_dice.bounded(3); scopes > 0; --scopes)
        key.scopes.append({u"scope%1"_s.arg(scopes), ScopeLevel::Read});
    return key;
}

void KeyOrderTest::append(int count)
{
    QList<ApiKey> keys;
    while (keys.size() < count)
        keys.append(randomKey(++m_made));
    m_keys->appendPage(keys);
}

void KeyOrderTest::changeSome()
{
    const int kind = m_dice.bounded(3);
    QMap<KeyId, ApiKey> changed;
    for (int count = m_dice.bounded(m_dice.bounded(2) ? 4 : 400); count >= 0; --count) {
        ApiKey key = *m_keys->keyAt(m_dice.bounded(m_keys->rowCount()));
        const ApiKey other = randomKey(1);
        key.use = other.use;
        if (kind > 0)
            key.disabled = other.disabled;
        if (kind > 1) {
            key.label = other.label;
            key.team = other.team;
        }
        changed.insert(key.id, key);
    }
    m_keys->merge(changed.values());
}

void KeyOrderTest::purgeSome()
{
    Changes changes;
    changes.workspace = m_workspace;
    for (int count = m_dice.bounded(30); count >= 0; --count)
        changes.purged.append(m_keys->idAt(m_dice.bounded(m_keys->rowCount())));
    m_keys->merge(changes);
}

/// For other rows, or in another order.
void KeyOrderTest::look()
{
    switch (m_dice.bounded(3)) {
    case 0:
        m_text = QStringList{{}, u"a"_s, u"apf"_s, u"is:active"_s, u"1"_s, u"KEY 1"_s, u"nowhere"_s}.at(
            m_dice.bounded(7));
        m_model->setText(m_text);
        break;
    case 1:
        m_state = std::array{KeyState::Any, KeyState::Active, KeyState::Disabled, KeyState::Unused}.at(
            std::size_t(m_dice.bounded(4)));
        m_model->setState(m_state);
        break;
    default:
        m_column
            = std::array{Column::Name, Column::Team, Column::Enabled, Column::Scopes, Column::LastUsed}.at(
                std::size_t(m_dice.bounded(5)));
        m_direction = m_dice.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
        m_model->sort(m_column, m_direction);
    }
}

QList<KeyId> KeyOrderTest::shown() const
{
    QList<KeyId> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(m_keys->idAt(m_model->sourceRowAt(row)));
    return ids;
}

QList<KeyId> KeyOrderTest::expected() const
{
    const QCollator collator = collatorOfTheTable();
    const auto states = m_keys->states();
    std::vector<quint8> left(states.size());
    m_keys->rows().forStretches(0, m_keys->rowCount(), [&](const KeyRows::Stretch &rows) {
        const auto first = std::size_t(rows.firstRow);
        const auto count = std::size_t(rows.count);
        KeyScan(KeyQuery::parse(m_text), m_state)
            .run(*rows.block, rows.firstIndex, states.subspan(first, count),
                std::span(left).subspan(first, count));
    });
    struct Row {
        KeyId id;
        QCollatorSortKey text;
        qint64 number;
    };
    std::vector<Row> rows;
    for (int row = 0; row < m_keys->rowCount(); ++row) {
        const ApiKey key = *m_keys->keyAt(row);
        if (left.at(std::size_t(row)))
            rows.push_back({key.id, collator.sortKey(textOf(key, m_column)), numberOf(key, m_column)});
    }
    std::stable_sort(rows.begin(), rows.end(), [this](const Row &a, const Row &b) {
        const int order = a.text.compare(b.text);
        return m_direction == Qt::AscendingOrder ? order < 0 || (order == 0 && a.number < b.number)
                                                 : order > 0 || (order == 0 && a.number > b.number);
    });
    QList<KeyId> ids;
    for (const Row &row : rows)
        ids.append(row.id);
    return ids;
}

void KeyOrderTest::awaitSorted()
{
    const QList<KeyId> ids = expected();
    QTRY_COMPARE(shown(), ids);
}

void KeyOrderTest::collatesAsQtDoes()
{
    const QCollator theirs = collatorOfTheTable();
    const TextCollator ours;
    TextList texts;
    QStringList labels;
    for (int i = 0; i < 200; ++i) {
        labels.append(labelOf(m_dice));
        texts.append(labels.last().toStdString());
    }
    const std::vector<quint32> ranks = ours.ranks(texts, false);
    const auto sign = [](auto a, auto b) { return a < b ? -1 : a > b ? 1 : 0; };
    for (std::size_t a = 0; a < ranks.size(); ++a) {
        for (std::size_t b = 0; b < ranks.size(); ++b) {
            const int order = sign(theirs.compare(labels.at(qsizetype(a)), labels.at(qsizetype(b))), 0);
            QCOMPARE(sign(ours.compare(texts.at(a), texts.at(b)), 0), order);
            QCOMPARE(sign(ranks[a], ranks[b]), order);
        }
    }
    QVERIFY(ours.ranks(texts, true).empty());
}

void KeyOrderTest::staysTrueThroughChanges_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("few") << 12;
    QTest::newRow("more") << 300;
}

void KeyOrderTest::staysTrueThroughChanges()
{
    QFETCH(const int, rows);
    append(rows);
    QItemSelectionModel selection(m_model.get());
    for (int step = 0; step < 100; ++step) {
        const QList<KeyId> before = shown();
        QHash<KeyId, QPersistentModelIndex> remembered;
        for (int i = 0; i < 5 && m_model->rowCount() > 0; ++i) {
            const QModelIndex index = m_model->index(m_dice.bounded(m_model->rowCount()), Column::Name);
            remembered.insert(keyIdOf(index), index);
            selection.setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        const int kind = m_keys->rowCount() > 1 ? m_dice.bounded(8) : 0;
        if (kind == 0)
            append(1 + m_dice.bounded(m_dice.bounded(2) ? 3 : rows / 4));
        else if (kind == 1)
            purgeSome();
        else if (kind < 4)
            changeSome();
        else
            look();
        const QList<KeyId> ids = shown();
        QCOMPARE(ids, expected());
        for (const auto &[id, index] : remembered.asKeyValueRange()) {
            QCOMPARE(index.row(), int(ids.indexOf(id)));
            QCOMPARE(index.isValid() && selection.isSelected(index), ids.contains(id));
        }
        const bool someStayed = QSet(before.begin(), before.end()).intersects(QSet(ids.begin(), ids.end()));
        QVERIFY(selection.currentIndex().isValid() || !someStayed);
    }
}

void KeyOrderTest::manyRowsSortInTheBackground()
{
    QItemSelectionModel selection(m_model.get());
    append(9'000);
    selection.select(m_model->index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const KeyId selected = keyIdOf(m_model->index(4, 0));
    append(9'000);
    append(3'000);
    awaitSorted();
    for (const Column column : {Column::Name, Column::Team}) {
        m_model->sort(m_column = column, m_direction = Qt::AscendingOrder);
        awaitSorted();
    }
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(keyIdOf(selection.selectedRows().first()), selected);
}

void KeyOrderTest::changesDuringASortCount()
{
    for (int page = 0; page < 3; ++page)
        append(7'000);
    awaitSorted();
    for (const Column column : {Column::Name, Column::LastUsed}) {
        m_model->sort(m_column = column, m_direction = Qt::AscendingOrder);
        changeSome();
        append(300);
        purgeSome();
        append(1);
        m_model->setText(m_text = u"1"_s);
        awaitSorted();
        m_model->setText(m_text = QString());
        QCOMPARE(shown(), expected());
    }
}

void KeyOrderTest::goesWhileItSorts()
{
    for (int page = 0; page < 3; ++page)
        append(7'000);
    m_model->sort(Column::Name, Qt::AscendingOrder);
    m_keys->setWorkspace(m_workspace, m_policy, u"mara"_s);
    QCOMPARE(m_model->rowCount(), 0);
    for (int page = 0; page < 3; ++page)
        append(7'000);
    m_model->sort(Column::Team, Qt::AscendingOrder);
    m_tester.reset();
    m_model.reset(); // And what runs for it ends.
}

void KeyOrderTest::theNeighbourBecomesCurrent()
{
    append(300);
    m_model->sort(m_column = Column::Enabled, m_direction = Qt::AscendingOrder);
    QItemSelectionModel selection(m_model.get());
    const int row = m_model->rowCount() - 1;
    selection.setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::SelectCurrent);
    QVERIFY(m_model->keyAt(row)->disabled);
    m_model->setState(KeyState::Active);
    QCOMPARE(selection.currentIndex().row(), m_model->rowCount() - 1);
}

QTEST_GUILESS_MAIN(KeyOrderTest)
#include "tst_keyorder.moc"
