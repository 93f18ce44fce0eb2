// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/marks.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace pullquote {

namespace {

enum class MarkRole : std::uint8_t { None, Opening, Closing, Either };

/// A quotation mark of the text: one token, or two for doubled apostrophes.
struct Mark
{
    TokenRange tokens;
    Span span;
    MarkRole role = MarkRole::None;
    bool single = false;
    bool mayOpen = false;    ///< By its neighbours: space or an opening bracket before it, no space after it.
    bool mayClose = false;   ///< By its neighbours: no space before it.
    bool gluedAfter = false; ///< A letter or digit follows at once.
};

MarkRole doubleRole(char16_t c)
{
    switch (c) {
    case u'“':
    case u'„':
    case u'‟':
    case u'«':
    case u'「':
    case u'『':
        return MarkRole::Opening;
    case u'”':
    case u'»':
    case u'」':
    case u'』':
        return MarkRole::Closing;
    case u'"':
    case u'＂':
        return MarkRole::Either;
    default:
        return MarkRole::None;
    }
}

MarkRole singleRole(char16_t c)
{
    switch (c) {
    case u'‘':
    case u'‚':
        return MarkRole::Opening;
    case u'’':
    case u'\'':
        return MarkRole::Either;
    default:
        return MarkRole::None;
    }
}

bool isWordLike(QChar c)
{
    return c.isLetterOrNumber();
}

/// Reads the marks of one block.
class MarkReader final
{
public:
    MarkReader(const AnalysedText &cut, TokenRange block)
        : m_cut(cut)
        , m_block(block)
    {
    }

    std::vector<Mark> read() const
    {
        std::vector<Mark> marks;
        for (std::uint32_t i = m_block.first; i < m_block.last;) {
            const Mark mark = at(i);
            i = mark.tokens.isEmpty() ? i + 1 : mark.tokens.last;
            if (mark.role != MarkRole::None) {
                marks.push_back(mark);
            }
        }
        return marks;
    }

private:
    QChar unit(qsizetype position) const
    {
        return position >= 0 && position < m_cut.text.size() ? m_cut.text[position] : QChar(u'\n');
    }

    bool isGluedPair(std::uint32_t i, char16_t c) const
    {
        return i + 1 < m_block.last && m_cut.tokens[i + 1].is(m_cut.text, c) && !m_cut.tokens[i + 1].has(SpaceBefore);
    }

    Mark at(std::uint32_t i) const
    {
        const Token &token = m_cut.tokens[i];
        Mark mark;
        if (token.length != 1 || (!token.is(TokenKind::Punctuation) && !token.is(TokenKind::Symbol))) {
            return mark;
        }
        const char16_t c = m_cut.text[token.begin].unicode();
        mark.tokens = {i, i + 1};
        mark.role = doubleRole(c);
        if (mark.role == MarkRole::None && (c == u'\'' || c == u'’' || c == u'‘' || c == u'`') && isGluedPair(i, c)) {
            mark.tokens.last = i + 2;
            mark.role = c == u'`' || c == u'‘' ? MarkRole::Opening : MarkRole::Either;
        } else if (mark.role == MarkRole::None) {
            mark.role = singleRole(c);
            mark.single = mark.role != MarkRole::None;
        }
        if (mark.role != MarkRole::None) {
            place(mark);
        }
        return mark;
    }

    void place(Mark &mark) const
    {
        mark.span = m_cut.spanOf(mark.tokens);
        const QChar before = mark.tokens.first == m_block.first ? QChar(u'\n') : unit(mark.span.begin - 1);
        const QChar after = mark.tokens.last == m_block.last ? QChar(u'\n') : unit(mark.span.end);
        const bool openContext = before.isSpace() || QStringView(u"*([{—–-‘'“\"/").contains(before) ||
                                 before.unicode() >= 0x2E80; // Chinese sets no spaces
        mark.mayOpen = openContext && !after.isSpace();
        mark.mayClose = !before.isSpace();
        mark.gluedAfter = isWordLike(after);
        const bool inch = before.isDigit() && !isWordLike(after);
        if (before == u'=' || (!mark.single && mark.role == MarkRole::Either && inch)) {
            mark.mayOpen = false;
        }
        if (before == u'=') {
            mark.role = MarkRole::None; // mark-up or code: name="value"
        }
        if (mark.single) {
            placeSingle(mark, before, after);
        }
    }

    /// A single mark opens at a word's begin unless it stands for left-out letters, and closes at a word's end.
    void placeSingle(Mark &mark, QChar before, QChar after) const
    {
        mark.mayOpen = (before.isSpace() || QStringView(u"([{—–-:“\"").contains(before)) && !after.isSpace() &&
                       !(mark.role == MarkRole::Either && isElision(mark));
        if (unit(mark.span.begin) == u'’') {
            mark.mayOpen = false; // the curly one is an apostrophe there
        }
        mark.mayClose = mark.role != MarkRole::Opening && !before.isSpace() &&
                        (after.isSpace() || QStringView(u".,;:!?)]}—–-”\"").contains(after));
    }

    bool isElision(const Mark &mark) const
    {
        if (mark.tokens.last >= m_block.last) {
            return false;
        }
        const Token &next = m_cut.tokens[mark.tokens.last];
        const QStringView word = m_cut.of(next);
        if (next.is(TokenKind::Number)) {
            // '90s: the s is glued on as a word of its own.
            const std::uint32_t after = mark.tokens.last + 1;
            return word.size() == 2 && (after >= m_block.last || m_cut.tokens[after].has(SpaceBefore) ||
                                        m_cut.of(m_cut.tokens[after]) == u"s");
        }
        static constexpr QStringView Elided[] = {u"n", u"em", u"til", u"tis", u"twas", u"cause", u"round", u"bout"};
        return std::ranges::any_of(Elided, [&](QStringView e) { return word.compare(e, Qt::CaseInsensitive) == 0; });
    }

    const AnalysedText &m_cut;
    TokenRange m_block;
};

/// Pairs the marks of one block.
class MarkPairer final
{
public:
    MarkPairer(const AnalysedText &cut, qsizetype block, std::vector<MarkedStretch> &found)
        : m_cut(cut)
        , m_block(block)
        , m_range(cut.blockTokens[static_cast<size_t>(block)])
        , m_found(found)
        , m_marks(MarkReader(cut, m_range).read())
    {
    }

    void pair()
    {
        const size_t first = m_found.size();
        pairDoubles();
        m_doubles = {first, m_found.size()};
        pairSingles();
        std::ranges::sort(m_found.begin() + static_cast<std::ptrdiff_t>(first), m_found.end(), {},
                          [](const MarkedStretch &s) { return s.outer.begin; });
    }

private:
    bool opens(const Mark &mark, int depth) const
    {
        switch (mark.role) {
        case MarkRole::Opening:
            return mark.mayOpen || !(depth > 0 && mark.mayClose && !mark.gluedAfter);
        case MarkRole::Closing:
            return depth == 0 && mark.mayOpen;
        default:
            return depth == 0;
        }
    }

    bool isInch(const Mark &mark) const
    {
        const QChar before = mark.span.begin > 0 ? m_cut.text[mark.span.begin - 1] : QChar(u'\n');
        const bool endsBlock = mark.tokens.last == m_range.last;
        return (before.isDigit() && !mark.gluedAfter) || endsBlock || m_cut.text[mark.span.end].isSpace();
    }

    void pairDoubles()
    {
        const Mark *start = nullptr;
        int depth = 0;
        for (const Mark &mark : m_marks) {
            if (mark.single) {
                continue;
            }
            if (opens(mark, depth)) {
                if (depth == 0 && mark.role == MarkRole::Either && isInch(mark)) {
                    continue;
                }
                start = depth == 0 ? &mark : start;
                ++depth;
            } else if (depth > 0 && --depth == 0) {
                add(*start, &mark);
            }
        }
        if (depth > 0) {
            add(*start, nullptr);
        }
    }

    void pairSingles()
    {
        for (size_t i = 0; i < m_marks.size(); ++i) {
            const Mark &open = m_marks[i];
            if (!open.single || !open.mayOpen || isTaken(open.span)) {
                continue;
            }
            if (const auto close = closingOf(i)) {
                add(open, &m_marks[*close]);
                i = *close;
            }
        }
    }

    /// The mark that closes the single mark `open`: the first that may, but not a possessive (the voters' will) when a
    /// better one comes before the next opening mark.
    std::optional<size_t> closingOf(size_t open) const
    {
        std::optional<size_t> possessive;
        for (size_t i = open + 1; i < m_marks.size(); ++i) {
            const Mark &mark = m_marks[i];
            if (!mark.single || isTaken(mark.span)) {
                break;
            }
            if (mark.mayOpen) {
                break;
            }
            if (!mark.mayClose) {
                continue;
            }
            if (!mayBePossessive(mark)) {
                return i;
            }
            possessive = possessive ? possessive : i;
        }
        return possessive;
    }

    bool mayBePossessive(const Mark &mark) const
    {
        const QChar before = m_cut.text[mark.span.begin - 1];
        const bool wordFollows = mark.tokens.last < m_range.last && m_cut.tokens[mark.tokens.last].has(SpaceBefore) &&
                                 m_cut.text[m_cut.tokens[mark.tokens.last].begin].isLower();
        return (before == u's' || before == u'S') && wordFollows;
    }

    /// Whether a stretch in double marks holds the place.
    bool isTaken(Span span) const
    {
        const auto begin = m_found.begin() + static_cast<std::ptrdiff_t>(m_doubles.first);
        const auto end = m_found.begin() + static_cast<std::ptrdiff_t>(m_doubles.second);
        const auto after = std::upper_bound(begin, end, span.begin,
                                            [](qsizetype p, const MarkedStretch &s) { return p < s.outer.begin; });
        return after != begin && std::prev(after)->outer.overlaps(span);
    }

    void add(const Mark &open, const Mark *close)
    {
        MarkedStretch stretch;
        stretch.tokens = {open.tokens.last, close ? close->tokens.first : m_range.last};
        if (stretch.tokens.isEmpty()) {
            return;
        }
        stretch.inner = m_cut.spanOf(stretch.tokens);
        stretch.outerTokens = {open.tokens.first, close ? close->tokens.last : m_range.last};
        stretch.outer = m_cut.spanOf(stretch.outerTokens);
        stretch.single = open.single;
        stretch.closed = close != nullptr;
        stretch.block = m_block;
        if (!m_found.empty()) {
            const MarkedStretch &before = m_found.back();
            stretch.continues = !before.closed && !stretch.single && before.block + 1 == m_block &&
                                open.tokens.first == m_range.first && speakerLabel(m_cut, stretch).isEmpty();
        }
        m_found.push_back(stretch);
    }

    const AnalysedText &m_cut;
    qsizetype m_block;
    TokenRange m_range;
    std::vector<MarkedStretch> &m_found;
    std::vector<Mark> m_marks;
    std::pair<size_t, size_t> m_doubles; ///< Of this block, in m_found: in order, without overlaps.
};

constexpr std::uint32_t MostRepeatedTokens = 8; ///< Longer stretches are not looked for elsewhere.

/// Tells the stretches of a few words that stand in marks more than once, whatever their case and last punctuation.
void findRepeated(const AnalysedText &cut, std::vector<MarkedStretch> &stretches)
{
    std::vector<std::pair<std::uint64_t, size_t>> keys;
    for (size_t i = 0; i < stretches.size(); ++i) {
        const TokenRange words = stretches[i].tokens;
        if (words.size() > MostRepeatedTokens) {
            continue;
        }
        std::uint64_t key = 0;
        for (std::uint32_t t = words.first; t < words.last; ++t) {
            if (!cut.tokens[t].is(TokenKind::Punctuation)) {
                key = key * 0x9E3779B97F4A7C15U + cut.tokens[t].hash;
            }
        }
        keys.emplace_back(key, i);
    }
    std::ranges::sort(keys);
    for (size_t k = 1; k < keys.size(); ++k) {
        if (keys[k].first == keys[k - 1].first) {
            stretches[keys[k].second].repeated = stretches[keys[k - 1].second].repeated = true;
        }
    }
}

constexpr std::uint32_t LongestLabel = 8; ///< In tokens: "SEN. JANE ROE".

} // namespace

TokenRange speakerLabel(const AnalysedText &cut, const MarkedStretch &stretch)
{
    const TokenRange words = stretch.tokens;
    for (std::uint32_t i = words.first; i < words.last && i < words.first + LongestLabel; ++i) {
        const Token &token = cut.tokens[i];
        if (token.is(cut.text, u':')) {
            return {words.first, i};
        }
        if (!token.has(AllCapitals) && !token.is(cut.text, u'.')) {
            break;
        }
    }
    return {words.first, words.first};
}

std::vector<MarkedStretch> findMarkedStretches(const AnalysedText &cut)
{
    std::vector<MarkedStretch> found;
    for (qsizetype block = 0; block < qsizetype(cut.blocks.size()); ++block) {
        if (cut.blocks[static_cast<size_t>(block)].kind != BlockKind::Boilerplate) {
            MarkPairer(cut, block, found).pair();
        }
    }
    findRepeated(cut, found);
    return found;
}

} // namespace pullquote
