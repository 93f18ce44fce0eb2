// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/reportlexicon.h"

#include <array>

namespace pullquote::english {

namespace {

constexpr std::array<Rule, size_t{ReportSignCount} - CommonSignCount> Rules{{
    {"report", "A verb alone reports nothing."},
    {"report.that", "A that-clause follows."},
    {"report.clause", "A clause follows."},
    {"report.question", "A question in reported form follows."},
    {"report.infinitive", "An infinitive follows."},
    {"report.object", "An object follows."},
    {"report.preposition", "A preposition follows."},
    {"report.tag", "The verb and its subject stand behind the words, after a comma."},
    {"report.tag-bare", "The verb and its subject end the sentence, without a comma before them."},
    {"report.as", "As somebody says, it is so."},
    {"report.passive", "The verb is a passive: is expected, was asked."},
    {"report.according", "According to names whose words they are."},
    {"report.name-colon", "A name and a colon lead to the words."},
    {"report.colon", "A colon follows the verb."},
    {"report.noun-that", "A noun that reports takes a that-clause."},
    {"report.noun-infinitive", "A noun that reports takes an infinitive."},
    {"report.noun-preposition", "A noun that reports takes a preposition."},
    {"strength.unknown", "The lexicon does not know the verb."},
    {"content.short", "One or two phrases are reported."},
    {"content.middle", "A few phrases are reported."},
    {"content.long", "A long clause is reported."},
    {"inside.report", "It stands inside the words of another report."},
    {"holds.quote", "Marked words stand in it."},
    {"in.headline", "It stands in a headline."},
    {"in.question", "It stands in a question."},
    {"after.subordinator", "Its clause begins with as, while or the like."},
    {"after.condition", "Its clause begins with if, once or the like: it may not have come to that."},
    {"content.verb", "A finite verb stands in what is reported."},
    {"report.headline-colon", "A headline names somebody, and a clause follows the colon."},
}};

} // namespace

std::span<const Rule> reportRules()
{
    static const std::vector<Rule> all = withCommonRules(Rules);
    return all;
}

ReportLexicon::ReportLexicon(Vocabulary &vocabulary, const Grammar &g, const Reporting &r, const WordSets &w)
    : grammar(g)
    , reporting(r)
    , words(w)
    , ends(vocabulary)
    , endSigns(g, reportRules())
    , nouns(vocabulary)
    , weights(reportRules(), QStringLiteral("en"), QStringLiteral("indirect"), 0)
{
}

} // namespace pullquote::english
