// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStringEncoder>
#include <QStyleHints>
#include <QStyleOptionFrame>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

constexpr qsizetype mostBytes = 4096;
constexpr int usualWidth = 200;

bool isControl(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
}

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

bool isTyped(const QKeyEvent &event)
{
    const QString text = event.text();
    // AltGr is Control and Alt at once on some systems.
    const auto pressed = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool command = pressed != Qt::NoModifier && pressed != (Qt::ControlModifier | Qt::AltModifier);
    return !command && !text.isEmpty() && text.front().isPrint();
}

/// What screen readers are told: a field for a password, and as many dots as are seen.
class PasswordAccessible final : public QAccessibleWidget {
public:
    explicit PasswordAccessible(QWidget *field)
        : QAccessibleWidget(field, QAccessible::EditableText)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }
};

QAccessibleInterface *accessibleOf(const QString &className, QObject *object)
{
    return className == "chatelaine::PasswordField"_L1
        ? new PasswordAccessible(static_cast<QWidget *>(object))
        : nullptr;
}

QStyleOptionFrame frameOf(const QWidget &field)
{
    QStyleOptionFrame option;
    option.initFrom(&field);
    option.lineWidth = 1;
    return option;
}

} // namespace

PasswordField::PasswordField(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool known = (QAccessible::installFactory(accessibleOf), true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(Theme::instance(), &Theme::changed, this, [this] { update(); });
}

Secret PasswordField::take()
{
    Secret taken = std::move(m_secret);
    replace({});
    return taken;
}

void PasswordField::clear()
{
    replace({});
}

void PasswordField::selectAll()
{
    setSelected(true);
}

QSize PasswordField::sizeHint() const
{
    const QStyleOptionFrame option = frameOf(*this);
    return style()->sizeFromContents(
        QStyle::CT_LineEdit, &option, {usualWidth, fontMetrics().height()}, this);
}

QSize PasswordField::minimumSizeHint() const
{
    return {usualWidth / 2, sizeHint().height()};
}

int PasswordField::characters() const
{
    const QByteArrayView bytes = m_secret.view();
    return static_cast<int>(bytes.size() - std::ranges::count_if(bytes, continuesCharacter));
}

QString PasswordField::dots() const
{
    const int dot = style()->styleHint(QStyle::SH_LineEdit_PasswordCharacter, nullptr, this);
    return QString(characters(), QChar(static_cast<char16_t>(dot)));
}

void PasswordField::replace(Secret secret)
{
    m_secret = std::move(secret);
    setSelected(false);
    Q_EMIT textChanged();
}

void PasswordField::insert(QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    const qsizetype most = encoder.requiredSpace(text.size());
    const qsizetype kept = m_selected ? 0 : m_secret.size();
    if (kept + most > mostBytes) { // All or nothing: a part of a password is another one.
        QApplication::beep();
        return;
    }
    Secret added(most);
    char *const first = added.writable().data();
    // Line breaks come along when a line is copied.
    char *const last = std::remove_if(first, encoder.appendToBuffer(first, text), isControl);
    Secret joined(kept + (last - first));
    std::copy_n(m_secret.view().begin(), kept, joined.writable().begin());
    std::copy(first, last, joined.writable().begin() + kept);
    replace(std::move(joined));
}

void PasswordField::paste(bool selection)
{
    // Qt hands clipboards out as strings only; ours is wiped at once.
    QString text
        = QGuiApplication::clipboard()->text(selection ? QClipboard::Selection : QClipboard::Clipboard);
    insert(text);
    std::ranges::fill(text, QChar());
}

void PasswordField::eraseLast()
{
    const QByteArrayView bytes = m_secret.view();
    qsizetype size = bytes.size();
    while (size > 0 && continuesCharacter(bytes[size - 1]))
        --size;
    replace(m_selected ? Secret() : Secret::copyOf(bytes.first(qMax<qsizetype>(0, size - 1))));
}

void PasswordField::setSelected(bool selected)
{
    m_selected = selected && !isEmpty();
    restartCaret();
}

void PasswordField::restartCaret()
{
    m_caretOn = hasFocus();
    const int flash = QGuiApplication::styleHints()->cursorFlashTime();
    if (m_caretOn && flash > 0)
        m_blinking.start(flash / 2, this);
    else
        m_blinking.stop();
    update();
}

void PasswordField::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_blinking.timerId())
        return;
    m_caretOn = !m_caretOn;
    update();
}

void PasswordField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QStyleOptionFrame option = frameOf(*this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const QString shown = dots();
    const int width = fontMetrics().horizontalAdvance(shown);
    // The end is where one types: that is what stays in view.
    QRect place(room.left() + qMin(0, room.width() - width - 1), room.top(), width, room.height());
    place = QStyle::visualRect(layoutDirection(), room, place);
    painter.setClipRect(room);
    if (m_selected)
        painter.fillRect(place.adjusted(0, 5, 0, -5), palette().highlight());
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette().color(group, m_selected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(place, Qt::AlignCenter, shown);
    if (!m_caretOn || m_selected)
        return;
    const int caret = isRightToLeft() ? place.left() - 1 : place.right() + 1;
    painter.fillRect(QRect(caret, room.center().y() - fontMetrics().height() / 2, 1, fontMetrics().height()),
        palette().color(QPalette::Text));
}

bool PasswordField::event(QEvent *event)
{
    // Else an action of the window with the same keys would take them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isTyped(*key) || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete
            || key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll))
            event->accept();
    }
    return QWidget::event(event);
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        Q_EMIT submitted();
    } else if (event->matches(QKeySequence::Paste)) {
        paste(false);
    } else if (event->matches(QKeySequence::SelectAll)) {
        setSelected(true);
    } else if (event->matches(QKeySequence::DeleteStartOfWord)) {
        clear(); // Words within a password are nobody's business.
    } else if (event->key() == Qt::Key_Backspace || (event->key() == Qt::Key_Delete && m_selected)) {
        eraseLast();
    } else if (isTyped(*event)) {
        insert(event->text());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PasswordField::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        insert(event->commitString());
}

void PasswordField::mousePressEvent(QMouseEvent *event)
{
    setSelected(false);
    if (event->button() == Qt::MiddleButton && QGuiApplication::clipboard()->supportsSelection())
        paste(true);
}

void PasswordField::mouseDoubleClickEvent(QMouseEvent *)
{
    setSelected(true);
}

void PasswordField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, [this] { paste(false); })->setObjectName(u"pastePasswordAction"_s);
    QAction *empty = menu->addAction(icon(Icon::Close), tr("Clear"), this, &PasswordField::clear);
    empty->setObjectName(u"clearPasswordAction"_s);
    empty->setEnabled(!isEmpty());
    menu->popup(event->globalPos());
}

void PasswordField::focusInEvent(QFocusEvent *event)
{
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    setSelected(m_selected || byKey);
}

void PasswordField::focusOutEvent(QFocusEvent *event)
{
    const bool comesBack
        = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    setSelected(m_selected && comesBack);
}

} // namespace chatelaine
