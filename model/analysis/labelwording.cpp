// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/labelwording.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

QString wholeOf(const MeasureClause &clause, TokenRange range)
{
    std::uint32_t i = range.first;
    i += i < range.last && clause.is(i, LabelWord::Determiner) ? 1 : 0;
    if (i + 1 < range.last && clause.is(i, LabelWord::Whole)) {
        const bool body = clause.is(i + 1, LabelWord::Body);
        const std::uint32_t name =
            body && i + 2 < range.last && clause.is(i + 2, LabelWord::Preposition) ? i + 3 : i + 1;
        const QString words = clause.wordsOf({name, range.last});
        return words.isEmpty() ? words : words + u" as a whole"_s;
    }
    return clause.wordsOf(range);
}

QString measureOf(const MeasureClause &clause, TokenRange range)
{
    for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i) {
        const bool doing = clause.isGerund(i) && clause.isVerb(i) && clause.isWord(i - 1) && clause.isWord(i + 1) &&
                           !clause.is(i - 1, LabelWord::Preposition) && !clause.is(i - 1, LabelWord::Determiner) &&
                           !clause.is(i + 1, LabelWord::Preposition) && !clause.isVerb(i - 1);
        if (doing && range.last - i <= 4 && i - range.first <= 4) {
            const QString object = clause.wordsOf({i + 1, range.last});
            const QString agent = clause.wordsOf({range.first, i});
            if (!object.isEmpty() && !agent.isEmpty()) {
                return object + u' ' + clause.participleOf(i) + u" by "_s + agent;
            }
        }
    }
    return clause.wordsOf(range);
}

QString predicateOf(const MeasureClause &clause, TokenRange said, TokenRange whole)
{
    QString words = clause.wordsOf(said);
    const bool plural = clause.text(whole.last - 1).endsWith(u's');
    const bool singular = clause.named(said.first, u"is") || clause.named(said.first, u"was");
    if (!plural || !singular) {
        return words;
    }
    return (clause.named(said.first, u"is") ? u"are"_s : u"were"_s) + words.sliced(clause.text(said.first).size());
}

QString linkedMeasure(const MeasureClause &clause, TokenRange part)
{
    const bool agent = part.size() > 1 && clause.at(part.first).has(AllCapitals);
    QString words = agent ? measureOf(clause, part) : clause.wordsOf(part);
    const std::uint32_t verb = clause.mainVerb();
    const bool change = clause.is(verb, FigureWord::Change) && !clause.measure().from && !words.isEmpty();
    return change ? words + u' ' + clause.text(verb).toString() : words;
}

} // namespace pullquote
