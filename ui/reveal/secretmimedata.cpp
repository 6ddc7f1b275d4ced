// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/secretmimedata.h"

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

struct Mark {
    QLatin1StringView format;
    QByteArrayView value;
};

/// Klipper, and with it most histories on Linux (GPaste, CopyQ, Clipboard Indicator); NSPasteboard's
/// convention; the three formats of Windows' clipboard history and cloud clipboard (a DWORD of 0 each).
constexpr Mark marks[] = {
    {"x-kde-passwordManagerHint"_L1, "secret"},
#ifdef Q_OS_MACOS
    {"application/x-nspasteboard-concealed-type"_L1, "1"},
#endif
#ifdef Q_OS_WIN
    {R"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_L1, "1"},
    {R"(application/x-qt-windows-mime;value="CanIncludeInClipboardHistory")"_L1,
        QByteArrayView("\0\0\0\0", 4)},
    {R"(application/x-qt-windows-mime;value="CanUploadToCloudClipboard")"_L1, QByteArrayView("\0\0\0\0", 4)},
#endif
};

} // namespace

SecretMimeData::SecretMimeData(Secret secret)
    : m_secret(std::move(secret))
{
}

QStringList SecretMimeData::formats() const
{
    QStringList names{u"text/plain"_s};
    for (const Mark &mark : marks)
        names.append(mark.format);
    return names;
}

QVariant SecretMimeData::retrieveData(const QString &format, QMetaType type) const
{
    if (format == "text/plain"_L1)
        return type.id() == QMetaType::QString ? QVariant(QString::fromUtf8(m_secret.view()))
                                               : QVariant(m_secret.view().toByteArray());
    for (const Mark &mark : marks) {
        if (format == mark.format)
            return mark.value.toByteArray();
    }
    return {};
}

} // namespace chatelaine
