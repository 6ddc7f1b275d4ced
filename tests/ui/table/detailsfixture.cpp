// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/detailsfixture.h"

#include "support/policies.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QRegularExpression>

namespace chatelaine {
using namespace Qt::StringLiterals;

void DetailsFixture::prepare()
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale::c());
    Theme::install(*qApp, Appearance::Light);
}

void DetailsFixture::createPane()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_clock.set(ManualClock().now());
    usePolicy(u"chatelaine"_s);
    m_pane = std::make_unique<DetailsPane>(m_clock);
    m_pane->resize(312, 600);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void DetailsFixture::show(const ApiKey &key)
{
    m_pane->setKey(key, m_workspace, m_policy, u"mara"_s);
}

void DetailsFixture::usePolicy(const QString &id)
{
    m_policy = builtInPolicy(id);
    m_workspace = sample::workspace(m_policy);
}

QString DetailsFixture::shownTexts() const
{
    QCoreApplication::processEvents(); // Labels of a layout come to be shown from there.
    QStringList texts;
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

} // namespace chatelaine
