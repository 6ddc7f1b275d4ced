// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string_view>

namespace chatelaine::http {

/// What a connection read and did not use up yet. Bytes that are used up, which may have held a secret, are
/// wiped; those that stay keep their place until cut() moves them.
class InputBuffer {
public:
    explicit InputBuffer(std::size_t capacity);
    ~InputBuffer();

    std::span<char> room() { return {m_bytes.get() + m_size, m_capacity - m_size}; }
    void added(std::size_t size) { m_size += size; } ///< So many bytes were written into room().
    std::string_view bytes() const { return {m_bytes.get(), m_size}; }
    /// Takes `size` bytes at `from` out; what follows them moves there.
    void cut(std::size_t from, std::size_t size);

private:
    const std::size_t m_capacity;
    const std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

} // namespace chatelaine::http
