// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/clipboardguard.h"

#include "ui/reveal/secretmimedata.h"
#include "ui/reveal/sessionlock.h"

#include <QClipboard>
#include <QGuiApplication>

namespace chatelaine {
namespace {

/// The digest of the text on the clipboard, whoever put it there; the copies on the way are wiped.
Digest clipboardDigest()
{
    QString text = QGuiApplication::clipboard()->text();
    QByteArray bytes = text.toUtf8();
    const Digest digest = token::digest(bytes);
    wipe({bytes.data(), static_cast<std::size_t>(bytes.size())});
    wipe({reinterpret_cast<char *>(text.data()), static_cast<std::size_t>(text.size()) * sizeof(QChar)});
    return digest;
}

} // namespace

ClipboardGuard::ClipboardGuard(QObject *parent)
    : ClipboardGuard(Pace{}, parent)
{
}

ClipboardGuard::ClipboardGuard(Pace pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
{
    m_timer.setInterval(pace.second);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::tick);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardGuard::check);
    // X11 hands a clipboard that is left at the end over to a clipboard manager: it must be empty by then.
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &ClipboardGuard::clearNow);
    connect(new SessionLock(this), &SessionLock::locked, this, &ClipboardGuard::clearNow);
}

ClipboardGuard::~ClipboardGuard()
{
    if (qGuiApp)
        clearNow();
}

void ClipboardGuard::copy(const Secret &secret)
{
    m_timer.stop();
    m_remaining = 0;
    m_digest = token::digest(secret.view());
    QGuiApplication::clipboard()->setMimeData(new SecretMimeData(secret.clone()));
}

void ClipboardGuard::startCountdown()
{
    if (!holdsSecret())
        return;
    m_remaining = m_pace.seconds;
    m_timer.start();
    Q_EMIT remainingChanged(m_remaining);
}

void ClipboardGuard::keepLonger()
{
    startCountdown();
}

bool ClipboardGuard::clearNow()
{
    if (!holdsSecret())
        return false;
    m_digest.reset();
    QGuiApplication::clipboard()->clear();
    forget();
    return true;
}

bool ClipboardGuard::holdsSecret() const
{
    return m_digest && clipboardDigest() == *m_digest;
}

void ClipboardGuard::check()
{
    if (m_digest && !holdsSecret())
        forget();
}

void ClipboardGuard::forget()
{
    m_digest.reset();
    m_timer.stop();
    m_remaining = 0;
    Q_EMIT cleared();
}

void ClipboardGuard::tick()
{
    if (--m_remaining > 0)
        Q_EMIT remainingChanged(m_remaining);
    else if (!clearNow())
        forget();
}

} // namespace chatelaine
