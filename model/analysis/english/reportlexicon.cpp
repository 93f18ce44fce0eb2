// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/reportlexicon.h"

#include <array>

namespace pullquote::english {

namespace {

constexpr std::array<Rule, SignCount> Rules{{
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
    {"strength.90", "The verb reports nearly always when it stands so."},
    {"strength.75", "The verb reports mostly when it stands so."},
    {"strength.60", "The verb reports more often than not when it stands so."},
    {"strength.45", "The verb reports about every other time when it stands so."},
    {"strength.30", "The verb reports often when it stands so."},
    {"strength.20", "The verb reports sometimes when it stands so."},
    {"strength.10", "The verb reports seldom when it stands so."},
    {"strength.5", "The verb reports rarely when it stands so."},
    {"strength.0", "The verb hardly ever reports when it stands so."},
    {"strength.unknown", "The lexicon does not know the verb."},
    {"verb.continuing", "The verb is an -ing form."},
    {"verb.infinitive", "The verb is an infinitive."},
    {"verb.passive", "The verb is a passive."},
    {"verb.negated", "The verb is negated."},
    {"verb.modal", "The verb has a modal."},
    {"subject.none", "The verb has no subject in sight."},
    {"subject.after", "The subject stands behind its verb."},
    {"subject.apposition", "An apposition stands between subject and verb."},
    {"subject.relative", "The verb's subject is who or that after this name."},
    {"subject.shared", "The verb shares the subject of the verb before."},
    {"subject.main", "The verb takes the subject of the main clause."},
    {"subject.agent", "The agent of a passive."},
    {"who.name", "It is a name."},
    {"who.role", "It is a title or a role."},
    {"who.he-she", "It is he or she."},
    {"who.they", "It is they."},
    {"who.first-second", "It is I, we or you."},
    {"who.it", "It is it or this."},
    {"who.person", "It is a noun for people."},
    {"who.publication", "It is a noun for a text."},
    {"who.organization", "It is a noun for an organization."},
    {"who.thing", "It is a thing, which holds no view."},
    {"who.other", "It is another noun."},
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
}};

} // namespace

std::span<const Rule> reportRules()
{
    return Rules;
}

ReportSign strengthSign(double percent)
{
    return percent >= 90   ? Strength90
           : percent >= 75 ? Strength75
           : percent >= 60 ? Strength60
           : percent >= 45 ? Strength45
           : percent >= 30 ? Strength30
           : percent >= 20 ? Strength20
           : percent >= 10 ? Strength10
           : percent >= 5  ? Strength5
                           : Strength0;
}

ReportLexicon::ReportLexicon(Vocabulary &vocabulary, const Grammar &g, const Reporting &r, const WordSets &w)
    : grammar(g)
    , reporting(r)
    , words(w)
    , ends(vocabulary)
    , nouns(vocabulary)
    , weights(Rules, QStringLiteral("en"), QStringLiteral("indirect"), 0)
{
}

} // namespace pullquote::english
