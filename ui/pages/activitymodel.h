// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/keystore.h"

#include <QAbstractListModel>
#include <QDate>

namespace chatelaine {

/// The events of a workspace, newest first, with a heading row before each day. Loads older ones through
/// fetchMore(), as views ask.
class ActivityModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool; such a row is a day and no event.
        TimeRole, ///< "14:05"
        ActorRole,
        IconRole, ///< chatelaine::Icon as int
    };

    ActivityModel(KeyStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Another workspace. `policy` (may be null when it is not known any more) must outlive its being shown.
    void setWorkspace(const WorkspaceId &id, const KeyPolicy *policy);
    void loadNewer(); ///< What happened since the newest row.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded(); ///< A page has come, perhaps an empty one.
    void failed(const chatelaine::Error &error);

private:
    struct Row {
        QDate day;
        std::optional<Event> event; ///< Absent in a heading.
    };
    static QList<Row> withHeadings(const QList<Event> &events, const QDate &before);
    void append(const QList<Event> &events);
    void prepend(QList<Event> events);
    void reset();
    qint64 newest() const;
    qint64 oldest() const;

    KeyStore &m_store;
    const Clock &m_clock;
    WorkspaceId m_workspace;
    const KeyPolicy *m_policy = nullptr;
    QList<Row> m_rows;
    bool m_complete = true; ///< Nothing older is left.
    bool m_loading = false;
    bool m_newerAsked = false; ///< While a page was under way.
    int m_generation = 0; ///< Replies to an earlier one are dropped.
};

} // namespace chatelaine
