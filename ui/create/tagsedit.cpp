// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/create/tagsedit.h"

#include "domain/keydraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {

TagsEdit::TagsEdit(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_chips(new QWidget)
    , m_chipsLayout(new FlowLayout(m_chips, metrics::grid))
{
    m_edit->setObjectName(u"tagEdit"_s);
    m_edit->setAccessibleName(tr("New tag"));
    m_edit->setPlaceholderText(tr("Add a tag, then comma or Enter"));
    m_edit->installEventFilter(this);
    m_chipsLayout->setContentsMargins({});
    m_chips->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::grid + 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_chips);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u','))
            takeTyped();
        Q_EMIT changed();
    });
}

QStringList TagsEdit::tags() const
{
    const QString typed = m_edit->text().trimmed();
    return typed.isEmpty() ? m_tags : m_tags + QStringList{typed};
}

bool TagsEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && !m_edit->text().trimmed().isEmpty()) {
        takeTyped();
        Q_EMIT changed();
        return true;
    }
    if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tags.isEmpty()) {
        remove(m_tags.last());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TagsEdit::takeTyped()
{
    const QStringList typed = m_edit->text().split(u',', Qt::SkipEmptyParts);
    m_edit->clear();
    for (const QString &tag : typed)
        add(tag.trimmed());
}

void TagsEdit::add(const QString &tag)
{
    const bool there = std::any_of(
        m_tags.begin(), m_tags.end(), [&tag](const QString &each) { return folded(each) == folded(tag); });
    if (tag.isEmpty() || there)
        return;
    m_tags.append(tag);
    auto *chip = new QPushButton(icon(Icon::Close), tag);
    chip->setObjectName(QString(u"tagChip_"_s + tag));
    chip->setIconSize({12, 12});
    chip->setAutoDefault(false);
    chip->setLayoutDirection(
        isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // The cross stands at the end.
    chip->setToolTip(tr("Remove the tag"));
    chip->setAccessibleName(tr("Remove the tag %1").arg(tag));
    connect(chip, &QPushButton::clicked, this, [this, tag] {
        remove(tag);
        m_edit->setFocus();
    });
    m_chipsLayout->addWidget(chip);
    m_chips->show();
}

void TagsEdit::remove(const QString &tag)
{
    const auto index = m_tags.indexOf(tag);
    m_tags.removeAt(index);
    const std::unique_ptr<QLayoutItem> item(m_chipsLayout->takeAt(static_cast<int>(index)));
    item->widget()->hide();
    item->widget()->deleteLater();
    m_chips->setVisible(!m_tags.isEmpty());
    updateGeometry();
    Q_EMIT changed();
}

} // namespace chatelaine
