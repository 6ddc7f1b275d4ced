// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/keytablemodel.h"
#include "ui/widgets/badge.h"

namespace chatelaine {

/// What a cell of the key table says. Holds references: made and used within one call.
class KeyCell {
public:
    KeyCell(const ApiKey &key, KeyStatus status, const KeyContext &context, Instant now)
        : m_key(key)
        , m_status(status)
        , m_context(context)
        , m_now(now)
    {
    }

    KeyId id() const { return m_key.id; }
    bool isOn() const { return !m_key.disabled && !m_key.deletedAt; } ///< Where the row's switch stands.
    QList<ScopeChip> chips() const { return keytext::chips(m_key, m_context); }
    QString text(KeyTableModel::Column column) const;
    QString secondLine(KeyTableModel::Column column) const;
    QString badge(KeyTableModel::Column column) const; ///< A word that stands out, or nothing.
    Tone tone(KeyTableModel::Column column) const; ///< Of the badge, or of the text where there is none.
    bool isMuted(KeyTableModel::Column column) const; ///< Secondary text, or a key that is off.
    QString toolTip(KeyTableModel::Column column) const;
    /// What a screen reader says: the whole row for the name, else the cell.
    QString spoken(KeyTableModel::Column column, bool codeShown) const;

private:
    QString lastUseToolTip() const;
    QString summary() const;

    const ApiKey &m_key;
    KeyStatus m_status;
    const KeyContext &m_context;
    Instant m_now;
};

} // namespace chatelaine
