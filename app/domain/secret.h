// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <span>

namespace chatelaine {

/// The bytes of a secret in memory that is locked, kept out of core dumps, and wiped when it goes. Moves
/// only; there is no conversion to QString or QByteArray, and none must be added: a copy in one of those is
/// never wiped. A moved-from Secret is empty. Not thread-safe.
class Secret {
public:
    Secret() = default;
    /// `size` zero bytes to be filled through writable(). 4096 bytes at most in all uses.
    explicit Secret(qsizetype size);
    static Secret copyOf(QByteArrayView bytes);

    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    Secret clone() const { return copyOf(view()); }
    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    /// Valid until the Secret is moved or destroyed.
    QByteArrayView view() const { return QByteArrayView(m_bytes, m_size); }
    std::span<char> writable() { return {m_bytes, static_cast<std::size_t>(m_size)}; }

private:
    char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites bytes of an intermediate buffer so that the compiler cannot leave it out.
void wipe(std::span<char> bytes);

/// Compares in a time that depends on the lengths only.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace chatelaine
