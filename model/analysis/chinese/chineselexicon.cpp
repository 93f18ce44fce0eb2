// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/chineselexicon.h"

#include "model/text/lexicon.h"

#include <utility>
#include <vector>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Which class an entry's second field stands for; a file without second fields has one class.
struct LexiconFile
{
    QString name;
    std::vector<std::pair<QString, ChineseWord>> classes; ///< By second field; the first is that of an empty field.
};

} // namespace

CharacterPhrases loadChineseLexicon()
{
    const std::vector<LexiconFile> files{
        {u"cues"_s, {{u"say"_s, SayingCue}, {u"report"_s, ReportingNoun}, {u"call"_s, CallingCue}, {u"no"_s, NoCue}}},
        {u"titles"_s, {{u"title"_s, Title}, {u"description"_s, Description}}},
        {u"pronouns"_s, {{u"person"_s, PersonPronoun}, {u"organization"_s, OrganizationPronoun}}},
        {u"organizations"_s, {{QString(), OrganizationEnding}, {u"publication"_s, PublicationEnding}}},
        {u"fillers"_s, {{QString(), Filler}, {u"before"_s, Opener}, {u"function"_s, FunctionWord}}},
        {u"surnames"_s, {{QString(), Surname}}},
        {u"provenance"_s,
         {{u"self"_s, NoteSelf},
          {u"origin"_s, NoteOrigin},
          {u"venue"_s, NoteVenue},
          {u"reprint"_s, NoteReprint},
          {u"editor"_s, NoteEditor},
          {u"translator"_s, NoteTranslator}}},
    };
    CharacterPhrases table;
    for (const LexiconFile &file : files) {
        for (const LexiconEntry &entry : loadLexicon(u"zh"_s, file.name)) {
            const QString field = entry.fields.value(0);
            for (const auto &[name, word] : file.classes) {
                if (name == field) {
                    table.add(entry.phrase, word);
                }
            }
        }
    }
    return table;
}

} // namespace pullquote
