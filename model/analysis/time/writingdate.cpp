// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/writingdate.h"

#include "model/analysis/time/resolution.h"

namespace pullquote {

namespace {

using Kind = TimeValue::Kind;

constexpr Rule TiedWindowRule{"writing-date.tied-window",
                              "A window counted from the day of writing is told again in dates."};

constexpr int LongestInference = 366; ///< Days: a stretch that is longer says too little.

bool isRelativeWindow(const TimeValue &value)
{
    const bool single = value.amounts.size() == 1 && !value.amounts.front().isVague();
    return value.kind == Kind::Within && single && value.amounts.front().unit >= TimeUnit::Day;
}

/// Whether only words that point back ("this time window is from") stand between the two, in one sentence or in two
/// that follow each other.
bool isTied(const AnalysedText &cut, const TimeLexicon &lexicon, const TimeExpression &window,
            const TimeExpression &dates)
{
    const qsizetype first = cut.sentenceOf(window.tokens.first);
    const qsizetype second = cut.sentenceOf(dates.tokens.first);
    if (first < 0 || second < first || second > first + 1 ||
        cut.blockAt(window.span.begin) != cut.blockAt(dates.span.begin)) {
        return false;
    }
    const std::uint32_t from = second == first ? window.tokens.last : cut.sentences[static_cast<size_t>(second)].first;
    for (std::uint32_t i = from; i < dates.tokens.first; ++i) {
        if (lexicon.is(cut.tokens[i], TimeRole::WindowNoun) ||
            lexicon.hanAt(cut, TimeRole::WindowNoun, i, dates.tokens.first)) {
            return true;
        }
    }
    return false;
}

/// The days from which `amount` on leads into `target`.
Stretch countedBack(const Stretch &target, TimeUnit unit, double amount)
{
    return {shifted(target.begin, unit, -amount), shifted(target.end, unit, -amount)};
}

Stretch common(const Stretch &one, const Stretch &two)
{
    const Stretch both{std::max(one.begin, two.begin), std::min(one.end, two.end)};
    return both.begin <= both.end ? both : Stretch{};
}

Stretch writingStretch(const TimeValue &window, const TimeValue &dates, const TimeLexicon &lexicon)
{
    const TimeAmount &amount = window.amounts.front();
    const auto stretch = [&](const TimeValue &value) { return placeTime(value, {}, lexicon).stretch; };
    if (dates.kind != Kind::Range) {
        const Stretch whole = stretch(dates);
        return amount.low == amount.high ? countedBack(whole, amount.unit, amount.low) : Stretch{};
    }
    const Stretch near = countedBack(stretch(*dates.of), amount.unit, amount.low);
    const Stretch far = countedBack(stretch(*dates.to), amount.unit, amount.high);
    // "within a year: from May to April": one length, so the window opens on the day of writing itself.
    return amount.low == amount.high ? common(stretch(*dates.of), far) : common(near, far);
}

} // namespace

WritingDate inferWritingDate(const AnalysedText &cut, std::span<const TimeExpression> expressions,
                             const TimeLexicon &lexicon)
{
    for (size_t i = 0; i + 1 < expressions.size(); ++i) {
        const TimeExpression &window = expressions[i];
        const TimeExpression &dates = expressions[i + 1];
        const bool absoluteEnds =
            dates.value.kind == Kind::Range && dates.value.of->isAbsolute() && dates.value.to->isAbsolute();
        if (!isRelativeWindow(window.value) || !absoluteEnds || !isTied(cut, lexicon, window, dates)) {
            continue;
        }
        const Stretch stretch = writingStretch(window.value, dates.value, lexicon);
        if (stretch.begin.isValid() && stretch.begin.daysTo(stretch.end) <= LongestInference) {
            return {WritingDate::Basis::Inferred,
                    stretch.begin,
                    stretch.end,
                    {{&TiedWindowRule, window.span}, {&TiedWindowRule, dates.span}}};
        }
    }
    return {};
}

} // namespace pullquote
