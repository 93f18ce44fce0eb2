// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/loading.h"

#include <QFile>
#include <QLocale>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PollMilliseconds = 50; ///< How soon a stop is noticed while a pipe says nothing.
constexpr qsizetype ChunkBytes = qsizetype(1024) * 1024;

/// An open file, closed at the end; standard input stays open.
class Descriptor final
{
public:
    explicit Descriptor(int number, bool closes)
        : m_number(number)
        , m_closes(closes)
    {
    }
    ~Descriptor()
    {
        if (m_closes && m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }

private:
    int m_number;
    bool m_closes;
};

QString sentenceFor(int code, const QString &name)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return u"There is no file %1."_s.arg(name);
    case EACCES:
    case EPERM:
        return u"%1 may not be read: permission is missing."_s.arg(name);
    case EISDIR:
        return u"%1 is a folder, not a file."_s.arg(name);
    default:
        return u"%1 cannot be read: %2."_s.arg(name, QString::fromLocal8Bit(std::strerror(code)));
    }
}

bool isStream(const struct stat &state)
{
    return S_ISFIFO(state.st_mode) || S_ISSOCK(state.st_mode) || S_ISCHR(state.st_mode);
}

bool isSame(const struct stat &before, const struct stat &after)
{
    return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
           before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

/// Reads an open file to its end.
class Loading final
{
public:
    Loading(const QString &path, const QString &name, const ReadLimits &limits, std::stop_token stop)
        : m_path(path)
        , m_name(name)
        , m_limits(limits)
        , m_stop(std::move(stop))
    {
    }

    Result<QByteArray> all(int file, const struct stat &state) const
    {
        if (state.st_size > m_limits.bytes) {
            return tooLarge();
        }
        QByteArray bytes;
        bytes.reserve(state.st_size > 0 ? qsizetype(state.st_size) + 1 : ChunkBytes);
        while (true) {
            if (m_stop.stop_requested()) {
                return Error{{}, m_path, true};
            }
            if (isStream(state) && !isReady(file)) {
                continue;
            }
            const qsizetype room = std::max(bytes.capacity() - bytes.size(), qsizetype(1));
            const qsizetype begin = bytes.size();
            bytes.resize(begin + std::min(std::max(room, qsizetype(4096)), ChunkBytes));
            const ssize_t count = ::read(file, bytes.data() + begin, size_t(bytes.size() - begin));
            const int code = errno;
            bytes.resize(begin + std::max<ssize_t>(count, 0));
            if (count == 0) {
                return bytes;
            }
            if (count < 0 && code != EINTR && code != EAGAIN) {
                return Error{sentenceFor(code, m_name), m_path};
            }
            if (bytes.size() > m_limits.bytes) {
                return tooLarge();
            }
        }
    }

private:
    /// Whether a read from a pipe would not wait. A named pipe that nobody has opened for writing yet says nothing.
    static bool isReady(int file)
    {
        pollfd question{file, POLLIN, 0};
        return ::poll(&question, 1, PollMilliseconds) > 0;
    }

    Error tooLarge() const
    {
        const QString limit = QLocale::c().formattedDataSize(m_limits.bytes, 0);
        return {u"%1 is larger than %2, the most that is read."_s.arg(m_name, limit), m_path};
    }

    QString m_path;
    QString m_name;
    ReadLimits m_limits;
    std::stop_token m_stop;
};

/// One attempt; no value and no error means that the file changed meanwhile.
std::optional<Result<QByteArray>> loadOnce(const QString &path, const ReadLimits &limits, const std::stop_token &stop)
{
    const bool isStandardInput = path == u"-"_s;
    const QString name = isStandardInput ? u"Standard input"_s : path;
    const Descriptor file(
        isStandardInput ? STDIN_FILENO : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC),
        !isStandardInput);
    struct stat before
    {
    };
    if (file.number() < 0 || ::fstat(file.number(), &before) != 0) {
        return Error{sentenceFor(errno, name), path};
    }
    if (S_ISDIR(before.st_mode)) {
        return Error{sentenceFor(EISDIR, name), path};
    }
    Result<QByteArray> bytes = Loading(path, name, limits, stop).all(file.number(), before);
    struct stat after
    {
    };
    const bool changed = !isStream(before) && ::fstat(file.number(), &after) == 0 && !isSame(before, after);
    if (bytes && changed) {
        return std::nullopt;
    }
    if (bytes && bytes->isEmpty()) {
        return Error{u"%1 is empty."_s.arg(name), path};
    }
    return bytes;
}

/// What comes with the program lies in no file of the system.
Result<QByteArray> loadResource(const QString &path)
{
    QFile resource(path);
    if (!resource.open(QIODevice::ReadOnly)) {
        return Error{sentenceFor(ENOENT, path), path};
    }
    return resource.readAll();
}

} // namespace

Result<QByteArray> loadBytes(const QString &path, const ReadLimits &limits, std::stop_token stop)
{
    if (path.startsWith(":/"_L1)) {
        return loadResource(path);
    }
    constexpr int Attempts = 3; // a program that is saving is done by then
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        if (auto bytes = loadOnce(path, limits, stop)) {
            return *std::move(bytes);
        }
    }
    return Error{u"%1 changes while it is being read; open it again when it is complete."_s.arg(path), path};
}

} // namespace pullquote
