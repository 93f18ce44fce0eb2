// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokens.h"

#include "model/text/sentences.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QStringList words(const QString &text)
{
    QStringList result;
    for (const Token &token : tokenize(text, Vocabulary())) {
        result.push_back(token.span().of(text).toString());
    }
    return result;
}

TEST(Tokens, tokenize_mixedText_cutsAsPeopleRead)
{
    EXPECT_EQ(words(u"Dario’s $1.2bn don't"_s),
              (QStringList{u"Dario"_s, u"’s"_s, u"$"_s, u"1.2"_s, u"bn"_s, u"don't"_s}));
    EXPECT_EQ(words(u"70-90% in mid-2026."_s),
              (QStringList{u"70"_s, u"-"_s, u"90"_s, u"%"_s, u"in"_s, u"mid"_s, u"-"_s, u"2026"_s, u"."_s}));
    EXPECT_EQ(words(u"the U.S. at 5 p.m. A320"_s),
              (QStringList{u"the"_s, u"U.S."_s, u"at"_s, u"5"_s, u"p.m."_s, u"A320"_s}));
    EXPECT_EQ(words(u"360周鴻禕:"_s), (QStringList{u"360"_s, u"周"_s, u"鴻"_s, u"禕"_s, u":"_s}));
    EXPECT_EQ(words(u"see https://example.org/a?b=1, or me@example.org."_s),
              (QStringList{u"see"_s, u"https://example.org/a?b=1"_s, u","_s, u"or"_s, u"me@example.org"_s, u"."_s}));
}

TEST(Tokens, tokenize_anyText_losesNothingButSpace)
{
    const QString text = u"“A—b”…\n\n\t12,000.50kg  (x)  🙂 é ü 『引』\r\n'90s rock 'n' roll"_s;
    qsizetype at = 0;
    for (const Token &token : tokenize(text, Vocabulary())) {
        EXPECT_TRUE(QStringView(text).sliced(at, token.begin - at).trimmed().isEmpty());
        EXPECT_EQ(token.has(SpaceBefore), at == 0 || token.begin > at);
        at = token.end();
    }
    EXPECT_EQ(at, text.size());
}

TEST(Tokens, tokenize_knownWord_carriesItsNumberWhateverItsCase)
{
    Vocabulary vocabulary;
    const WordId said = vocabulary.add(u"said");
    const Tokens tokens = tokenize(u"SAID Said sad", vocabulary);
    EXPECT_EQ(tokens[0].word, said);
    EXPECT_EQ(tokens[1].word, said);
    EXPECT_EQ(tokens[2].word, UnknownWord);
    EXPECT_EQ(tokens[0].hash, tokens[1].hash);
}

TEST(Vocabulary, add_manyWords_allAreFoundAgain)
{
    Vocabulary vocabulary;
    for (int i = 0; i < 5000; ++i) {
        EXPECT_EQ(vocabulary.add(u"word%1"_s.arg(i)), WordId(i + 1));
    }
    for (int i = 0; i < 5000; ++i) {
        EXPECT_EQ(vocabulary.find(u"WORD%1"_s.arg(i)), WordId(i + 1));
    }
    EXPECT_EQ(vocabulary.find(u"word5000"), UnknownWord);
}

TEST(Tokens, address_withLettersBeyondAscii_endsAndIsOneToken)
{
    // The first word of an address may hold any letters; it once was read for ever.
    for (const QString &address : {u"zoë@example.org"_s, u"ëa@example.org"_s, u"éhttps://example.org/a"_s,
                                   u"сайт://example.org"_s, u"é"_s.repeated(3000) + u"://example.org"_s}) {
        const Tokens tokens = tokenize(address, Vocabulary());
        ASSERT_FALSE(tokens.empty());
        EXPECT_EQ(tokens[0].kind, TokenKind::Address) << address.toStdString();
        EXPECT_TRUE(tokens.size() == 1 || address.size() > 2048) << address.toStdString();
    }
}

QStringList sentencesOf(const QString &text)
{
    const Tokens tokens = tokenize(text, Vocabulary());
    std::vector<TokenRange> sentences;
    appendSentences(sentences, text, tokens, {0, std::uint32_t(tokens.size())}, [&](const Token &token) {
        const QStringView word = token.span().of(text);
        return word.compare(u"no", Qt::CaseInsensitive) == 0 ? Abbreviation::BeforeNumber
               : token.has(HasDot) || word == u"Mr"          ? Abbreviation::Always
                                                             : Abbreviation::None;
    });
    QStringList found;
    for (const TokenRange range : sentences) {
        found.push_back(
            text.sliced(tokens[range.first].begin, tokens[range.last - 1].end() - tokens[range.first].begin));
    }
    return found;
}

TEST(Sentences, append_stopsAndAbbreviations_cutsAtRealEnds)
{
    EXPECT_EQ(sentencesOf(u"He met Mr. Smith of the U.S. Senate. “Why?” she asked. It rose 3.5 percent! 好。再見。"_s),
              (QStringList{u"He met Mr. Smith of the U.S. Senate."_s, u"“Why?” she asked."_s, u"It rose 3.5 percent!"_s,
                           u"好。"_s, u"再見。"_s}));
}

TEST(Sentences, append_abbreviationThatNeedsANumber_cutsBehindTheWord)
{
    EXPECT_EQ(sentencesOf(u"She lives at No. 5 Elm Row. He voted no. “Why?” she asked."_s),
              (QStringList{u"She lives at No. 5 Elm Row."_s, u"He voted no."_s, u"“Why?” she asked."_s}));
}

} // namespace
} // namespace pullquote
