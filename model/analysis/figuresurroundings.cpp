// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figuresurroundings.h"

#include "model/text/plainwords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule CodeVeto{"no-figure.code", "The number stands in program code."};
constexpr Rule LeaderVeto{"no-figure.contents", "The number follows the dots of a table of contents."};
constexpr Rule CitationVeto{"no-figure.citation", "Volume and pages of a citation."};
constexpr Rule TallyVeto{"no-figure.tally", "Numbers joined by hyphens and a word: 20-of-24."};
constexpr Rule ResolutionVeto{"no-figure.resolution", "4K and 8K name a resolution."};
constexpr Rule ModelVeto{"no-figure.model", "Letters and digits joined by a hyphen: a name that looks like money."};
constexpr Rule PairVeto{"no-figure.pair", "Two number words joined by a hyphen without a thing that they count."};
constexpr Rule HalvesVeto{"no-figure.halves", "Halves that something is split into are no share."};
constexpr Rule DownVeto{"no-figure.double-down", "To double down is to insist."};

class Surroundings final
{
public:
    Surroundings(const AnalysedText &cut, const Measure &measure, TokenRange block, const FigureLexicon &lexicon)
        : m_cut(cut)
        , m_measure(measure)
        , m_block(block)
        , m_units(lexicon.units)
        , m_labels(lexicon.labels)
        , m_first(measure.first().tokens.first)
        , m_last(measure.last().tokens.last)
    {
    }

    const Rule *find() const
    {
        if (isCode()) {
            return &CodeVeto;
        }
        if (isModel()) {
            return &ModelVeto;
        }
        if (isDoublingDown()) {
            return &DownVeto;
        }
        if (areHalves()) {
            return &HalvesVeto;
        }
        if (isResolution()) {
            return &ResolutionVeto;
        }
        return m_measure.hasUnit() ? nullptr : unitless();
    }

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool before(std::uint32_t i) const { return i > m_block.first; }
    bool has(std::uint32_t i) const { return i < m_block.last; }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    bool isNumber(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Number); }
    QStringView text(std::uint32_t i) const { return m_cut.of(at(i)); }
    bool named(std::uint32_t i, PlainWord word) const { return has(i) && isPlainWord(text(i), word); }
    QStringView wholeText() const { return m_cut.text; }

    const Rule *unitless() const
    {
        if (isBehindLeader()) {
            return &LeaderVeto;
        }
        if (isCited()) {
            return &CitationVeto;
        }
        if (isTally()) {
            return &TallyVeto;
        }
        return isPair() ? &PairVeto : nullptr;
    }

    /// Whether the neighbourhood holds a mark that only programs have, and many of their marks.
    bool isCode() const
    {
        constexpr qsizetype Window = 90; // characters to each side
        constexpr qsizetype Rarest = 16; // one mark of code among so many characters
        constexpr std::u16string_view Marks = u"(){}[];=<>_$|\\+*\"/";
        const Span block = m_cut.spanOf(m_block);
        const Span here = m_cut.spanOf(m_measure.tokens);
        const qsizetype begin = std::max(block.begin, here.begin - Window);
        const QStringView near = wholeText().sliced(begin, std::min(block.end, here.end + Window) - begin);
        const auto isCodeMark = [&Marks](QChar c) { return Marks.find(c.unicode()) != Marks.npos; };
        if (std::ranges::count_if(near, isCodeMark) * Rarest < near.size()) {
            return false;
        }
        return std::ranges::any_of(CodeOnly, [near](QLatin1StringView mark) { return near.contains(mark); });
    }

    /// "Introduction ........ 4", "....4"
    bool isBehindLeader() const
    {
        constexpr int Fewest = 4; // three are an ellipsis
        std::uint32_t i = m_first;
        int dots = isMark(m_first, u'.') || wholeText()[at(m_first).begin] == u'.' ? 1 : 0;
        for (; before(i) && isMark(i - 1, u'.') && dots < Fewest; --i) {
            ++dots;
        }
        return dots >= Fewest && m_measure.noun.isEmpty();
    }

    /// "28: 685-690", "[4]: 207"
    bool isCited() const
    {
        const bool behindColon = before(m_first) && isMark(m_first - 1, u':') && before(m_first - 1);
        const bool ofVolume = behindColon && m_measure.hyphenRange && isNumber(m_first - 2);
        const bool ofNote = behindColon && isMark(m_first - 2, u']') && !at(m_first - 1).has(SpaceBefore);
        const bool volume = isMark(m_last, u':') && isNumber(m_last + 1) &&
                            (isMark(m_last + 2, u'-') || isMark(m_last + 2, char16_t(0x2013))) && isNumber(m_last + 3);
        return ofVolume || ofNote || volume;
    }

    /// "20-of-24 passing", "6-for-9"
    bool isTally() const
    {
        const auto joins = [this](std::uint32_t i) {
            return isMark(i, u'-') && glued(i) && glued(i + 1) && at(i + 1).is(TokenKind::Word) &&
                   isMark(i + 2, u'-') && glued(i + 2);
        };
        return (joins(m_last) && isNumber(m_last + 3)) ||
               (m_first >= m_block.first + 4 && glued(m_first) && joins(m_first - 3) && isNumber(m_first - 4));
    }

    /// "4K TV", "in 8k"
    bool isResolution() const
    {
        const Amount &first = m_measure.first();
        const bool named = first.low == 4000 || first.low == 8000;
        return named && !first.prefixed && first.script == NumeralScript::Digits && first.digits == 1 &&
               m_measure.count == 1 && !m_measure.hasUnit() && !m_measure.bounded && !m_measure.approximate;
    }

    /// "RS-25": the letters of a currency, a hyphen and a number in one.
    bool isModel() const
    {
        const Amount &first = m_measure.first();
        return first.prefixed && at(m_first).is(TokenKind::Word) && at(m_first).has(AllCapitals) &&
               isMark(m_first + 1, u'-') && glued(m_first + 1) && glued(m_first + 2);
    }

    bool isDoublingDown() const
    {
        return m_measure.hasUnit() && m_units.unit(m_measure.unit).dimension == Dimension::Ratio &&
               m_measure.tokens.size() == 1 && named(m_last, u"down") && !isNumber(m_last + 1);
    }

    /// "in two halves", "both halves of the game"; not "it halves the price".
    bool areHalves() const
    {
        const std::uint32_t end = m_measure.tokens.last;
        const bool told = end > m_block.first && named(end - 1, u"halves");
        return told && m_measure.hasUnit() && !(has(end) && m_labels.is(at(end), LabelWord::Determiner));
    }

    /// "a one-two punch", "the one-two of the race"
    bool isPair() const
    {
        return m_measure.count == 2 && m_measure.hyphenRange && m_measure.first().script == NumeralScript::Words &&
               m_measure.first().low == 1 && m_measure.last().high == 2 && m_measure.noun.isEmpty();
    }

    static constexpr std::array CodeOnly{"();"_L1, ");"_L1, "=="_L1, "=>"_L1,  "</"_L1, "/>"_L1,   "->"_L1,
                                         "({"_L1,  "})"_L1, "){"_L1, ") {"_L1, "};"_L1, "= \""_L1, "::"_L1};

    const AnalysedText &m_cut;
    const Measure &m_measure;
    TokenRange m_block;
    const UnitLexicon &m_units;
    const LabelWords &m_labels;
    std::uint32_t m_first;
    std::uint32_t m_last;
};

} // namespace

const Rule *surroundingsVeto(const AnalysedText &cut, const Measure &measure, TokenRange block,
                             const FigureLexicon &lexicon)
{
    return Surroundings(cut, measure, block, lexicon).find();
}

} // namespace pullquote
