// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenformat.h"

#include <QWidget>

namespace chatelaine {

/// Takes a token by pasting or typing, without ever showing or keeping it: what is typed stands in a Secret
/// and is painted as dots; as soon as it is a whole token, only its hint and digest are left.
class TokenField : public QWidget {
    Q_OBJECT
public:
    explicit TokenField(QWidget *parent = nullptr);

    void pasteFromClipboard();
    void clear();
    bool isEmpty() const { return m_size == 0 && !m_hint; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void recognized(const chatelaine::Digest &digest, const chatelaine::TokenHint &hint);
    void changed(); ///< What stands here is empty or no token; `isEmpty()` says which.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString shownText() const;
    void append(QByteArrayView bytes);
    void drop(qsizetype bytes);
    void check();

    Secret m_typed;
    qsizetype m_size = 0; ///< Bytes of m_typed that are in use.
    std::optional<TokenHint> m_hint; ///< Of the token that was recognized.
};

} // namespace chatelaine

Q_DECLARE_METATYPE(chatelaine::TokenHint)
