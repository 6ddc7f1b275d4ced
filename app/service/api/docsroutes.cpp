// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/docsroutes.h"

#include "service/api/answers.h"
#include "service/api/docsfiles.h"

#include <QFile>

namespace chatelaine::routes {

using namespace Qt::StringLiterals;

void openApi(const Services &, const Incoming &, http::Respond respond)
{
    static const std::string document = [] {
        QFile file(u":/api/openapi.yaml"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }();
    respond(answers::text("application/yaml", document));
}

void docsPage(const Services &services, const Incoming &, http::Respond respond)
{
    respond(services.docs.page());
}

void docsFile(const Services &services, const Incoming &incoming, http::Respond respond)
{
    const auto file = services.docs.file(incoming.parameter());
    respond(file ? *file : answers::refusal({ErrorCode::RouteUnknown}));
}

} // namespace chatelaine::routes
