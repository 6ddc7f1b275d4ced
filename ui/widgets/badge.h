// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPainter;

namespace chatelaine {

enum class Tone { Neutral, Accent, Good, Warning, Danger };

/// A word on a soft ground: "Active", "Stale", a scope. Never the only sign of a state without its word.
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setTone(Tone tone);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;

    /// The same for item delegates: the size that the text takes, and the picture of it. `detail` follows in
    /// muted colour.
    static QSize sizeFor(const QString &text, const QString &detail = {});
    static void paint(
        QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QString &detail = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace chatelaine
