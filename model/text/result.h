// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace pullquote {

/// What went wrong, as one sentence for the person, and the file or thing that it is about.
struct Error
{
    QString sentence;       ///< A whole sentence that names `path` where there is one.
    QString path;           ///< As the person gave it; empty if no file is meant.
    bool cancelled = false; ///< The person or a newer job stopped it: nothing to report.
};

/// A value or an Error (what std::expected is in C++23). Errors are returned: no exception crosses a folder.
template <typename T>
class [[nodiscard]] Result final
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace pullquote
