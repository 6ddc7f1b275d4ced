// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/clipboardguard.h"
#include "ui/reveal/revealbench.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace chatelaine;

/// Against the display's real clipboard, with another program at its other end.
class TestClipboardGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QGuiApplication::clipboard()->clear();
    }

    void showsOthersTextAndHint();
    void keepsUntilCountdown();
    void countsDownAndClears();
    void countsOnlyWhatItHolds();
    void keepsLonger();
    void copyingAgainEndsCountdown();
    void leavesOtherTextAlone();
    void leavesOtherProgramsTextAlone();
    void clearsWhatAnotherProgramTookOver();
    void clearsWhenItGoes();
    void clearsWhenProgramQuits();
    void clearsWhenScreenIsLocked();

private:
    static QString text() { return QGuiApplication::clipboard()->text(); }
    static QString secretText() { return QString::fromUtf8(RevealBench::secretText()); }
    static QString probePath() { return QCoreApplication::applicationDirPath() + u"/clipboardprobe"_s; }

    /// What another program reads, line by line; we must answer its questions meanwhile.
    static QStringList readFromOutside()
    {
        QProcess probe;
        probe.start(probePath(), {u"read"_s});
        if (!QTest::qWaitFor([&probe] { return probe.state() == QProcess::NotRunning; }, 20'000))
            return {};
        return QString::fromUtf8(probe.readAllStandardOutput()).split(u'\n');
    }

    /// Another program that holds `held` until `probe` goes.
    static bool holdOutside(QProcess &probe, const QString &held)
    {
        probe.start(probePath(), {u"hold"_s, held});
        return QTest::qWaitFor([&probe] { return probe.readAllStandardOutput().contains("held"); }, 20'000)
            && QTest::qWaitFor([&held] { return text() == held; });
    }
    static void release(QProcess &probe)
    {
        probe.closeWriteChannel();
        QTRY_COMPARE(probe.state(), QProcess::NotRunning);
    }

    static void announceLock(bool active)
    {
        auto signal = QDBusMessage::createSignal(
            u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s);
        signal << active;
        QVERIFY(QDBusConnection::sessionBus().send(signal));
    }
};

void TestClipboardGuard::showsOthersTextAndHint()
{
    ClipboardGuard guard;
    guard.copy(RevealBench::secret());
    const QStringList lines = readFromOutside();
    QVERIFY2(lines.value(0).contains(u"text/plain"_s), qPrintable(lines.join(u'|')));
    QVERIFY2(lines.value(0).contains(u"x-kde-passwordManagerHint"_s), qPrintable(lines.join(u'|')));
    QCOMPARE(lines.value(1), secretText());
    QCOMPARE(lines.value(2), u"secret"_s);
}

void TestClipboardGuard::keepsUntilCountdown()
{
    ClipboardGuard guard({1, 1ms});
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    QVERIFY(!guard.holdsSecret());
    guard.copy(RevealBench::secret());
    QVERIFY(guard.holdsSecret());
    QCOMPARE(guard.remaining(), 0);
    QCOMPARE(readFromOutside().value(1), secretText()); // Many of the countdown's seconds go by.
    QCOMPARE(cleared.size(), 0);
}

void TestClipboardGuard::countsDownAndClears()
{
    ClipboardGuard guard({3, 20ms});
    QSignalSpy remaining(&guard, &ClipboardGuard::remainingChanged);
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    guard.copy(RevealBench::secret());
    guard.startCountdown();
    QTRY_COMPARE(cleared.size(), 1);
    QList<int> seconds;
    for (const QVariantList &arguments : std::as_const(remaining))
        seconds.append(arguments.first().toInt());
    QCOMPARE(seconds, (QList<int>{3, 2, 1}));
    QVERIFY(text().isEmpty());
    QVERIFY(!guard.holdsSecret());
    QCOMPARE(guard.remaining(), 0);
    QVERIFY(!readFromOutside().contains(secretText()));
}

void TestClipboardGuard::countsOnlyWhatItHolds()
{
    ClipboardGuard guard({1, 1ms});
    QSignalSpy remaining(&guard, &ClipboardGuard::remainingChanged);
    guard.startCountdown();
    guard.keepLonger();
    QCOMPARE(remaining.size(), 0);
    QVERIFY(!guard.clearNow());
    QGuiApplication::clipboard()->setText(u"mine"_s);
    QVERIFY(!guard.clearNow());
    QCOMPARE(text(), u"mine"_s);
}

void TestClipboardGuard::keepsLonger()
{
    ClipboardGuard guard({2, 20ms});
    QSignalSpy remaining(&guard, &ClipboardGuard::remainingChanged);
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    int asked = 0;
    connect(&guard, &ClipboardGuard::remainingChanged, this, [&guard, &asked](int seconds) {
        if (seconds == 1 && asked++ == 0)
            guard.keepLonger();
    });
    guard.copy(RevealBench::secret());
    guard.startCountdown();
    QTRY_COMPARE(cleared.size(), 1);
    QCOMPARE(asked, 2);
    QCOMPARE(remaining.size(), 4); // 2, 1, 2, 1
}

void TestClipboardGuard::copyingAgainEndsCountdown()
{
    ClipboardGuard guard({2, 5ms});
    guard.copy(RevealBench::secret());
    guard.startCountdown();
    guard.copy(RevealBench::secret());
    QCOMPARE(guard.remaining(), 0);
    QCOMPARE(readFromOutside().value(1), secretText());
    QVERIFY(guard.holdsSecret());
}

void TestClipboardGuard::leavesOtherTextAlone()
{
    ClipboardGuard guard({2, 5ms});
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    guard.copy(RevealBench::secret());
    guard.startCountdown();
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(guard.remaining(), 0);
    QVERIFY(!guard.clearNow());
    QCOMPARE(readFromOutside().value(1), u"something else"_s);
    QCOMPARE(cleared.size(), 1);
}

void TestClipboardGuard::leavesOtherProgramsTextAlone()
{
    ClipboardGuard guard;
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    guard.copy(RevealBench::secret());
    guard.startCountdown();
    QProcess other;
    QVERIFY(holdOutside(other, u"of another program"_s));
    QTRY_COMPARE(cleared.size(), 1);
    QCOMPARE(guard.remaining(), 0);
    QVERIFY(!guard.clearNow());
    QCOMPARE(text(), u"of another program"_s);
    release(other);
}

/// As clipboard managers do: the owner is another, the text is still ours.
void TestClipboardGuard::clearsWhatAnotherProgramTookOver()
{
    ClipboardGuard guard({4, 250ms});
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    guard.copy(RevealBench::secret());
    QProcess other;
    QVERIFY(holdOutside(other, secretText()));
    QVERIFY(!QGuiApplication::clipboard()->ownsClipboard());
    QVERIFY(guard.holdsSecret());
    QCOMPARE(cleared.size(), 0);
    guard.startCountdown();
    QTRY_COMPARE(cleared.size(), 1);
    QVERIFY(text().isEmpty());
    release(other);
}

void TestClipboardGuard::clearsWhenItGoes()
{
    {
        ClipboardGuard guard;
        guard.copy(RevealBench::secret());
        QCOMPARE(text(), secretText());
    }
    QVERIFY(text().isEmpty());
}

void TestClipboardGuard::clearsWhenProgramQuits()
{
    ClipboardGuard guard;
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    guard.copy(RevealBench::secret());
    QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
    QCOMPARE(cleared.size(), 1);
    QVERIFY(text().isEmpty());
}

void TestClipboardGuard::clearsWhenScreenIsLocked()
{
    ClipboardGuard guard;
    QSignalSpy cleared(&guard, &ClipboardGuard::cleared);
    guard.copy(RevealBench::secret());
    announceLock(false);
    QCOMPARE(readFromOutside().value(1), secretText());
    announceLock(true);
    QTRY_COMPARE(cleared.size(), 1);
    QVERIFY(text().isEmpty());
}

QTEST_MAIN(TestClipboardGuard)
#include "tst_clipboardguard.moc"
