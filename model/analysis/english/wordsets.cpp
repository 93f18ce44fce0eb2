// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/wordsets.h"

#include "model/text/lexicon.h"

#include <QHash>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

std::uint32_t setNamed(const QString &name)
{
    static const QHash<QString, std::uint32_t> sets{
        {u"first-person"_s, FirstPerson},
        {u"second-person"_s, SecondPerson},
        {u"masculine"_s, Masculine},
        {u"feminine"_s, Feminine},
        {u"plural"_s, Plural},
        {u"neuter"_s, Neuter},
        {u"naming"_s, NamingWord},
        {u"work"_s, WorkWord},
        {u"term"_s, TermWord},
        {u"person"_s, PersonNoun},
        {u"publication"_s, PublicationNoun},
        {u"organization"_s, OrganizationNoun},
        {u"male-name"_s, MaleName},
        {u"female-name"_s, FemaleName},
        {u"publication-name"_s, PublicationName},
        {u"organization-ending"_s, OrganizationEnding},
        {u"place"_s, PlaceName},
        {u"male-title"_s, MaleTitle},
        {u"female-title"_s, FemaleTitle},
        {u"time"_s, TimeWord},
        {u"according"_s, AccordingWord},
        {u"report-noun"_s, SourceNoun},
        {u"venue"_s, Venue},
        {u"honorific"_s, Honorific},
        {u"thing"_s, Thing},
        {u"negative"_s, NegativeWord},
        {u"rank"_s, RankWord},
        {u"role-of"_s, RoleOf},
        {u"kin"_s, KinWord},
        {u"company"_s, CompanyNoun},
        {u"legal-form"_s, LegalForm},
    };
    return sets.value(name, 0);
}

} // namespace

WordSets::WordSets(Vocabulary &vocabulary)
{
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"wordsets"_s)) {
        // The set comes first, its words after it, parted by spaces: a line a set, as many lines as one likes.
        for (const QString &word : entry.fields.value(0).split(u' ', Qt::SkipEmptyParts)) {
            const WordId id = vocabulary.add(word);
            m_sets.resize(std::max<size_t>(m_sets.size(), vocabulary.size()));
            m_sets[id] |= setNamed(entry.phrase);
        }
    }
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"rolenames"_s)) {
        for (const QString &form : entry.fields.value(0).split(u' ', Qt::SkipEmptyParts)) {
            m_roles[vocabulary.add(form)] = wordHash(entry.phrase);
        }
    }
}

} // namespace pullquote::english
