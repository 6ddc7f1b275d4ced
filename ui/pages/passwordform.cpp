// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passwordform.h"

#include "domain/reply.h"
#include "domain/sentence.h"
#include "registry/password.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/passwordfield.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

constexpr int fieldWidth = 320;

} // namespace

PasswordForm::PasswordForm(MemberDirectory &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_banner(new Banner)
    , m_former(new PasswordField)
    , m_fresh(new PasswordField)
    , m_again(new PasswordField)
    , m_formerRow(addField(tr("Present password"), m_former, u"formerPasswordField"_s))
    , m_freshRow(addField(tr("New password"), m_fresh, u"freshPasswordField"_s))
    , m_againRow(addField(tr("New password again"), m_again, u"againPasswordField"_s))
    , m_change(new QPushButton(tr("Change password")))
{
    setObjectName(u"passwordForm"_s);
    m_banner->setObjectName(u"passwordBanner"_s);
    m_change->setObjectName(u"changePasswordButton"_s);
    m_freshRow->setHelp(tr("At least %1 characters, such as four random words. Your other sessions end.")
                            .arg(password::leastLength));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3 * metrics::grid);
    layout->addWidget(m_banner);
    for (FormRow *row : {m_formerRow, m_freshRow, m_againRow})
        layout->addWidget(row);
    layout->addWidget(m_change, 0, Qt::AlignLeading);
    connect(m_change, &QPushButton::clicked, this, &PasswordForm::submit);
    updateButton();
}

FormRow *PasswordForm::addField(const QString &label, PasswordField *field, const QString &name)
{
    field->setObjectName(name);
    field->setMaximumWidth(fieldWidth);
    auto *row = new FormRow(label, field);
    connect(field, &PasswordField::textChanged, this, [this, row] {
        row->setError({});
        m_banner->hide();
        updateButton();
    });
    connect(field, &PasswordField::submitted, this, &PasswordForm::submit);
    return row;
}

void PasswordForm::updateButton()
{
    m_change->setEnabled(!m_busy && !m_former->isEmpty() && !m_fresh->isEmpty() && !m_again->isEmpty());
}

void PasswordForm::submit()
{
    if (!m_change->isEnabled())
        return;
    if (!equalInConstantTime(m_fresh->secret().view(), m_again->secret().view())) {
        m_againRow->setError(tr("The two are not the same. Type it again."));
        m_again->setFocus();
        m_again->selectAll();
        return;
    }
    m_busy = true;
    updateButton();
    whenDone(m_directory.changePassword(m_former->secret().clone(), m_fresh->secret().clone()), this,
        [this](const Result<void> &result) { take(result); });
}

void PasswordForm::take(const Result<void> &result)
{
    m_busy = false;
    if (result) {
        for (PasswordField *field : {m_former, m_fresh, m_again})
            field->clear();
        m_banner->showMessage(
            Banner::Kind::Info, tr("The password is changed, and your other sessions have ended."));
        Q_EMIT changed();
        return;
    }
    updateButton();
    switch (result.error().code) {
    case ErrorCode::SignInRefused:
        m_formerRow->setError(tr("This is not your present password. Type it again."));
        m_former->setFocus();
        m_former->selectAll();
        break;
    case ErrorCode::PasswordWeak:
        m_freshRow->setError(sentence(result.error()));
        m_fresh->setFocus();
        m_fresh->selectAll();
        break;
    default:
        m_banner->showMessage(Banner::Kind::Danger, sentence(result.error()));
    }
}

} // namespace chatelaine
