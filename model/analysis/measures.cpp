// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/measures.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule RangeRule{"figure.range", "Two numbers of one unit, joined, are the ends of a range."};
constexpr Rule FromRule{"figure.bound-below", "A word before or after the number bounds it from below."};
constexpr Rule UpToRule{"figure.bound-above", "A word before or after the number bounds it from above."};
constexpr Rule AboutRule{"figure.approximate", "A word says that the number is not exact."};
constexpr Rule ChangeRule{"figure.change", "A verb of change with the value before and the value after."};

enum class Joint : std::uint8_t { None, To, Dash, And, ChangeTo };

/// Joins the amounts of one text.
class MeasureJoiner final
{
public:
    MeasureJoiner(const AnalysedText &cut, TokenRange block, std::span<const Amount> amounts,
                  const FigureLexicon &lexicon)
        : m_cut(cut)
        , m_amounts(amounts)
        , m_units(lexicon.units)
        , m_words(lexicon.words)
        , m_block(block)
    {
    }

    void run(std::vector<Measure> &measures)
    {
        std::uint32_t done = m_block.first;
        for (size_t i = 0; i < m_amounts.size(); ++i) {
            Measure measure = single(m_amounts[i]);
            if (i + 1 < m_amounts.size() && join(measure, m_amounts[i + 1])) {
                ++i;
            }
            // A counted noun does not reach into the next number.
            if (i + 1 < m_amounts.size() && measure.noun.last > m_amounts[i + 1].tokens.first) {
                measure.noun = {};
            }
            settle(measure);
            boundsBefore(measure, done);
            boundsAfter(measure);
            ageLead(measure);
            change(measure);
            measure.direction = directionOf(measure);
            if (i + 1 < m_amounts.size() && measure.tokens.last > m_amounts[i + 1].tokens.first) {
                measure.tokens.last = std::max(m_amounts[i + 1].tokens.first, measure.last().tokens.last);
                measure.noun = {};
            }
            spanOf(measure);
            done = measure.tokens.last;
            if (!measures.empty() && oppositeBounds(measures.back(), measure)) {
                continue;
            }
            measures.push_back(std::move(measure));
        }
        for (size_t i = measures.size(); i-- > 1;) {
            suspendedUnit(measures[i - 1], measures[i]);
            baseAfter(measures[i - 1], measures[i]);
        }
        for (size_t i = 1; i < measures.size(); ++i) {
            sharedNoun(measures[i - 1], measures[i]);
            partOfCount(measures[i - 1], measures[i]);
            upFrom(measures[i - 1], measures[i]);
        }
    }

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_block.last; }
    bool is(std::uint32_t i, FigureWord word) const { return has(i) && m_words.is(at(i), word); }
    QStringView text(std::uint32_t i) const { return m_cut.of(at(i)); }
    bool isDash(std::uint32_t i) const
    {
        const char16_t c = m_cut.text[at(i).begin].unicode();
        return at(i).length == 1 && (c == u'-' || c == 0x2013 || c == 0x2014 || c == u'~' || c == 0xFF5E ||
                                     c == 0x301C || c == 0x223C || c == 0x2212 || c == 0xFF0D);
    }

    static Measure single(const Amount &amount)
    {
        Measure measure;
        measure.amounts[0] = amount;
        measure.tokens = amount.tokens;
        measure.unit = amount.unit;
        measure.noun = amount.noun;
        measure.per = amount.per;
        measure.low = amount.low;
        measure.high = amount.openHigh ? std::nullopt : std::optional(amount.high);
        measure.approximate = amount.low != amount.high || amount.has(VagueNumber) || amount.has(AndMore);
        measure.why.push_back({amount.rule, amount.span});
        return measure;
    }

    /// "a 7- or 8-inch screen": the unit of the last counts for those before it.
    void suspendedUnit(Measure &before, const Measure &measure) const
    {
        const std::uint32_t i = before.tokens.last;
        const bool hyphen = before.first().hyphenated && !before.hasUnit() && measure.hasUnit() &&
                            i < measure.tokens.first && at(i).is(m_cut.text, u'-') && measure.tokens.first - i <= 3;
        if (!hyphen || measure.first().prefixed || measure.tokens.first <= i + 1) {
            return;
        }
        before.unit = measure.unit;
        before.kind = measure.kind;
        before.tokens.last = i + 1;
        before.why.push_back({measure.why.back().rule, measure.span});
        spanOf(before);
    }

    /// "14 of 38 matches": the part counts what the whole counts.
    void partOfCount(Measure &part, const Measure &whole) const
    {
        const bool bare = !part.hasUnit() && part.noun.isEmpty() && !whole.hasUnit() && !whole.noun.isEmpty();
        const std::uint32_t i = part.tokens.last;
        if (bare && i + 1 == whole.tokens.first && text(i) == u"of") {
            part.noun = whole.noun;
        }
    }

    /// "71% of the night, up from 54%": the second is what the first was before.
    void upFrom(Measure &after, const Measure &base) const
    {
        const std::uint32_t i = base.tokens.first;
        const bool same = after.hasUnit() && after.unit == base.unit && after.count == 1 && base.count == 1 &&
                          after.low && after.low == after.high && base.low && !after.from;
        if (!same || i < m_block.first + 2 || i - after.tokens.last > 14 || text(i - 1) != u"from" ||
            !is(i - 2, FigureWord::Change) || m_cut.sentenceOf(i) != m_cut.sentenceOf(after.tokens.first)) {
            return;
        }
        after.from = base.low;
        after.why.push_back({&ChangeRule, m_cut.spanOf({i - 2, base.tokens.last})});
    }

    /// "435 homes by open sale and 187 by tender": a bare number in the same row counts the same noun.
    void sharedNoun(const Measure &before, Measure &measure) const
    {
        const std::uint32_t first = measure.tokens.first;
        const bool bare = !measure.hasUnit() && measure.noun.isEmpty() &&
                          measure.first().script == NumeralScript::Digits && !measure.first().hyphenated &&
                          measure.count == 1;
        const bool counts = !before.hasUnit() && !before.noun.isEmpty() && before.tokens.last < first && first > 0;
        if (!bare || !counts || m_cut.sentenceOf(before.tokens.first) != m_cut.sentenceOf(first)) {
            return;
        }
        const QStringView left = text(first - 1);
        const bool row = left == u"and" || left == u"including" || left == u"to" || left == u"or" || left == u"from";
        const bool open =
            measure.tokens.last < m_cut.tokens.size() && (at(measure.tokens.last).is(TokenKind::Punctuation) ||
                                                          m_words.is(at(measure.tokens.last), FigureWord::Function));
        if (row && open) {
            measure.noun = before.noun;
        }
    }

    // Ranges ---------------------------------------------------------------------------------------------------

    /// What joins the amount that ends at `first` to the one that begins at `last`; words of approximation may stand in
    /// between.
    Joint jointBetween(std::uint32_t first, std::uint32_t last) const
    {
        if (first >= last || last - first > 4) {
            return Joint::None;
        }
        std::uint32_t end = last;
        while (end > first + 1) {
            const auto about = m_words.phrases(FigureWord::About).endingAt(m_cut, first + 1, end);
            const auto emphasis = about ? about : m_words.phrases(FigureWord::Emphasis).endingAt(m_cut, first + 1, end);
            if (!emphasis || isDash(emphasis.tokens.first)) {
                break;
            }
            end = emphasis.tokens.first;
        }
        // "a 0-to-60-mph time"
        if (end - first == 3 && isDash(first) && isDash(first + 2) && is(first + 1, FigureWord::To)) {
            return Joint::To;
        }
        if (end - first == 1 && isDash(first)) {
            return Joint::Dash;
        }
        if (end - first == 1 && is(first, FigureWord::And)) {
            return Joint::And;
        }
        // 由180億元增加到230億元
        const auto change = m_words.phrases(FigureWord::ChangeTo).beginningAt(m_cut, first, end);
        if (change && change.tokens.last == end) {
            return Joint::ChangeTo;
        }
        // "to", "up to", "to-"
        const std::uint32_t inner = end - first >= 2 && isDash(end - 1) ? end - 1 : end;
        const auto to = m_words.phrases(FigureWord::To).beginningAt(m_cut, first, inner);
        return to && to.tokens.last == inner ? Joint::To : Joint::None;
    }

    /// Whether "from" or "between" leads to `first`.
    bool leads(FigureWord word, std::uint32_t first) const
    {
        std::uint32_t i = first;
        while (i > m_block.first) {
            const auto about = m_words.phrases(FigureWord::About).endingAt(m_cut, m_block.first, i);
            const auto emphasis =
                about ? about : m_words.phrases(FigureWord::Emphasis).endingAt(m_cut, m_block.first, i);
            if (!emphasis) {
                break;
            }
            i = emphasis.tokens.first;
        }
        if (i > m_block.first && text(i - 1) == u"the") {
            --i;
        }
        return static_cast<bool>(m_words.phrases(word).endingAt(m_cut, m_block.first, i));
    }

    bool join(Measure &measure, const Amount &second) const
    {
        const Amount &first = measure.first();
        const std::uint32_t end = first.noun.isEmpty() ? first.tokens.last : first.noun.last;
        Joint joint = jointBetween(first.tokens.last, second.tokens.first);
        bool pastNoun = false;
        if (joint == Joint::None && end != first.tokens.last) {
            joint = jointBetween(end, second.tokens.first);
            pastNoun = true;
        }
        if (joint == Joint::None || !joinable(first, second) ||
            (joint == Joint::Dash &&
             (first.script == NumeralScript::Words) != (second.script == NumeralScript::Words))) {
            return false; // 7-Eleven
        }
        const bool from = joint == Joint::ChangeTo || leads(FigureWord::Since, first.tokens.first);
        const bool between = leads(FigureWord::Between, first.tokens.first);
        const bool enclosed = static_cast<bool>(
            m_words.phrases(FigureWord::Enclosed).beginningAt(m_cut, second.tokens.last, m_block.last));
        if (joint == Joint::And && !between && !enclosed) {
            return false;
        }
        // "in 2008 to 29 mpg": a year is no end of a range of something else.
        const bool year = first.digits == 4 && !first.hasUnit() && second.hasUnit() && first.low < 2200 &&
                          first.low >= 1000 && !from && !between && first.tokens.first > m_block.first &&
                          is(first.tokens.first - 1, FigureWord::YearLead);
        if (year) {
            return false;
        }
        Amount a = first;
        Amount b = second;
        if (!shareUnit(a, b, from || between || enclosed || joint == Joint::Dash) ||
            (pastNoun && !from && !between && joint != Joint::To)) {
            return false;
        }
        shareScale(a, b);
        const bool lead = from || between || enclosed;
        if (a.low == b.low || (a.low > b.low && !lead && (joint == Joint::Dash || !a.hasUnit()))) {
            return false;
        }
        measure.amounts = {a, b};
        measure.count = 2;
        measure.hyphenRange = joint == Joint::Dash;
        measure.unit = b.unit;
        measure.noun = b.noun.isEmpty() ? a.noun : b.noun;
        measure.per = b.per;
        measure.low = std::min(a.low, b.low);
        measure.high = b.openHigh ? std::nullopt : std::optional(std::max(a.high, b.high));
        measure.tokens.last = second.tokens.last;
        measure.approximate = measure.approximate || b.low != b.high;
        measure.why = {{&RangeRule, m_cut.spanOf({first.tokens.first, second.tokens.last})}, {b.rule, b.span}};
        if (joint == Joint::ChangeTo || (from && joint == Joint::To && changes(first.tokens.first))) {
            measure.from = a.low;
            measure.kind = FigureKind::Change;
            measure.why.push_back({&ChangeRule, measure.why.front().span});
        }
        return true;
    }

    static bool joinable(const Amount &a, const Amount &b)
    {
        const bool hyphens = a.hyphenated && a.hasUnit() && !b.hyphenated;
        return a.kind != NumeralKind::Ordinal && b.kind != NumeralKind::Ordinal && !a.openHigh && !hyphens &&
               a.per.isEmpty();
    }

    /// Fills the missing unit from the other end: 6 to 12 months, $89 to 93 billion, from 4.8 to 4.7 percent.
    bool shareUnit(Amount &a, Amount &b, bool led) const
    {
        if (a.unit == b.unit) {
            return a.hasUnit() || a.rule != nullptr;
        }
        if (!a.hasUnit() && a.noun.isEmpty()) {
            const Unit &unit = m_units.unit(b.unit);
            if (b.prefixed || (unit.dimension == Dimension::Ratio && a.low > b.low)) {
                return false;
            }
            a.unit = b.unit;
            a.low *= unit.factor;
            a.high *= unit.factor;
            return true;
        }
        if (!b.hasUnit() && b.noun.isEmpty() && a.hasUnit() && (a.prefixed || led)) {
            b.unit = a.unit;
            b.low *= m_units.unit(a.unit).factor;
            b.high *= m_units.unit(a.unit).factor;
            return true;
        }
        const bool sameName = a.hasUnit() && b.hasUnit() && m_units.unit(a.unit).name == m_units.unit(b.unit).name;
        return sameName;
    }

    /// $10 to $15 billion, four to five thousand: the scale of the last counts for both, where that keeps the order.
    static void shareScale(Amount &a, const Amount &b)
    {
        const bool bare = a.scale == 1 && a.low >= 1 && !a.has(GroupedDigits) && b.scale > 1;
        if (bare && a.low * b.scale <= b.low) {
            a.low *= b.scale;
            a.high *= b.scale;
            a.scale = b.scale;
        }
    }

    /// Whether a verb of change stands within six tokens before `first`.
    bool changes(std::uint32_t first) const
    {
        const std::uint32_t begin = first > m_block.first + 7 ? first - 7 : m_block.first;
        for (std::uint32_t i = first; i > begin; --i) {
            if (is(i - 1, FigureWord::Change)) {
                return true;
            }
        }
        return false;
    }

    // Kinds and bounds -----------------------------------------------------------------------------------------

    void settle(Measure &measure) const
    {
        if (measure.kind != FigureKind::Change) {
            measure.kind = measure.hasUnit() ? kindOf(m_units.unit(measure.unit)) : FigureKind::Count;
        }
        if (!measure.noun.isEmpty()) {
            measure.tokens.last = std::max(measure.tokens.last, measure.noun.last);
        }
    }

    void boundsBefore(Measure &measure, std::uint32_t done) const
    {
        std::uint32_t i = measure.tokens.first;
        bool decided = measure.count == 2;
        for (int guard = 0; i > done && guard < 4; ++guard) {
            const auto from = m_words.phrases(FigureWord::From).endingAt(m_cut, done, i);
            const auto upTo = m_words.phrases(FigureWord::UpTo).endingAt(m_cut, done, i);
            const auto about = m_words.phrases(FigureWord::About).endingAt(m_cut, done, i);
            const auto emphasis = m_words.phrases(FigureWord::Emphasis).endingAt(m_cut, done, i);
            const auto size = [](const auto &match) { return match ? match.tokens.size() : 0U; };
            const std::uint32_t longest = std::max({size(from), size(upTo), size(about), size(emphasis)});
            if (longest == 0) {
                // "exceeds a $4 billion", "more than the 30"
                const bool article =
                    guard == 0 && measure.first().prefixed && (text(i - 1) == u"a" || text(i - 1) == u"the");
                if (!article) {
                    break;
                }
                --i;
                continue;
            }
            const std::uint32_t begin = i - longest;
            if (size(from) == longest && !decided && isBound(measure, i, begin)) {
                measure.high.reset();
                bound(measure, FromRule, {begin, i});
                decided = true;
            } else if (size(upTo) == longest && !decided && isBound(measure, i, begin)) {
                measure.low.reset();
                bound(measure, UpToRule, {begin, i});
                decided = true;
            } else if (size(about) == longest) {
                measure.approximate = true;
                measure.why.push_back({&AboutRule, m_cut.spanOf({begin, i})});
            } else if (size(emphasis) != longest || (at(begin).is(TokenKind::Word) && longest == 1 && guard > 0)) {
                break;
            }
            i = begin;
            measure.tokens.first = i;
        }
        rangeLead(measure, done);
    }

    /// "aged between 18 and 24"
    void ageLead(Measure &measure) const
    {
        const std::uint32_t i = measure.tokens.first;
        if (!measure.hasUnit() && measure.noun.isEmpty() && i > m_block.first && is(i - 1, FigureWord::Age)) {
            measure.unit = m_units.named(u"year");
            measure.kind = FigureKind::Duration;
        }
    }

    /// "between" and "from" belong to the range that they lead.
    void rangeLead(Measure &measure, std::uint32_t done) const
    {
        if (measure.count != 2) {
            return;
        }
        const std::uint32_t i = measure.tokens.first;
        const auto between = m_words.phrases(FigureWord::Between).endingAt(m_cut, done, i);
        const auto since = m_words.phrases(FigureWord::Since).endingAt(m_cut, done, i);
        if (between || since) {
            measure.tokens.first = between ? between.tokens.first : since.tokens.first;
        }
    }

    void bound(Measure &measure, const Rule &rule, TokenRange words) const
    {
        measure.bounded = true;
        measure.why.push_back({&rule, m_cut.spanOf(words)});
    }

    /// "over three years" and "within a month" tell a stretch of time, not a bound, unless something lasts "for over
    /// …".
    bool isBound(const Measure &measure, std::uint32_t end, std::uint32_t begin) const
    {
        const bool time = measure.hasUnit() && m_units.unit(measure.unit).dimension == Dimension::Time;
        const bool loose = end - begin == 1 && (text(begin) == u"over" || text(begin) == u"Over" ||
                                                text(begin).compare(u"within", Qt::CaseInsensitive) == 0);
        if (!time || !loose) {
            return !(end - begin == 1 && text(begin).compare(u"within", Qt::CaseInsensitive) == 0);
        }
        if (begin == m_block.first) {
            return false;
        }
        const QStringView before = text(begin - 1);
        return before == u"for" || before == u"just" || before == u"well" || before == u"is" || before == u"was" ||
               before == u"of" || before == u"took" || before == u"takes" || before == u"after" || before == u"lasted";
    }

    void boundsAfter(Measure &measure) const
    {
        const std::uint32_t end = measure.tokens.last;
        // After the counted noun, or right after the number: "five hundred or more in these".
        const auto from = m_words.phrases(FigureWord::OrFrom).beginningAt(m_cut, end, m_block.last);
        const auto upTo = m_words.phrases(FigureWord::OrUpTo).beginningAt(m_cut, end, m_block.last);
        const auto about = m_words.phrases(FigureWord::OrAbout).beginningAt(m_cut, end, m_block.last);
        // "above 1000 and below 1500": the second bound has a number of its own.
        const std::uint32_t past = upTo ? upTo.tokens.last : from ? from.tokens.last : end;
        if (past > end && has(past) && at(past).is(TokenKind::Number)) {
            return;
        }
        if (from && upTo ? from.tokens.size() >= upTo.tokens.size() : static_cast<bool>(from)) {
            const bool plus = from.tokens.size() == 1 && at(end).is(TokenKind::Symbol);
            if (plus && at(end).has(SpaceBefore)) {
                return;
            }
            measure.high.reset();
            if (measure.count == 1 || plus) {
                bound(measure, FromRule, from.tokens);
            }
            measure.tokens.last = from.tokens.last;
            afterPlus(measure);
        } else if (upTo) {
            measure.low.reset();
            bound(measure, UpToRule, upTo.tokens);
            measure.tokens.last = upTo.tokens.last;
        } else if (about) {
            measure.approximate = true;
            measure.tokens.last = about.tokens.last;
            afterPlus(measure);
            measure.why.push_back({&AboutRule, m_cut.spanOf(about.tokens)});
        }
        const auto enclosed =
            m_words.phrases(FigureWord::Enclosed).beginningAt(m_cut, measure.tokens.last, m_block.last);
        if (measure.count == 2 && enclosed) {
            measure.tokens.last = enclosed.tokens.last;
        }
    }

    /// "10+ years", "500+ people": the unit or noun after the plus.
    void afterPlus(Measure &measure) const
    {
        if (measure.hasUnit() || !measure.noun.isEmpty()) {
            return;
        }
        if (const auto unit = m_units.after(m_cut, measure.tokens.last, m_block.last)) {
            measure.unit = unit.unit;
            measure.kind = kindOf(m_units.unit(unit.unit));
            measure.tokens.last = unit.tokens.last;
        } else {
            measure.noun = countedNoun(m_cut, m_words, measure.tokens.last, m_block.last, false);
            measure.tokens.last = std::max(measure.tokens.last, measure.noun.last);
        }
    }

    /// "above 1000 and below 1500", 最多100最少20個: one range told by two bounds.
    bool oppositeBounds(Measure &before, const Measure &measure) const
    {
        const bool opposite = before.bounded && measure.bounded && before.count == 1 && measure.count == 1 &&
                              ((before.low && !before.high && !measure.low && measure.high) ||
                               (!before.low && before.high && measure.low && !measure.high));
        if (!opposite || before.tokens.last > measure.tokens.first || measure.tokens.first - before.tokens.last > 2) {
            return false;
        }
        for (std::uint32_t i = before.tokens.last; i < measure.tokens.first; ++i) {
            if (!is(i, FigureWord::And) && !is(i, FigureWord::But) && !at(i).is(TokenKind::Punctuation) &&
                !at(i).is(TokenKind::Han)) {
                return false;
            }
        }
        const bool units = before.unit == measure.unit || !before.hasUnit() || !measure.hasUnit();
        const double low = before.low ? *before.low : *measure.low;
        const double high = before.high ? *before.high : *measure.high;
        if (!units || low > high) {
            return false;
        }
        before.low = low;
        before.high = high;
        before.amounts[1] = measure.first();
        before.count = 2;
        before.unit = before.hasUnit() ? before.unit : measure.unit;
        before.kind = before.hasUnit() ? kindOf(m_units.unit(before.unit)) : FigureKind::Count;
        before.noun = before.noun.isEmpty() ? measure.noun : before.noun;
        before.tokens.last = measure.tokens.last;
        before.why.insert(before.why.end(), measure.why.begin(), measure.why.end());
        spanOf(before);
        return true;
    }

    // Changes --------------------------------------------------------------------------------------------------

    /// A share with a verb of change right before it, or a noun of change (a 5% pay cut) or a comparative (5% smaller)
    /// right after it, is a change.
    void change(Measure &measure) const
    {
        if (measure.kind != FigureKind::Share) {
            return;
        }
        const std::uint32_t first = measure.tokens.first;
        const std::uint32_t last = measure.tokens.last;
        const bool by = changeBeforeBy(measure).has_value();
        // "made up 95% of the staff": a part, behind a verb and "up"
        const bool part = has(last) && text(last) == u"of" && first > m_block.first && text(first - 1) == u"up";
        const bool before =
            first > m_block.first && is(first - 1, FigureWord::Change) && text(first - 1) != u"cut" && !part;
        const bool after = is(last, FigureWord::ChangeNoun) ||
                           (has(last + 1) && at(last).is(TokenKind::Word) && !is(last, FigureWord::Function) &&
                            is(last + 1, FigureWord::ChangeNoun) && !is(last + 1, FigureWord::Function));
        const bool han = first > m_block.first + 1 && at(first - 1).is(TokenKind::Han) &&
                         static_cast<bool>(m_words.phrases(FigureWord::Change).endingAt(m_cut, m_block.first, first));
        if (by || before || after || han) {
            measure.kind = FigureKind::Change;
            measure.why.push_back(
                {&ChangeRule, m_cut.spanOf({before || by ? first - 1 : first, after ? last + 1 : last})});
        }
    }

    /// The word of change before "by" in the clause: "fell by a third", "cut the drops of blood sugar by half".
    std::optional<std::uint32_t> changeBeforeBy(const Measure &measure) const
    {
        constexpr std::uint32_t farthest = 10; // tokens
        const std::uint32_t first = measure.tokens.first;
        const bool ofSome = has(measure.tokens.last) && text(measure.tokens.last) == u"of"; // "raised by 40% of them"
        if (first == m_block.first || text(first - 1) != u"by" || ofSome) {
            return std::nullopt;
        }
        for (std::uint32_t i = first - 1; i > m_block.first && first - i < farthest; --i) {
            if (is(i - 1, FigureWord::Change)) {
                return i - 1;
            }
            if (at(i - 1).is(TokenKind::Punctuation) || at(i - 1).is(TokenKind::Number)) {
                break;
            }
        }
        return std::nullopt;
    }

    /// The nearest word beside a change that says which way it goes: before it first ("fell 5%", "fell by 5%"), then
    /// behind ("5% lower", "a 5% pay cut").
    Direction directionOf(const Measure &measure) const
    {
        if (measure.kind != FigureKind::Change) {
            return Direction::Unknown;
        }
        const auto told = [](bool up, bool down) {
            return up == down ? Direction::Unknown : up ? Direction::Up : Direction::Down;
        };
        const std::uint32_t first = measure.tokens.first;
        const std::uint32_t last = measure.tokens.last;
        Direction direction = Direction::Unknown;
        for (std::uint32_t i = first; i > m_block.first && first - i < 2 && direction == Direction::Unknown; --i) {
            direction = at(i - 1).is(TokenKind::Han) ? told(static_cast<bool>(endsAt(FigureWord::Up, i)),
                                                            static_cast<bool>(endsAt(FigureWord::Down, i)))
                                                     : told(is(i - 1, FigureWord::Up), is(i - 1, FigureWord::Down));
        }
        if (const auto changed = changeBeforeBy(measure); changed && direction == Direction::Unknown) {
            direction = told(is(*changed, FigureWord::Up), is(*changed, FigureWord::Down));
        }
        for (std::uint32_t i = last; i < last + 2 && direction == Direction::Unknown; ++i) {
            direction = told(is(i, FigureWord::Up), is(i, FigureWord::Down));
        }
        return direction;
    }

    FigureWords::Phrases::Match endsAt(FigureWord word, std::uint32_t last) const
    {
        return m_words.phrases(word).endingAt(m_cut, m_block.first, last);
    }

    /// "rose to 30% from 12%": the second is the base of the first.
    void baseAfter(Measure &after, const Measure &base) const
    {
        const std::uint32_t gap = base.tokens.first - after.tokens.last;
        if (after.count != 1 || base.count != 1 || !after.hasUnit() || after.unit != base.unit ||
            base.tokens.first < after.tokens.last || gap != 1 || !base.low || !base.high ||
            text(after.tokens.last) != u"from" || !changesTo(after.tokens.first)) {
            return;
        }
        after.from = base.low;
        after.kind = FigureKind::Change;
        after.why.push_back({&ChangeRule, m_cut.spanOf({after.tokens.first, base.tokens.last})});
    }

    bool changesTo(std::uint32_t first) const { return first > m_block.first && text(first - 1) == u"to"; }

    /// The characters of the tokens; code amounts begin inside a token.
    void spanOf(Measure &measure) const { measure.span = m_cut.spanOf(measure.tokens); }

    const AnalysedText &m_cut;
    std::span<const Amount> m_amounts;
    const UnitLexicon &m_units;
    const FigureWords &m_words;
    TokenRange m_block;
};

} // namespace

void joinMeasures(const AnalysedText &cut, TokenRange block, std::span<const Amount> amounts,
                  const FigureLexicon &lexicon, std::vector<Measure> &measures)
{
    measures.clear();
    if (!amounts.empty()) {
        MeasureJoiner(cut, block, amounts, lexicon).run(measures);
    }
}

} // namespace pullquote
