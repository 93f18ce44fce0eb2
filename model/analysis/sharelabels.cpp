// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/sharelabels.h"

#include "model/analysis/figurelabelrules.h"
#include "model/analysis/labelwording.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The verb of change that "by" before the figure belongs to: "the pump cut dangerous drops of blood sugar by half".
std::optional<std::uint32_t> changingVerb(const MeasureClause &clause)
{
    const std::uint32_t by = clause.figure().first - 1;
    if (!clause.hasVerb() || clause.verb().last > by || !clause.named(by, u"by")) {
        return std::nullopt;
    }
    // "is worn only at night cut dangerous drops of …": another verb may stand before it, a noun of change behind it.
    for (std::uint32_t i = clause.begin(); i < by; ++i) {
        if (clause.is(i, FigureWord::Change) && clause.isVerb(i)) {
            return i;
        }
    }
    return clause.is(clause.mainVerb(), FigureWord::Change) ? std::optional(clause.mainVerb()) : std::nullopt;
}

/// The first participle of saying in the range ("top engineers stating"), or its end.
std::uint32_t gerundIn(const MeasureClause &clause, TokenRange range)
{
    for (std::uint32_t i = range.first + 1; i < range.last; ++i) {
        if (clause.isGerund(i) && clause.isVerb(i)) {
            return i;
        }
    }
    return range.last;
}

/// "with the percentage of top engineers … at 100%": the same as the figure before it, of somebody else.
std::optional<FigureLabel> partOfBefore(const MeasureClause &clause, const FigureLabel *before)
{
    for (std::uint32_t i = clause.figure().first; i > clause.sentence().first && clause.figure().first - i < 16; --i) {
        if (!clause.is(i - 1, LabelWord::PartOf) || !clause.named(i, u"of")) {
            continue;
        }
        const TokenRange whom = clause.nounPhrase(i + 1, false);
        const std::uint32_t verb = gerundIn(clause, whom);
        const TokenRange who{whom.first, verb};
        const QString words = wholeOf(clause, {who.first, std::min(who.last, clause.figure().first)});
        if (words.isEmpty()) {
            return std::nullopt;
        }
        const bool taken = before != nullptr && !before->measure.isEmpty();
        return taken ? makeLabel(TakenOverRule, before->measure, words, clause.spanOf(who))
                     : makeLabel(LinkRule, words, {}, clause.spanOf(who));
    }
    return std::nullopt;
}

/// "among the top engineers the share is 100%", "for women the figure is 30%".
std::optional<FigureLabel> shareAmong(const MeasureClause &clause, const FigureLabel *before)
{
    const TokenRange part = clause.hasVerb() ? TokenRange{clause.begin(), clause.verb().first} : TokenRange{};
    if (before == nullptr || before->measure.isEmpty() || part.size() < 3 ||
        !clause.is(part.last - 1, LabelWord::PartOf)) {
        return std::nullopt;
    }
    std::uint32_t first = part.first;
    while (first < part.last && !clause.is(first, LabelWord::Preposition)) {
        ++first;
    }
    std::uint32_t last = part.last - 1;
    last -= last > first && clause.is(last - 1, LabelWord::Determiner) ? 1 : 0;
    const TokenRange whom{first + 1, last};
    const QString words = whom.isEmpty() ? QString() : wholeOf(clause, whom);
    return words.isEmpty() ? std::nullopt
                           : std::optional(makeLabel(TakenOverRule, before->measure, words, clause.spanOf(whom)));
}

/// "AI writes 70% of the code across the whole company": code written by AI, the company as a whole.
FigureLabel doneLabel(const MeasureClause &clause, TokenRange whole, TokenRange who, const QString &name)
{
    const std::uint32_t verb = clause.mainVerb();
    const QString participle = clause.is(verb, LabelWord::Verb) ? clause.participleOf(verb) : QString();
    if (clause.isOwning() || clause.is(clause.figure().first - 1, LabelWord::Preposition)) {
        // "has 27 percent of the vote", "stumbled with 27 percent of the vote"
        return makeLabel(WholeRule, clause.wordsOf(whole), name, clause.spanOf(who, whole));
    }
    if (participle.isEmpty()) {
        return makeLabel(WholeRule, clause.wordsOf(clause.verb()) + u' ' + clause.wordsOf(whole), name,
                         clause.spanOf(who, whole));
    }
    const auto tellsWhere = [&clause](std::uint32_t i) {
        return clause.is(i, LabelWord::Preposition) && !clause.named(i, u"of") && !clause.named(i, u"from");
    };
    std::uint32_t place = whole.first;
    while (place < whole.last && !tellsWhere(place)) {
        ++place;
    }
    const TokenRange where{std::min(place + 1, whole.last), whole.last};
    return makeLabel(WholeRule, clause.wordsOf({whole.first, place}) + u' ' + participle + u" by "_s + name,
                     wholeOf(clause, where), clause.spanOf(who, whole));
}

/// "81% of manufacturers reported difficulties", "owns 43% of Nissan".
FigureLabel wholeLabel(const MeasureClause &clause, TokenRange whole)
{
    const TokenRange said = clause.predicate(whole.last);
    if (!said.isEmpty()) {
        FigureLabel label =
            makeLabel(WholeRule, predicateOf(clause, said, whole), wholeOf(clause, whole), clause.spanOf(whole, said));
        label.predicate = !label.subject.isEmpty();
        return label;
    }
    if (clause.hasVerb() && !clause.onlySays()) {
        const TokenRange who = clause.subject();
        const QString name = clause.wordsOf(who);
        if (!name.isEmpty()) {
            return doneLabel(clause, whole, who, name);
        }
    }
    return makeLabel(WholeRule, {}, wholeOf(clause, whole), clause.spanOf(whole));
}

/// "62 percent were grown, 23 percent were young": what is told of the figure itself, in a clause of its own.
TokenRange ownPredicate(const MeasureClause &clause, std::uint32_t end)
{
    const std::uint32_t first = clause.figure().first;
    const bool opens = first == clause.sentence().first || clause.isComma(first - 1) || clause.named(first - 1, u"and");
    return opens && clause.isIn(Dimension::Share) && clause.is(end, LabelWord::Link) ? clause.predicate(end)
                                                                                     : TokenRange{};
}

/// "a 19% drop for the index", "a 0.6 per cent fee": the noun after the figure, and of whom.
FigureLabel describedLabel(const MeasureClause &clause)
{
    const std::uint32_t end = clause.figure().last;
    const TokenRange noun = clause.isWord(end) && !clause.is(end, LabelWord::Preposition) && !clause.isVerbAhead(end) &&
                                    !clause.is(end, FigureWord::Function)
                                ? clause.nounPhrase(end, true)
                                : TokenRange{};
    const TokenRange who = clause.measuredSubject();
    if (!noun.isEmpty()) {
        return makeLabel(NounRule, clause.wordsOf(noun), clause.wordsOf(who), clause.spanOf(who, noun));
    }
    if (const TokenRange before = clause.nounBeforeOf(); !before.isEmpty()) {
        return makeLabel(NounRule, clause.wordsOf(before), clause.wordsOf(who), clause.spanOf(who, before));
    }
    return {};
}

} // namespace

FigureLabel shareLabel(const MeasureClause &clause, const FigureLabel *before)
{
    const std::uint32_t end = clause.endWithBracket();
    const bool of = clause.named(end, u"of");
    const TokenRange whole = of ? clause.nounPhrase(end + 1, true) : TokenRange{};
    if (clause.tellsParts()) {
        const TokenRange part = clause.subject();
        return makeLabel(PartOfRule, measureOf(clause, part), wholeOf(clause, whole), clause.spanOf(part, whole));
    }
    if (const auto taken = partOfBefore(clause, before)) {
        return *taken;
    }
    if (const auto among = shareAmong(clause, before)) {
        return *among;
    }
    if (const TokenRange said = ownPredicate(clause, end); !said.isEmpty()) {
        return makeLabel(WholeRule, clause.wordsOf(said), {}, clause.spanOf(said));
    }
    const auto changing = changingVerb(clause);
    const TokenRange changed = changing ? TokenRange{*changing + 1, clause.figure().first - 1} : TokenRange{};
    if (!changed.isEmpty() && !clause.is(changed.first, LabelWord::Preposition)) {
        const TokenRange part = *changing == clause.mainVerb() ? clause.subject() : TokenRange{};
        return makeLabel(LinkRule, clause.wordsOf(changed), clause.wordsOf(part), clause.spanOf(part, changed));
    }
    if (clause.hasVerb() && clause.isLink()) {
        const TokenRange part = clause.subject();
        const QString words = linkedMeasure(clause, part);
        if (!words.isEmpty()) {
            return makeLabel(LinkRule, words, wholeOf(clause, whole), clause.spanOf(part, whole));
        }
    }
    if (of && !whole.isEmpty()) {
        return wholeLabel(clause, whole);
    }
    return describedLabel(clause);
}

} // namespace pullquote
