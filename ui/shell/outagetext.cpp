// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outagetext.h"

#include <QCoreApplication>

namespace chatelaine {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::OutageText)
};

} // namespace

QString wayOut(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SessionEnded:
        return Words::tr("Sign in again…");
    case ErrorCode::ServiceUntrusted:
        return Words::tr("Look at the certificate…");
    default:
        return Words::tr("Try again");
    }
}

QString outageWord(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SessionEnded:
        return Words::tr("signed out");
    case ErrorCode::ServiceUntrusted:
        return Words::tr("not trusted");
    case ErrorCode::ServiceUnreachable:
    case ErrorCode::ServiceUnready:
        return Words::tr("offline");
    default:
        return Words::tr("not available");
    }
}

QString notKeptText(const Error &keychain)
{
    switch (keychain.code) {
    case ErrorCode::KeychainUnavailable:
        return Words::tr("This session has no system keychain to keep a sign-in, so you are asked at each "
                         "start.");
    case ErrorCode::KeychainLocked:
        return Words::tr("The system keychain, where the sign-in is kept, is locked. Unlock it, or sign in "
                         "for this time.");
    default:
        return Words::tr("The system keychain does not give out the sign-in, so you are asked at each "
                         "start.");
    }
}

bool passesByItself(const Error &error)
{
    return error.code == ErrorCode::ServiceUnreachable || error.code == ErrorCode::ServiceUnready;
}

} // namespace chatelaine
