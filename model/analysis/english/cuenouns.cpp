// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/cuenouns.h"

#include "model/text/lexicon.h"

#include <algorithm>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

CueNouns::CueNouns(Vocabulary &vocabulary)
    : m_strengths(1)
{
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"cuenouns"_s)) {
        std::array<std::int8_t, 3> row{};
        for (size_t i = 0; i < row.size(); ++i) {
            row[i] = static_cast<std::int8_t>(std::clamp(entry.fields.value(qsizetype(i)).toInt(), 0, 100));
        }
        m_strengths.push_back(row);
        const auto index = static_cast<std::uint16_t>(m_strengths.size() - 1);
        for (const QString &form : {entry.phrase, entry.phrase + u's'}) {
            const WordId id = vocabulary.add(form);
            m_indexes.resize(std::max<size_t>(m_indexes.size(), vocabulary.size()));
            m_indexes[id] = m_indexes[id] == 0 || form == entry.phrase ? index : m_indexes[id];
        }
    }
}

} // namespace pullquote::english
