// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoncodec.h"
#include "registry/recordcodec.h"
#include "support/hostilejson.h"
#include "support/writtenjson.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const Instant now = instantFromMillis(1'795'305'600'123);

ApiKey key()
{
    ApiKey made;
    made.id = newId(now);
    made.workspace = newId(now);
    made.label = u"ci"_s;
    made.createdAt = made.use.trackingSince = now;
    return made;
}

Workspace workspace()
{
    Workspace made;
    made.id = newId(now);
    made.name = u"Acme"_s;
    made.tokenPrefix = u"ch"_s;
    made.role = Role::Member;
    return made;
}

Session session()
{
    return {newId(now), u"a@b.c"_s, u"Ada"_s, now, now, now + Days(1), u"10.0.0.1"_s, u"agent"_s};
}

Member member()
{
    return {u"a@b.c"_s, u"Ada"_s, Role::Owner, now, 3};
}

Invitation invitation()
{
    return {newId(now), u"b@b.c"_s, Role::Viewer, u"a@b.c"_s, now, now + Days(3)};
}

/// Writes, reads and writes again: that nothing was lost shows where nothing is written that is not read.
template <typename T, typename Write>
T throughText(const T &value, Write write, T (*read)(JsonReader &))
{
    const QJsonObject object = write(value);
    const auto back = json::fromAnswer(object, read);
    if (!back) {
        qWarning("%s", qPrintable(back.error().arguments.join(u' ')));
        return {};
    }
    if (write(*back) != object)
        qWarning("it says something else");
    readMutations(object, read);
    for (const QString &name : object.keys()) {
        if (!needs(object, name, read))
            qWarning("%s is not needed", qPrintable(name));
    }
    return *back;
}

} // namespace

class RecordCodecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void pages()
    {
        const KeyPage page{{key(), key()}, newId(now), 7, 8};
        const auto back = throughText<KeyPage>(
            page, [](const auto &p) { return objectOf(json::pageText(p, {}, now)); }, json::readPage);
        QVERIFY(
            back.keys == page.keys && back.next == page.next && back.revision == 7 && back.useRevision == 8);
        KeyPage last = page;
        last.next = {};
        QVERIFY(json::fromAnswer(objectOf(json::pageText(last, {}, now)), json::readPage)->next.isNull());
    }

    void changes()
    {
        const Changes changes{{key()}, {newId(now)}, workspace(), {3, 4}};
        const auto back = throughText<Changes>(
            changes, [](const auto &c) { return objectOf(json::changesText(c, now)); }, json::readChanges);
        QVERIFY(back.keys == changes.keys && back.purged == changes.purged
            && back.workspace == changes.workspace && back.cursor == changes.cursor);
    }

    void outcomes()
    {
        const BulkOutcome outcome{{key()}, {{newId(now), {ErrorCode::LabelTaken, {u"x"_s}, {}}}}};
        const auto back = throughText<BulkOutcome>(
            outcome,
            [](const auto &o) {
                return objectOf(json::outcomeText(
                    o, [](const auto &) { return MarkSettings(); }, now));
            },
            json::readOutcome);
        QVERIFY(back.changed == outcome.changed);
        QCOMPARE(back.refused.size(), 1);
        QVERIFY(back.refused.first().id == outcome.refused.first().id
            && back.refused.first().error == outcome.refused.first().error);
    }

    void previews()
    {
        const auto back
            = throughText<PlanPreview>({u"a"_s, u"b"_s, 1, 2, 3, 4}, json::fromPreview, json::readPreview);
        QVERIFY(back.from == u"a"_s && back.to == u"b"_s && back.disabled == 1 && back.stopped == 2
            && back.reduced == 3 && back.staysDisabled == 4);
    }

    void events()
    {
        const QList<Event> list{{2, now, u"a@b.c"_s, u"create"_s, newId(now), u"ci"_s, u"detail"_s},
            {1, now, u"local:ada"_s, u"workspace_create"_s, {}, u"Acme"_s, {}}};
        const auto back = throughText<QList<Event>>(list, json::fromEvents, json::readEvents);
        QCOMPARE(back.size(), 2);
        QVERIFY(back.first().key == list.first().key && back.last().key.isNull());
        QCOMPARE(back.first().detail, u"detail"_s);
    }

    void people()
    {
        QVERIFY(throughText<Member>(member(), json::fromMember, json::readMember) == member());
        const Invitation invited = invitation();
        QVERIFY(throughText<Invitation>(invited, json::fromInvitation, json::readInvitation) == invited);
        const Membership all{{member()}, {invited}};
        const auto back = throughText<Membership>(all, json::fromMembership, json::readMembership);
        QVERIFY(back.members == all.members && back.invitations == all.invitations);
    }

    void sessions()
    {
        const Session one = session();
        QVERIFY(throughText<Session>(one, json::fromSession, json::readSession) == one);
        const auto read = json::fromAnswer(json::fromSessions({one, session()}, one.id), json::readSessions);
        QVERIFY(read && read->size() == 2 && read->first() == one);
    }

    void checkAnswers()
    {
        const KeyId id = newId(now);
        QJsonObject object = json::fromCheck(CheckCode::Granted, id);
        object.insert(u"owner"_s, u"a@b.c"_s);
        const auto granted = json::fromAnswer(object, json::readCheckAnswer);
        QVERIFY(granted && granted->code == CheckCode::Granted && granted->key == id);
        QCOMPARE(granted->owner, u"a@b.c"_s);
        for (const CheckCode code : allCheckCodes()) {
            const auto read = json::fromAnswer(json::fromCheck(code, {}), json::readCheckAnswer);
            QVERIFY(read && read->code == code && read->key.isNull());
        }
        object.insert(u"granted"_s, false);
        QVERIFY(!json::fromAnswer(object, json::readCheckAnswer));
    }
};

QTEST_APPLESS_MAIN(RecordCodecTest)
#include "tst_recordcodec.moc"
