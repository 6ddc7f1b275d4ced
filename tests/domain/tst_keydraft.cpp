// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keydraft.h"
#include "support/policies.h"

using namespace chatelaine;
using namespace Qt::StringLiterals;

namespace {

const Instant now = instantFromMillis(1'795'305'600'000);

Result<ApiKey> check(const QString &policyId, const KeyDraft &draft, const QString &plan = {})
{
    const KeyPolicy policy = builtInPolicy(policyId);
    Workspace workspace = workspaceOf(policy);
    if (!plan.isEmpty())
        workspace.planId = plan;
    return checkDraft(draft, policy, workspace, now);
}

KeyDraft labelled(const QString &label = u"ci"_s)
{
    KeyDraft draft;
    draft.label = label;
    return draft;
}

} // namespace

class KeyDraftTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void defaultsOfStackOne()
    {
        const auto key = check(u"stackone"_s, labelled(u"  my-agent-key "_s));
        VERIFY_OK(key);
        QCOMPARE(key->label, u"my-agent-key"_s);
        QCOMPARE(grantsText(key->scopes), u"platform:write actions:execute connectors:read unified:write"_s);
        QCOMPARE(key->access, Access::Write);
        QVERIFY(!key->expiresAt);
    }

    void namedScopesReplaceTheirDefault()
    {
        KeyDraft draft = labelled();
        draft.scopes = ScopeGrants{{u"platform"_s, ScopeLevel::Off}, {u"credentials"_s, ScopeLevel::Read}};
        const auto key = check(u"stackone"_s, draft);
        VERIFY_OK(key);
        QCOMPARE(
            grantsText(key->scopes), u"actions:execute connectors:read credentials:read unified:write"_s);
    }

    void scopesThatAreNotThere()
    {
        KeyDraft draft = labelled();
        draft.scopes = ScopeGrants{{u"moon"_s, ScopeLevel::Read}};
        COMPARE_ERROR(check(u"stackone"_s, draft), ErrorCode::ScopeUnknown);
        COMPARE_ERROR(check(u"stitch"_s, draft), ErrorCode::ScopeUnknown);
        draft.scopes = ScopeGrants{{u"actions"_s, ScopeLevel::Write}};
        COMPARE_ERROR(check(u"stackone"_s, draft), ErrorCode::ScopeLevelUnknown);
    }

    void labels_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << u""_s << u"label_empty"_s;
        QTest::newRow("blank") << u" \t "_s << u"label_empty"_s;
        QTest::newRow("newline") << u"a\nb"_s << u"label_control_character"_s;
        QTest::newRow("escape") << u"a\x1b[31m"_s << u"label_control_character"_s;
        QTest::newRow("delete") << u"a\x7f"_s << u"label_control_character"_s;
        QTest::newRow("right-to-left override") << u"a\u202eb"_s << u"label_control_character"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd800)) << u"label_control_character"_s;
        QTest::newRow("101 letters") << QString(101, u'x') << u"label_too_long"_s;
        QTest::newRow("101 beyond the BMP") << u"🔑"_s.repeated(101) << u"label_too_long"_s;
    }
    void labels()
    {
        QFETCH(QString, label);
        const auto key = check(u"stitch"_s, labelled(label));
        QVERIFY(!key);
        QTEST(codeWord(key.error().code), "code");
    }

    void labelsThatAreFine()
    {
        for (const QString &label :
            {QString(100, u'x'), u"🔑"_s.repeated(100), u"מפתח"_s, u"a b"_s, u"👩‍🔧 tools"_s})
            VERIFY_OK(check(u"stitch"_s, labelled(label)));
    }

    void fieldsThatThePolicyHasNot()
    {
        COMPARE_ERROR(check(u"stacker"_s, labelled()), ErrorCode::FieldNotInPolicy);
        KeyDraft draft = labelled();
        draft.note = u"x"_s;
        COMPARE_ERROR(check(u"stitch"_s, draft), ErrorCode::FieldNotInPolicy);
        draft = labelled();
        draft.tags = QStringList{u"x"_s};
        COMPARE_ERROR(check(u"stackone"_s, draft), ErrorCode::FieldNotInPolicy);
        draft = labelled();
        draft.team = u"Platform"_s;
        COMPARE_ERROR(check(u"stitch"_s, draft), ErrorCode::FieldNotInPolicy);
        draft = labelled();
        draft.write = true;
        COMPARE_ERROR(check(u"stackone"_s, draft), ErrorCode::FieldNotInPolicy);
    }

    void teams()
    {
        KeyDraft draft = labelled();
        COMPARE_ERROR(check(u"stack-internal"_s, draft), ErrorCode::TeamMissing);
        draft.team = u"Sales"_s;
        COMPARE_ERROR(check(u"stack-internal"_s, draft), ErrorCode::TeamUnknown);
        draft.team = u"platform"_s;
        QCOMPARE(check(u"stack-internal"_s, draft)->team, u"Platform"_s);
    }

    void writeByPlan()
    {
        KeyDraft draft = labelled();
        draft.team = u"Platform"_s;
        QCOMPARE(check(u"stack-internal"_s, draft)->access, Access::Read);
        draft.write = true;
        QCOMPARE(check(u"stack-internal"_s, draft)->access, Access::Write);
        COMPARE_ERROR(check(u"stack-internal"_s, draft, u"basic"_s), ErrorCode::PlanWithoutWrite);
    }

    void expiryChoices()
    {
        KeyDraft draft = labelled();
        draft.team = u"Platform"_s;
        const auto with = [&draft](const ExpiryChoice &choice) {
            draft.expiry = choice;
            return check(u"stack-internal"_s, draft);
        };
        QCOMPARE(with(ExpiresInDays{90})->expiresAt, OptionalInstant(now + Days(90)));
        QCOMPARE(with(ExpiresNever{})->expiresAt, OptionalInstant());
        QCOMPARE(with(ExpiresByDefault{})->expiresAt, OptionalInstant(now + Days(30)));
        COMPARE_ERROR(with(ExpiresInDays{31}), ErrorCode::ExpiryNotOffered);
        COMPARE_ERROR(with(ExpiresInDays{0}), ErrorCode::ExpiryNotOffered);
        COMPARE_ERROR(with(ExpiresAt{now + Days(30)}), ErrorCode::ExpiryNotOffered);
    }

    void customExpiry()
    {
        KeyDraft draft = labelled();
        const auto with = [&draft](const ExpiryChoice &choice) {
            draft.expiry = choice;
            return check(u"chatelaine"_s, draft);
        };
        QCOMPARE(with(ExpiresInDays{31})->expiresAt, OptionalInstant(now + Days(31)));
        QCOMPARE(with(ExpiresAt{now + Days(1)})->expiresAt, OptionalInstant(now + Days(1)));
        COMPARE_ERROR(with(ExpiresAt{now}), ErrorCode::ExpiryInPast);
        COMPARE_ERROR(with(ExpiresInDays{0}), ErrorCode::ExpiryInPast);
        COMPARE_ERROR(with(ExpiresInDays{-7}), ErrorCode::ExpiryInPast);
        COMPARE_ERROR(with(ExpiresInDays{std::numeric_limits<int>::max()}), ErrorCode::ExpiryNotOffered);
    }

    void noExpiryWherethePolicyHasNone()
    {
        KeyDraft draft = labelled();
        draft.expiry = ExpiresInDays{30};
        COMPARE_ERROR(check(u"stackone"_s, draft), ErrorCode::ExpiryNotOffered);
        draft.expiry = ExpiresNever{};
        VERIFY_OK(check(u"stackone"_s, draft));
    }

    void notesAndTags()
    {
        KeyDraft draft = labelled();
        draft.note = u"two\nlines"_s;
        draft.tags = QStringList{u" prod "_s, u"Prod"_s, u"eu"_s};
        const auto key = check(u"chatelaine"_s, draft);
        VERIFY_OK(key);
        QCOMPARE(key->tags, QStringList({u"prod"_s, u"eu"_s}));
        draft.note = QString(2001, u'x');
        COMPARE_ERROR(check(u"chatelaine"_s, draft), ErrorCode::NoteInvalid);
        draft.note.clear();
        draft.tags = QStringList{u""_s};
        COMPARE_ERROR(check(u"chatelaine"_s, draft), ErrorCode::TagInvalid);
        draft.tags.clear();
        for (int i = 0; i < 21; ++i)
            draft.tags.append(QString::number(i));
        COMPARE_ERROR(check(u"chatelaine"_s, draft), ErrorCode::TagInvalid);
    }

    void foldingIsCompatibleAndCaseless() { QCOMPARE(folded(u"ＣＩ-Ärger"_s), folded(u"ci-a\u0308RGER"_s)); }
};

QTEST_APPLESS_MAIN(KeyDraftTest)
#include "tst_keydraft.moc"
