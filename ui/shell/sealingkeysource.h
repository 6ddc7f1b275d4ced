// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "ui/pages/settingspage.h"
#include "ui/shell/shellcontext.h"
#include "vault/sealingkeykeeper.h"

#include <QObject>

namespace chatelaine {

/// Gives the store its sealing key when somebody first needs it.
class SealingKeySource : public QObject {
    Q_OBJECT
public:
    explicit SealingKeySource(const ShellContext &context, QObject *parent = nullptr);

    bool isAwaited() const; ///< The store cannot seal or open secrets before obtain().
    /// ready() or failed() follows; ready() at once where nothing is awaited.
    void obtain();
    void obtainFromFile(); ///< The same from a plain file, once the user has agreed to it.
    SealingKeyPlace place() const { return m_place; }
    QString filePath() const; ///< Empty where the store is no file of this computer.

Q_SIGNALS:
    void ready();
    void failed(const chatelaine::Error &error);

private:
    void take(Result<SealingKey> key);

    KeyStore &m_store;
    std::optional<StoreAddress> m_file;
    SealingKeyKeeper m_keeper;
    SealingKeyPlace m_place = SealingKeyPlace::Absent;
};

} // namespace chatelaine
