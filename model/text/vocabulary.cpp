// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/vocabulary.h"

namespace pullquote {

namespace {

constexpr char16_t folded(char16_t c)
{
    if (c >= u'A' && c <= u'Z') {
        return c | 0x20;
    }
    if (c < 0x80) {
        return c;
    }
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) {
        return c + 0x20;
    }
    if (c == 0x2019) {
        return u'\'';
    }
    // Latin Extended-A: capitals are even below U+0139 and above U+0149, odd between.
    if (c >= 0x100 && c <= 0x17F) {
        const bool oddCapitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
        return (c & 1) == (oddCapitals ? 1 : 0) ? c + 1 : c;
    }
    return c;
}

bool sameFolded(QStringView word, QStringView foldedWord)
{
    if (word.size() != foldedWord.size()) {
        return false;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (folded(word[i].unicode()) != foldedWord[i].unicode()) {
            return false;
        }
    }
    return true;
}

} // namespace

std::uint32_t wordHash(QStringView word)
{
    std::uint32_t hash = 2166136261U;
    for (const QChar c : word) {
        hash = (hash ^ folded(c.unicode())) * 16777619U;
    }
    return hash;
}

Vocabulary::Vocabulary()
    : m_words(1)
    , m_hashes(1)
    , m_slots(1024, UnknownWord)
{
}

WordId Vocabulary::add(QStringView word)
{
    const std::uint32_t hash = wordHash(word);
    if (const WordId known = find(word, hash)) {
        return known;
    }
    if (m_words.size() * 4 > m_slots.size()) {
        grow();
    }
    const auto id = static_cast<WordId>(m_words.size());
    QString stored = word.toString();
    for (QChar &c : stored) {
        c = QChar(folded(c.unicode()));
    }
    m_words.push_back(std::move(stored));
    m_hashes.push_back(hash);
    size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != UnknownWord) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    m_slots[slot] = id;
    return id;
}

WordId Vocabulary::find(QStringView word, std::uint32_t hash) const
{
    size_t slot = hash & (m_slots.size() - 1);
    while (const WordId id = m_slots[slot]) {
        if (m_hashes[id] == hash && sameFolded(word, m_words[id])) {
            return id;
        }
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return UnknownWord;
}

void Vocabulary::grow()
{
    m_slots.assign(m_slots.size() * 2, UnknownWord);
    for (WordId id = 1; id < m_words.size(); ++id) {
        size_t slot = m_hashes[id] & (m_slots.size() - 1);
        while (m_slots[slot] != UnknownWord) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        m_slots[slot] = id;
    }
}

} // namespace pullquote
