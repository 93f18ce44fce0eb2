// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/eventlabels.h"

#include "model/analysis/english/clauselabels.h"
#include "model/analysis/tablecells.h"
#include "model/text/spacing.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestLabel = 90;      ///< Characters; then it is cut between words.
constexpr qsizetype LongestHanLabel = 36;   ///< Chinese says as much in fewer.
constexpr std::uint32_t ShortestClause = 3; ///< Words; below it the sentence says more.

/// What happens at an event, before it is one of its fields.
struct EventLabel
{
    Span span; ///< The clause in the text; empty if the expression stands alone.
    QString text;
    bool pointsBack = false; ///< It only says that something was meant before ("This window is …").
};

/// Not longer than a label may be, with a capital in front.
QString shortened(QString text)
{
    const bool han = !text.isEmpty() && text.front().script() == QChar::Script_Han;
    const qsizetype longest = han ? LongestHanLabel : LongestLabel;
    if (text.size() > longest) {
        const qsizetype space = han ? -1 : text.lastIndexOf(u' ', longest);
        text.truncate(space > longest / 2 ? space : longest);
        text.squeeze(); // what was cut off can have been a whole clause without end
        text += u'…';
    }
    if (!text.isEmpty()) {
        text[0] = text.front().toUpper();
    }
    return text;
}

/// The stretch between two marks around an expression: for languages whose clauses are not read, and for headings and
/// notes without a verb.
class Clause final
{
public:
    Clause(const AnalysedText &cut, const TimeLexicon &lexicon, TokenRange sentence, TokenRange expression)
        : m_cut(cut)
        , m_lexicon(lexicon)
        , m_sentence(sentence)
        , m_expression(expression)
        , m_clause(around())
    {
    }

    EventLabel label(bool keepsExpression)
    {
        keepsExpression = keepsExpression || isAttribute();
        const std::uint32_t own = keepsExpression ? 1 : 0;
        if (wordsOf(m_clause, ShortestClause) + own < ShortestClause) {
            m_clause = m_sentence;
        }
        trimClause();
        EventLabel label;
        label.pointsBack = pointsBack();
        label.span = m_clause.isEmpty() ? Span{} : m_cut.spanOf(m_clause);
        label.text = textOf(keepsExpression);
        if (label.text.isEmpty()) {
            label.text = onOneLine(m_cut.spanOf(m_expression).of(m_cut.text));
            label.span = {};
        }
        return label;
    }

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool isMark(std::uint32_t i, QStringView marks) const
    {
        const Token &token = at(i);
        return token.is(TokenKind::Punctuation) && token.length == 1 && marks.contains(m_cut.text[token.begin]);
    }
    bool isWordLike(std::uint32_t i) const
    {
        return at(i).is(TokenKind::Word) || at(i).is(TokenKind::Han) || at(i).is(TokenKind::Number);
    }
    bool isVerb(std::uint32_t i) const
    {
        const Token &token = at(i);
        if (m_lexicon.rolesOf(token).hasAny({TimeRole::Future, TimeRole::Past, TimeRole::Present})) {
            return true;
        }
        return token.is(TokenKind::Word) && !token.has(Capitalised) && token.length > 4 &&
               m_cut.of(token).endsWith(u"ed");
    }
    bool isHard(std::uint32_t i) const { return isMark(i, u";:()[]—–；：（）。！？!?"); }
    bool isQuoteMark(std::uint32_t i) const { return isMark(i, u"\"“”„«»「」『』"); }
    bool isComma(std::uint32_t i) const { return isMark(i, u",，"); }
    bool isFullStop(std::uint32_t i) const { return isMark(i, u"."); }

    /// How many words the range has beside the expression, counted up to `enough`.
    std::uint32_t wordsOf(TokenRange range, std::uint32_t enough) const
    {
        std::uint32_t words = 0;
        for (std::uint32_t i = range.first; i < range.last && words < enough; ++i) {
            const bool own = i >= m_expression.first && i < m_expression.last;
            words += isWordLike(i) && !own ? 1 : 0;
        }
        return words;
    }

    /// From the nearest boundary before the expression to the nearest after it. A comma is one only where the clause
    /// has its verb already; "that" opens what somebody says.
    TokenRange around() const
    {
        bool verb = false;
        std::uint32_t first = m_expression.first;
        for (; first > m_sentence.first; --first) {
            const std::uint32_t i = first - 1;
            if (!at(i).is(TokenKind::Punctuation)) {
                if (m_lexicon.is(at(i), TimeRole::Complement)) {
                    break;
                }
                verb = verb || isVerb(i);
                continue;
            }
            if (isQuoteMark(i)) {
                // A few words in marks before it belong to the clause; a mark without its pair opens a quote around it.
                const std::uint32_t opening = pairBefore(i);
                if (opening == i) {
                    break;
                }
                first = opening + 1;
                verb = true;
                continue;
            }
            if (isHard(i) || (isComma(i) && verb)) {
                break;
            }
        }
        // "In the year ended March 31, profits rose": the phrase before the comma has no verb of its own.
        std::uint32_t opener = first;
        while (opener < m_expression.first && !isWordLike(opener)) {
            ++opener;
        }
        const bool article = m_lexicon.is(at(opener), TimeRole::The) || m_lexicon.is(at(opener), TimeRole::Article);
        verb = verb && (article || !m_lexicon.is(at(opener), TimeRole::LeadIn));
        std::uint32_t last = m_expression.last;
        for (; last < m_sentence.last; ++last) {
            if (!at(last).is(TokenKind::Punctuation)) {
                verb = verb || isVerb(last);
                continue;
            }
            if (isQuoteMark(last)) {
                const std::uint32_t closing = pairAfter(last);
                if (closing == last) {
                    break;
                }
                last = closing;
                verb = true;
                continue;
            }
            if (isHard(last) || (isComma(last) && verb)) {
                break;
            }
        }
        return {first, last};
    }

    static constexpr std::uint32_t FewWords = 12;

    /// The opening mark of the stretch that closes at `i` within a few words, or `i`.
    std::uint32_t pairBefore(std::uint32_t i) const
    {
        if (isMark(i, u"“„«「『")) {
            return i;
        }
        for (std::uint32_t k = i; k > m_sentence.first && i - k < FewWords; --k) {
            if (isQuoteMark(k - 1)) {
                return k - 1;
            }
        }
        return i;
    }
    std::uint32_t pairAfter(std::uint32_t i) const
    {
        if (isMark(i, u"”»」』")) {
            return i;
        }
        for (std::uint32_t k = i + 1; k < m_sentence.last && k - i < FewWords; ++k) {
            if (isQuoteMark(k)) {
                return k;
            }
        }
        return i;
    }

    bool isDroppable(std::uint32_t i) const { return !isWordLike(i) || m_lexicon.is(at(i), TimeRole::Conjunction); }

    void trimClause()
    {
        while (!m_clause.isEmpty() && isDroppable(m_clause.first) && m_clause.first < m_expression.first) {
            ++m_clause.first;
        }
        while (!m_clause.isEmpty() && m_clause.last > m_expression.last &&
               (isComma(m_clause.last - 1) || isHard(m_clause.last - 1) || isFullStop(m_clause.last - 1))) {
            --m_clause.last;
        }
    }

    /// "Monday's meeting", "the 2019 election": the expression says which one, and the noun needs it.
    bool isAttribute() const
    {
        const std::uint32_t next = m_expression.last;
        if (next >= m_clause.last) {
            return false;
        }
        if (at(next).is(TokenKind::Suffix)) {
            return true;
        }
        const bool leads = m_expression.first == m_sentence.first;
        const bool determined = m_lexicon.is(at(m_expression.first), TimeRole::The) ||
                                (!leads && (m_lexicon.is(at(m_expression.first - 1), TimeRole::The) ||
                                            m_lexicon.is(at(m_expression.first - 1), TimeRole::Article) ||
                                            at(m_expression.first - 1).is(TokenKind::Suffix)));
        const bool noun = at(next).is(TokenKind::Word) && !isVerb(next) && !m_lexicon.isKnown(at(next));
        return determined && noun;
    }

    /// "This time window is", "That means": a pointing word, few words and no more verb than a copula.
    bool pointsBack() const
    {
        return m_lexicon.is(at(m_clause.first), TimeRole::Pointing) && wordsOf(m_clause, 6) <= 5;
    }

    /// Where the words before the expression end, without the prepositions that led to it.
    std::uint32_t endOfHead() const
    {
        std::uint32_t last = m_expression.first;
        while (last > m_clause.first) {
            const Token &token = at(last - 1);
            const bool preposition = m_lexicon.is(token, TimeRole::LeadIn) ||
                                     m_lexicon.is(token, TimeRole::Conjunction) || isComma(last - 1) ||
                                     token.is(m_cut.text, QChar(0x5728).unicode()) ||
                                     token.is(m_cut.text, QChar(0x65BC).unicode());
            if (!preposition) {
                break;
            }
            --last;
        }
        return last;
    }

    QString textOf(bool keepsExpression) const
    {
        if (keepsExpression) {
            return shortened(onOneLine(m_cut.spanOf(m_clause).of(m_cut.text)));
        }
        const TokenRange head{m_clause.first, endOfHead()};
        std::uint32_t next = m_expression.last;
        while (next < m_clause.last && (isComma(next) || at(next).is(TokenKind::Suffix))) {
            ++next;
        }
        const TokenRange tail{next, m_clause.last};
        QString text = onOneLine(m_cut.spanOf(head).of(m_cut.text));
        if (!tail.isEmpty()) {
            appendOnOneLine(text, m_cut.spanOf(tail).of(m_cut.text), !at(tail.first).is(TokenKind::Han));
        }
        return shortened(std::move(text));
    }

    const AnalysedText &m_cut;
    const TimeLexicon &m_lexicon;
    TokenRange m_sentence;
    TokenRange m_expression;
    TokenRange m_clause;
};

/// Labels the events of a document in their order.
class EventLabels final
{
public:
    EventLabels(Findings &found, const AnalysedText &cut, const TimeLexicon &lexicon, const english::Grammar &grammar)
        : m_found(found)
        , m_cut(cut)
        , m_lexicon(lexicon)
        , m_clauses(cut, grammar, found.sources)
        , m_tables(cut)
    {
    }

    void run()
    {
        for (Event &event : m_found.events) {
            const qsizetype block = m_cut.blockAt(event.span.begin);
            const bool sameBlock = block == m_block;
            if (!sameBlock) {
                m_block = block;
                m_isChinese = m_cut.chineseBlocks[size_t(block)];
            }
            const EventLabel label = labelOf(event);
            if (label.pointsBack && sameBlock && m_before != nullptr && !m_before->label.isEmpty()) {
                event.label = m_before->label;
                event.labelSpan = m_before->labelSpan;
            } else {
                event.label = label.text;
                event.labelSpan = label.span;
            }
            m_before = &event;
        }
    }

private:
    /// The tokens of a span; spans come in the order of the text.
    TokenRange tokensOf(Span span)
    {
        while (m_token < m_cut.tokens.size() && m_cut.tokens[m_token].span().end <= span.begin) {
            ++m_token;
        }
        std::uint32_t last = m_token;
        while (last < m_cut.tokens.size() && m_cut.tokens[last].begin < span.end) {
            ++last;
        }
        return {m_token, last};
    }

    /// In a table: what stands in the row of the date, or what row and column of the cell are.
    std::optional<EventLabel> cellLabel(const Event &event)
    {
        const auto cell = m_tables.valueAt(event.span);
        if (!cell) {
            return std::nullopt;
        }
        QStringList parts;
        if (cell->own != cell->cells.front()) {
            parts = {onOneLine(cell->row.of(m_cut.text)), onOneLine(cell->column.of(m_cut.text))};
        }
        const bool isHead = parts.isEmpty();
        for (size_t i = 1; isHead && i < cell->cells.size(); ++i) {
            const QString value = onOneLine(cell->cells[i].of(m_cut.text));
            const QString head = cell->heads.empty() ? QString() : onOneLine(cell->heads[i].of(m_cut.text));
            parts += head.isEmpty() || value.isEmpty() ? value : head + u": "_s + value;
        }
        parts.removeAll(QString());
        return parts.isEmpty() ? std::nullopt
                               : std::optional(EventLabel{cell->own, shortened(parts.join(u", "_s)), false});
    }

    /// "Updated: 3 May", "By Jo Park · 14 October 2025": a date of the byline goes by the word before it, or is the
    /// day of publication. Nothing for a date that is told in a clause.
    QString ownDateLabel(const Event &event) const
    {
        const Block &block = m_cut.blocks[size_t(m_block)];
        if (block.role != BlockRole::Byline || event.kind != EventKind::Date) {
            return {};
        }
        const auto parts = [](QChar c) { return u",|·•—–()\n，｜"_s.contains(c); };
        QStringView before = m_cut.text.sliced(block.span.begin, event.span.begin - block.span.begin).trimmed();
        const QStringView after = m_cut.text.sliced(event.span.end, block.span.end - event.span.end).trimmed();
        if (!after.isEmpty() && !parts(after.front())) {
            return {};
        }
        if (before.isEmpty() || parts(before.back())) {
            return m_lexicon.publicationLabel(m_isChinese);
        }
        if (before.back() != u':' && before.back() != u'：') {
            return {};
        }
        before.chop(1);
        const auto mark = std::find_if(before.rbegin(), before.rend(), parts);
        return shortened(onOneLine(before.last(mark - before.rbegin())));
    }

    EventLabel labelOf(const Event &event)
    {
        if (auto cell = cellLabel(event)) {
            return *std::move(cell);
        }
        if (QString own = ownDateLabel(event); !own.isEmpty()) {
            return {{}, std::move(own), false};
        }
        const TokenRange tokens = tokensOf(event.span);
        const qsizetype at = m_cut.sentenceOf(tokens.first);
        const TokenRange sentence = at < 0 ? tokens : m_cut.sentences[size_t(at)];
        const bool length = event.kind == EventKind::Duration || event.kind == EventKind::Set;
        if (!m_isChinese) {
            auto clause = m_clauses.labelOf(tokens, length);
            if (clause && clause->words < ShortestClause) {
                clause = m_clauses.labelOf(tokens, true);
            }
            const std::uint32_t own = length || (clause && clause->words < ShortestClause) ? 1 : 0; // it was kept
            if (clause && clause->words + own >= ShortestClause) {
                const bool points = m_lexicon.is(m_cut.tokens[clause->subject.first], TimeRole::Pointing);
                return {clause->span, shortened(clause->text), points && clause->words <= FewWords};
            }
        }
        return Clause(m_cut, m_lexicon, sentence, tokens).label(length);
    }

    static constexpr std::uint32_t FewWords = 5;

    Findings &m_found;
    const AnalysedText &m_cut;
    const TimeLexicon &m_lexicon;
    english::ClauseLabels m_clauses;
    TableCells m_tables;
    std::uint32_t m_token = 0;
    const Event *m_before = nullptr;
    qsizetype m_block = -1;
    bool m_isChinese = false; ///< Of `m_block`.
};

} // namespace

void labelEvents(Findings &found, const AnalysedText &cut, const TimeLexicon &lexicon, const english::Grammar &grammar)
{
    EventLabels(found, cut, lexicon, grammar).run();
}

} // namespace pullquote
