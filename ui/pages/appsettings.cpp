// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/appsettings.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

const QStringList &appearanceWords()
{
    static const QStringList words{
        u"system"_s, u"light"_s, u"dark"_s, u"high_contrast"_s}; // In the enum's order.
    return words;
}

QString workspaceKey(const WorkspaceId &id, const QString &name = {})
{
    const QString group = u"workspaces/"_s + idText(id);
    return name.isEmpty() ? group : QString(group + u'/' + name);
}

QString connectionKey(const QUuid &id, const QString &name)
{
    const QString group
        = id.isNull() ? u"connections"_s : QString(u"connections/"_s + id.toString(QUuid::WithoutBraces));
    return group + u'/' + name;
}

} // namespace

QString AppSettings::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/org.chatelaine.Chatelaine.ini"_s;
}

AppSettings::AppSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
}

Appearance AppSettings::appearance() const
{
    const auto index = appearanceWords().indexOf(m_settings.value(u"appearance"_s).toString());
    return index < 0 ? Appearance::System : static_cast<Appearance>(index);
}

void AppSettings::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    m_settings.setValue(u"appearance"_s, appearanceWords().at(static_cast<qsizetype>(appearance)));
    Q_EMIT appearanceChanged(appearance);
}

bool AppSettings::compactRows() const
{
    return m_settings.value(u"compact_rows"_s, false).toBool();
}

void AppSettings::setCompactRows(bool compact)
{
    if (compact == compactRows())
        return;
    m_settings.setValue(u"compact_rows"_s, compact);
    Q_EMIT compactRowsChanged(compact);
}

QByteArray AppSettings::windowGeometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

void AppSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

QByteArray AppSettings::splitterState() const
{
    return m_settings.value(u"window/splitter"_s).toByteArray();
}

void AppSettings::setSplitterState(const QByteArray &state)
{
    m_settings.setValue(u"window/splitter"_s, state);
}

bool AppSettings::detailsShown() const
{
    return m_settings.value(u"window/details"_s, false).toBool();
}

void AppSettings::setDetailsShown(bool shown)
{
    m_settings.setValue(u"window/details"_s, shown);
}

QList<SavedConnection> AppSettings::connections() const
{
    QList<SavedConnection> connections;
    const QStringList ids = m_settings.value(connectionKey({}, u"order"_s)).toStringList();
    for (const QString &text : ids) {
        const QUuid id = QUuid::fromString(text);
        connections.append({id, m_settings.value(connectionKey(id, u"address"_s)).toString(),
            m_settings.value(connectionKey(id, u"email"_s)).toString(),
            m_settings.value(connectionKey(id, u"pin"_s)).toString()});
    }
    return connections;
}

void AppSettings::setConnections(const QList<SavedConnection> &connections)
{
    m_settings.remove(u"connections"_s);
    QStringList ids;
    for (const SavedConnection &each : connections) {
        ids.append(each.id.toString(QUuid::WithoutBraces));
        m_settings.setValue(connectionKey(each.id, u"address"_s), each.address);
        m_settings.setValue(connectionKey(each.id, u"email"_s), each.email);
        m_settings.setValue(connectionKey(each.id, u"pin"_s), each.pin);
    }
    m_settings.setValue(connectionKey({}, u"order"_s), ids);
}

QUuid AppSettings::lastConnection() const
{
    return QUuid::fromString(m_settings.value(u"last_connection"_s).toString());
}

void AppSettings::setLastConnection(const QUuid &id)
{
    m_settings.setValue(u"last_connection"_s, id.toString(QUuid::WithoutBraces));
}

WorkspaceId AppSettings::lastWorkspace() const
{
    return parseId(m_settings.value(u"last_workspace"_s).toString());
}

void AppSettings::setLastWorkspace(const WorkspaceId &id)
{
    m_settings.setValue(u"last_workspace"_s, idText(id));
}

QString AppSettings::lastPage() const
{
    return m_settings.value(u"last_page"_s).toString();
}

void AppSettings::setLastPage(const QString &word)
{
    m_settings.setValue(u"last_page"_s, word);
}

QByteArray AppSettings::tableLayout(const WorkspaceId &id) const
{
    return m_settings.value(workspaceKey(id, u"table"_s)).toByteArray();
}

void AppSettings::setTableLayout(const WorkspaceId &id, const QByteArray &layout)
{
    m_settings.setValue(workspaceKey(id, u"table"_s), layout);
}

void AppSettings::forgetWorkspace(const WorkspaceId &id)
{
    m_settings.remove(workspaceKey(id));
    if (lastWorkspace() == id)
        m_settings.remove(u"last_workspace"_s);
}

} // namespace chatelaine
