// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QIODevice>

#include <memory>

namespace chatelaine {

/// The body of one request, read once. QNetworkAccessManager sends a request again by itself when the
/// connection breaks before the answer; it cannot when the body does not go back to its beginning, and then
/// the break is ours to judge.
class OneTimeBody final : public QIODevice {
    Q_OBJECT
public:
    OneTimeBody(std::shared_ptr<const Secret> bytes, QObject *parent);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const std::shared_ptr<const Secret> m_bytes;
    qsizetype m_at = 0;
};

} // namespace chatelaine
