// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/clauselabels.h"

#include "model/text/spacing.h"

#include <algorithm>

namespace pullquote::english {

namespace {

bool isOpeningMark(QChar c)
{
    return QStringView(u"“„«").contains(c);
}

bool isClosingMark(QChar c)
{
    return QStringView(u"”»").contains(c);
}

/// One clause, found around a chunk of its sentence.
class ClauseFinder final
{
public:
    ClauseFinder(const AnalysedText &cut, const Grammar &grammar, const Clauses &clauses, TokenRange sentence,
                 TokenRange words, std::uint32_t chunk)
        : m_cut(cut)
        , m_grammar(grammar)
        , m_clauses(clauses)
        , m_sentence(sentence)
        , m_words(words)
        , m_chunk(chunk)
    {
        m_first = leftEdge();
        m_last = rightEdge();
    }

    /// Finds the verb and its subject.
    bool find()
    {
        const auto verb = governingVerb();
        return verb && take(*verb);
    }

    /// Goes on to the clause that this one is said in: "she says | that it will open". False if there is none.
    bool widen()
    {
        const std::uint32_t begin = m_subject.chunks.first;
        for (std::uint32_t i = begin; i-- > m_first;) {
            const Chunk &chunk = at(i);
            if (isFinite(i)) {
                return take(i);
            }
            const bool reaches = chunk.is(ChunkKind::That) || chunk.is(ChunkKind::Wh) ||
                                 chunk.is(ChunkKind::NounPhrase) || chunk.is(ChunkKind::Preposition) ||
                                 chunk.is(ChunkKind::Adverb) || chunk.is(ChunkKind::Subordinator);
            if (!reaches) {
                break;
            }
        }
        return false;
    }

    const Subject &subject() const { return m_subject; }
    const Chunk &head() const { return at(m_subject.head); }

    TokenRange subjectTokens() const { return tokensOf(m_subject.chunks); }
    TokenRange verbTokens() const { return at(m_verb).tokens; }

    /// From the verb, with the adverbs before it, to the end of the clause.
    TokenRange said() const
    {
        std::uint32_t first = m_verb;
        while (first > m_subject.chunks.last && at(first - 1).is(ChunkKind::Adverb)) {
            --first;
        }
        return tokensOf({isInOne() ? m_subject.chunks.last : first, end()});
    }

    /// The words with what leads to them, if the clause stands without them; else nothing.
    TokenRange adverbial() const
    {
        const Chunk &chunk = at(m_chunk);
        std::uint32_t ending = m_chunk; // the chunk that the words end in
        while (at(ending).tokens.last < m_words.last) {
            ++ending;
        }
        const bool attribute = m_words.last < at(ending).tokens.last;
        const bool owner = m_words.last < m_cut.tokens.size() && m_cut.tokens[m_words.last].is(TokenKind::Suffix);
        std::uint32_t first = m_words.first;
        while (first > chunk.tokens.first && isDeterminer(first - 1)) {
            --first;
        }
        std::uint32_t i = m_chunk;
        if (first == chunk.tokens.first) {
            while (i > m_sentence.first && leads(i - 1) && !isParticle(i - 1, i)) {
                --i;
            }
            first = at(i).tokens.first;
        }
        const bool belongs = i < m_chunk && m_cut.of(m_cut.tokens[at(m_chunk - 1).head]) == u"of";
        const bool told = i > 0 && i - 1 == m_verb && isCopula(m_verb);
        if (attribute || owner || belongs || told || isQuoted()) {
            return {m_words.first, m_words.first};
        }
        return {first, m_words.last};
    }

private:
    const Chunk &at(std::uint32_t i) const { return m_clauses.chunks[i]; }
    QChar unit(const Chunk &chunk) const { return m_cut.text[m_cut.tokens[chunk.tokens.first].begin]; }

    TokenRange tokensOf(TokenRange chunks) const
    {
        if (chunks.isEmpty()) {
            return {};
        }
        return {at(chunks.first).tokens.first, at(chunks.last - 1).tokens.last};
    }

    bool isDeterminer(std::uint32_t token) const
    {
        const WordClass word = m_grammar.of(m_cut.tokens[token]).wordClass;
        return word == WordClass::Determiner || word == WordClass::That;
    }

    bool isCopula(std::uint32_t verb) const
    {
        return m_grammar.of(m_cut.tokens[at(verb).head]).wordClass == WordClass::Be;
    }

    /// What leads to an adverbial of time: "on", "starting in", "since".
    bool leads(std::uint32_t i) const
    {
        const Chunk &chunk = at(i);
        return chunk.is(ChunkKind::Preposition) || chunk.is(ChunkKind::Subordinator) ||
               (chunk.is(ChunkKind::Verb) && chunk.has(Continuing) && !chunk.has(Finite) && i + 1 < m_chunk);
    }

    /// "set aside in May": the first of two prepositions behind a verb belongs to the verb.
    bool isParticle(std::uint32_t i, std::uint32_t next) const
    {
        return next < m_chunk && at(i).is(ChunkKind::Preposition) && at(next).is(ChunkKind::Preposition) &&
               i > m_sentence.first && at(i - 1).is(ChunkKind::Verb);
    }

    // --- edges: marks that no clause reaches over, quotation marks that hold the words

    bool isEdge(const Chunk &chunk) const
    {
        switch (chunk.kind) {
        case ChunkKind::Semicolon:
        case ChunkKind::Colon:
        case ChunkKind::Stop:
            return true;
        case ChunkKind::Dash: // not in "2019–21", "2–1"
            return m_cut.tokens[chunk.tokens.first].has(SpaceBefore) || unit(chunk) == u'—';
        default:
            return false;
        }
    }

    std::uint32_t leftEdge() const
    {
        for (std::uint32_t i = m_chunk; i > m_sentence.first; --i) {
            const Chunk &chunk = at(i - 1);
            if (isEdge(chunk) || chunk.is(ChunkKind::Open)) {
                return i;
            }
            if (isMark(i - 1)) {
                const std::uint32_t partner = partnerBefore(i - 1);
                if (partner == i - 1 && at(i).is(ChunkKind::Verb)) {
                    continue; // the agent “knew in January”: the clause reaches over the marks
                }
                if (partner == i - 1) {
                    return i;
                }
                i = partner + 1;
            }
        }
        return m_sentence.first;
    }

    std::uint32_t rightEdge() const
    {
        for (std::uint32_t i = m_chunk + 1; i < m_sentence.last; ++i) {
            const Chunk &chunk = at(i);
            if (isEdge(chunk) || chunk.is(ChunkKind::Close)) {
                return i;
            }
            if (isMark(i)) {
                const std::uint32_t partner = partnerAfter(i);
                if (partner == i && m_first < markBefore(i)) {
                    continue;
                }
                if (partner == i) {
                    return i;
                }
                i = std::max(i, partner);
            }
        }
        return m_sentence.last;
    }

    /// Whether the mark at `i` parts what it stands between: an apostrophe or a stray point does not.
    bool isMark(std::uint32_t i) const
    {
        if (at(i).is(ChunkKind::Open) || at(i).is(ChunkKind::Close)) {
            return true;
        }
        const QChar c = unit(at(i));
        return at(i).is(ChunkKind::Other) && (isOpeningMark(c) || isClosingMark(c) || c == u'"');
    }

    /// The mark that opens what the mark `i` closes; `i` itself if none does.
    std::uint32_t partnerBefore(std::uint32_t i) const
    {
        if (isOpeningMark(unit(at(i)))) {
            return i;
        }
        for (std::uint32_t k = i; k > m_sentence.first; --k) {
            if (isMark(k - 1)) {
                return k - 1;
            }
        }
        return i;
    }

    /// The nearest mark before chunk `i`, or the begin of the sentence.
    std::uint32_t markBefore(std::uint32_t i) const
    {
        while (i > m_sentence.first && !isMark(i - 1)) {
            --i;
        }
        return i > m_sentence.first ? i - 1 : m_sentence.first;
    }

    std::uint32_t partnerAfter(std::uint32_t i) const
    {
        if (isClosingMark(unit(at(i)))) {
            return i;
        }
        for (std::uint32_t k = i + 1; k < m_sentence.last; ++k) {
            if (isMark(k)) {
                return k;
            }
        }
        return i;
    }

    /// Whether the words stand in quotation marks inside the clause: they stay there.
    bool isQuoted() const
    {
        const std::uint32_t begin = std::min(m_subject.chunks.first, m_verb);
        int open = 0;
        for (std::uint32_t i = begin; i < m_chunk; ++i) {
            if (isMark(i) && !at(i).is(ChunkKind::Open) && !at(i).is(ChunkKind::Close)) {
                open = 1 - open;
            }
        }
        return open != 0;
    }

    // --- verb and subject

    /// A verb with a tense; not a participle in the form of one ("on a picture taken in May", "in a paper published
    /// on").
    bool isFinite(std::uint32_t i) const
    {
        const Chunk &chunk = at(i);
        if (!chunk.is(ChunkKind::Verb) || !chunk.has(Finite)) {
            return false;
        }
        const bool single = chunk.tokens.size() == 1;
        const bool participle = single && isParticiple(chunk.head);
        return !(single && chunk.has(Passive)) && !(participle && i > m_first && endsPrepositional(i - 1));
    }

    bool isParticiple(std::uint32_t token) const
    {
        const Word word = m_grammar.of(m_cut.tokens[token]);
        return (word.forms & Participle) != 0 || (word.forms == 0 && m_cut.of(m_cut.tokens[token]).endsWith(u"ed"));
    }

    /// Whether the noun phrase at `i` hangs on prepositions that no noun stands before: it is no subject.
    bool endsPrepositional(std::uint32_t i) const
    {
        while (at(i).is(ChunkKind::NounPhrase) && i > m_first && at(i - 1).is(ChunkKind::Preposition)) {
            if (i - 1 == m_first || !at(i - 2).is(ChunkKind::NounPhrase)) {
                return true;
            }
            i -= 2;
        }
        return false;
    }

    bool opensClause(const Chunk &chunk) const
    {
        return chunk.is(ChunkKind::That) || chunk.is(ChunkKind::Relative) || chunk.is(ChunkKind::Wh) ||
               chunk.is(ChunkKind::Subordinator);
    }

    /// The verb of the clause: the nearest before the words, or behind them where they open the clause.
    std::optional<std::uint32_t> governingVerb() const
    {
        std::uint32_t first = m_chunk;
        while (first > m_first && (at(first - 1).is(ChunkKind::Preposition) || at(first - 1).is(ChunkKind::Adverb))) {
            --first;
        }
        const bool opens = first == m_first || at(first - 1).is(ChunkKind::Conjunction) || opensClause(at(first - 1));
        if (opens) {
            if (const auto behind = verbBehind()) {
                return behind;
            }
        }
        for (std::uint32_t i = m_chunk; i-- > m_first;) {
            if (isFinite(i)) {
                return i;
            }
            if (opensClause(at(i)) && !leads(i)) {
                break;
            }
        }
        return opens ? std::nullopt : verbBehind();
    }

    std::optional<std::uint32_t> verbBehind() const
    {
        bool inserted = false;
        for (std::uint32_t i = m_chunk + 1; i < m_last; ++i) {
            if (at(i).is(ChunkKind::Conjunction) && at(i - 1).is(ChunkKind::Comma)) {
                break; // another clause
            }
            inserted = opensClause(at(i)) || (inserted && !at(i).is(ChunkKind::Comma));
            if (isFinite(i) && !inserted) {
                return i;
            }
        }
        return std::nullopt;
    }

    bool take(std::uint32_t verb)
    {
        const Subject subject = grammaticalSubjectOf(m_clauses, m_sentence, verb);
        if (subject.by == SubjectBy::None || !at(subject.head).is(ChunkKind::NounPhrase) ||
            subject.chunks.first > verb) {
            return false;
        }
        const bool left = subject.by == SubjectBy::Relative && m_chunk > verb && commaWithin(verb, m_chunk);
        if (left) {
            return false; // the relative clause is over before the words
        }
        m_subject = subject;
        if (subject.by == SubjectBy::Before || subject.by == SubjectBy::Apposition) {
            m_subject.chunks.first = wholeSubject(subject.chunks.first);
        }
        m_verb = verb;
        return true;
    }

    bool commaWithin(std::uint32_t first, std::uint32_t last) const
    {
        for (std::uint32_t i = first; i < last; ++i) {
            if (at(i).is(ChunkKind::Comma)) {
                return true;
            }
        }
        return false;
    }

    /// Where the subject begins with what stands before its noun: "not all", "fewer than 10%", "a lake the size of a
    /// town". A phrase that only leads the sentence in is no part of it.
    std::uint32_t wholeSubject(std::uint32_t first) const
    {
        std::uint32_t begin = first;
        while (begin > m_first && at(begin - 1).is(ChunkKind::Adverb) && !isOfWords(begin - 1)) {
            --begin;
        }
        std::uint32_t i = begin;
        while (i > m_first && !isOfWords(i - 1) &&
               (at(i - 1).is(ChunkKind::NounPhrase) || at(i - 1).is(ChunkKind::Adverb) ||
                at(i - 1).is(ChunkKind::Preposition) || isThan(i - 1))) {
            --i;
        }
        return at(i).is(ChunkKind::Preposition) ? begin : i;
    }

    bool isOfWords(std::uint32_t i) const
    {
        return at(i).tokens.first < m_words.last && at(i).tokens.last > m_words.first;
    }
    bool isThan(std::uint32_t i) const { return m_cut.of(m_cut.tokens[at(i).tokens.first]) == u"than"; }

    /// Whether subject and verb stand together, or only what belongs to the subject between them.
    bool isInOne() const
    {
        if (m_subject.by == SubjectBy::Relative || m_subject.by == SubjectBy::Shared) {
            return false;
        }
        for (std::uint32_t i = m_subject.chunks.last; i < m_verb; ++i) {
            if (at(i).is(ChunkKind::Comma) || isEdge(at(i)) || at(i).is(ChunkKind::Open)) {
                return false;
            }
        }
        return true;
    }

    /// Where the clause ends, as a chunk: behind the verb and the words, at a comma or before another clause.
    std::uint32_t end() const
    {
        std::uint32_t i = std::max(m_verb, m_chunk < m_last ? m_chunk : m_verb) + 1;
        for (; i < m_last; ++i) {
            const bool clause = at(i).is(ChunkKind::Conjunction) && verbFollows(i);
            if (at(i).is(ChunkKind::Comma) || clause) {
                break;
            }
        }
        return i;
    }

    bool verbFollows(std::uint32_t conjunction) const
    {
        for (std::uint32_t i = conjunction + 1; i < std::min(m_last, conjunction + 4); ++i) {
            if (isFinite(i)) {
                return true;
            }
            if (!at(i).is(ChunkKind::NounPhrase) && !at(i).is(ChunkKind::Adverb) && !opensClause(at(i))) {
                return false;
            }
        }
        return false;
    }

    const AnalysedText &m_cut;
    const Grammar &m_grammar;
    const Clauses &m_clauses;
    TokenRange m_sentence;
    TokenRange m_words;
    std::uint32_t m_chunk;
    std::uint32_t m_first = 0; ///< Chunks that the clause may reach to.
    std::uint32_t m_last = 0;
    std::uint32_t m_verb = 0;
    Subject m_subject;
};

/// The text of some tokens, the words parted by single spaces.
QString textOf(const AnalysedText &cut, TokenRange tokens)
{
    return tokens.isEmpty() ? QString() : onOneLine(cut.spanOf(tokens).of(cut.text));
}

/// The range without the marks and conjunctions at its end.
TokenRange trimmedEnd(const AnalysedText &cut, const Grammar &grammar, TokenRange tokens)
{
    while (!tokens.isEmpty()) {
        const Token &last = cut.tokens[tokens.last - 1];
        const bool comma = last.is(cut.text, u',') || last.is(cut.text, u'.') || last.is(cut.text, u'-');
        if (!comma && grammar.of(last).wordClass != WordClass::Conjunction) {
            break;
        }
        --tokens.last;
    }
    return tokens;
}

std::uint32_t wordsIn(const AnalysedText &cut, TokenRange tokens, TokenRange but)
{
    std::uint32_t words = 0;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        const bool counts = cut.tokens[i].is(TokenKind::Word) || cut.tokens[i].is(TokenKind::Number);
        words += counts && (i < but.first || i >= but.last) ? 1 : 0;
    }
    return words;
}

} // namespace

ClauseLabels::ClauseLabels(const AnalysedText &cut, const Grammar &grammar, std::span<const Source> sources)
    : m_cut(cut)
    , m_grammar(grammar)
{
    for (const Source &source : sources) {
        if (source.kind != SourceKind::Person) {
            continue; // what "it" stands for is too often something that never speaks
        }
        for (const Mention &mention : source.mentions) {
            if (mention.kind == MentionKind::Pronoun) {
                m_pronouns.push_back({mention.span.begin, &source.name});
            }
        }
    }
    std::ranges::sort(m_pronouns, {}, &Standing::begin);
}

void ClauseLabels::goToSentenceOf(TokenRange words)
{
    const qsizetype sentence = m_cut.sentenceOf(words.first);
    if (sentence == m_sentence) {
        return;
    }
    m_sentence = sentence;
    m_clauses.clear();
    if (sentence >= 0) {
        cutSentenceIntoClauses(m_clauses, m_cut, sentence, m_grammar);
    }
}

const QString *ClauseLabels::nameOf(TokenRange subject) const
{
    const qsizetype begin = m_cut.tokens[subject.first].begin;
    const auto standing = std::ranges::lower_bound(m_pronouns, begin, {}, &Standing::begin);
    return standing != m_pronouns.end() && standing->begin == begin ? standing->name : nullptr;
}

namespace {

/// The clause around `words` in the sentence that was cut into `clauses`.
std::optional<ClauseFinder> clauseAround(const AnalysedText &cut, const Grammar &grammar, const Clauses &clauses,
                                         TokenRange words)
{
    const auto &chunks = clauses.chunks;
    const auto chunk = std::ranges::upper_bound(chunks, words.first, {}, [](const Chunk &c) { return c.tokens.last; });
    if (chunk == chunks.end() || chunks.back().tokens.last < words.last) {
        return std::nullopt;
    }
    const auto index = static_cast<std::uint32_t>(chunk - chunks.begin());
    const auto sentence = std::ranges::upper_bound(clauses.sentences, index, {}, &TokenRange::last);
    if (sentence == clauses.sentences.end()) {
        return std::nullopt;
    }
    ClauseFinder clause(cut, grammar, clauses, *sentence, words, index);
    return clause.find() ? std::optional(clause) : std::nullopt;
}

} // namespace

std::optional<ClauseParts> ClauseLabels::partsOf(TokenRange words)
{
    goToSentenceOf(words);
    const auto clause = clauseAround(m_cut, m_grammar, m_clauses, words);
    if (!clause) {
        return std::nullopt;
    }
    const TokenRange subject = clause->subjectTokens();
    return ClauseParts{subject, clause->verbTokens(), clause->head().has(IsPronoun) ? nameOf(subject) : nullptr};
}

std::optional<ClauseLabel> ClauseLabels::labelOf(TokenRange words, bool keeps)
{
    goToSentenceOf(words);
    auto clause = clauseAround(m_cut, m_grammar, m_clauses, words);
    if (!clause) {
        return std::nullopt;
    }
    const QString *name = nullptr;
    if (clause->head().has(IsPronoun)) {
        name = nameOf(clause->subjectTokens());
        if (name == nullptr && clause->widen()) {
            name = clause->head().has(IsPronoun) ? nameOf(clause->subjectTokens()) : nullptr;
        }
    }
    const TokenRange subject = clause->subjectTokens();
    const TokenRange said = clause->said();
    TokenRange without = keeps ? TokenRange{} : clause->adverbial();
    QString text = name != nullptr ? *name : textOf(m_cut, subject);
    std::uint32_t count = wordsIn(m_cut, subject, words);
    const bool inside = !without.isEmpty() && without.first >= said.first && without.last <= said.last;
    for (const TokenRange part : {TokenRange{said.first, inside ? without.first : said.last},
                                  TokenRange{inside ? without.last : said.last, said.last}}) {
        const TokenRange told = trimmedEnd(m_cut, m_grammar, part);
        const QString piece = textOf(m_cut, told);
        const bool joined =
            piece.isEmpty() || (piece.front().isPunct() && !isOpeningMark(piece.front()) && piece.front() != u'"');
        text += joined ? piece : u' ' + piece;
        count += wordsIn(m_cut, told, words);
    }
    ClauseLabel label;
    label.span = m_cut.spanOf({std::min(subject.first, said.first), std::max(subject.last, said.last)});
    label.text = text;
    label.subject = subject;
    label.words = count;
    return label;
}

} // namespace pullquote::english
