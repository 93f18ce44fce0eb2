// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/vocabulary.h"

namespace pullquote {

char16_t foldedUnit(char16_t c)
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

namespace {

bool sameFolded(QStringView word, QStringView foldedWord)
{
    if (word.size() != foldedWord.size()) {
        return false;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        const char16_t expected = foldedWord[i].unicode();
        if (c != expected && foldedUnit(c) != expected) {
            return false;
        }
    }
    return true;
}

} // namespace

std::uint32_t wordHash(QStringView word)
{
    std::uint32_t hash = WordHashBegin;
    for (const QChar c : word) {
        hash = wordHashWith(hash, c.unicode());
    }
    return hash;
}

Vocabulary::Vocabulary()
    : m_begins{0, 0}
    , m_slots(1024)
{
}

WordId Vocabulary::add(QStringView word)
{
    const std::uint32_t hash = wordHash(word);
    if (const WordId known = find(word, hash)) {
        return known;
    }
    if (size() * 4 > m_slots.size()) {
        grow();
    }
    const WordId id = size();
    for (const QChar c : word) {
        m_units += QChar(foldedUnit(c.unicode()));
    }
    m_begins.push_back(static_cast<std::uint32_t>(m_units.size()));
    insert({id, hash});
    return id;
}

WordId Vocabulary::find(QStringView word, std::uint32_t hash) const
{
    size_t place = hash & (m_slots.size() - 1);
    while (m_slots[place].word != UnknownWord) {
        const Slot &slot = m_slots[place];
        if (slot.hash == hash && sameFolded(word, this->word(slot.word))) {
            return slot.word;
        }
        place = (place + 1) & (m_slots.size() - 1);
    }
    return UnknownWord;
}

void Vocabulary::insert(Slot slot)
{
    size_t place = slot.hash & (m_slots.size() - 1);
    while (m_slots[place].word != UnknownWord) {
        place = (place + 1) & (m_slots.size() - 1);
    }
    m_slots[place] = slot;
}

void Vocabulary::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.word != UnknownWord) {
            insert(slot);
        }
    }
}

} // namespace pullquote
