// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/characterphrases.h"

#include <algorithm>

namespace pullquote {

void CharacterPhrases::add(const QString &phrase, Classes classes)
{
    if (phrase.isEmpty()) {
        return;
    }
    const auto addTo = [&](std::vector<Entry> &entries) {
        const auto known = std::ranges::find(entries, phrase, &Entry::phrase);
        if (known != entries.end()) {
            known->classes |= classes;
            return;
        }
        const auto place =
            std::ranges::find_if(entries, [&](const Entry &entry) { return entry.phrase.size() < phrase.size(); });
        entries.insert(place, {phrase, classes});
    };
    addTo(m_byFirst[phrase.front().unicode()]);
    addTo(m_byLast[phrase.back().unicode()]);
}

CharacterPhrases::Match CharacterPhrases::matchAt(QStringView text, qsizetype at, Classes wanted) const
{
    if (at < 0 || at >= text.size()) {
        return {};
    }
    const auto entries = m_byFirst.find(text[at].unicode());
    if (entries == m_byFirst.end()) {
        return {};
    }
    const QStringView rest = text.sliced(at);
    for (const Entry &entry : entries->second) {
        if ((entry.classes & wanted) != 0 && rest.startsWith(entry.phrase)) {
            return {entry.phrase.size(), entry.classes};
        }
    }
    return {};
}

CharacterPhrases::Match CharacterPhrases::matchBefore(QStringView text, qsizetype end, Classes wanted) const
{
    if (end <= 0 || end > text.size()) {
        return {};
    }
    const auto entries = m_byLast.find(text[end - 1].unicode());
    if (entries == m_byLast.end()) {
        return {};
    }
    const QStringView before = text.first(end);
    for (const Entry &entry : entries->second) {
        if ((entry.classes & wanted) != 0 && before.endsWith(entry.phrase)) {
            return {entry.phrase.size(), entry.classes};
        }
    }
    return {};
}

} // namespace pullquote
