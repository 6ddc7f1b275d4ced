// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/policycatalog.h"

#include "domain/policyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

// The order in which they are offered.
const QStringList &builtInFiles()
{
    static const QStringList files{u":/policies/chatelaine.json"_s, u":/policies/stacker.json"_s,
        u":/policies/stackone.json"_s, u":/policies/stack-internal.json"_s, u":/policies/stitch.json"_s};
    return files;
}

} // namespace

PolicyCatalog PolicyCatalog::load()
{
    return load(QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
        u"org.chatelaine.Chatelaine/policies"_s, QStandardPaths::LocateDirectory));
}

PolicyCatalog PolicyCatalog::load(const QStringList &folders)
{
    PolicyCatalog catalog;
    for (const QString &file : builtInFiles())
        catalog.addFile(file);
    const qsizetype builtIn = catalog.m_order.size();
    for (const QString &folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files)
            catalog.addFile(file.filePath());
    }
    std::stable_sort(catalog.m_order.begin() + builtIn, catalog.m_order.end(),
        [&catalog](const QString &a, const QString &b) {
            return QString::localeAwareCompare(catalog.find(a)->title, catalog.find(b)->title) < 0;
        });
    return catalog;
}

Result<PolicyCatalog> PolicyCatalog::fromSources(const QList<QByteArray> &sources)
{
    PolicyCatalog catalog;
    for (const QByteArray &source : sources)
        catalog.add(source, {});
    if (!catalog.m_faults.isEmpty())
        return tl::unexpected(catalog.m_faults.first());
    return catalog;
}

void PolicyCatalog::addFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        m_faults.append(Error{ErrorCode::FileUnreadable, {fileName, file.errorString()}});
        return;
    }
    if (file.size() > mostBytes) {
        m_faults.append(Error{ErrorCode::FileUnreadable,
            {fileName, QCoreApplication::translate("chatelaine::Registry", "it is too large")}});
        return;
    }
    add(file.read(mostBytes), fileName);
}

void PolicyCatalog::add(const QByteArray &source, const QString &fileName)
{
    const Result<KeyPolicy> policy = parsePolicy(source, fileName);
    if (!policy) {
        m_faults.append(policy.error());
        return;
    }
    if (!m_policies.emplace(policy->id, Entry{*policy, source}).second) {
        const QString reason
            = QCoreApplication::translate("chatelaine::Registry", "another policy has this id");
        m_faults.append(Error{ErrorCode::PolicyInvalid, {fileName, u"id"_s, reason}});
        return;
    }
    m_order.append(policy->id);
}

const KeyPolicy *PolicyCatalog::find(const QString &id) const
{
    const auto found = m_policies.find(id);
    return found == m_policies.end() ? nullptr : &found->second.policy;
}

QByteArray PolicyCatalog::source(const QString &id) const
{
    const auto found = m_policies.find(id);
    return found == m_policies.end() ? QByteArray() : found->second.source;
}

QList<const KeyPolicy *> PolicyCatalog::all() const
{
    QList<const KeyPolicy *> policies;
    for (const QString &id : m_order)
        policies.append(find(id));
    return policies;
}

} // namespace chatelaine
