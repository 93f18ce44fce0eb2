// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/joining.h"

namespace pullquote {

namespace {

using enum TimeRole;
using Kind = TimeValue::Kind;
using Bound = TimeValue::Bound;

constexpr Rule RangeRule{"time.range", "Two times with a word or dash between them that joins them."};
constexpr Rule BoundRule{"time.bound", "A word beside the time leaves one end open."};

bool isPlace(const TimeValue &value)
{
    return value.bound == Bound::None &&
           (value.kind == Kind::Calendar || value.kind == Kind::Deictic || value.kind == Kind::Nth ||
            value.kind == Kind::Around || (value.kind == Kind::Offset && !value.anaphoric));
}

} // namespace

TimeJoining::Joint TimeJoining::jointBetween(const TimeExpression &left, const TimeExpression &right) const
{
    if (!isPlace(left.value) || !isPlace(right.value)) {
        return {};
    }
    std::uint32_t i = left.tokens.last;
    const std::uint32_t stop = right.tokens.first;
    if (i >= stop || stop - i > 4) {
        return {};
    }
    Joint joint;
    joint.end = right.tokens.last;
    const std::uint32_t first = left.tokens.first;
    const bool between = first > m_block.first && is(first - 1, Between);
    if (isHan(i) || isHan(right.tokens.last) || isHan(stop - 1)) {
        if (const auto match = m_lexicon.hanAt(m_cut, Joiner, i, stop); match && match.tokens.last == stop) {
            joint.joined = true;
        }
        const auto match = m_lexicon.hanAt(m_cut, And, i, stop);
        const auto close = m_lexicon.hanAt(m_cut, Between, joint.end, m_block.last);
        if (match && match.tokens.last == stop && close) {
            joint.joined = true;
        }
        if (joint.joined && close) {
            joint.end = close.tokens.last;
        }
        if (joint.joined) {
            return joint;
        }
    }
    const bool dash = isDash(i);
    if (!dash && !is(i, Joiner) && !(between && is(i, And))) {
        return {};
    }
    joint.dash = dash;
    ++i;
    for (; i < stop; ++i) {
        if (!is(i, The) && !is(i, In)) {
            return {};
        }
    }
    // "2015 – the year": a dash between clauses joins nothing of another size.
    const bool sameSize = left.value.unit == right.value.unit || left.value.month > 0;
    const bool wideDash = dash && at(left.tokens.last).is(m_cut.text, char16_t(0x2014)) && !glued(left.tokens.last);
    joint.joined = !dash || (sameSize && !wideDash && stop == left.tokens.last + 1);
    return joint;
}

TimeExpression TimeJoining::range(const TimeExpression &left, const TimeExpression &right, const Joint &joint) const
{
    TimeExpression joined;
    joined.tokens = {left.tokens.first, joint.end};
    joined.span = m_cut.spanOf(joined.tokens);
    joined.value.kind = Kind::Range;
    joined.value.unit = std::min(left.value.unit, right.value.unit);
    joined.value.hyphenRange = joint.dash;
    joined.value.of = shared(left.value);
    joined.value.to = shared(right.value);
    joined.rule = &RangeRule;
    return joined;
}

void TimeJoining::take(TimeExpression &expression, std::uint32_t first, std::uint32_t last, Bound bound) const
{
    expression.value.bound = bound;
    expression.tokens = {first, last};
    expression.span = m_cut.spanOf(expression.tokens);
    expression.rule = &BoundRule;
}

bool TimeJoining::bindBefore(TimeExpression &expression, std::uint32_t first) const
{
    const std::uint32_t last = expression.tokens.last;
    std::uint32_t i = expression.tokens.first;
    if (i <= first) {
        return false;
    }
    --i;
    // "before the 2015", "starting in 2026", "beginning on January 7th", "starting from May"
    if (is(i, The) && i > first) {
        --i;
    }
    const std::uint32_t inner = i;
    if (i > first && (is(i, In) || is(i, On) || is(i, FromWord) || is(i, At)) && is(i - 1, Starting)) {
        take(expression, i - 1, last, Bound::Since);
        return true;
    }
    i = inner;
    if (is(i, Starting)) {
        take(expression, i, last, Bound::Since);
        return true;
    }
    // "The end of 2027" is a last day here and no stretch: what comes before it may come in December.
    const std::uint32_t own = expression.tokens.first + (is(expression.tokens.first, The) ? 1U : 0U);
    const bool atEdge = is(own, PartNoun);
    const bool atEnd = atEdge && expression.value.part == TimePart::Late;
    const bool atBegin = atEdge && expression.value.part == TimePart::Early;
    const bool any = i > first && is(i - 1, Any);
    if (is(i, Since)) {
        take(expression, any ? i - 1 : i, last, Bound::Since);
        return true;
    }
    if (is(i, After)) {
        take(expression, any ? i - 1 : i, last, atBegin ? Bound::Since : Bound::After);
        return true;
    }
    if (is(i, Before)) {
        take(expression, any ? i - 1 : i, last, atEnd ? Bound::Until : Bound::Before);
        return true;
    }
    if (is(i, Than) && i > first && (is(i - 1, LaterWord) || is(i - 1, EarlierWord))) {
        // "no later than 2018" still holds 2018.
        const bool negated = i - 1 > first && text(i - 2).compare(u"no", Qt::CaseInsensitive) == 0;
        const bool later = is(i - 1, LaterWord);
        take(expression, negated ? i - 2 : i - 1, last,
             negated ? (later ? Bound::Until : Bound::Since) : (later ? Bound::After : Bound::Before));
        return true;
    }
    const bool prior =
        is(i, Joiner) && i > first && is(i - 1, Shift) && text(i - 1).compare(u"prior", Qt::CaseInsensitive) == 0;
    if (prior) {
        take(expression, i - 1, last, Bound::Before);
        return true;
    }
    // "by 2030", "until March"; never the "by" before a name or the "through" of a range that was not joined.
    if (is(i, TimeRole::Until) && !is(i, FromWord)) {
        take(expression, i, last, Bound::Until);
        return true;
    }
    return false;
}

bool TimeJoining::bindAfter(TimeExpression &expression) const
{
    const std::uint32_t i = expression.tokens.last;
    const std::uint32_t first = expression.tokens.first;
    if (is(i, Onwards)) {
        take(expression, first, i + 1, Bound::Since);
        return true;
    }
    // "from May on"
    const bool ended = !has(i + 1) || at(i + 1).is(TokenKind::Punctuation);
    if (is(i, On) && ended && first > m_block.first && is(first - 1, FromWord)) {
        take(expression, first, i + 1, Bound::Since);
        return true;
    }
    const bool joint = is(i, Or) || is(i, And);
    if (joint && (is(i + 1, LaterWord) || is(i + 1, After))) {
        const bool goesOn = is(i + 1, After) && has(i + 2) && !at(i + 2).is(TokenKind::Punctuation);
        if (!goesOn) {
            take(expression, first, i + 2, Bound::Since);
            return true;
        }
    }
    if (joint && (is(i + 1, EarlierWord) || (is(i + 1, Before) && !has(i + 2)))) {
        take(expression, first, i + 2, Bound::Until);
        return true;
    }
    return false;
}

/// 以前, 之後, 以來, 起, 或之前 behind a Chinese time; 自, 截止到 before it.
bool TimeJoining::bindHan(TimeExpression &expression, std::uint32_t first) const
{
    const std::uint32_t last = expression.tokens.last;
    std::uint32_t begin = expression.tokens.first;
    const auto lead = [&](TimeRole role) { return m_lexicon.hanBefore(m_cut, role, first, expression.tokens.first); };
    struct Form
    {
        TimeRole role;
        Bound bound;
    };
    for (const Form &form : {Form{Onwards, Bound::Since}, Form{TimeRole::After, Bound::After},
                             Form{TimeRole::Before, Bound::Before}, Form{EarlierWord, Bound::Until}}) {
        if (const auto match = m_lexicon.hanAt(m_cut, form.role, last, m_block.last)) {
            // 2019年前三季 counts forward from the year's begin.
            if (match.tokens.size() == 1 && numeral(match.tokens.last) != nullptr) {
                continue;
            }
            if (const auto from = lead(TimeRole::Since)) {
                begin = from.tokens.first;
            }
            take(expression, begin, match.tokens.last, form.bound);
            return true;
        }
    }
    if (const auto from = lead(TimeRole::Starting)) {
        take(expression, from.tokens.first, last, Bound::Since);
        return true;
    }
    if (const auto until = lead(TimeRole::Until)) {
        take(expression, until.tokens.first, last, Bound::Until);
        return true;
    }
    return false;
}

void TimeJoining::bind(TimeExpression &expression, std::uint32_t first) const
{
    if (!isPlace(expression.value) && expression.value.kind != Kind::Range) {
        return;
    }
    const bool han = isHan(expression.tokens.last) || isHan(expression.tokens.last - 1);
    if (han && bindHan(expression, first)) {
        return;
    }
    if (expression.value.kind == Kind::Range || bindAfter(expression) || bindBefore(expression, first)) {
        return;
    }
    const std::uint32_t begin = expression.tokens.first;
    if (begin > first && is(begin - 1, Approx)) {
        expression.value.approximate = true;
    }
}

std::vector<TimeExpression> TimeJoining::join(std::vector<TimeExpression> expressions) const
{
    std::vector<TimeExpression> joined;
    std::uint32_t free = m_block.first; // nothing before it may be taken
    for (size_t i = 0; i < expressions.size(); ++i) {
        TimeExpression expression = std::move(expressions[i]);
        if (i + 1 < expressions.size()) {
            if (const Joint joint = jointBetween(expression, expressions[i + 1]); joint.joined) {
                expression = range(expression, expressions[i + 1], joint);
                ++i;
            }
        }
        bind(expression, free);
        free = expression.tokens.last;
        joined.push_back(std::move(expression));
    }
    return joined;
}

} // namespace pullquote
