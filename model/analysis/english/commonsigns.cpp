// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/commonsigns.h"

#include <array>

namespace pullquote::english {

namespace {

constexpr std::array<Rule, CommonSignCount> Rules{{
    {"cue.90", "The verb nearly always reports when it stands so."},
    {"cue.75", "The verb mostly reports when it stands so."},
    {"cue.60", "The verb reports more often than not when it stands so."},
    {"cue.45", "The verb reports about every other time when it stands so."},
    {"cue.30", "The verb often reports when it stands so."},
    {"cue.20", "The verb reports now and then when it stands so."},
    {"cue.10", "The verb seldom reports when it stands so."},
    {"cue.5", "The verb rarely reports when it stands so."},
    {"cue.0", "The verb hardly ever reports when it stands so."},
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
    {"who.other", "It is another noun."},
    {"who.thing", "It is a thing, which seldom speaks and holds no view."},
}};

} // namespace

std::span<const Rule> commonRules()
{
    return Rules;
}

std::vector<Rule> withCommonRules(std::span<const Rule> own)
{
    std::vector<Rule> rules(Rules.begin(), Rules.end());
    rules.insert(rules.end(), own.begin(), own.end());
    return rules;
}

CommonSign strengthSign(double percent)
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

void setVerbSigns(SignSet &signs, const Chunk &verb)
{
    signs.set(VerbContinuing, verb.has(Continuing) && !verb.has(Finite));
    signs.set(VerbInfinitive, verb.has(Infinitive));
    signs.set(VerbPassive, verb.has(Passive));
    signs.set(VerbNegated, verb.has(Negated));
    signs.set(VerbModal, verb.has(WithModal));
}

void setSubjectSign(SignSet &signs, SubjectBy by)
{
    switch (by) {
    case SubjectBy::None:
        signs.set(NoSubject);
        break;
    case SubjectBy::After:
        signs.set(SubjectAfter);
        break;
    case SubjectBy::Apposition:
        signs.set(SubjectApposition);
        break;
    case SubjectBy::Relative:
        signs.set(SubjectRelative);
        break;
    case SubjectBy::Shared:
        signs.set(SubjectShared);
        break;
    case SubjectBy::MainClause:
        signs.set(SubjectMain);
        break;
    case SubjectBy::Agent:
        signs.set(SubjectAgent);
        break;
    case SubjectBy::Before:
    case SubjectBy::Owner:
        break;
    }
}

CommonSign kindOfSource(const Chunk &who, std::uint32_t sets)
{
    if (who.has(HasName)) {
        return IsNamed;
    }
    if (who.has(IsPronoun)) {
        return (sets & (Masculine | Feminine)) != 0         ? IsHeShe
               : (sets & english::Plural) != 0              ? IsThey
               : (sets & (FirstPerson | SecondPerson)) != 0 ? IsFirstOrSecond
               : (sets & PersonNoun) != 0                   ? IsPersonNoun
                                                            : IsIt;
    }
    return (sets & PersonNoun) != 0         ? IsPersonNoun
           : (sets & PublicationNoun) != 0  ? IsPublicationNoun
           : (sets & OrganizationNoun) != 0 ? IsOrganizationNoun
                                            : IsOtherNoun;
}

} // namespace pullquote::english
