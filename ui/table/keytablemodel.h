// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "registry/records.h"
#include "ui/table/keystates.h"
#include "ui/table/keytext.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace chatelaine {

/// The keys of one workspace, tombstones included. Rows stand in the order of their arrival and are merged by
/// id, so that selections hold; they go only when the workspace does or when they were purged. Never holds a
/// secret.
class KeyTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Enabled, Name, Scopes, Team, Access, Created, Creator, Expires, LastUsed, Menu };
    static constexpr int columns = Menu + 1;

    enum Role {
        IdRole = Qt::UserRole, ///< KeyId
        SortRole, ///< What the column sorts by.
        StatusRole, ///< Status, as int
        OnRole, ///< bool: where the row's switch stands.
        LiveRole, ///< bool: turning the switch is allowed and changes something.
        SecondLineRole, ///< QString: the masked token, the source of the last use.
        BadgeRole, ///< QString: a word that stands out, or nothing.
        ToneRole, ///< Tone, as int, of the badge, or of the text where there is none.
        MutedRole, ///< bool: secondary text, or a key that is off.
        ChipsRole, ///< QList<ScopeChip>
        CodeShownRole, ///< bool: the view shows the key's code in this row; settable, says so to screen
                       ///< readers.
    };

    explicit KeyTableModel(
        const Clock &clock, QObject *parent = nullptr); ///< `clock` must outlive the model.

    /// Another workspace, without rows as yet.
    void setWorkspace(const Workspace &workspace, const KeyPolicy &policy, const QString &memberName);
    void updateWorkspace(const Workspace &workspace); ///< The same one with other facts; keeps the rows.
    void appendPage(const QList<ApiKey> &keys); ///< Of a load: like merge(), for rows that keep coming.
    /// Puts rows in, over those of the same id. No id stands twice in one list.
    void merge(const Changes &changes);
    void merge(const QList<ApiKey> &keys);
    /// Brings every status up to the clock. Runs by itself at the next boundary and once a minute at least.
    void catchUp();

    const KeyContext &context() const { return m_context; }
    const ApiKey *keyAt(int row) const; ///< Null outside the rows. Until the next change.
    const ApiKey *find(const KeyId &id) const; ///< Null when it is not among the rows. Until the next change.
    int rowOf(const KeyId &id) const; ///< -1 when it is not among the rows.
    KeyStatus statusOf(int row) const { return m_states.at(row); }
    int count(KeyState state) const { return m_states.count(state); }
    const QList<ApiKey> &keys() const { return m_keys; }

    static bool isText(int column); ///< Whether it sorts by a text, to be collated, and not by a number.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(
        const QModelIndex &index, const QVariant &value, int role) override; ///< CodeShownRole alone.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();
    void relativeTimesPassed(); ///< Texts such as "2 min ago" read otherwise now; the data is the same.
    /// Round so many changes at once that proxies had better sort once afterwards. With `loading`, more is to
    /// come.
    void bulkStarted();
    void bulkFinished(bool loading);

private:
    bool isLive(int row) const;
    void mergeRows(const QList<ApiKey> &keys, const QList<KeyId> &purged, bool loading);
    void replaceRows(const QList<ApiKey> &keys, std::vector<std::pair<int, qsizetype>> &known);
    bool replaceRow(int row, const ApiKey &key, Instant now);
    void appendRows(const QList<ApiKey> &keys, const std::vector<qsizetype> &fresh);
    void removeRowsOf(const QList<KeyId> &ids);
    void removeRange(int first, int count);
    void reindexFrom(int row);
    void noteUse(const ApiKey &key);
    std::chrono::milliseconds tickInterval() const;
    void scheduleTimers();
    void tick();

    const Clock &m_clock;
    KeyContext m_context;
    QList<ApiKey> m_keys;
    QHash<KeyId, int> m_rows;
    KeyStates m_states;
    QSet<KeyId> m_codesShown;
    Instant m_latestUse{}; ///< Seconds tick in the table while this is less than a minute ago.
    QTimer m_boundaryTimer;
    QTimer m_relativeTimer;
};

/// Of an index of the model or of a proxy over it; null for an invalid one.
KeyId keyIdOf(const QModelIndex &index);
bool isTombstone(const QModelIndex &index);

} // namespace chatelaine
