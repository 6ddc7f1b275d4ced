// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/samplekeys.h"

#include <array>
#include <span>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Draws that depend on nothing but the seed (SplitMix64): any standard library's are its own.
class Dice {
public:
    explicit Dice(qint64 seed)
        : m_state(static_cast<quint64>(seed)
            * 0xd1342543de82ef95U) // Not draw()'s step: neighbours would share draws.
    {
    }
    quint64 draw()
    {
        quint64 z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    qint64 below(qint64 limit) { return static_cast<qint64>(draw() % static_cast<quint64>(limit)); }
    bool percent(int share) { return below(100) < share; }
    QString of(std::span<const char16_t *const> words)
    {
        return QString::fromUtf16(words[static_cast<std::size_t>(below(std::ssize(words)))]);
    }

private:
    quint64 m_state;
};

constexpr std::array works{u"CI deploy", u"ci Deploy", u"Nightly backup", u"nightly Backup",
    u"Terraform state", u"grafana exporter", u"Zapier", u"Müller & Söhne import", u"Łódź warehouse",
    u"façade renderer", u"日本 連携", u"Склад sync", u"production-hris-sync", u"Staging smoke test",
    u"my-agent-key", u"mobile App", u"invoice Robot", u"data lake loader", u"Partner portal",
    u"webhook relay", u"Kubernetes operator", u"Support desk", u"Etl QUARTERLY", u"éclair bot"};
constexpr std::array notes{u"Rotated by the platform team each quarter; ask in #keys before turning it off.",
    u"Temporary, for the migration", u"Used by the job on host build-07", u"Für die Übergabe an den Partner",
    u"Do not delete: billing depends on it"};
constexpr std::array tagWords{u"production", u"staging", u"team-a", u"team-b", u"legacy", u"pci", u"Büro"};
constexpr std::array people{u"ada", u"grace", u"finn", u"mia", u"noor", u"olaf", u"priya", u"quentin",
    u"rosa", u"sven", u"tomás", u"uwe", u"vera", u"wang", u"xenia", u"yusuf", u"zoë", u"ben", u"carla",
    u"deniz"};
constexpr std::array agents{u"curl/8.5.0", u"python-requests/2.31.0", u"Go-http-client/2.0", u"okhttp/4.12.0",
    u"axios/1.6.7",
    u"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
    u"Terraform/1.7.2", u"GitHub-Hookshot/8c1e2f3"};
constexpr std::array scopes{u"data:read", u"data:write", u"data:read webhooks:write",
    u"data:write billing:read", u"data:read webhooks:read billing:read members:read",
    u"data:write webhooks:write billing:write members:write"};
constexpr std::array origins{u"window", u"window", u"cli", u"api"};

KeyId idOf(qint64 place, Instant created)
{
    Dice dice(~place);
    const auto millis = static_cast<quint64>(toMillis(created));
    const auto number = static_cast<quint64>(place);
    QByteArray bytes;
    for (int shift = 40; shift >= 0; shift -= 8)
        bytes += static_cast<char>(millis >> shift);
    // Many are created in one millisecond: the place keeps them in order.
    bytes += static_cast<char>(0x70 | ((number >> 24) & 0x0f));
    bytes += static_cast<char>(number >> 16);
    bytes += static_cast<char>(0x80 | ((number >> 10) & 0x3f));
    bytes += static_cast<char>(number >> 2);
    const quint64 rest = dice.draw();
    bytes += static_cast<char>(((number & 3U) << 6) | (rest & 0x3fU));
    for (int shift = 8; shift < 48; shift += 8)
        bytes += static_cast<char>(rest >> shift);
    return QUuid::fromRfc4122(bytes);
}

QString sourceOf(Dice &dice)
{
    return dice.percent(10) ? u"2001:db8::%1:%2"_s.arg(dice.below(4096), 0, 16).arg(dice.below(65536), 0, 16)
                            : u"10.%1.%2.%3"_s.arg(dice.below(8)).arg(dice.below(256)).arg(dice.below(256));
}

void fillWords(ApiKey &key, Dice &dice, qint64 place)
{
    key.label = dice.of(works) + u' ' + QString::number(place).rightJustified(6, u'0');
    if (dice.percent(33))
        key.note = dice.of(notes);
    for (qint64 tags = dice.percent(40) ? 1 + dice.below(3) : 0; tags > 0; --tags) {
        if (const QString tag = dice.of(tagWords); !key.tags.contains(tag))
            key.tags += tag;
    }
    key.owner = dice.of(people) + u"@acme.example"_s;
    key.createdBy = dice.percent(90) ? key.owner : u"local:root"_s;
    key.origin = dice.of(origins);
    key.scopes = parseGrants(dice.of(scopes));
    key.access = dice.percent(70) ? Access::Write : Access::Read;
}

void fillState(ApiKey &key, Dice &dice, Instant now)
{
    if (dice.percent(6))
        key.disabled = dice.percent(80) ? DisabledReason::Member : DisabledReason::Policy;
    if (dice.percent(40)) {
        const Instant soonest = dice.percent(15) ? key.createdAt + 24h : now + 1h;
        key.expiresAt = soonest + std::chrono::minutes(dice.below(dice.percent(10) ? 14 * 1440 : 365 * 1440));
    }
    if (dice.percent(3)) {
        key.deletedAt = now - std::chrono::minutes(dice.below(20 * 1440));
        key.deleteReason = dice.percent(10) ? DeleteReason::Leaked : DeleteReason::Unneeded;
    }
    if (dice.percent(4))
        key.refreshedAt = key.createdAt + (now - key.createdAt) / 2;
}

void fillUse(ApiKey &key, Dice &dice, Instant now)
{
    KeyUse &use = key.use;
    use.trackingSince = key.createdAt;
    if (dice.percent(85)) {
        const qint64 age = dice.percent(70) ? 14 * 86'400'000LL : (now - key.createdAt).count();
        use.lastUsedAt = std::max(key.createdAt, now - std::chrono::milliseconds(dice.below(age + 1)));
        use.useCount = 1 + dice.below(dice.percent(50) ? 20 : 2'000'000);
        Instant at = *use.lastUsedAt;
        for (qint64 calls = std::min<qint64>(use.useCount, 1 + dice.below(3)); calls > 0; --calls) {
            use.recent += {at, sourceOf(dice), dice.of(agents)};
            at -= std::chrono::milliseconds(1 + dice.below(3'600'000));
        }
        use.lastUsedSource = use.recent.constFirst().source;
        use.lastUsedAgent = use.recent.constFirst().agent;
    }
    if (dice.percent(3)) {
        use.lastRefusedAt = now - std::chrono::milliseconds(dice.below(30 * 86'400'000LL));
        use.lastRefusedSource = sourceOf(dice);
        use.lastRefusedReason = u"scope_missing"_s;
    }
}

} // namespace

ApiKey sampleKey(qint64 place, qint64 count, Instant now)
{
    constexpr std::chrono::milliseconds years = Days(3 * 365);
    Dice dice(place);
    ApiKey key;
    key.createdAt = now - years + years / std::max<qint64>(count, 1) * place;
    key.id = idOf(place, key.createdAt);
    const QByteArray token = sampleToken(place);
    key.hint = {u"ch_live"_s, QString::fromLatin1(token.last(4))};
    fillWords(key, dice, place);
    fillState(key, dice, now);
    fillUse(key, dice, now);
    key.version = 1 + dice.below(4);
    return key;
}

QByteArray sampleToken(qint64 place)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    Dice dice(place + 0x5ec7e7);
    QByteArray body;
    for (int i = 0; i < 30; ++i)
        body += alphabet[dice.below(62)];
    const auto sum = token::checksum(body);
    return "ch_live_" + body + QByteArray(sum.data(), std::ssize(sum));
}

} // namespace chatelaine::bench
