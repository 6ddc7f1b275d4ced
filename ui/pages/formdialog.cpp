// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/formdialog.h"

#include "domain/sentence.h"
#include "ui/widgets/contentscrollarea.h"
#include "ui/widgets/dialogfit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/footer.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int contentWidth = 460;

} // namespace

FormDialog::FormDialog(const QString &title, const QString &confirmText, ButtonKind kind, QWidget *parent)
    : QDialog(parent)
    , m_fields(new QWidget)
    , m_body(new QVBoxLayout(m_fields))
    , m_banner(new Banner)
    , m_footer(new Footer)
    , m_confirm(new QPushButton(confirmText))
{
    setWindowTitle(title);
    auto *heading = new QLabel(title);
    heading->setWordWrap(true);
    setTextKind(heading, TextKind::Heading);
    m_banner->setObjectName(u"dialogBanner"_s);
    m_body->setContentsMargins({});
    m_body->setSpacing(4 * metrics::grid);

    auto *content = new QWidget;
    content->setMinimumWidth(contentWidth);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(
        6 * metrics::grid, 5 * metrics::grid, 6 * metrics::grid, 6 * metrics::grid);
    contentLayout->setSpacing(4 * metrics::grid);
    contentLayout->addWidget(heading);
    contentLayout->addWidget(m_banner);
    contentLayout->addWidget(m_fields);
    contentLayout->addStretch();

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(kind != ButtonKind::Danger);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(kind != ButtonKind::Danger);
    setButtonKind(m_confirm, kind);
    m_footer->addButton(cancel);
    m_footer->addButton(m_confirm);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ContentScrollArea(content), 1);
    layout->addWidget(m_footer);
    m_confirm->setDefault(kind != ButtonKind::Danger); // Only now is it the dialog's.
    resize(sizeHint().width(), 0);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] { confirm(); });
}

void FormDialog::showError(const Error &error)
{
    m_banner->showMessage(Banner::Kind::Danger, sentence(error));
}

void FormDialog::clearError()
{
    m_banner->hide();
}

void FormDialog::setAllowed(const Result<void> &may)
{
    setBusy(!may);
    if (!may)
        m_banner->showMessage(Banner::Kind::Info, sentence(may.error()), {}, false);
}

void FormDialog::setBusy(bool busy)
{
    m_fields->setEnabled(!busy);
    m_confirm->setEnabled(!busy);
}

bool FormDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Polish)
        growToContent(this);
    return handled;
}

} // namespace chatelaine
