// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keypolicy.h"

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace chatelaine {

/// Write access: a switch where the policy's rows have switches, else a check box with the policy's words.
class WriteField : public QWidget {
    Q_OBJECT
public:
    explicit WriteField(const KeyPolicy &policy, QWidget *parent = nullptr);

    bool isOn() const;
    void setOffered(bool offered); ///< False: the plan gives none, and the line says so.
    void setError(const QString &error);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    const KeyPolicy &m_policy;
    QAbstractButton *m_button;
    QLabel *m_hint;
    QLabel *m_errorLine;
    bool m_offered = true;
};

} // namespace chatelaine
