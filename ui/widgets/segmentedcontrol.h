// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace chatelaine {

/// A row of exclusive choices; arrow keys move between them. Each segment is a radio button for screen
/// readers.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    void setSegments(const QStringList &texts);
    int count() const;
    int currentIndex() const; ///< -1 while nothing is chosen.
    void setCurrentIndex(int index);
    void setSegmentEnabled(int index, bool enabled, const QString &reason = {});

Q_SIGNALS:
    void currentIndexChanged(int index);

private:
    QButtonGroup *m_group;
};

} // namespace chatelaine
