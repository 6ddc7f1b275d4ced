// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/separator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace chatelaine {
using namespace Qt::StringLiterals;

namespace {

constexpr int frameWidth = 520;

/// One promise: a picture, a strong word, a sentence.
class Promise final : public QWidget {
public:
    Promise(Icon picture, const QString &title, const QString &text, QWidget *parent)
        : QWidget(parent)
    {
        auto *pictureLabel = new QLabel(this);
        const auto paint = [pictureLabel, picture] {
            pictureLabel->setPixmap(
                iconPixmap(picture, colors().accent, 20, pictureLabel->devicePixelRatioF()));
        };
        paint();
        QObject::connect(Theme::instance(), &Theme::changed, pictureLabel, paint);
        auto *titleLabel = new QLabel(title, this);
        setTextKind(titleLabel, TextKind::Strong);
        auto *textLabel = new QLabel(text, this);
        textLabel->setWordWrap(true);
        setTextKind(textLabel, TextKind::Muted);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(titleLabel);
        words->addWidget(textLabel);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins({});
        row->setSpacing(4 * metrics::grid);
        row->addWidget(pictureLabel, 0, Qt::AlignTop);
        row->addLayout(words, 1);
    }
};

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *frame = new QWidget(this);
    frame->setFixedWidth(frameWidth);
    auto *column = new QVBoxLayout(frame);
    column->setSpacing(4 * metrics::grid);
    auto *title = new QLabel(tr("Keep your API keys in one place"), frame);
    setTextKind(title, TextKind::Title);
    auto *text = new QLabel(tr("Chatelaine is the page for API keys that every service has, as a window of "
                               "your own: create, copy "
                               "once, switch off, and find what nobody uses any more."),
        frame);
    text->setWordWrap(true);
    setTextKind(text, TextKind::Muted);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(new Separator(Qt::Horizontal, frame));
    column->addWidget(new Promise(Icon::Lock, tr("A secret is shown once"),
        tr("Only its fingerprint is kept. Not even this program can show it again."), frame));
    column->addWidget(new Promise(Icon::Undo, tr("Nothing is lost by a click"),
        tr("Switching off and deleting can be undone; what would break is said before."), frame));
    column->addWidget(new Promise(Icon::Workspace, tr("The rules you know"),
        tr("A workspace follows the rules of one system: its fields, limits, plans and words."), frame));
    auto *add = new QPushButton(tr("Add a workspace"), frame);
    add->setObjectName(u"welcomeAddButton"_s);
    setButtonKind(add, ButtonKind::Primary);
    auto *hint = new QLabel(
        tr("Just looking? Start <b>chatelaine --demo</b> for a throw-away store full of keys."), frame);
    hint->setTextFormat(Qt::RichText);
    hint->setWordWrap(true);
    setTextKind(hint, TextKind::Muted);
    column->addSpacing(metrics::grid);
    column->addWidget(add, 0, Qt::AlignLeading);
    column->addWidget(hint);
    connect(add, &QPushButton::clicked, this, &WelcomePage::addRequested);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(frame);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
}

} // namespace chatelaine
