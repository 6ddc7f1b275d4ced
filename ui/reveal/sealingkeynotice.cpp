// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/sealingkeynotice.h"

#include "domain/sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

SealingKeyNotice::SealingKeyNotice(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner)
    , m_retry(new QPushButton(tr("Try the keychain again")))
    , m_agree(new QPushButton(tr("Keep it in this file")))
{
    setObjectName(u"sealingKeyNotice"_s);
    m_retry->setObjectName(u"retryKeychainButton"_s);
    m_agree->setObjectName(u"agreeToFileButton"_s);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons, 8);
    row->addWidget(m_retry);
    row->addWidget(m_agree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_banner);
    layout->addWidget(buttons);
    connect(m_retry, &QPushButton::clicked, this, &SealingKeyNotice::retryRequested);
    connect(m_agree, &QPushButton::clicked, this, [this] { Q_EMIT fileAgreed(m_file); });
    hide();
}

void SealingKeyNotice::showError(const Error &error, const QString &file)
{
    m_file = file;
    QString text = sentence(error);
    if (!file.isEmpty())
        text += u"\n"_s
            + tr("The sealing key opens the keys that can be viewed again. If you agree, it is kept in a "
                 "file that "
                 "only your account can read:\n%1\nWhoever can read your files can then open these keys, and "
                 "so can "
                 "whoever has a backup of the folder.")
                  .arg(QDir::toNativeSeparators(file));
    m_banner->showMessage(Banner::Kind::Warning, text, {}, false);
    m_agree->setHidden(file.isEmpty());
    show();
}

} // namespace chatelaine
