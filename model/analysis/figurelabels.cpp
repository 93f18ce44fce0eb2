// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figurelabels.h"

#include "model/analysis/amountlabels.h"
#include "model/analysis/figurelabelrules.h"
#include "model/analysis/sharelabels.h"
#include "model/text/spacing.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "6,650 employees, or about 5%": another way of telling the same.
bool isAlternative(const MeasureClause &clause, const Measure &before)
{
    std::uint32_t i = before.tokens.last;
    i += clause.isComma(i) ? 1 : 0;
    if (i >= clause.figure().first || clause.figure().first - i > 3) {
        return false;
    }
    const bool base = clause.named(i, u"from") && before.unit == clause.measure().unit;
    const bool bracket = clause.isMark(i, u'(') && i + 1 >= clause.figure().first;
    return clause.named(i, u"or") || base || bracket;
}

/// "profit fell 18% to $640 million": what changed has this value now.
bool isResult(const MeasureClause &clause, const Measure &before)
{
    const std::uint32_t i = before.tokens.last;
    return before.kind == FigureKind::Change && i + 1 == clause.figure().first && clause.named(i, u"to");
}

FigureLabel takenOver(FigureLabel before)
{
    before.rule = &TakenOverRule;
    return before;
}

/// Of whom or what the change is, without the verb that tells up from down.
FigureLabel resultOf(FigureLabel before)
{
    const qsizetype space = before.measure.lastIndexOf(u' ');
    before.measure.truncate(space > 0 && before.rule == &LinkRule ? space : before.measure.size());
    return takenOver(std::move(before));
}

/// Where a noun that begins at `i` begins with its article or whose it is: "the Greens", "Roe's party".
std::uint32_t ownersOf(const MeasureClause &clause, std::uint32_t i, std::uint32_t begin)
{
    if (i > begin + 1 && clause.isPossessor(i - 1) && clause.isWord(i - 2)) {
        return std::max(clause.startOfNoun(i - 2), begin);
    }
    while (i > begin + 1 && clause.isMark(i - 1, u'-') && !clause.at(i - 1).has(SpaceBefore)) {
        i -= 2; // "the far-right Vale party"
    }
    const bool article = i > begin && clause.is(i - 1, LabelWord::Determiner) && !clause.is(i - 1, LabelWord::Pronoun);
    return article ? i - 1 : i;
}

/// "700 of the jobs will go in Germany, 350 in Switzerland and 150 in Poland": what the figure before it counts, there.
std::optional<FigureLabel> placedInList(const MeasureClause &clause, const Measure &before, const FigureLabel &label)
{
    const std::uint32_t first = clause.figure().first;
    const std::uint32_t end = clause.figure().last;
    const bool bare = !clause.measure().hasUnit() && clause.measure().noun.isEmpty() && !before.hasUnit();
    const bool listed = clause.isComma(first - 1) || clause.named(first - 1, u"and");
    const bool placed =
        clause.is(end, LabelWord::Preposition) && !clause.named(end, u"of") && !clause.named(end, u"to");
    const QString what = !before.noun.isEmpty()            ? clause.wordsOf(before.noun)
                         : label.rule == &PlacedInListRule ? label.measure
                                                           : QString();
    const TokenRange where = placed ? clause.nounPhrase(end + 1, false) : TokenRange{};
    const QString words = clause.wordsOf(where);
    if (!bare || !listed || what.isEmpty() || words.isEmpty()) {
        return std::nullopt;
    }
    return makeLabel(PlacedInListRule, what, words, clause.spanOf(where));
}

/// Who has this value of what the figure before it measures: "20% to Holm's 13%, followed by Rusk at 12% and Lind with
/// 11%, compared with 9% for Vale". Empty if it is not told so.
TokenRange nextInList(const MeasureClause &clause, const Measure &before)
{
    const std::uint32_t begin = before.tokens.last;
    const std::uint32_t first = clause.figure().first;
    if (!clause.measure().hasUnit() || clause.measure().unit != before.unit || begin + 1 > first) {
        return {};
    }
    for (std::uint32_t i = begin; i < first; ++i) {
        if (clause.isVerbAhead(i) && !clause.text(i).endsWith(u"ed")) {
            return {};
        }
    }
    const bool compared = first > begin && (clause.named(first - 1, u"with") || clause.named(first - 1, u"to") ||
                                            clause.named(first - 1, u"and"));
    if (compared && clause.named(clause.figure().last, u"for")) {
        return clause.nounPhrase(clause.figure().last + 1, false);
    }
    std::uint32_t last = first;
    last -= clause.isPossessor(first - 1) || clause.named(first - 1, u"at") || clause.named(first - 1, u"with") ||
                    clause.named(first - 1, u"on") || clause.named(first - 1, u"to")
                ? 1
                : 0;
    if (last == begin || !clause.isWord(last - 1) || clause.is(last - 1, LabelWord::Preposition) ||
        clause.is(last - 1, LabelWord::Filler) || clause.is(last - 1, LabelWord::Subordinate)) {
        return {};
    }
    TokenRange who{std::max(clause.startOfNoun(last - 1), begin), last};
    who.first += clause.named(who.first, u"and") ? 1 : 0;
    who.first = ownersOf(clause, who.first, begin);
    const bool listed = who.first > begin && (clause.isComma(who.first - 1) || clause.named(who.first - 1, u"and") ||
                                              clause.named(who.first - 1, u"by") || clause.named(who.first - 1, u"to"));
    const bool follows = who.first == begin && !clause.named(first - 1, u"to"); // not "37% liberal to 32%"
    return listed || follows ? who : TokenRange{};
}

/// The label of what `before` measures too, in the same sentence; none if it does not.
std::optional<FigureLabel> labelByBefore(const MeasureClause &clause, const Measure &before, const FigureLabel &label)
{
    if (const TokenRange who = nextInList(clause, before); !label.isEmpty() && !clause.wordsOf(who).isEmpty()) {
        if (label.rule == &PutAtRule) {
            return makeLabel(PutAtRule, clause.wordsOf(who), label.subject, clause.spanOf(who));
        }
        if (label.rule == &LinkRule && clause.is(who.first, LabelWord::Determiner) &&
            who.last == clause.figure().first) {
            return makeLabel(LinkRule, clause.wordsOf(who), {}, clause.spanOf(who)); // "a lamp is £24, a bell £8"
        }
        const QString &what = label.measure.isEmpty() ? label.subject : label.measure;
        return makeLabel(TakenOverRule, what, clause.wordsOf(who), clause.spanOf(who));
    }
    if (auto placed = placedInList(clause, before, label)) {
        return placed;
    }
    if (label.measure.isEmpty()) {
        return std::nullopt;
    }
    if (isAlternative(clause, before)) {
        return takenOver(label);
    }
    if (isResult(clause, before)) {
        return resultOf(label);
    }
    // "up from 54%": what the figure before it was earlier.
    return before.from && before.from == clause.measure().low ? std::optional(takenOver(label)) : std::nullopt;
}

/// "the poll puts Roe's party at 34%": what is put there, by whom.
std::optional<FigureLabel> putAt(const MeasureClause &clause)
{
    const std::uint32_t first = clause.figure().first;
    const bool puts =
        clause.hasVerb() && (clause.named(clause.mainVerb(), u"puts") || clause.named(clause.mainVerb(), u"put"));
    const bool put = puts && clause.named(first - 1, u"at") && clause.verb().last + 1 < first;
    const TokenRange what = put ? TokenRange{clause.verb().last, first - 1} : TokenRange{};
    for (std::uint32_t i = what.first; i < what.last; ++i) {
        if (clause.at(i).is(TokenKind::Number)) {
            return std::nullopt; // the next of a list
        }
    }
    const QString words = clause.wordsOf(what);
    return words.isEmpty() ? std::nullopt
                           : std::optional(makeLabel(PutAtRule, words, clause.wordsOf(clause.subject()),
                                                     clause.spanOf(clause.subject(), what)));
}

/// "It took six years and $3 billion to build the plants": to build the plants. Empty if it is not told so.
FigureLabel effortLabel(const MeasureClause &clause)
{
    constexpr std::uint32_t Farthest = 8; // tokens: another figure, "the city", "more"
    const TokenRange who = clause.subject();
    if (!clause.hasVerb() || !clause.measure().hasUnit() || who.size() != 1 || !clause.named(who.first, u"it")) {
        return {};
    }
    std::uint32_t i = clause.figure().last;
    while (clause.has(i) && i < clause.figure().last + Farthest && !clause.isComma(i) &&
           !(clause.named(i, u"to") && clause.isWord(i + 1)) && !clause.isVerbAhead(i)) {
        ++i;
    }
    if (!clause.named(i, u"to") || !clause.isWord(i + 1) || i == clause.figure().last + Farthest) {
        return {};
    }
    const TokenRange done{i, clause.endFrom(i)};
    return makeLabel(EffortRule, clause.lineOf(done), {}, clause.spanOf(done));
}

/// The sentence without the figure, where the clause tells nothing.
FigureLabel sentenceLabel(const MeasureClause &clause)
{
    const TokenRange opening{clause.sentence().first, clause.figure().first};
    std::uint32_t next = clause.figure().last;
    while (clause.has(next) && clause.at(next).is(TokenKind::Punctuation) && !clause.isMark(next, u'(')) {
        ++next;
    }
    // "Every 72 minutes, a veteran calls": a word before it says nothing without it.
    QString before = clause.lineOf(opening);
    const std::uint32_t end = clause.sentence().last;
    const bool stopped = end > next && clause.isMark(end - 1, u'.');
    const QString after = clause.lineOf({next, stopped ? end - 1 : end});
    if (opening.size() == 1 && next > clause.figure().last && after.contains(u' ')) {
        before.clear();
    }
    const bool only = after.size() < 2;
    return makeLabel(SentenceRule,
                     only               ? before
                     : before.isEmpty() ? after
                                        : before + u" … "_s + after,
                     {}, clause.spanOf(clause.sentence()));
}

/// The clause without the figure: what stands before it, else what follows.
FigureLabel clauseLabel(const MeasureClause &clause)
{
    const QString who = clause.onlySays() ? clause.wordsOf(clause.subject()) : QString();
    if (!who.isEmpty()) {
        // "Anthropic's figures suggest 70%": it says who, not what.
        return makeLabel(ClauseRule, {}, who, clause.spanOf(clause.subject()));
    }
    const TokenRange before{clause.onlySays() ? clause.verb().last : clause.begin(), clause.figure().first};
    QString words = clause.wordsOf(before);
    TokenRange range = before;
    if (words.isEmpty()) {
        range = {clause.figure().last, clause.endFrom(clause.figure().last)};
        words = clause.wordsOf(range);
    }
    const bool telling =
        std::any_of(words.begin(), words.end(), [](QChar c) { return c.isSpace(); }) || words.size() > 5;
    return telling ? makeLabel(ClauseRule, words, {}, clause.spanOf(range)) : sentenceLabel(clause);
}

/// The clause between two marks, without the figure.
FigureLabel hanClause(const MeasureClause &clause)
{
    constexpr qsizetype Longest = 24;
    std::uint32_t first = clause.figure().first;
    while (first > clause.sentence().first && !clause.at(first - 1).is(TokenKind::Punctuation)) {
        --first;
    }
    std::uint32_t last = clause.figure().last;
    while (clause.has(last) && !clause.at(last).is(TokenKind::Punctuation)) {
        ++last;
    }
    const QString before = clause.lineOf({first, clause.figure().first});
    const bool of = last > clause.figure().last && clause.text(clause.figure().last) == u"的";
    const QString after = clause.lineOf({clause.figure().last + (of ? 1U : 0U), last});
    FigureLabel label;
    label.measure = before.isEmpty() ? after : after.isEmpty() ? before : before + QChar(0x2026) + after;
    if (label.measure.size() > Longest) {
        label.measure = label.measure.first(Longest) + QChar(0x2026);
    }
    label.span = clause.spanOf({first, last});
    label.rule = &ClauseRule;
    return label;
}

} // namespace

std::optional<FigureLabel> FigureLabels::cellLabel(const Measure &measure)
{
    const auto cell = m_tables.valueAt(m_cut.spanOf(measure.tokens));
    if (!cell || (cell->row.isEmpty() && cell->column.isEmpty())) {
        return std::nullopt;
    }
    const QString row = onOneLine(cell->row.of(m_cut.text));
    const QString column = onOneLine(cell->column.of(m_cut.text));
    return makeLabel(CellRule, column.isEmpty() ? row : column, column.isEmpty() ? QString() : row, cell->own);
}

FigureLabel FigureLabels::labelOf(const Measure &measure, const Measure *before, const FigureLabel &beforeLabel)
{
    if (auto cell = cellLabel(measure)) {
        return *std::move(cell);
    }
    const MeasureClause clause(m_cut, m_words, m_figureWords, m_units, m_clauses, measure, before);
    if (clause.isHan()) {
        return hanClause(clause);
    }
    if (FigureLabel effort = effortLabel(clause); !effort.isEmpty()) {
        return effort;
    }
    if (auto put = putAt(clause)) {
        return *std::move(put);
    }
    const bool related = before != nullptr && before->tokens.first >= clause.sentence().first;
    if (related) {
        if (auto label = labelByBefore(clause, *before, beforeLabel)) {
            return *std::move(label);
        }
    }
    FigureLabel label = clause.isIn(Dimension::Share) || clause.isIn(Dimension::Points)
                            ? shareLabel(clause, related ? &beforeLabel : nullptr)
                            : amountLabel(clause);
    return label.isEmpty() ? clauseLabel(clause) : label;
}

} // namespace pullquote
