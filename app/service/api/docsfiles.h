// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/message.h"

#include <QHash>

namespace chatelaine {

/// The files of /docs: a page of ours around Swagger UI, and Swagger UI's own (npm's swagger-ui-dist), which
/// the install step fetches. Read once; then any thread.
class DocsFiles {
public:
    explicit DocsFiles(const QString &swaggerUi);

    /// Where packaging/install-deps.sh and the packages put Swagger UI.
    static QString standardFolder();

    http::Response page() const; ///< Without Swagger UI: a sentence that says how to get it.
    std::optional<http::Response> file(const QString &name) const;

private:
    struct File {
        std::string_view type;
        std::string content;
    };
    bool add(const QString &name, const QString &path, const char *type);
    static http::Response answer(const File &file);

    QHash<QString, File> m_files;
    bool m_complete = true;
};

} // namespace chatelaine
