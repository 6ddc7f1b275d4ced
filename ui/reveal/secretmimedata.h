// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QMimeData>

namespace chatelaine {

/// A secret on the clipboard, as text, with the marks by which clipboard histories leave it out. What is kept
/// is in locked memory and wiped with the object; text is made only when somebody pastes.
class SecretMimeData : public QMimeData {
    Q_OBJECT
public:
    explicit SecretMimeData(Secret secret);

    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    Secret m_secret;
};

} // namespace chatelaine
