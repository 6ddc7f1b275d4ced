// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

Figure::Figure(const QString &id, qint64 keys, const QString &unit)
    : m_id(id)
    , m_keys(keys)
    , m_unit(unit)
{
}

Figure &Figure::value(double value)
{
    m_value = value;
    return *this;
}

Figure &Figure::baseline(double value)
{
    m_baseline = value;
    return *this;
}

Figure &Figure::ratioAtMost(double limit)
{
    m_ratioAtMost = limit;
    return *this;
}

Figure &Figure::ratioAtLeast(double limit)
{
    m_ratioAtLeast = limit;
    return *this;
}

Figure &Figure::atMost(double limit)
{
    m_atMost = limit;
    return *this;
}

Figure &Figure::must(bool kept, const QString &what)
{
    m_promise = what;
    m_promiseKept = kept;
    return *this;
}

std::optional<double> Figure::ratio() const
{
    return m_baseline && *m_baseline > 0 ? std::optional(m_value / *m_baseline) : std::nullopt;
}

bool Figure::reached() const
{
    return (!m_ratioAtMost || ratio() <= *m_ratioAtMost) && (!m_ratioAtLeast || ratio() >= *m_ratioAtLeast)
        && (!m_atMost || m_value <= *m_atMost) && m_promiseKept;
}

QString Figure::limit() const
{
    QStringList parts;
    if (m_ratioAtMost)
        parts += u"≤ %1 ×"_s.arg(*m_ratioAtMost);
    if (m_ratioAtLeast)
        parts += u"≥ %1 ×"_s.arg(*m_ratioAtLeast);
    if (m_atMost)
        parts += u"≤ %1 %2"_s.arg(*m_atMost).arg(m_unit);
    if (!m_promise.isEmpty())
        parts += m_promise;
    return parts.join(u", "_s);
}

void Figure::print() const
{
    const QJsonObject line{{u"figure"_s, m_id}, {u"keys"_s, m_keys}, {u"value"_s, m_value},
        {u"baseline"_s, orNull(m_baseline)}, {u"unit"_s, m_unit}, {u"ratio"_s, orNull(ratio())},
        {u"limit"_s, limit()}, {u"reached"_s, reached()}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace chatelaine::bench
