// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/wordsets.h"

#include "model/text/lexicon.h"

#include <algorithm>
#include <iterator>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NamedSet
{
    QStringView name;
    WordSet set;
};

constexpr NamedSet Sets[] = {
    {u"first-person", FirstPerson},
    {u"second-person", SecondPerson},
    {u"masculine", Masculine},
    {u"feminine", Feminine},
    {u"plural", Plural},
    {u"neuter", Neuter},
    {u"naming", NamingWord},
    {u"work", WorkWord},
    {u"term", TermWord},
    {u"person", PersonNoun},
    {u"publication", PublicationNoun},
    {u"organization", OrganizationNoun},
    {u"male-name", MaleName},
    {u"female-name", FemaleName},
    {u"publication-name", PublicationName},
    {u"organization-ending", OrganizationEnding},
    {u"place", PlaceName},
    {u"male-title", MaleTitle},
    {u"female-title", FemaleTitle},
    {u"time", TimeWord},
    {u"according", AccordingWord},
    {u"report-noun", SourceNoun},
    {u"venue", Venue},
    {u"honorific", Honorific},
    {u"thing", Thing},
    {u"negative", NegativeWord},
    {u"rank", RankWord},
    {u"role-of", RoleOf},
    {u"kin", KinWord},
    {u"company", CompanyNoun},
    {u"legal-form", LegalForm},
    {u"post-nominal", PostNominal},
};

constexpr bool areApart()
{
    std::uint32_t seen = 0;
    for (const NamedSet &named : Sets) {
        if ((seen & named.set) != 0) {
            return false;
        }
        seen |= named.set;
    }
    return true;
}

static_assert(areApart(), "a bit a set");

/// No bit for a name that is unknown.
std::uint32_t setNamed(QStringView name)
{
    const auto found = std::ranges::find(Sets, name, &NamedSet::name);
    return found != std::end(Sets) ? std::uint32_t(found->set) : 0;
}

} // namespace

WordSets::WordSets(Vocabulary &vocabulary)
{
    for (const QString &file : {u"wordsets"_s, u"firstnames"_s}) {
        for (const LexiconEntry &entry : loadLexicon(u"en"_s, file)) {
            // The set comes first, its words after it, parted by spaces: a line a set, as many lines as one likes.
            for (const QString &word : entry.fields.value(0).split(u' ', Qt::SkipEmptyParts)) {
                const WordId id = vocabulary.add(word);
                m_sets.resize(std::max<size_t>(m_sets.size(), vocabulary.size()));
                m_sets[id] |= setNamed(entry.phrase);
            }
        }
    }
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"rolenames"_s)) {
        for (const QString &form : entry.fields.value(0).split(u' ', Qt::SkipEmptyParts)) {
            m_roles[vocabulary.add(form)] = wordHash(entry.phrase);
        }
    }
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"nicknames"_s)) {
        for (const QString &name : entry.fields.value(0).split(u' ', Qt::SkipEmptyParts)) {
            m_fullNames.emplace(wordHash(name), wordHash(entry.phrase));
        }
    }
}

bool WordSets::isShortFor(std::uint32_t name, std::uint32_t full) const
{
    const auto [begin, end] = m_fullNames.equal_range(name);
    return std::any_of(begin, end, [full](const auto &known) { return known.second == full; });
}

} // namespace pullquote::english
