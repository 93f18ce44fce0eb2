// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the search for quotes weighs, for learnquotes.py to learn the weights from: one JSON object a file, with
// the candidates for each marked stretch and the possible reports with their signs, and the chunks of the blocks.
#include "model/analysis/chinese/statements.h"
#include "model/analysis/english/blockwalk.h"
#include "model/analysis/english/dissection.h"
#include "model/reading/reader.h"
#include "model/text/lexicon.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QJsonArray pairOf(Span span)
{
    return {qint64(span.begin), qint64(span.end)};
}

QJsonArray namesOf(const SignSet &signs, std::span<const Rule> rules)
{
    QJsonArray names;
    for (size_t i = signs._Find_first(); i < rules.size(); i = signs._Find_next(i)) {
        names.append(QString::fromUtf8(rules[i].id.data(), qsizetype(rules[i].id.size())));
    }
    return names;
}

/// Cuts texts up and puts what it weighs on the way into JSON.
class SignReader final
{
public:
    QJsonObject read(const Reading &reading) const
    {
        const AnalysedText cut =
            cutUp(reading.text, reading.blocks, m_vocabulary, [this](const Token &t) { return abbreviation(t); });
        const std::vector<MarkedStretch> stretches = outsideChinese(cut, findMarkedStretches(cut));
        english::MentionResolver mentions(cut, m_english.grammar, m_english.words);
        english::Conversation conversation;
        std::vector<english::Attribution> attributions;
        QJsonArray reports;
        QJsonArray chunks;
        english::BlockWalk walk(cut, stretches, m_english.grammar);
        while (walk.next()) {
            mentions.read(walk.clauses());
            std::vector<english::Report> found =
                english::findReports(cut, walk.clauses(), walk.verbs(), m_english.reports);
            for (const english::Report &report : found) {
                reports.append(describe(cut, report));
            }
            english::keepForAttribution(found);
            std::ranges::move(english::attribute(cut, walk.clauses(), walk.verbs(), stretches, found,
                                                 m_english.attribution, conversation),
                              std::back_inserter(attributions));
            conversation.block = walk.block();
            chunks.append(describe(cut, walk.clauses()));
        }
        mentions.finish();
        QJsonArray marked;
        QJsonArray spoken;
        for (const english::Attribution &attribution : attributions) {
            const Span words = stretches[attribution.stretch].inner;
            marked.append(describe(cut, attribution, words, mentions));
            if (!attribution.candidates.front().nobody) {
                spoken.append(pairOf(words));
            }
        }
        QJsonArray entities;
        for (const english::Entity &entity : mentions.entities()) {
            QJsonArray spans;
            for (const Mention &mention : entity.mentions) {
                spans.append(pairOf(mention.span));
            }
            entities.append(spans);
        }
        return {{"text"_L1, reading.text}, {"marked"_L1, marked},   {"spoken"_L1, spoken},
                {"entities"_L1, entities}, {"reports"_L1, reports}, {"chunks"_L1, chunks}};
    }

private:
    Abbreviation abbreviation(const Token &token) const
    {
        return token.has(HasDot)                     ? Abbreviation::Always
               : token.word < m_abbreviations.size() ? m_abbreviations[token.word]
                                                     : Abbreviation::None;
    }

    static std::vector<Abbreviation> abbreviationsIn(Vocabulary &vocabulary)
    {
        std::vector<Abbreviation> found;
        for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"abbreviations"_s)) {
            const WordId word = vocabulary.add(entry.phrase);
            found.resize(std::max(found.size(), size_t(word) + 1), Abbreviation::None);
            found[word] = entry.fields.value(0) == u"number" ? Abbreviation::BeforeNumber : Abbreviation::Always;
        }
        return found;
    }

    QString nameOf(english::Lemma lemma) const
    {
        return lemma ? m_english.grammar.nameOf(lemma).toString() : QString();
    }

    QJsonObject describe(const AnalysedText &cut, const english::Report &report) const
    {
        return {{"content"_L1, pairOf(cut.spanOf(report.content))},
                {"cue"_L1, pairOf(report.cue)},
                {"score"_L1, report.score},
                {"frame"_L1, int(report.frame)},
                {"lemma"_L1, nameOf(report.lemma)},
                {"statement"_L1, english::isStatement(report)},
                {"signs"_L1, namesOf(report.signs, english::reportRules())}};
    }

    /// Each chunk: kind, flags, lemma, begin, end, sentence.
    QJsonArray describe(const AnalysedText &cut, const english::Clauses &clauses) const
    {
        QJsonArray chunks;
        int sentence = 0;
        for (size_t i = 0; i < clauses.chunks.size(); ++i) {
            const english::Chunk &chunk = clauses.chunks[i];
            while (size_t(sentence) < clauses.sentences.size() && i >= clauses.sentences[size_t(sentence)].last) {
                ++sentence;
            }
            const Span span = cut.spanOf(chunk.tokens);
            chunks.append(QJsonArray{int(chunk.kind), int(chunk.flags), nameOf(chunk.lemma), qint64(span.begin),
                                     qint64(span.end), sentence});
        }
        return chunks;
    }

    static QJsonObject describe(const AnalysedText &cut, const english::Attribution &attribution, Span words,
                                english::MentionResolver &mentions)
    {
        QJsonArray candidates;
        for (const english::Candidate &candidate : attribution.candidates) {
            const bool named = !candidate.source.isEmpty();
            candidates.append(QJsonObject{
                {"nobody"_L1, candidate.nobody},
                {"source"_L1, pairOf(named ? cut.spanOf(candidate.source) : Span{})},
                {"entity"_L1, named ? mentions.describe(candidate.source, candidate.head) : -1},
                {"signs"_L1, namesOf(candidate.signs, english::attributionRules())},
            });
        }
        return {{"span"_L1, pairOf(words)}, {"whole"_L1, attribution.whole}, {"candidates"_L1, candidates}};
    }

    Vocabulary m_vocabulary;
    english::Lexicon m_english{m_vocabulary};
    std::vector<Abbreviation> m_abbreviations = abbreviationsIn(m_vocabulary);
};

} // namespace
} // namespace pullquote

int main(int argc, char **argv)
{
    const pullquote::SignReader signs;
    bool failed = false;
    for (int i = 1; i < argc; ++i) {
        const auto reading = pullquote::readFile(QString::fromLocal8Bit(argv[i]), {}, {});
        failed = failed || !reading.hasValue();
        const QJsonObject found = reading.hasValue() ? signs.read(*reading) : QJsonObject();
        std::puts(QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    }
    return failed ? 1 : 0;
}
