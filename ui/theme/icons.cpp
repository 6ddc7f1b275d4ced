// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr std::array fileNames{"add", "activity", "check", "chevron-down", "chevron-right", "chevron-up",
    "close", "columns", "copy", "delete", "details", "disable", "download", "edit", "enable", "eye",
    "eye-off", "file", "help", "key", "keychain", "lock", "more", "plan", "refresh", "restore", "search",
    "settings", "tag", "team", "undo", "warning", "workspace"};
static_assert(fileNames.size() == static_cast<std::size_t>(Icon::Workspace) + 1);

bool isMirrored(Icon name)
{
    const bool directional = name == Icon::ChevronRight || name == Icon::Undo || name == Icon::Details;
    return directional && QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

QPixmap render(Icon name, const QColor &color, const QSize &pixels, bool mirrored)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(
        u":/icons/%1.svg"_s.arg(QLatin1StringView(fileNames[static_cast<std::size_t>(name)])));
    QPainter painter(&image);
    if (mirrored) {
        painter.translate(pixels.width(), 0);
        painter.scale(-1, 1);
    }
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), pixels));
    painter.resetTransform();
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    return QPixmap::fromImage(std::move(image));
}

QPixmap pixmapOf(Icon name, const QColor &color, const QSize &pixels)
{
    const bool mirrored = isMirrored(name);
    const QString key = u"chatelaine-icon-%1-%2-%3x%4-%5"_s.arg(static_cast<int>(name))
                            .arg(color.rgba(), 8, 16)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(mirrored);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, color, pixels, mirrored);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QColor colorOf(QIcon::Mode mode)
{
    switch (mode) {
    case QIcon::Disabled:
        return QGuiApplication::palette().color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return colors().accent;
    default:
        return colors().text;
    }
}

// Renders when painted, so that a change of theme needs no new icons.
class TintedIconEngine final : public QIconEngine {
public:
    explicit TintedIconEngine(Icon name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap pixmap = pixmapOf(m_name, colorOf(mode), rect.size() * ratio);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return pixmapOf(m_name, colorOf(mode), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return pixmapOf(m_name, colorOf(mode), size);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name); }
    QString key() const override { return u"chatelaine"_s; }
    bool isNull() override { return false; }

private:
    Icon m_name;
};

} // namespace

QIcon icon(Icon name)
{
    return QIcon(new TintedIconEngine(name));
}

QPixmap iconPixmap(Icon name, const QColor &color, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = pixmapOf(name, color, QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace chatelaine
