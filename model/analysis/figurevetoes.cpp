// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figurevetoes.h"

#include "model/analysis/figuresurroundings.h"
#include "model/text/plainwords.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule GluedVeto{"no-figure.glued", "The number is grown into a word or an identifier."};
constexpr Rule CounterVeto{"no-figure.counter", "Numbers parted by a slash or colon: a counter, a time or a score."};
constexpr Rule YearVeto{"no-figure.date", "The number is a year, a day or another part of a date."};
constexpr Rule ClockVeto{"no-figure.clock", "The number is a time of day."};
constexpr Rule NameVeto{"no-figure.name", "The number belongs to a name."};
constexpr Rule DesignatorVeto{"no-figure.designator", "The number says which one, not how many: page 7, version 3."};
constexpr Rule ScoreVeto{"no-figure.score", "Two bare numbers parted by a dash: a score or a span of pages."};
constexpr Rule ListVeto{"no-figure.list", "The number counts the lines of a list or stands in its title."};
constexpr Rule AgeVeto{"no-figure.apposition", "A number between commas after a name."};
constexpr Rule PhoneVeto{"no-figure.telephone", "Groups of digits: a telephone number or a code."};
constexpr Rule SpokenVeto{"no-figure.spoken", "A small number word or a vague one that counts nothing here."};
constexpr Rule AddressVeto{"no-figure.address", "The number of a house."};
constexpr Rule AdjectiveVeto{"no-figure.adjective",
                             "A double or triple thing, or a match of two: a kind, not how many times."};
constexpr Rule HanVeto{"no-figure.bare-chinese",
                       "A Chinese numeral or number without a unit, a classifier or a bound."};

/// Looks at one measure in its block.
class Veto final
{
public:
    Veto(const AnalysedText &cut, const Measure &measure, TokenRange block, bool heading, const FigureLexicon &lexicon,
         const NumberLexicon &numbers)
        : m_cut(cut)
        , m_measure(measure)
        , m_block(block)
        , m_heading(heading)
        , m_units(lexicon.units)
        , m_words(lexicon.words)
        , m_labels(lexicon.labels)
        , m_numbers(numbers)
        , m_first(measure.first().tokens.first)
        , m_last(measure.last().tokens.last)
    {
    }

    const Rule *find() const
    {
        if (isGluedBefore() || isGluedAfter()) {
            return &GluedVeto;
        }
        if (isCounter()) {
            return &CounterVeto;
        }
        if (isHanDate()) {
            return &YearVeto;
        }
        // 每一公里
        if (before(m_first) && is(m_first - 1, FigureWord::Each) && at(m_first).is(TokenKind::Han)) {
            return &SpokenVeto;
        }
        if (m_measure.hasUnit() && isLetterOfName()) {
            return &NameVeto;
        }
        if (m_measure.hasUnit() && isCompassDirection()) {
            return &AddressVeto;
        }
        if (m_measure.hasUnit() && isKindOfThing()) {
            return &AdjectiveVeto;
        }
        if (m_measure.hasUnit()) {
            return isSpokenUnit() ? &SpokenVeto : nullptr;
        }
        return unitless();
    }

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool before(std::uint32_t i) const { return i > m_block.first; }
    bool has(std::uint32_t i) const { return i < m_block.last; }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    bool is(std::uint32_t i, FigureWord word) const { return has(i) && m_words.is(at(i), word); }
    bool isWord(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Word); }
    QStringView text(std::uint32_t i) const { return m_cut.of(at(i)); }
    bool named(std::uint32_t i, PlainWord word) const { return has(i) && isPlainWord(text(i), word); }

    bool isBareDigits(const Amount &amount) const
    {
        return amount.script == NumeralScript::Digits && amount.scale == 1 && !amount.has(GroupedDigits) &&
               !amount.has(DecimalDigits) && amount.kind == NumeralKind::Cardinal && !amount.signedNumber;
    }

    const Rule *unitless() const
    {
        const Amount &first = m_measure.first();
        if (first.has(LeadingZero) || m_measure.last().has(LeadingZero) || isPhone()) {
            return &PhoneVeto;
        }
        if (isClock() || isStamp()) {
            return &ClockVeto;
        }
        if (isDate() || isYear()) {
            return &YearVeto;
        }
        if (isDesignated()) {
            return &DesignatorVeto;
        }
        if (isPartOfName()) {
            return &NameVeto;
        }
        if (isListNumber()) {
            return &ListVeto;
        }
        if (m_measure.hyphenRange && isScore()) {
            return &ScoreVeto;
        }
        if (isAddress()) {
            return &AddressVeto;
        }
        if (isApposition()) {
            return &AgeVeto;
        }
        if (isSpoken()) {
            return &SpokenVeto;
        }
        return isBareHan() ? &HanVeto : nullptr;
    }

    /// COVID-19, scp-173 m, #5, 3888-2; not minus-5, to-260,000 and now-18.
    bool isGluedBefore() const
    {
        // "COVID -19"
        if (m_measure.first().signedNumber && !m_measure.hasUnit() && before(m_first) && isWord(m_first - 1) &&
            at(m_first - 1).has(AllCapitals)) {
            return true;
        }
        if (!before(m_first) || at(m_first).has(SpaceBefore) || m_measure.first().signedNumber) {
            return false;
        }
        const Token &left = at(m_first - 1);
        if (left.is(TokenKind::Word) || left.is(TokenKind::Address)) {
            return true;
        }
        if (left.is(TokenKind::Number)) {
            return true;
        }
        if (isMark(m_first - 1, u'#') || isMark(m_first - 1, u'@') || isMark(m_first - 1, u'_') ||
            isMark(m_first - 1, u'&') || isMark(m_first - 1, char16_t(0xA7))) {
            return true;
        }
        const bool separator = (isMark(m_first - 1, u'.') || isMark(m_first - 1, u',')) && !left.has(SpaceBefore);
        if (separator && before(m_first - 1) && at(m_first - 2).has(HasDigit)) {
            return true; // the rest of an identifier with a separator in it
        }
        const bool longDash = isMark(m_first - 1, char16_t(0x2013)) && !left.has(SpaceBefore);
        if (longDash && before(m_first - 1) && at(m_first - 2).is(TokenKind::Number)) {
            return true; // the last part of 2026–27 or 2–1
        }
        const bool dash = isMark(m_first - 1, u'-') && !left.has(SpaceBefore) && before(m_first - 1);
        if (!dash) {
            return false;
        }
        const Token &name = at(m_first - 2);
        const bool lower = name.is(TokenKind::Word) && !name.has(Capitalised) && m_words.is(name, FigureWord::Opener);
        return (name.is(TokenKind::Word) || name.is(TokenKind::Number)) && !lower;
    }

    /// 5G, 1990s, 737s, 24703L202: letters that are no unit; 555-0199: digits after a hyphen.
    bool isGluedAfter() const
    {
        if (!glued(m_last)) {
            return false;
        }
        const Token &right = at(m_last);
        if (right.is(TokenKind::Suffix)) {
            return true;
        }
        if (right.is(TokenKind::Word) || right.is(TokenKind::Number)) {
            // The unit or noun of the measure itself lies before m_last, but for counts.
            return !at(m_last - 1).is(TokenKind::Symbol) && !at(m_last - 1).is(TokenKind::Han);
        }
        // 7-Eleven
        if (isMark(m_last, u'-') && glued(m_last + 1) && isWord(m_last + 1) && at(m_last + 1).has(Capitalised) &&
            !m_measure.hasUnit()) {
            return true;
        }
        return (isMark(m_last, u'-') || isMark(m_last, char16_t(0x2013))) && glued(m_last + 1) &&
               at(m_last + 1).is(TokenKind::Number) && at(m_last - 1).is(TokenKind::Number);
    }

    /// 0/400, 24/7, 4:39, 1:36.6.
    bool isCounter() const
    {
        const bool afterMark = before(m_first) && glued(m_first) &&
                               (isMark(m_first - 1, u'/') || isMark(m_first - 1, u':')) && before(m_first - 1) &&
                               !at(m_first - 1).has(SpaceBefore) && at(m_first - 2).is(TokenKind::Number);
        const bool beforeMark = (isMark(m_last, u'/') || isMark(m_last, u':')) && glued(m_last) && glued(m_last + 1) &&
                                at(m_last + 1).is(TokenKind::Number) && at(m_last - 1).is(TokenKind::Number);
        return afterMark || beforeMark;
    }

    bool isPhone() const
    {
        const bool numberBefore = before(m_first) && at(m_first - 1).is(TokenKind::Number);
        const bool numberAfter = has(m_last) && at(m_last).is(TokenKind::Number);
        const bool bare = isBareDigits(m_measure.first()) && m_measure.noun.isEmpty();
        const bool areaCode = m_measure.first().signedNumber && isMark(m_last, u'(') && has(m_last + 1) &&
                              at(m_last + 1).is(TokenKind::Number);
        if (areaCode) {
            return true;
        }
        const bool international = before(m_first) && isMark(m_first - 1, u'+') && m_measure.first().digits >= 6;
        return bare && (numberBefore || numberAfter || international || m_measure.first().digits >= 11);
    }

    bool isClock() const
    {
        if (!isBareDigits(m_measure.last()) && !m_measure.last().has(DecimalDigits)) {
            return false;
        }
        return is(m_last, FigureWord::Clock) && (m_measure.noun.isEmpty() || m_measure.noun.first == m_last);
    }

    /// "the doubles title", "a double room", "has triple taillights"; but "doubles its output", "will double sales".
    bool isKindOfThing() const
    {
        const Token &word = at(m_first);
        const bool one = m_measure.tokens.size() == 1 && word.is(TokenKind::Word) &&
                         m_units.unit(m_measure.unit).dimension == Dimension::Ratio;
        const bool verbForm = endsPlainly(text(m_first), u"d") || endsPlainly(text(m_first), u"ing") ||
                              endsPlainly(text(m_first), u"fold");
        if (!one || verbForm) {
            return false;
        }
        const auto isDeterminer = [this](std::uint32_t i) { return m_labels.is(at(i), LabelWord::Determiner); };
        const bool nounFollows = isNounish(m_last) && !isDeterminer(m_last) &&
                                 !m_labels.is(at(m_last), LabelWord::Preposition) && !endsPlainly(text(m_last), u"ly");
        if (!before(m_first)) {
            return nounFollows;
        }
        if (isDeterminer(m_first - 1)) {
            return true;
        }
        const bool third = endsPlainly(text(m_first), u"s");
        const bool participle = endsPlainly(text(m_first - 1), u"ing") || endsPlainly(text(m_first - 1), u"ed");
        const bool infinitive = m_labels.is(at(m_first - 1), LabelWord::Aux) || named(m_first - 1, u"to");
        return nounFollows && (third ? participle : !infinitive);
    }

    /// A paragraph that is nothing but "23.45": when an entry of a live report was written.
    bool isStamp() const
    {
        constexpr qsizetype Hours = 2; // digits, as of the minutes
        const QString words = m_cut.spanOf(m_measure.tokens).of(m_cut.text).toString();
        const bool alone = m_first == m_block.first && m_last == m_block.last && m_measure.count == 1;
        const bool shaped = words.size() == 2 * Hours + 1 && words[Hours] == u'.' && m_measure.first().digits > 0;
        return alone && shaped && words.first(Hours).toInt() < 24 && words.last(Hours).toInt() < 60 &&
               words.back().isDigit();
    }

    bool isMonthName(std::uint32_t i) const
    {
        return is(i, FigureWord::Month) && at(i).is(TokenKind::Word) && at(i).has(Capitalised);
    }

    /// May 5, 5 May, Sept. 8, the 5 of May.
    bool isDate() const
    {
        if (m_measure.first().low > 2200 || m_measure.first().has(DecimalDigits)) {
            return false;
        }
        const bool dotted = before(m_first) && isMark(m_first - 1, u'.') && before(m_first - 1);
        const bool monthBefore = before(m_first) && (isMonthName(m_first - 1) || (dotted && isMonthName(m_first - 2)));
        const bool commaBefore = before(m_first) && isMark(m_first - 1, u',') && before(m_first - 1) &&
                                 isMonthName(m_first - 2) && isYearNumber(m_measure.first());
        const bool monthAfter =
            has(m_last) && isMonthName(m_last) && m_measure.first().low <= 31 && m_measure.first().low >= 1;
        return monthBefore || commaBefore || monthAfter;
    }

    static bool isYearNumber(const Amount &amount)
    {
        return amount.script == NumeralScript::Digits && amount.digits == 4 && amount.scale == 1 &&
               !amount.has(GroupedDigits) && !amount.has(DecimalDigits) && amount.low >= 1000 && amount.low < 2200;
    }

    /// A year: four plain digits that count nothing. "in 2000 people" and "2019 models" are years, "about 2000 people"
    /// not.
    bool isYear() const
    {
        const Amount &first = m_measure.first();
        const Amount &last = m_measure.last();
        if (!isYearNumber(first)) {
            return false;
        }
        const bool counts = !m_measure.noun.isEmpty();
        const bool modern = first.low >= 1800 && first.low < 2100;
        const bool recent = first.low >= 1900 && first.low < 2100;
        const bool exact = !isRound(first.low);
        const bool led = before(m_first) && is(m_first - 1, FigureWord::YearLead);
        if (m_measure.count == 2) {
            const bool years = isYearNumber(last) || (m_measure.hyphenRange && last.digits == 2);
            const bool old = led && !is(m_first - 1, FigureWord::Between) && !is(m_first - 1, FigureWord::Since);
            return years && !counts && (modern || old);
        }
        if (m_measure.bounded) {
            return recent && exact;
        }
        const bool stressed = m_measure.tokens.first < first.tokens.first;
        if (stressed && !(recent && exact)) {
            return false;
        }
        if (counts) {
            return modern && !m_measure.approximate && (led || (recent && exact));
        }
        return modern ? recent || led || exact : led && !isNounish(m_last);
    }

    static bool isRound(double value) { return static_cast<int>(value) % 50 == 0; }
    bool isNounish(std::uint32_t i) const { return isWord(i) && !is(i, FigureWord::Function); }

    /// 2026年, 3月, 5日, 80年代, 民國115年.
    bool isHanDate() const
    {
        const Amount &last = m_measure.last();
        const std::uint32_t end = last.number.last;
        if (!has(end) || !at(end).is(TokenKind::Han) || last.kind != NumeralKind::Cardinal) {
            return false;
        }
        const auto date = m_words.phrases(FigureWord::Date).beginningAt(m_cut, end, m_block.last);
        if (!date) {
            return false;
        }
        const bool year = m_measure.hasUnit() && m_units.unit(m_measure.unit).name == "year"_L1;
        if (!year) {
            return !m_measure.hasUnit();
        }
        const bool calendar = last.has(DigitByDigit) || (last.low >= 1000 && last.low < 3000 &&
                                                         last.script == NumeralScript::Digits && last.scale == 1);
        const bool era = last.number.first > m_block.first && at(last.number.first - 1).is(TokenKind::Han) &&
                         m_cut.text[at(last.number.first - 1).begin] == QChar(0x570B);
        return calendar || era || date.tokens.size() > 1;
    }

    /// "Channel 5s", "Model 3s", "the 1980s": a glued letter after a name's number, or the s of a decade, is no unit.
    bool isLetterOfName() const
    {
        const Amount &first = m_measure.first();
        const std::uint32_t i = first.number.last;
        const bool letter = glued(i) && isWord(i) && at(i).length == 1 && m_measure.count == 1 && !first.prefixed;
        if (!letter) {
            return false;
        }
        const bool tens = static_cast<int>(first.low) % 10 == 0 && (isYearNumber(first) || first.digits == 2);
        const bool people = named(i, u"s") && !first.has(DecimalDigits) &&
                            (m_measure.bounded || (before(m_first) && is(m_first - 1, FigureWord::From))); // over 18s
        if (people) {
            return true;
        }
        const bool decade = named(i, u"s") && tens && first.script == NumeralScript::Digits;
        const bool name =
            before(m_first) && isWord(m_first - 1) && hasCapital(m_first - 1) && !is(m_first - 1, FigureWord::Opener);
        return decade || name;
    }

    /// "page 7", "version two", "No. 5", "Game 6".
    bool isDesignated() const
    {
        if (!before(m_first)) {
            return false;
        }
        std::uint32_t i = m_first - 1;
        i -= isMark(i, u'.') && before(i) ? 1 : 0;
        return isWord(i) && is(i, FigureWord::Designator);
    }

    bool hasCapital(std::uint32_t i) const
    {
        return std::ranges::any_of(text(i), [](QChar c) { return c.isUpper(); });
    }

    /// "Area 51", "iPhone 14", "S&P 500", "Big 12 teams"; not "About 1000", "In Germany 40 workers".
    bool isPartOfName() const
    {
        if (leadsName() || isLetterScale()) {
            return true;
        }
        if (!before(m_first) || m_measure.bounded || m_measure.approximate || m_measure.first().signedNumber ||
            at(m_first).is(TokenKind::Symbol)) {
            return false;
        }
        const std::uint32_t i = m_first - 1;
        if (isMark(i, u'.') && before(i) && at(i - 1).has(HasDot)) {
            return false;
        }
        if (!isWord(i) || !hasCapital(i) || m_measure.first().has(GroupedDigits) || m_measure.first().scale > 1) {
            return false;
        }
        const bool opens = i == m_block.first || (at(i - 1).is(TokenKind::Punctuation) && !isMark(i - 1, u'-') &&
                                                  !isMark(i - 1, u',') && !isMark(i - 1, u'\''));
        if (is(i, FigureWord::Opener) && (opens || m_heading)) {
            return false;
        }
        if (m_measure.first().script == NumeralScript::Words) {
            return false;
        }
        // A place or a day set before the count: "in Germany 40 workers".
        const bool placed =
            before(i) && is(i - 1, FigureWord::Function) && !m_measure.noun.isEmpty() && m_measure.first().low >= 10 &&
            (text(i - 1) == u"in" || text(i - 1) == u"In" || text(i - 1) == u"on" || text(i - 1) == u"On");
        return !placed;
    }

    /// "787 Dreamliner", "11 Pro Max": plain digits before a capitalised word that is not counted.
    bool leadsName() const
    {
        const Amount &first = m_measure.first();
        return m_measure.noun.isEmpty() && m_measure.count == 1 && !m_measure.bounded && !m_measure.approximate &&
               isBareDigits(first) && first.low < 100000 && isWord(m_last) && at(m_last).has(Capitalised) &&
               !m_heading && !is(m_last, FigureWord::Function);
    }

    /// "3M said": digits with a capital letter for a scale that measure nothing.
    bool isLetterScale() const
    {
        const Amount &first = m_measure.first();
        const Token &last = at(first.number.last - 1);
        return m_measure.noun.isEmpty() && last.is(TokenKind::Word) && last.length == 1 && last.has(Capitalised) &&
               first.number.size() == 2 && first.low / first.scale < 100 && !first.has(DecimalDigits) &&
               !m_measure.bounded && !m_measure.approximate;
    }

    /// "1." and "2)" at the begin of a block, "(4)", "Top 10", "7 tips for …" in a heading.
    bool isListNumber() const
    {
        const bool closes = isMark(m_last, u')') || isMark(m_last, u']');
        if (opensLine() && (closes || (isMark(m_last, u'.') && glued(m_last) && has(m_last + 1))) &&
            m_measure.noun.isEmpty()) {
            return true;
        }
        const bool opens = before(m_first) && (isMark(m_first - 1, u'(') || isMark(m_first - 1, u'['));
        if (opens && closes && m_measure.noun.isEmpty() && isBareDigits(m_measure.first()) &&
            m_measure.first().low < 1000) {
            return true;
        }
        if (before(m_first) && is(m_first - 1, FigureWord::Top) && !m_measure.bounded) {
            return true;
        }
        const bool title =
            m_first == m_block.first && !m_measure.noun.isEmpty() && is(m_measure.noun.last - 1, FigureWord::ListNoun);
        return title && m_heading;
    }

    /// At the begin of the block or of a line in it.
    bool opensLine() const
    {
        if (m_first == m_block.first) {
            return true;
        }
        const qsizetype end = m_cut.spanOf({m_first - 1, m_first}).end;
        return QStringView(m_cut.text).sliced(end, m_cut.spanOf({m_first, m_last}).begin - end).contains(u'\n');
    }

    bool isScore() const
    {
        const Amount &a = m_measure.first();
        const Amount &b = m_measure.last();
        const bool small = a.high < 200 && b.high < 200 && isBareDigits(a) && isBareDigits(b);
        const bool han = has(m_last) && at(m_last).is(TokenKind::Han);
        const bool plural = !m_measure.noun.isEmpty() && a.low < b.low;
        const bool opposed = a.low >= b.low;
        return opposed || (small && !plural && !han && !m_measure.approximate && !m_measure.bounded);
    }

    /// "3170 W. County Road": a letter that the name of a road begins with.
    bool isCompassDirection() const
    {
        constexpr std::uint32_t LongestName = 4;
        const std::uint32_t letter = m_measure.first().number.last;
        if (!isWord(letter) || at(letter).length != 1 || !isMark(letter + 1, u'.') || !glued(letter + 1)) {
            return false;
        }
        for (std::uint32_t i = letter + 2; isWord(i) && at(i).has(Capitalised) && i < letter + 2 + LongestName; ++i) {
            if (is(i, FigureWord::Street)) {
                return true;
            }
        }
        return false;
    }

    /// 16-18 Industrial Avenue, 49 Zorro Ranch Road.
    bool isAddress() const
    {
        if (!isBareDigits(m_measure.last())) {
            return false;
        }
        for (std::uint32_t i = m_last; has(i) && i < m_last + 5; ++i) {
            if (!at(i).is(TokenKind::Word) && !at(i).is(TokenKind::Number)) {
                return false;
            }
            if (is(i, FigureWord::Street) && at(i).has(Capitalised)) {
                return true;
            }
            if (!at(i).has(Capitalised) && !at(i).is(TokenKind::Number) && at(i).has(SpaceBefore)) {
                return false;
            }
        }
        return false;
    }

    /// "Senard, 65, now faces", "Roe Jr., 55, faces", "the former star, 42, left"; "At 16, he", "I'm 74 and".
    bool isApposition() const
    {
        const bool small = isBareDigits(m_measure.first()) && m_measure.first().low < 120 && m_measure.noun.isEmpty();
        if (!small || !before(m_first)) {
            return false;
        }
        const bool closed = isMark(m_last, u',') || isMark(m_last, u'.');
        const bool numberNext = has(m_last + 1) && at(m_last + 1).is(TokenKind::Number);
        if (isMark(m_first - 1, u',') && before(m_first - 1) && closed && !numberNext) {
            const std::uint32_t name = isMark(m_first - 2, u'.') && before(m_first - 2) ? m_first - 3 : m_first - 2;
            return isWord(name) && (at(name).has(Capitalised) || isMark(m_last, u','));
        }
        const bool opens = m_first - 1 == m_block.first || !isWord(m_first - 2);
        const bool atAge = opens && named(m_first - 1, u"at") && isMark(m_last, u',') && !numberNext;
        return atAge || named(m_first - 1, u"i'm") || named(m_first - 1, u"i’m");
    }

    /// "one of them", "the two", "a few", "several", "thousands" alone.
    bool isSpoken() const
    {
        const Amount &first = m_measure.first();
        if (first.has(Couple)) {
            return true;
        }
        // 一個, 一批
        if (first.script == NumeralScript::Han && first.low == 1 && first.tokens.size() == 1 && m_measure.count == 1 &&
            m_measure.tokens.first == first.tokens.first) {
            return true;
        }
        if (first.script != NumeralScript::Words || first.kind != NumeralKind::Cardinal) {
            return false;
        }
        if (first.has(VagueNumber) && m_measure.noun.isEmpty()) {
            return true;
        }
        const bool alone = m_block.first == measureBegin() &&
                           m_measure.tokens.last >= m_block.last - (isMark(m_block.last - 1, u'.') ? 1 : 0);
        if (alone) {
            return false;
        }
        if (first.low == 1 && !first.has(LeadingArticle) && m_measure.count == 1) {
            return !countsOne();
        }
        const bool small = first.low <= 12 && first.scale == 1 && !m_measure.bounded && m_measure.count == 1;
        const bool abstract = !m_measure.noun.isEmpty() && is(m_measure.noun.last - 1, FigureWord::Abstract);
        return small && (m_measure.noun.isEmpty() || abstract);
    }

    std::uint32_t measureBegin() const { return m_measure.tokens.first; }

    /// "only one engineer", "at least one person"; never "one of", "no one", "one day".
    bool countsOne() const
    {
        if (m_measure.noun.isEmpty() || is(m_measure.noun.first, FigureWord::NoSpoken)) {
            return false;
        }
        const std::uint32_t i = measureBegin();
        return m_measure.bounded || i < m_first || (before(i) && (named(i - 1, u"only") || named(i - 1, u"just")));
    }

    /// "one day", "a second", "a few years": told by a unit and still no value.
    bool isSpokenUnit() const
    {
        const Amount &first = m_measure.first();
        if (first.has(Couple) && first.scale == 1) {
            return true;
        }
        const Unit &unit = m_units.unit(m_measure.unit);
        const bool one =
            first.low == 1 && first.script == NumeralScript::Words && m_measure.count == 1 && !m_measure.bounded;
        const bool day = unit.dimension == Dimension::Time && unit.name == "day"_L1;
        const bool free = !before(m_first) || !(m_labels.is(at(m_first - 1), LabelWord::Preposition) ||
                                                is(m_first - 1, FigureWord::Emphasis));
        const bool alone = m_first == m_block.first && m_last == m_block.last;
        return one && day && free && !first.hyphenated && !alone;
    }

    bool isBareHan() const
    {
        if (m_measure.bounded || m_measure.count == 2 || !m_measure.noun.isEmpty()) {
            return false;
        }
        const bool hanAfter = has(m_last) && at(m_last).is(TokenKind::Han) && glued(m_last);
        const bool hanBefore = before(m_first) && at(m_first - 1).is(TokenKind::Han) && glued(m_first);
        const Amount &first = m_measure.first();
        if (first.script == NumeralScript::Han) {
            return !first.has(AndMore) || first.low < 10;
        }
        return hanAfter || (hanBefore && first.scale == 1 && !first.has(AndMore));
    }

    const AnalysedText &m_cut;
    const Measure &m_measure;
    TokenRange m_block;
    bool m_heading;
    const UnitLexicon &m_units;
    const FigureWords &m_words;
    const LabelWords &m_labels;
    const NumberLexicon &m_numbers;
    std::uint32_t m_first;
    std::uint32_t m_last;
};

} // namespace

const Rule *vetoOf(const AnalysedText &cut, const Measure &measure, TokenRange block, bool heading,
                   const FigureLexicon &lexicon, const NumberLexicon &numbers)
{
    if (const Rule *rule = surroundingsVeto(cut, measure, block, lexicon)) {
        return rule;
    }
    return Veto(cut, measure, block, heading, lexicon, numbers).find();
}

} // namespace pullquote
