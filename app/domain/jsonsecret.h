// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QJsonObject>

#include <initializer_list>
#include <optional>
#include <utility>

/// Secrets in JSON text. QJsonDocument would keep copies of them that nobody wipes, so they are taken out of
/// the text before it is parsed, and put into it after it was written.
namespace chatelaine::json {

/// The text that stands in `member` of the object that `text` is, with every byte of it overwritten by blanks
/// in place: what is left is still the same JSON but for that value. Nothing when there is no such member,
/// when it is no text, stands there twice, or when `text` is not an object; what was found is blanked then
/// too. Members of inner objects are left alone.
std::optional<Secret> takeSecret(std::span<char> text, QByteArrayView member);

/// The JSON text of `object` with further members whose values are secrets. Their names need no escaping.
Secret withSecrets(
    const QJsonObject &object, std::initializer_list<std::pair<QByteArrayView, const Secret *>> secrets);

} // namespace chatelaine::json
