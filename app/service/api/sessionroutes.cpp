// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/sessionroutes.h"

#include "domain/jsonsecret.h"
#include "registry/accounts.h"
#include "registry/recordcodec.h"
#include "service/api/answers.h"
#include "service/api/changefollowers.h"
#include "service/api/signin.h"
#include "service/api/visit.h"

namespace chatelaine::routes {

using namespace Qt::StringLiterals;

namespace {

/// A body with secrets: they are taken out before anything else reads it.
class SecretBody {
    Q_DECLARE_TR_FUNCTIONS(chatelaine::routes::SecretBody)

public:
    explicit SecretBody(const Incoming &incoming)
        : m_text(Secret::copyOf(incoming.body().first(std::min(incoming.body().size(), mostBytes))))
        , m_whole(incoming.body().size() <= mostBytes)
    {
    }

    Result<Secret> take(const QString &member)
    {
        if (!m_whole)
            return fail(ErrorCode::RequestTooLarge, {QString::number(mostBytes)});
        auto secret = json::takeSecret(m_text.writable(), member.toLatin1());
        if (!secret)
            return fail(ErrorCode::RequestInvalid, {member, tr("it is missing, or no text")});
        return *std::move(secret);
    }
    /// What else stands there.
    template <typename T>
    Result<T> read(T (*reader)(JsonReader &)) const
    {
        return json::fromRequest(QByteArray::fromRawData(m_text.view().data(), m_text.size()), reader);
    }

private:
    static constexpr qsizetype mostBytes = 4096;
    Secret m_text;
    bool m_whole;
};

/// Answers a session that was opened, with its token.
SignIn::Done<OpenedSession> answerOpened(http::Respond respond)
{
    return [respond = std::move(respond)](Result<OpenedSession> opened) {
        if (!opened)
            return respond(answers::refusal(opened.error()));
        http::Response response = answers::withSecret(
            "token", opened->token, {{u"session"_s, json::fromSession(opened->session)}}, 201);
        response.logMember = opened->session.email.toStdString();
        respond(std::move(response));
    };
}

/// The same, and has the streams of sessions that ended end too.
http::Respond thenLook(ChangeFollowers &changes, http::Respond respond)
{
    return [&changes, respond = std::move(respond)](http::Response response) {
        respond(std::move(response));
        changes.look();
    };
}

QString readEmail(JsonReader &reader)
{
    reader.string(u"password"_s);
    return reader.string(u"email"_s);
}

QString readNewcomer(JsonReader &reader)
{
    reader.string(u"token"_s);
    reader.string(u"password"_s);
    return reader.string(u"name"_s);
}

bool readPasswords(JsonReader &reader)
{
    reader.string(u"former"_s);
    reader.string(u"password"_s);
    return true;
}

} // namespace

void signIn(const Services &services, const Incoming &incoming, http::Respond respond)
{
    SecretBody body(incoming);
    auto word = body.take(u"password"_s);
    const auto email = word ? body.read(readEmail) : tl::unexpected(word.error());
    if (!email)
        return respond(answers::refusal(email.error()));
    services.signIn.open({*email, *std::move(word), incoming.origin}, answerOpened(std::move(respond)));
}

void acceptInvitation(const Services &services, const Incoming &incoming, http::Respond respond)
{
    SecretBody body(incoming);
    auto token = body.take(u"token"_s);
    auto word = token ? body.take(u"password"_s) : tl::unexpected(token.error());
    const auto name = word ? body.read(readNewcomer) : tl::unexpected(word.error());
    if (!name)
        return respond(answers::refusal(name.error()));
    services.signIn.accept(
        {*std::move(token), *name, *std::move(word), incoming.origin}, answerOpened(std::move(respond)));
}

void changePassword(const Services &services, const Incoming &incoming, http::Respond respond)
{
    const auto session = incoming.session();
    if (!session)
        return respond(answers::refusal({ErrorCode::SessionEnded}));
    SecretBody body(incoming);
    auto former = body.take(u"former"_s);
    auto word = former ? body.take(u"password"_s) : tl::unexpected(former.error());
    const auto read = word ? body.read(readPasswords) : tl::unexpected(word.error());
    if (!read)
        return respond(answers::refusal(read.error()));
    services.signIn.change({*session, *std::move(former), *std::move(word), incoming.origin},
        [respond = thenLook(services.changes, std::move(respond))](const Result<QString> &changed) {
            http::Response response = changed ? answers::nothing() : answers::refusal(changed.error());
            response.logMember = changed.value_or(QString()).toStdString();
            respond(std::move(response));
        });
}

void signOut(const Services &services, const Incoming &incoming, http::Respond respond)
{
    const Work work = [](KeyRegistry &registry, const Visitor &visitor) {
        return registry.accounts()
            .endSession(visitor.session.email, visitor.session.id)
            .map(answers::nothing);
    };
    writeFor(services.engine, incoming, work, thenLook(services.changes, std::move(respond)));
}

void endSession(const Services &services, const Incoming &incoming, http::Respond respond)
{
    const Work work = [id = parseId(incoming.parameter())](
                          KeyRegistry &registry, const Visitor &visitor) -> Result<http::Response> {
        const auto ended = registry.accounts().endSession(visitor.session.email, id);
        // One that is not there has ended, whosever it was.
        if (!ended && ended.error().code != ErrorCode::SessionEnded)
            return tl::unexpected(ended.error());
        return answers::nothing();
    };
    writeFor(services.engine, incoming, work, thenLook(services.changes, std::move(respond)));
}

Result<Work> session(const Incoming &)
{
    return [](KeyRegistry &, const Visitor &visitor) -> Result<http::Response> {
        return answers::json(
            {{u"session"_s, json::fromSession(visitor.session)}, {u"now"_s, toRfc3339(visitor.now)}});
    };
}

Result<Work> sessions(const Incoming &)
{
    return [](KeyRegistry &registry, const Visitor &visitor) {
        return registry.accounts().sessions(visitor.session.email).map([&](const QList<Session> &sessions) {
            return answers::json(json::fromSessions(sessions, visitor.session.id));
        });
    };
}

} // namespace chatelaine::routes
