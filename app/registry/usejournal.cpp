// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/usejournal.h"

#include "domain/jsonreader.h"
#include "domain/jsonwriter.h"
#include "domain/keyedhash.h"
#include "registry/database.h"
#include "registry/statement.h"
#include "registry/usetallies.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qint64 mostUses = 1'000'000'000; ///< In a line.
constexpr qint64 beforeAll = std::numeric_limits<qint64>::min(); ///< Rows.
constexpr qint64 never = std::numeric_limits<qint64>::min();

/// A source or a refusal of a key, as it stands in a row. Texts by their places in the row's list.
struct Line {
    std::array<char, 16> key{};
    qint64_be uses{0}; ///< Granted calls, 0 to mostUses.
    qint64_be at{never}; ///< Milliseconds. `never`: uses alone.
    quint32_be workspace{0};
    quint32_be source{0};
    quint32_be agent{0};
    quint32_be refused{0}; ///< Why; the empty text: granted.
};
static_assert(sizeof(Line) == 48 && std::is_trivially_copyable_v<Line>);

/// A row that comes into being.
class BatchWriter {
public:
    void add(const UseStamp &stamp)
    {
        m_line.key = idBytes(stamp.key);
        if (std::exchange(m_workspace, stamp.workspace) != stamp.workspace) {
            const auto letters = idLetters(stamp.workspace);
            m_line.workspace = m_texts.number({letters.data(), letters.size()}, m_line.workspace);
        }
        qint64 uses = stamp.uses;
        for (auto call = stamp.recent.rbegin(); call != stamp.recent.rend(); ++call) // The newest last.
            add(uses, toMillis(call->at), call->source, call->agent, {});
        if (stamp.refusedAt)
            add(uses, toMillis(*stamp.refusedAt), stamp.refusedSource, {}, checkWord(stamp.refusedWhy));
        while (uses > 0)
            add(uses, never, {}, {}, {});
    }

    bool isEmpty() const { return m_lines.isEmpty(); }
    QByteArray lines() const { return m_lines; }
    QString texts() const
    {
        std::string json;
        JsonWriter writer(json);
        writer.list("texts", [this](const auto &write) {
            for (quint32 number = 0; number < m_texts.size(); ++number)
                write(m_texts.text(number));
        });
        writer.end();
        return QString::fromStdString(json);
    }

private:
    /// Takes from `uses` what a line can count.
    void add(qint64 &uses, qint64 at, const QString &source, const QString &agent, const QString &refused)
    {
        m_line.uses = qMin(uses, mostUses);
        uses -= m_line.uses;
        m_line.at = at;
        m_line.source = number(source, m_source, m_line.source);
        m_line.agent = number(agent, m_agent, m_line.agent);
        m_line.refused = number(refused, m_refused, m_line.refused);
        m_lines.append(reinterpret_cast<const char *>(&m_line), sizeof m_line);
    }
    /// `last` is the text of the last line, whose number that was.
    quint32 number(const QString &text, std::optional<QString> &last, quint32 itsNumber)
    {
        if (last == text)
            return itsNumber;
        last = text;
        const QByteArray utf8 = keptAgent(text).toUtf8();
        return m_texts.number({utf8.data(), static_cast<std::size_t>(utf8.size())}, itsNumber);
    }

    // The last one: the next is much the same.
    Line m_line;
    WorkspaceId m_workspace;
    std::optional<QString> m_source;
    std::optional<QString> m_agent;
    std::optional<QString> m_refused;
    QByteArray m_lines;
    StringPool m_texts;
};

/// A row that was read. What cannot be one of ours makes the transaction fail with StoreDamaged.
class BatchReader {
public:
    BatchReader(Database &database, const Statement &row)
        : m_database(database)
        , m_json(JsonText::parse(row.view(0).toByteArray()))
        , m_lines(row.view(1))
    {
        if (!m_json || !readTexts() || m_lines.size() % qsizetype(sizeof(Line)) != 0)
            damaged(u"calls cannot be read"_s);
    }

    void addTo(UseTallies &sums)
    {
        for (qsizetype at = 0; at < m_lines.size() && !m_database.failed(); at += sizeof(Line)) {
            Line line;
            std::memcpy(&line, m_lines.data() + at, sizeof line);
            add(line, sums);
        }
    }

private:
    bool readTexts()
    {
        bool known = true; // Texts stand once and count often: long ones would fill the memory.
        JsonReader reader(*m_json);
        reader.views(u"texts", [&](std::string_view text) {
            known = known && text.size() <= mostAgentBytes;
            m_texts.push_back(text);
        });
        reader.finish();
        return known && !reader.firstFault();
    }
    void damaged(const QString &detail) { m_database.latchDamage(detail); }
    std::string_view text(quint32 number)
    {
        if (number < m_texts.size())
            return m_texts[number];
        damaged(u"a call has a text that is none"_s);
        return {};
    }
    void add(const Line &line, UseTallies &sums)
    {
        const KeyId key = QUuid::fromRfc4122(QByteArrayView(line.key.data(), line.key.size()));
        if (std::exchange(m_workspaceNumber, line.workspace) != line.workspace)
            m_workspace = parseId(text(line.workspace));
        if (key.isNull() || m_workspace.isNull() || line.uses < 0 || line.uses > mostUses)
            return damaged(u"a call with a key cannot have been"_s);
        UseTallies::Tally &tally = sums.at(keyedHash(key), m_workspace, key);
        sums.addUses(tally, line.uses);
        if (line.at == never)
            return;
        const Instant at = instantFromMillis(line.at);
        if (!isInCalendar(at))
            return damaged(u"a call has a time outside the calendar"_s);
        const std::string_view refused = text(line.refused);
        if (refused.empty())
            return sums.addCall(tally, {at, text(line.source), text(line.agent)});
        const auto why
            = checkFromWord(QString::fromUtf8(refused.data(), static_cast<qsizetype>(refused.size())));
        if (!why || why == CheckCode::Granted)
            return damaged(u"a refusal has a reason that is none"_s);
        sums.addRefusal(tally, at, text(line.source), *why);
    }

    Database &m_database;
    const tl::expected<JsonText, JsonText::Fault> m_json;
    const QByteArrayView m_lines;
    std::vector<std::string_view> m_texts;
    // Of the last line; most have the same.
    std::optional<quint32> m_workspaceNumber{};
    WorkspaceId m_workspace;
};

} // namespace

bool UseJournal::isEmpty()
{
    return !Statement(m_database, u"SELECT 1 FROM use_journal LIMIT 1"_s).run().next();
}

int UseJournal::append(const QList<UseStamp> &stamps, int most)
{
    int rows = 0;
    for (qsizetype from = 0; from < stamps.size(); from += most) {
        BatchWriter batch;
        for (const UseStamp &stamp : stamps.sliced(from, qMin<qsizetype>(most, stamps.size() - from))) {
            if (!stamp.workspace.isNull() && !stamp.key.isNull()) // No key is there.
                batch.add(stamp);
        }
        if (batch.isEmpty())
            continue;
        Statement(m_database, u"INSERT INTO use_journal (texts, calls) VALUES (?, ?)"_s)
            .run(batch.texts(), batch.lines());
        ++rows;
    }
    return rows;
}

QList<UseStamp> UseJournal::takeWith(const QList<UseStamp> &stamps)
{
    if (isEmpty())
        return stamps;
    Statement newest(m_database, u"SELECT max(number) FROM use_journal"_s);
    const qint64 last = newest.run().next() ? newest.integer(0) : beforeAll;
    UseTallies sums;
    for (auto row = takeNext(beforeAll, last, sums); row; row = takeNext(*row, last, sums)) { }
    for (const UseStamp &stamp : stamps)
        sums.add(sums.at(keyedHash(stamp.key), stamp.workspace, stamp.key), stamp);
    return std::move(sums).toStamps();
}

QList<UseStamp> UseJournal::takeFirst()
{
    UseTallies sums;
    takeNext(beforeAll, std::numeric_limits<qint64>::max(), sums);
    return std::move(sums).toStamps();
}

/// Adds up the next row's and deletes it. Answers its number; nothing when there is none up to `last`, or
/// after an error.
std::optional<qint64> UseJournal::takeNext(qint64 after, qint64 last, UseTallies &sums)
{
    Statement row(m_database,
        u"SELECT texts, calls, number FROM use_journal WHERE number > ? AND number <= ? "
        "ORDER BY number LIMIT 1"_s);
    if (!row.run(after, last).next())
        return {};
    const qint64 number = row.integer(2);
    if (number <= after)
        m_database.latchDamage(u"calls have a number that is none"_s);
    BatchReader(m_database, row).addTo(sums);
    Statement(m_database, u"DELETE FROM use_journal WHERE number = ?"_s).run(number);
    return m_database.failed() ? std::nullopt : std::optional(number);
}

} // namespace chatelaine
