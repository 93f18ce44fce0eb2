// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/quotecases.h"

#include <QFile>

#include <gtest/gtest.h>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype FieldsByDefault = 3; ///< Of a quote that the case does not list.

QString unescaped(QString line)
{
    return line.replace(u"\\n"_s, u"\n"_s);
}

QString nameOf(QuoteKind kind)
{
    static const QStringList names{u"direct"_s, u"partial"_s, u"indirect"_s, u"heading"_s, u"scare"_s};
    return names.at(int(kind));
}

QString described(const Quote &quote, std::span<const Source> sources, const QString &text, qsizetype fields)
{
    const Source *source = quote.source.isValid() ? &sources[size_t(quote.source.index)] : nullptr;
    const auto orNothing = [](const QString &words) { return words.isEmpty() ? u"-"_s : words; };
    const QStringList all{nameOf(quote.kind),
                          quote.span.of(text).toString(),
                          orNothing(source ? source->name : QString()),
                          orNothing(source ? source->role : QString()),
                          orNothing(source ? source->affiliation : QString()),
                          orNothing(quote.cueSpan.of(text).toString())};
    return all.first(fields).join(u" | "_s);
}

} // namespace

std::vector<QuoteCase> readQuoteCases(const QString &path)
{
    std::vector<QuoteCase> cases;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (!line.startsWith(u'>')) {
            cases.push_back({unescaped(line), {}});
            continue;
        }
        QStringList fields;
        for (const QString &field : unescaped(line.sliced(1)).split(u'|')) {
            fields.push_back(field.trimmed());
        }
        if (cases.empty()) {
            ADD_FAILURE() << path.toStdString() << " begins with a quote";
        } else if (!fields.front().isEmpty()) {
            cases.back().quotes.push_back(fields);
        }
    }
    EXPECT_FALSE(cases.empty()) << path.toStdString();
    return cases;
}

Reading readingOfParagraphs(const QString &text)
{
    Reading reading;
    reading.text = text;
    qsizetype begin = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        const qsizetype sign = paragraph.startsWith("= "_L1) ? 2 : 0;
        Block block;
        block.span = {begin + sign, begin + paragraph.size()};
        block.kind = sign ? BlockKind::Heading : BlockKind::Paragraph;
        reading.blocks.push_back(block);
        begin = block.span.end + 1;
    }
    return reading;
}

void expectQuotes(const QuoteCase &expected, std::span<const Quote> quotes, std::span<const Source> sources)
{
    QStringList listed;
    QStringList found;
    for (const QStringList &quote : expected.quotes) {
        listed.push_back(quote.join(u" | "_s));
    }
    for (size_t i = 0; i < quotes.size(); ++i) {
        const qsizetype fields = i < expected.quotes.size() ? expected.quotes[i].size() : FieldsByDefault;
        found.push_back(described(quotes[i], sources, expected.text, fields));
    }
    EXPECT_EQ(found.join(u'\n').toStdString(), listed.join(u'\n').toStdString()) << expected.text.toStdString();
}

} // namespace pullquote
