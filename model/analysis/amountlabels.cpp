// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/amountlabels.h"

#include "model/analysis/figurelabelrules.h"
#include "model/analysis/figurewords.h"
#include "model/analysis/labelwording.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether nothing but words of the figure itself stands between the verb and the figure.
bool isNear(const MeasureClause &clause, std::uint32_t verbEnd)
{
    for (std::uint32_t i = verbEnd; i < clause.figure().first; ++i) {
        if (!clause.is(i, LabelWord::Filler) && !clause.is(i, LabelWord::Determiner)) {
            return false;
        }
    }
    return true;
}

/// "goals scored for Rovers" of "scored 143 goals for Rovers": what is counted, with what is done to it.
QString done(const MeasureClause &clause, TokenRange counted)
{
    const bool object = clause.hasVerb() && clause.verb().last <= clause.figure().first &&
                        !clause.is(clause.mainVerb(), LabelWord::Say) && !clause.isLink() &&
                        clause.is(clause.mainVerb(), LabelWord::Verb) && isNear(clause, clause.verb().last);
    const QString participle = object && !clause.isOwning() ? clause.participleOf(clause.mainVerb()) : QString();
    const TokenRange noun{counted.first, clause.measure().noun.last};
    const QString rest = clause.lineOf({noun.last, counted.last});
    return participle.isEmpty() ? clause.wordsOf(counted)
                                : clause.wordsOf(noun) + u' ' + participle + (rest.isEmpty() ? rest : u' ' + rest);
}

/// Behind ", or just over 2%," at `i`: the same told another way; `i` if nothing of the kind stands there.
std::uint32_t behindOtherWording(const MeasureClause &clause, std::uint32_t i)
{
    constexpr std::uint32_t Longest = 8; // tokens
    if (!clause.isComma(i) || !clause.named(i + 1, u"or")) {
        return i;
    }
    for (std::uint32_t k = i + 2; clause.has(k) && k < i + Longest; ++k) {
        if (clause.isComma(k)) {
            return k + 1;
        }
    }
    return i;
}

/// "employs 4,000 engineers in Taiwan"; "200 people died in the quake".
FigureLabel countLabel(const MeasureClause &clause, TokenRange who)
{
    const TokenRange rest = clause.nounPhrase(clause.measure().noun.first, true);
    const TokenRange counted{clause.measure().noun.first, std::max(rest.last, clause.measure().noun.last)};
    const bool saying = clause.is(counted.last, LabelWord::Say) || clause.is(counted.last + 1, LabelWord::Say);
    const TokenRange said =
        clause.hasVerb() || saying ? TokenRange{} : clause.predicate(behindOtherWording(clause, counted.last));
    QString measure = done(clause, counted);
    if (!said.isEmpty()) {
        measure += u' ' + clause.lineOf(said);
    }
    return makeLabel(NounRule, measure, clause.wordsOf(who), clause.spanOf(who, counted, said));
}

/// "700-word updates on the talks": words, of the updates; "a 20-point lead": the lead.
FigureLabel attributeLabel(const MeasureClause &clause, TokenRange who)
{
    const TokenRange counted = clause.measure().noun;
    const TokenRange what = clause.nounPhrase(clause.figure().last, true);
    const QString words = clause.wordsOf(what);
    if (clause.measure().hasUnit() || clause.is(counted.last - 1, LabelWord::UnitNoun)) {
        return makeLabel(NounRule, words, clause.wordsOf(who), clause.spanOf(who, what));
    }
    return makeLabel(NounRule, pluralOf(clause.wordsOf(counted)), words, clause.spanOf(counted, what));
}

/// "ice that was 85 metres thick": thickness of the ice; "children aged 6 to 13": age of the children.
std::optional<FigureLabel> dimensionLabel(const MeasureClause &clause, TokenRange who)
{
    const std::uint32_t first = clause.figure().first;
    const std::uint32_t end = clause.figure().last;
    if (clause.is(end - 1, LabelWord::Dimension) && clause.isIn(Dimension::Age)) {
        // "44 years old", "a 74-year-old painter"
        const TokenRange whose = clause.isAttribute() ? clause.nounPhrase(end, true) : who;
        return makeLabel(NounRule, clause.dimensionOf(end - 1), clause.wordsOf(whose), clause.spanOf(whose));
    }
    if (clause.is(end, LabelWord::Dimension) && !who.isEmpty()) {
        return makeLabel(NounRule, clause.dimensionOf(end), clause.wordsOf(who), clause.spanOf(who, {end, end + 1}));
    }
    // "the old 15-inch laptop" has no age
    if (first < clause.sentence().first + 2 || !clause.is(first - 1, LabelWord::Dimension) ||
        !clause.isWord(first - 2) || clause.isAttribute()) {
        return std::nullopt;
    }
    // "children aged 6 to 13", "died at age 74"
    const bool led = clause.is(first - 2, LabelWord::Preposition);
    const TokenRange whose = led ? who : TokenRange{clause.startOfNoun(first - 2), first - 1};
    return makeLabel(NounRule, clause.dimensionOf(first - 1), clause.wordsOf(whose),
                     clause.spanOf(whose, {first - 1, first}));
}

/// "90 million cubic metres of water broke through", "poured 40 tonnes of concrete".
std::optional<FigureLabel> amountOf(const MeasureClause &clause, TokenRange who)
{
    const TokenRange whole = clause.nounPhrase(clause.endWithBracket() + 1, false);
    if (whole.isEmpty()) {
        return std::nullopt;
    }
    const TokenRange said = clause.hasVerb() ? TokenRange{} : clause.predicate(whole.last);
    if (!said.isEmpty()) {
        FigureLabel label =
            makeLabel(NounRule, predicateOf(clause, said, whole), clause.wordsOf(whole), clause.spanOf(whole, said));
        label.predicate = !label.subject.isEmpty();
        return label;
    }
    return makeLabel(NounRule, clause.wordsOf(whole), clause.wordsOf(who), clause.spanOf(who, whole));
}

bool holdsNumber(const MeasureClause &clause, TokenRange range)
{
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (clause.at(i).is(TokenKind::Number)) {
            return true;
        }
    }
    return false;
}

/// "AI models will have the capability to replace … within 6 to 12 months": the object, of the subject.
FigureLabel objectLabel(const MeasureClause &clause, TokenRange who)
{
    const TokenRange object{clause.verb().last, clause.figure().first};
    const QString what = clause.hasVerb() ? clause.wordsOf(object) : QString();
    const QString whom = clause.wordsOf(who);
    // "plans to spend", "sets aside", "has grown again since May": no object but the verb itself.
    const bool verbal = object.size() <= 1 || clause.named(object.first, u"to") || clause.isVerb(object.last - 1) ||
                        clause.is(object.first, LabelWord::Filler) || clause.is(object.first, LabelWord::Preposition);
    const bool told = holdsNumber(clause, object); // "reached 71%, up from 65% four years ago"
    if (!what.isEmpty() && !whom.isEmpty() && !verbal && !told) {
        return makeLabel(ClauseRule, what, whom, clause.spanOf(who, object));
    }
    if (clause.hasVerb() && !whom.isEmpty()) {
        // "A disorderly exit would cost it"
        const QString said = clause.wordsOf({clause.verb().first, told ? clause.verb().last : clause.figure().first});
        return makeLabel(ClauseRule, said.isEmpty() ? whom : whom + u' ' + said, {},
                         clause.spanOf({who.first, clause.figure().first}));
    }
    return {};
}

/// "the $520 million that it set aside", "the $3 million Ada Holm raised": the clause behind the figure.
TokenRange relativeClause(const MeasureClause &clause)
{
    const std::uint32_t end = clause.figure().last;
    if (clause.is(end, LabelWord::Relative) || clause.named(end, u"that")) {
        return clause.firstClause(end + 1);
    }
    const std::uint32_t first = clause.figure().first;
    const bool pointedAt = first > clause.sentence().first && clause.named(first - 1, u"the");
    const bool subject = clause.isWord(end) && (clause.at(end).has(Capitalised) || clause.is(end, LabelWord::Pronoun));
    return pointedAt && subject ? clause.firstClause(end) : TokenRange{};
}

/// "$200,000 in indirect donations from the port": what the money consists of.
TokenRange moneyIn(const MeasureClause &clause)
{
    const std::uint32_t end = clause.figure().last;
    if (!clause.isIn(Dimension::Money) || !clause.named(end, u"in")) {
        return {};
    }
    const TokenRange noun = clause.nounPhrase(end + 1, false);
    for (std::uint32_t i = noun.first; i < noun.last; ++i) {
        if (clause.is(i, LabelWord::MoneyNoun)) {
            return clause.nounPhrase(end + 1, true);
        }
    }
    return {};
}

} // namespace

FigureLabel amountLabel(const MeasureClause &clause)
{
    const std::uint32_t end = clause.endWithBracket();
    const TokenRange who = clause.measuredSubject();
    if (!clause.measure().noun.isEmpty() && clause.isAttribute()) {
        return attributeLabel(clause, who);
    }
    const bool unitNoun =
        !clause.measure().noun.isEmpty() && clause.is(clause.measure().noun.last - 1, LabelWord::UnitNoun);
    if (!clause.measure().noun.isEmpty() && !unitNoun) {
        return countLabel(clause, who);
    }
    if (const auto label = dimensionLabel(clause, who)) {
        return *label;
    }
    if (const TokenRange before = clause.nounBeforeOf(); !before.isEmpty()) {
        // "expects one-off costs of $2m": the noun in the form of a verb has no subject of its own.
        const TokenRange whose = who.last > before.first ? TokenRange{} : who;
        return makeLabel(NounRule, clause.wordsOf(before), clause.wordsOf(whose), clause.spanOf(whose, before));
    }
    if (const TokenRange said = relativeClause(clause); !said.isEmpty()) {
        return makeLabel(ClauseRule, clause.wordsOf(said), {}, clause.spanOf(said));
    }
    if (const TokenRange money = moneyIn(clause); !money.isEmpty()) {
        return makeLabel(NounRule, clause.wordsOf(money), clause.wordsOf(who), clause.spanOf(who, money));
    }
    if (clause.named(end, u"of")) {
        if (const auto label = amountOf(clause, who)) {
            return *label;
        }
    }
    const bool attribute = clause.isWord(end) && !clause.is(end, LabelWord::Preposition) && !clause.isVerbAhead(end) &&
                           !clause.is(end, LabelWord::Filler) && !clause.is(end, LabelWord::Subordinate) &&
                           !clause.is(end, LabelWord::Pronoun) && !clause.is(end, LabelWord::Relative) &&
                           !clause.named(end, u"and") && !clause.is(end, FigureWord::Function);
    if (attribute) {
        const TokenRange noun = clause.nounPhrase(end, false);
        if (!noun.isEmpty()) {
            return makeLabel(NounRule, clause.wordsOf(noun), clause.wordsOf(who), clause.spanOf(who, noun));
        }
    }
    // "will be able to replace engineers within 6 months": the value is no value of the subject's.
    const bool timed = clause.isIn(Dimension::Time) && clause.figure().first > clause.verb().last + 1;
    if (clause.hasVerb() && clause.isLink() && !timed) {
        const QString words = linkedMeasure(clause, who);
        if (!words.isEmpty()) {
            return makeLabel(LinkRule, words, {}, clause.spanOf(who));
        }
    }
    return objectLabel(clause, who);
}

} // namespace pullquote
