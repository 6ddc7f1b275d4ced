// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace chatelaine {

/// A language that does not exist: every sentence grows by 40 % and gets accents and brackets, so that a
/// picture shows what is cut, what is put together from pieces, and what never went through tr().
/// Placeholders stay as they are.
class PseudoTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *comment, int) const override
    {
        if (QByteArrayView(comment).contains("format"))
            return {};
        const QString text = QString::fromUtf8(source);
        QString result = QStringLiteral("[");
        for (qsizetype i = 0; i < text.size(); ++i)
            result += accented(text, i);
        for (qsizetype i = 0; i < text.size() * 2 / 5; ++i)
            result += i % 6 == 0 ? QLatin1Char(' ') : QChar(0x00f8);
        return result + QLatin1Char(']');
    }

private:
    static QChar accented(const QString &text, qsizetype at)
    {
        static const QString plain = QStringLiteral("aeiouAEIOU");
        static const QString marked = QStringLiteral("áéíóúÁÉÍÓÚ");
        const qsizetype index = plain.indexOf(text[at]);
        return index < 0 ? text[at] : marked[index];
    }
};

} // namespace chatelaine
