// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/inputbuffer.h"

#include "domain/secret.h"

#include <cstring>

namespace chatelaine::http {

InputBuffer::InputBuffer(std::size_t capacity)
    : m_capacity(capacity)
    , m_bytes(new char[capacity]) // not zeroed: most of it is never touched
{
}

InputBuffer::~InputBuffer()
{
    wipe({m_bytes.get(), m_size});
}

void InputBuffer::cut(std::size_t from, std::size_t size)
{
    const std::size_t rest = m_size - from - size;
    std::memmove(m_bytes.get() + from, m_bytes.get() + from + size, rest);
    wipe({m_bytes.get() + from + rest, size});
    m_size -= size;
}

} // namespace chatelaine::http
