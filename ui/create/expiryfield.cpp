// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/expiryfield.h"

#include "ui/create/drafttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatelaine {

ExpiryField::ExpiryField(const KeyPolicy &policy, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
    , m_clock(clock)
    , m_segments(new SegmentedControl)
    , m_dateEdit(new QDateEdit)
    , m_dateLabel(new QLabel)
{
    for (const int days : policy.expiryDays)
        m_offers.append({Kind::Relative, days});
    if (policy.expiryCustom)
        m_offers.append({Kind::Custom, 0});
    if (policy.expiryNever)
        m_offers.append({Kind::Never, 0});

    QStringList texts;
    int chosen = 0;
    for (const Offer &offer : std::as_const(m_offers)) {
        if ((offer.kind == Kind::Relative && offer.days == policy.expiryDefault)
            || (offer.kind == Kind::Never && policy.expiryDefault == 0))
            chosen = static_cast<int>(texts.size());
        texts.append(offerText(offer));
    }
    m_segments->setObjectName(u"expirySegments"_s);
    m_segments->setSegments(texts);
    m_segments->setCurrentIndex(chosen);
    buildDateEdit();
    m_dateLabel->setObjectName(u"expiryDateLabel"_s);
    m_dateLabel->setWordWrap(true);
    setTextKind(m_dateLabel, TextKind::Muted);

    auto *dateRow = new QHBoxLayout;
    dateRow->setSpacing(2 * metrics::grid);
    dateRow->addWidget(m_dateEdit);
    dateRow->addWidget(m_dateLabel, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::grid + 2);
    layout->addWidget(m_segments, 0, Qt::AlignLeading);
    layout->addLayout(dateRow);
    setFocusProxy(m_segments);

    connect(m_segments, &SegmentedControl::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_dateEdit, &QDateEdit::dateChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

QString ExpiryField::offerText(const Offer &offer)
{
    switch (offer.kind) {
    case Kind::Relative:
        return tr("%n day(s)", nullptr, offer.days);
    case Kind::Custom:
        return tr("Custom…");
    case Kind::Never:
        return tr("Never");
    }
    Q_UNREACHABLE();
}

void ExpiryField::buildDateEdit()
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMillis(m_clock.now())).date();
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    m_dateEdit->setObjectName(u"expiryDateEdit"_s);
    m_dateEdit->setAccessibleName(tr("Last day on which the key is good"));
    m_dateEdit->setDisplayFormat(format);
    m_dateEdit->setCalendarPopup(true);
    m_dateEdit->setMinimumDate(today);
    m_dateEdit->setDate(today.addDays(m_policy.expiryDefault > 0 ? m_policy.expiryDefault : 30));
}

ExpiryField::Offer ExpiryField::current() const
{
    return m_offers.value(m_segments->currentIndex());
}

ExpiryChoice ExpiryField::choice() const
{
    const Offer offer = current();
    if (offer.kind == Kind::Relative)
        return ExpiresInDays{offer.days};
    if (offer.kind == Kind::Never)
        return ExpiresNever{};
    const OptionalInstant end = endOfLocalDay(m_dateEdit->date().toString(Qt::ISODate));
    return ExpiresAt{end.value_or(Instant{})};
}

void ExpiryField::refresh()
{
    const Offer offer = current();
    m_dateEdit->setVisible(offer.kind == Kind::Custom);
    if (offer.kind == Kind::Custom) {
        const QString day = QLocale().toString(m_dateEdit->date(), QLocale::LongFormat);
        m_dateLabel->setText(tr("until the end of %1").arg(day));
        return;
    }
    const auto expiry = resolveExpiry(choice(), m_policy, m_clock.now());
    m_dateLabel->setText(expiry && *expiry ? tr("until %1").arg(longTimeText(**expiry))
                                           : tr("good until it is turned off or deleted"));
}

} // namespace chatelaine
