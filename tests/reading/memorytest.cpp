// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/reader.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 Kibibyte = 1024;
constexpr qint64 Allowance = 70 * Kibibyte; ///< In KiB: 100 MB, less what the program takes before it reads anything.

/// A number of KiB that the system tells of this process; -1 if it does not.
qint64 statusOf(QLatin1StringView name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QRegularExpression line(u"%1:\\s+(\\d+) kB"_s.arg(name));
    const auto match = line.match(QString::fromLatin1(file.readAll()));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

/// Lets the peak begin anew at what is taken now.
bool forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

struct Page
{
    const char *name;
    const char *piece;
    int count;
};

void PrintTo(const Page &page, std::ostream *out)
{
    *out << page.name;
}

class Memory : public testing::TestWithParam<Page>
{
};

TEST_P(Memory, PageOfManySmallPieces_staysWithinTenTimesTheFile)
{
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer's own memory is far more";
#endif
    QByteArray page = "<!doctype html><title>Pieces</title><body>";
    for (int i = 0; i < GetParam().count; ++i) {
        page += GetParam().piece;
    }
    const qint64 allowed = 10 * page.size() / Kibibyte + Allowance;
    const qint64 before = statusOf("VmRSS"_L1);
    if (before < 0 || !forgetPeak()) {
        GTEST_SKIP() << "the system does not tell";
    }
    const auto reading = read(std::move(page), u"pieces.html"_s, {}, {});
    ASSERT_TRUE(reading);
    EXPECT_LT(statusOf("VmHWM"_L1) - before, allowed);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, Memory,
    testing::Values(Page{"elements", "<div>x</div>", 300'000}, Page{"unclosedParagraphs", "<p>x", 250'000},
                    Page{"links", "<a href=y>z</a> ", 150'000},
                    Page{"paragraphs", "<p>The pilot waited for the tide, as she always did.</p>\n", 200'000}),
    [](const auto &page) { return std::string(page.param.name); });

} // namespace
} // namespace pullquote
