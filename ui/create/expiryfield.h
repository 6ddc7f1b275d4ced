// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/keydraft.h"

#include <QWidget>

class QDateEdit;
class QLabel;

namespace chatelaine {

class SegmentedControl;

/// The expiries that a policy offers, and below them what the chosen one means in the user's zone.
class ExpiryField : public QWidget {
    Q_OBJECT
public:
    ExpiryField(const KeyPolicy &policy, const Clock &clock, QWidget *parent = nullptr);

    ExpiryChoice choice() const;
    void refresh(); ///< Spells the date out again, for the time that has passed.

Q_SIGNALS:
    void changed();

private:
    enum class Kind { Relative, Custom, Never };
    struct Offer {
        Kind kind = Kind::Relative;
        int days = 0;
    };
    static QString offerText(const Offer &offer);
    void buildDateEdit();
    Offer current() const;

    const KeyPolicy &m_policy;
    const Clock &m_clock;
    QList<Offer> m_offers;
    SegmentedControl *m_segments;
    QDateEdit *m_dateEdit;
    QLabel *m_dateLabel;
};

} // namespace chatelaine
