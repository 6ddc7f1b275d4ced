// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of store must do: a row for each.
#include "store/storerow.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QTest>

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

MintedToken known(const Secret &secret)
{
    return {token::digest(secret.view()), token::parse(secret.view()).value_or(TokenHint())};
}

QStringList labels(const QList<ApiKey> &keys)
{
    QStringList list;
    for (const ApiKey &key : keys)
        list.append(key.label);
    return list;
}

} // namespace

class KeyStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreRow> m_row;

    KeyStore &store() { return m_row->store(); }
    Workspace workspace(const QString &policy = u"chatelaine"_s)
    {
        const auto made = await(store().createWorkspace({policy, policy, {}, {}}));
        return made ? *made : Workspace();
    }
    /// Those that the test made.
    QList<Workspace> workspaces()
    {
        QList<Workspace> all = await(store().workspaces()).value();
        all.removeIf([this](const Workspace &each) { return m_row->atFirst().contains(each.name); });
        return all;
    }
    ApiKey newKey(const Workspace &in, const QString &label, Secret *secret = nullptr)
    {
        KeyDraft draft;
        draft.label = label;
        auto made = await(store().create(in.id, draft));
        if (made && secret)
            *secret = std::move(made->secret);
        return made ? made->key : ApiKey();
    }

private Q_SLOTS:
    void initTestCase_data() { addStoreRows(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QFETCH_GLOBAL(MakeRow, make);
        m_row = make();
    }
    void cleanup() { m_row.reset(); }

    void saysWhatItIs()
    {
        QVERIFY(!store().title().isEmpty());
        QVERIFY(!store().memberName().isEmpty());
        QVERIFY(store().catalog().find(u"stitch"_s));
        QCOMPARE(store().hasSealingKey(), !store().capabilities().needsSealingKey);
        store().setSealingKey(SealingKey::generate());
        QVERIFY(store().hasSealingKey());
    }

    void answersLater()
    {
        const auto reply = store().workspaces();
        auto written = store().createWorkspace({u"later"_s, u"chatelaine"_s, {}, {}});
        bool delivered = false;
        whenDone(written, this, [&](const Result<Workspace> &) { delivered = true; });
        QVERIFY2(!delivered, "a callback came before the call returned");
        QTRY_VERIFY(delivered);
    }

    void keepsWorkspaces()
    {
        const Workspace made = workspace();
        QCOMPARE(made.name, u"chatelaine"_s);
        QCOMPARE(workspaces(), QList<Workspace>{made});
        QCOMPARE(await(store().findWorkspace(u"CHATELAINE"_s))->id, made.id);
        QCOMPARE(await(store().findWorkspace(idText(made.id)))->id, made.id);
        QCOMPARE(codeOf(await(store().findWorkspace(u"none"_s))), ErrorCode::WorkspaceUnknown);
        QCOMPARE(codeOf(await(store().createWorkspace({u"chatelaine"_s, u"chatelaine"_s, {}, {}}))),
            ErrorCode::WorkspaceNameTaken);
        QCOMPARE(
            codeOf(await(store().createWorkspace({u"x"_s, u"none"_s, {}, {}}))), ErrorCode::PolicyUnknown);

        WorkspaceEdit edit;
        edit.name = u"renamed"_s;
        edit.marks = MarkSettings{30, 7};
        const auto edited = await(store().editWorkspace(made.id, edit));
        QVERIFY(edited);
        QCOMPARE(edited->name, u"renamed"_s);
        QCOMPARE(edited->marks.staleDays, 30);
        QVERIFY(await(store().removeWorkspace(made.id)));
        QVERIFY(workspaces().isEmpty());
        QCOMPARE(codeOf(await(store().removeWorkspace(made.id))), ErrorCode::WorkspaceUnknown);
    }

    void keepsTeams()
    {
        const Workspace made = workspace(u"stack-internal"_s);
        QCOMPARE(await(store().addTeam(made.id, u"Platform"_s))->teams, QStringList{u"Platform"_s});
        QCOMPARE(codeOf(await(store().addTeam(made.id, u"platform"_s))), ErrorCode::TeamTaken);
        QCOMPARE(await(store().removeTeam(made.id, u"Platform"_s))->teams, QStringList());
        QCOMPARE(codeOf(await(store().removeTeam(made.id, u"Platform"_s))), ErrorCode::TeamUnknown);
    }

    void changesPlans()
    {
        const Workspace made = workspace(u"stitch"_s);
        newKey(made, u"one"_s);
        const auto preview = await(store().previewPlan(made.id, u"standard"_s));
        QVERIFY(preview);
        QCOMPARE(preview->disabled, 1);
        QCOMPARE(await(store().changePlan(made.id, u"standard"_s))->planId, u"standard"_s);
        QCOMPARE(
            await(store().page(made.id, {}))->keys.at(0).disabled, DisabledReasons(DisabledReason::Plan));
        QCOMPARE(codeOf(await(store().changePlan(made.id, u"gold"_s))), ErrorCode::PlanUnknown);
        QCOMPARE(codeOf(await(store().previewPlan(made.id, u"gold"_s))), ErrorCode::PlanUnknown);
    }

    void createsAndReadsKeys()
    {
        const Workspace made = workspace();
        Secret secret;
        const ApiKey first = newKey(made, u"first"_s, &secret);
        QCOMPARE(first.owner, store().memberName());
        QVERIFY(token::parse(secret.view()));
        QCOMPARE(*await(store().key(first.id)), first);
        QCOMPARE(codeOf(await(store().key(newId(m_row->clock.now())))), ErrorCode::KeyUnknown);

        const Secret own = token::mint(u"ch_live"_s);
        KeyDraft draft;
        draft.label = u"second"_s;
        draft.minted = known(own);
        const auto second = await(store().create(made.id, draft));
        QVERIFY(second);
        QVERIFY(second->secret.isEmpty());
        QCOMPARE(second->key.hint, draft.minted->hint);
        QCOMPARE(codeOf(await(store().create(made.id, draft))), ErrorCode::Conflict);
        draft.label.clear();
        QCOMPARE(codeOf(await(store().create(made.id, draft))), ErrorCode::LabelEmpty);
    }

    void readsPageByPage()
    {
        const Workspace made = workspace();
        for (const QString &label : {u"a"_s, u"b"_s, u"c"_s}) {
            newKey(made, label);
            m_row->clock.advance(std::chrono::seconds(1));
        }
        const auto first = await(store().page(made.id, {{}, 2}));
        QVERIFY(first);
        QCOMPARE(labels(first->keys.toList()), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!first->next.isNull());
        const auto second = await(store().page(made.id, {first->next, 2}));
        QCOMPARE(labels(second->keys.toList()), QStringList{u"c"_s});
        QVERIFY(second->next.isNull());
        QCOMPARE(codeOf(await(store().page(newId({}), {}))), ErrorCode::WorkspaceUnknown);
    }

    void editsOnce()
    {
        const ApiKey key = newKey(workspace(), u"before"_s);
        KeyEdit edit;
        edit.label = u"after"_s;
        edit.version = key.version;
        QCOMPARE(await(store().edit(key.id, edit))->label, u"after"_s);
        edit.label = u"late"_s;
        QCOMPARE(codeOf(await(store().edit(key.id, edit))), ErrorCode::EditConflict);
    }

    void appliesInBulk()
    {
        const Workspace made = workspace();
        const ApiKey one = newKey(made, u"one"_s);
        const ApiKey two = newKey(made, u"two"_s);
        const auto disabled = await(store().apply(Action::Disable, {one.id, two.id}));
        QVERIFY(disabled);
        QCOMPARE(disabled->changed.size(), 2);
        QVERIFY(await(store().apply(Action::Enable, {one.id}))->changed.at(0).disabled == DisabledReasons());
        const auto leaked = await(store().apply(Action::Delete, {one.id}, DeleteReason::Leaked));
        QVERIFY(leaked->changed.at(0).deletedAt);
        QVERIFY(await(store().apply(Action::Delete, {two.id}))->refused.isEmpty());
        const auto restored = await(store().apply(Action::Restore, {one.id, two.id}));
        QVERIFY(restored);
        QCOMPARE(restored->changed.at(0).id, two.id);
        QCOMPARE(restored->refused.first().id, one.id);
        QCOMPARE(restored->refused.first().error.code, ErrorCode::Leaked);
    }

    void refreshesAndShows()
    {
        const Workspace made = workspace(u"stacker"_s);
        const bool isOurs = store().capabilities().needsSealingKey;
        if (isOurs)
            QCOMPARE(codeOf(await(store().create(made.id, {}))), ErrorCode::SealingKeyAbsent);
        store().setSealingKey(SealingKey::generate());
        const auto created = await(store().create(made.id, {}));
        QVERIFY(created);
        QVERIFY(
            equalInConstantTime(await(store().viewSecret(created->key.id))->view(), created->secret.view()));
        const auto refreshed = await(store().refresh(created->key.id, {}));
        QVERIFY(refreshed);
        QVERIFY(!equalInConstantTime(refreshed->secret.view(), created->secret.view()));
        QVERIFY(equalInConstantTime(
            await(store().viewSecret(created->key.id))->view(), refreshed->secret.view()));
        store().setSealingKey(SealingKey::generate());
        if (isOurs)
            QCOMPARE(codeOf(await(store().viewSecret(created->key.id))), ErrorCode::SealingKeyWrong);
        const ApiKey shownOnce = newKey(workspace(), u"once"_s);
        QCOMPARE(codeOf(await(store().viewSecret(shownOnce.id))), ErrorCode::NotViewable);
    }

    void verifiesAndIdentifies()
    {
        const Workspace made = workspace();
        Secret secret;
        const ApiKey key = newKey(made, u"used"_s, &secret);
        const Digest digest = token::digest(secret.view());
        const auto answer = await(store().verify(made.id, secret.clone(), {}));
        QVERIFY(answer);
        QCOMPARE(answer->code, CheckCode::Granted);
        QCOMPARE(answer->key, key.id);
        QTRY_COMPARE(await(store().key(key.id))->use.useCount, 1);
        QCOMPARE(await(store().verify(made.id, secret.clone(), {{}, {}, Access::Write}))->code,
            CheckCode::WriteMissing);
        QCOMPARE(await(store().verify(made.id, Secret::copyOf("nonsense"), {}))->code, CheckCode::Malformed);
        QCOMPARE(await(store().verify(made.id, token::mint(u"ch_live"_s), {}))->code, CheckCode::Unknown);
        QCOMPARE((*await(store().identify(made.id, digest)))->id, key.id);
        QVERIFY(!await(store().identify(made.id, Digest{}))->has_value());
    }

    void remembersWhatHappened()
    {
        const Workspace made = workspace();
        newKey(made, u"one"_s);
        const auto events = await(store().events(made.id, 0, 10));
        QVERIFY(events);
        QCOMPARE(events->size(), 2);
        QCOMPARE(events->first().action, u"create"_s);
        QCOMPARE(events->first().actor, m_row->actorName());
        QCOMPARE(await(store().events(made.id, events->first().number, 10))->first().action,
            u"workspace_create"_s);
    }

    void tellsOfItsOwnChanges()
    {
        const Workspace made = workspace();
        const auto page = await(store().page(made.id, {}));
        QSignalSpy arrived(&store(), &KeyStore::changesArrived);
        QSignalSpy others(&store(), &KeyStore::workspacesChanged);
        store().follow(made.id, {page->revision, page->useRevision});
        const ApiKey key = newKey(made, u"new"_s);
        QTRY_COMPARE(arrived.size(), 1);
        const auto changes = arrived.first().first().value<Changes>();
        QCOMPARE(changes.keys, QList<ApiKey>{key});
        QCOMPARE(changes.workspace.keyCount, 1);
        QTRY_COMPARE(others.size(), 1);

        // A count that stays says nothing of the workspaces.
        QVERIFY(await(store().apply(Action::Disable, {key.id})));
        QTRY_COMPARE(arrived.size(), 2);
        QCOMPARE(others.size(), 1);

        store().unfollow();
        QVERIFY(await(store().apply(Action::Delete, {key.id})));
        QTRY_COMPARE(others.size(), 2);
        QCOMPARE(arrived.size(), 2);
    }

    void tellsWhatChangedBeforeItFollowed()
    {
        const Workspace made = workspace();
        newKey(made, u"early"_s);
        QSignalSpy arrived(&store(), &KeyStore::changesArrived);
        store().follow(made.id, {});
        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().value<Changes>().keys.size(), 1);
    }

    void tellsOfChangesByOthers()
    {
        const Workspace made = workspace();
        Secret secret;
        const ApiKey key = newKey(made, u"shared"_s, &secret);
        const auto page = await(store().page(made.id, {}));
        const auto other = m_row->other();
        QSignalSpy arrived(&store(), &KeyStore::changesArrived);
        store().follow(made.id, {page->revision, page->useRevision});

        QVERIFY(await(other->apply(Action::Disable, {key.id})));
        QTRY_VERIFY2_WITH_TIMEOUT(
            !arrived.isEmpty(), "a change by another program was not seen within a second", 1000);
        QCOMPARE(arrived.takeFirst().first().value<Changes>().keys.at(0).disabled,
            DisabledReasons(DisabledReason::Member));

        QVERIFY(await(other->verify(made.id, secret.clone(), {})));
        QTRY_VERIFY2_WITH_TIMEOUT(!arrived.isEmpty(), "a use was not seen within a second", 1000);
        QVERIFY(arrived.takeFirst().first().value<Changes>().keys.at(0).use.lastRefusedAt);

        QSignalSpy others(&store(), &KeyStore::workspacesChanged);
        QVERIFY(await(other->createWorkspace({u"elsewhere"_s, u"stitch"_s, {}, {}})));
        QTRY_VERIFY2_WITH_TIMEOUT(
            !others.isEmpty(), "a workspace made elsewhere was not seen within a second", 1000);
    }

    void endsWithItsFollowedWorkspace()
    {
        QSignalSpy others(&store(), &KeyStore::workspacesChanged);
        const Workspace made = workspace();
        QCOMPARE(others.size(), 1);
        store().follow(made.id, {made.revision, 0});
        QVERIFY(await(store().removeWorkspace(made.id)));
        QCOMPARE(others.size(), 2);
        QVERIFY(workspaces().isEmpty());
        QCOMPARE(others.size(), 2);
    }

    void writesInTheOrderAsked()
    {
        const Workspace made = workspace();
        QList<Reply<CreatedKey>> replies;
        for (int i = 0; i < 20; ++i) {
            KeyDraft draft;
            draft.label = QString::number(i);
            replies.append(store().create(made.id, draft));
        }
        qint64 revision = 0;
        for (Reply<CreatedKey> &reply : replies) {
            const auto created = await(reply);
            QVERIFY(created);
            QVERIFY(created->key.revision > revision);
            revision = created->key.revision;
        }
    }
};

QTEST_GUILESS_MAIN(KeyStoreTest)
#include "tst_keystore.moc"
