// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

#include "support/pseudotranslator.h"
#include "translations/translations.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDialog>
#include <QScrollArea>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

void shootTable(Camera &camera)
{
    camera.openWorkspace(u"Acme production"_s);
    camera.shoot(u"main"_s);
    camera.selectRow(0);
    camera.press(Qt::Key_Return);
    camera.waitFor("detailsPane");
    camera.shoot(u"details"_s);
    camera.press(Qt::Key_Escape);
}

void shootCreation(Camera &camera)
{
    camera.press(QKeySequence::New);
    camera.type("labelEdit", u"production-hris-sync"_s);
    camera.click("writeButton");
    camera.shoot(u"create"_s);
    camera.click("submitButton");
    camera.waitFor("revealDialog");
    camera.click("copySecretButton");
    camera.shoot(u"reveal"_s);
    camera.click("closeRevealButton");
}

void shootMoreOfIt(Camera &camera)
{
    camera.selectRow(2);
    camera.press(Qt::CTRL | Qt::Key_E);
    camera.waitFor("recentUsePopover");
    camera.shoot(u"popover"_s);
    camera.press(Qt::Key_Escape);
    camera.selectRow(2);
    camera.press(Qt::Key_Delete);
    camera.waitFor("confirmDialog");
    camera.shoot(u"delete"_s);
    camera.closeDialogs();
    camera.selectRow(2);
    camera.press(QKeySequence::SelectAll);
    camera.shoot(u"selection"_s);
    camera.press(Qt::Key_Return);
    camera.waitFor("detailsPane");
    camera.shoot(u"selection-details"_s);
    camera.press(Qt::Key_Escape);
    camera.press(Qt::Key_Escape);
    camera.press(QKeySequence::Find);
    camera.type("searchEdit", u"nothing like it"_s);
    camera.shoot(u"nothing"_s);
    camera.press(Qt::Key_Escape);
    camera.press(Qt::CTRL | Qt::Key_K);
    camera.waitFor("identifyDialog");
    camera.shoot(u"identify"_s);
    camera.closeDialogs();
    camera.openPage(1);
    camera.waitFor("activityPage");
    camera.waitFor("activityList");
    camera.shoot(u"activity"_s);
    camera.openPage(2);
    camera.waitFor("settingsPage");
    camera.shoot(u"settings"_s);
    camera.click("addWorkspaceButton");
    camera.waitFor("workspaceDialog");
    camera.shoot(u"workspace"_s);
    camera.closeDialogs();
    camera.openPage(0);
}

void shootStacker(Camera &camera)
{
    camera.openWorkspace(u"Personal"_s);
    camera.waitFor("maskedKeyPanel");
    camera.shoot(u"stacker"_s);
}

void shootSystems(Camera &camera)
{
    camera.openWorkspace(u"Integrations project"_s);
    camera.shoot(u"stackone"_s);
    camera.press(QKeySequence::New);
    camera.click("scopesDisclosureButton");
    camera.shoot(u"stackone-create"_s);
    camera.closeDialogs();
    camera.openWorkspace(u"Knowledge base"_s);
    camera.press(QKeySequence::New);
    camera.type("labelEdit", u"monthly reports"_s);
    camera.shoot(u"stack-internal-create"_s);
    camera.press(Qt::Key_Escape);
    camera.shoot(u"stack-internal"_s);
    camera.openWorkspace(u"Stitch account"_s);
    camera.shoot(u"stitch"_s);
    camera.press(QKeySequence::New);
    camera.type("labelEdit", u"Used to create Salesforce integrations"_s);
    camera.shoot(u"stitch-create"_s);
    camera.click("submitButton");
    camera.waitFor("revealPanel");
    camera.click("copySecretButton");
    camera.shoot(u"stitch-reveal"_s);
    camera.click("closeRevealButton");
    camera.waitFor("keyTable");
    camera.openPage(2);
    camera.click("planCard_standard");
    camera.waitFor("planPreviewLabel");
    camera.shoot(u"plan"_s);
}

void shootPeople(Camera &camera)
{
    camera.openWorkspace(u"Acme production"_s);
    camera.openPage(2);
    camera.waitFor("memberTable");
    camera.shoot(u"members"_s);
    camera.click("inviteButton");
    camera.type("inviteEmailEdit", u"finn@acme.example"_s);
    camera.shoot(u"invite"_s);
    camera.click("confirmButton");
    camera.waitFor("invitationDialog");
    camera.shoot(u"invitation"_s);
    camera.closeDialogs();
    camera.click("leaveWorkspaceButton");
    camera.click("handOverCard");
    camera.shoot(u"leave"_s);
    camera.closeDialogs();
    camera.openPage(3);
    camera.waitFor("accountSettings");
    camera.waitFor("endOtherSessionsButton"); // The sessions are there.
    QCoreApplication::processEvents();
    QWidget *lowest = camera.find("changePasswordButton");
    for (QWidget *each = lowest; each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each))
            area->ensureWidgetVisible(lowest);
    }
    camera.shoot(u"account"_s);
    camera.openWorkspace(u"Stitch account"_s);
    camera.openPage(2);
    camera.waitFor("planCard_premium");
    camera.shoot(u"members-plan"_s);
    camera.openPage(0);
    camera.press(QKeySequence::New);
    camera.type("labelEdit", u"Used to create Salesforce integrations"_s);
    camera.click("submitButton");
    camera.waitFor("revealPanel");
    camera.shoot(u"first-call-page"_s);
    camera.click("copySecretButton");
    camera.click("closeRevealButton");
}

/// One window at a time: widgets are found by name.
void shootConnections(Camera &camera)
{
    const QString host = u"keys.example.com"_s;
    FakeServices &services = camera.serve(host);
    camera.click("addConnectionButton");
    camera.shoot(u"connect"_s);
    services.refusal = Error{ErrorCode::ServiceUntrusted,
        {host, u"The certificate is self-signed, and untrusted"_s,
            u"6E:34:0B:9C:FF:B3:7A:98:9C:A5:44:E6:BB:78:0A:2C:78:90:1D:3F:B3:37:38:76:85:11:A3:06:17:AF:A0:1D"_s}};
    camera.type("addressEdit", u"https://"_s + host);
    camera.type("emailEdit", u"ada@acme.example"_s);
    camera.type("passwordField", QString::fromLatin1(FakeServices::password));
    camera.click("confirmButton");
    camera.waitFor("certificateNotice");
    camera.shoot(u"certificate"_s);
    camera.click("trustCertificateButton");
    camera.type("fingerprintEdit", QString(64, u'a'));
    camera.shoot(u"trust"_s);
    camera.find<QDialog>("trustDialog")->reject();
    services.refusal = Error{ErrorCode::SignInRefused};
    camera.click("confirmButton");
    camera.shoot(u"connect-refused"_s);
    services.refusal.reset();
    camera.click("confirmButton");
    camera.waitFor("keyTable");
    camera.shoot(u"connected"_s);
    services.lastStore()->setAway(Error{ErrorCode::ServiceUnreachable, {host, u"Connection refused"_s}});
    camera.shoot(u"offline"_s);
    services.lastStore()->setAway(Error{ErrorCode::SessionEnded});
    camera.shoot(u"session-ended"_s);
    camera.click("bannerActionButton");
    camera.waitFor("signInDialog");
    camera.shoot(u"sign-in-again"_s);
    camera.closeDialogs();
    camera.chooseOf(1, u"signOutAction"_s);
    camera.waitFor("storeProblem");
    camera.shoot(u"signed-out"_s);
}

void shootAll(const QDir &folder, const QString &suffix, const QSize &size)
{
    {
        Camera camera(folder, suffix, size);
        shootTable(camera);
        shootCreation(camera);
        shootMoreOfIt(camera);
        shootStacker(camera);
        shootSystems(camera);
    }
    Camera(folder, suffix, size, Camera::Scene::Empty).shoot(u"welcome"_s);
    {
        Camera several(folder, suffix, size);
        several.openWorkspace(u"Acme production"_s);
        shootConnections(several);
    }
    Camera service(folder, suffix, size, Camera::Scene::Service);
    shootPeople(service);
}

void shootEveryLook(const QDir &folder, Theme *theme)
{
    for (const QSize &size : {QSize(1280, 800), QSize(1024, 640)}) {
        const QString width = u"-"_s + QString::number(size.width());
        theme->setAppearance(Appearance::Light);
        shootAll(folder, width + u"-light"_s, size);
        theme->setAppearance(Appearance::Dark);
        shootAll(folder, width + u"-dark"_s, size);
    }
    theme->setAppearance(Appearance::HighContrast);
    shootAll(folder, u"-contrast"_s, {1280, 800});
    theme->setAppearance(Appearance::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    shootAll(folder, u"-rtl"_s, {1280, 800});
    QApplication::setLayoutDirection(Qt::LeftToRight);
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    shootAll(folder, u"-pseudo"_s, {1280, 800});
}

} // namespace

/// chatelaine-screenshots [--all] FOLDER
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool all = arguments.removeOne(u"--all"_s);
    if (arguments.size() != 1 || !QDir().mkpath(arguments.first()))
        qFatal("usage: chatelaine-screenshots [--all] FOLDER");
    const QDir folder(arguments.first());
    installTranslations(QLocale());
    Theme *theme = Theme::install(app, Appearance::Light);
    if (all) {
        shootEveryLook(folder, theme);
        return 0;
    }
    {
        Camera camera(folder, {}, {1280, 800});
        shootTable(camera);
        shootCreation(camera);
        shootStacker(camera);
    }
    theme->setAppearance(Appearance::Dark);
    Camera dark(folder, u"-dark"_s, {1280, 800});
    shootTable(dark);
    return 0;
}
