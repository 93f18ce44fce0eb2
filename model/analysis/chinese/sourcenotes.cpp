// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/sourcenotes.h"

#include "model/analysis/chinese/chineselexicon.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr qsizetype LongestName = 30;
constexpr auto Agent = NoteEditor | NoteTranslator;

bool endsName(QChar c)
{
    return QStringView(u"，,。；;、｜|（）()\n").contains(c);
}

bool isColon(QChar c)
{
    return QStringView(u"：:／/").contains(c);
}

/// Reads one note from its begin to its end.
class NoteReader final
{
public:
    NoteReader(QStringView text, Span note, const CharacterPhrases &lexicon)
        : m_text(text.first(note.end))
        , m_note(note)
        , m_lexicon(lexicon)
    {
    }

    std::vector<ChineseStation> run()
    {
        for (qsizetype at = m_note.begin; at < m_note.end;) {
            const auto word = m_lexicon.matchAt(m_text, at, NoteOrigin | NoteReprint | Agent);
            if (word.length == 0) {
                ++at;
                continue;
            }
            const Span cue{at, at + word.length};
            if ((word.classes & NoteOrigin) != 0) {
                at = readOrigin(cue.end);
            } else if ((word.classes & NoteReprint) != 0) {
                at = add(ProvenanceRole::Reporter, stretchFrom(cue.end), {});
            } else {
                at = readAgent(cue, word.classes);
            }
        }
        return std::move(m_stations);
    }

private:
    Span trimmed(Span span) const
    {
        const auto isEdge = [&](qsizetype i) { return m_text[i].isSpace() || isColon(m_text[i]); };
        while (!span.isEmpty() && isEdge(span.begin)) {
            ++span.begin;
        }
        while (!span.isEmpty() && isEdge(span.end - 1)) {
            --span.end;
        }
        return span;
    }

    /// What follows, up to the next mark or the next word of the note.
    Span stretchFrom(qsizetype begin) const
    {
        qsizetype end = begin;
        while (end < m_note.end && !endsName(m_text[end]) && m_text[end] != u'由' &&
               m_lexicon.matchAt(m_text, end, Agent | NoteReprint).length == 0) {
            ++end;
        }
        return trimmed({begin, end});
    }

    /// Adds a station and gives where to read on.
    qsizetype add(ProvenanceRole role, Span name, Span owner)
    {
        Span bare = trimmed(name);
        const bool isTitle = bare.length() > 2 && m_text[bare.begin] == u'《' && m_text[bare.end - 1] == u'》';
        bare = isTitle ? Span{bare.begin + 1, bare.end - 1} : bare;
        if (bare.length() >= 2 && bare.length() <= LongestName) {
            m_stations.push_back({role, bare, owner});
        }
        return std::max(name.end, m_note.begin + 1);
    }

    /// 整理自甲在《乙》的專訪, 摘自甲接受乙電台專訪, 來源：乙
    qsizetype readOrigin(qsizetype begin)
    {
        const Span stretch = stretchFrom(begin);
        const qsizetype end = std::max(stretch.end, begin);
        const qsizetype lead = leadIn(stretch);
        const Span owner = lead > stretch.begin ? trimmed({stretch.begin, lead}) : Span{};
        Span place{lead > stretch.begin ? lead + leadLength(lead) : stretch.begin, stretch.end};
        const qsizetype open = place.of(m_text).indexOf(u'《');
        const qsizetype close = place.of(m_text).indexOf(u'》');
        if (open >= 0 && close > open) {
            place = {place.begin + open, place.begin + close + 1};
        } else {
            place = withoutVenue(place);
        }
        add(ProvenanceRole::Venue, place, owner);
        return end;
    }

    /// Where 在, 於 or 接受 parts whose words they are from where they were said; the begin if nothing does.
    qsizetype leadIn(Span stretch) const
    {
        for (qsizetype i = stretch.begin + 1; i < stretch.end; ++i) {
            if (leadLength(i) > 0) {
                return i;
            }
        }
        return stretch.begin;
    }

    qsizetype leadLength(qsizetype at) const
    {
        const QStringView rest = m_text.sliced(at);
        return rest.startsWith(u"接受") ? 2 : QStringView(u"在於于").contains(m_text[at]) ? 1 : 0;
    }

    /// 乙電台 of 乙電台的專訪.
    Span withoutVenue(Span place) const
    {
        for (qsizetype i = place.begin + 1; i < place.end; ++i) {
            if (m_lexicon.matchAt(m_text, i, NoteVenue).length > 0) {
                const qsizetype end = m_text[i - 1] == u'的' ? i - 1 : i;
                return trimmed({place.begin, end});
            }
        }
        return place;
    }

    /// 由丁編輯與翻譯, 編譯：丁. Who translated and edited is the translator.
    qsizetype readAgent(Span cue, CharacterPhrases::Classes classes)
    {
        qsizetype end = cue.end;
        for (;;) {
            const qsizetype joint =
                end < m_note.end && QStringView(u"與与和及並并、").contains(m_text[end]) ? end + 1 : end;
            const auto next = m_lexicon.matchAt(m_text, joint, Agent);
            if (next.length == 0) {
                break;
            }
            classes |= next.classes;
            end = joint + next.length;
        }
        const ProvenanceRole role =
            (classes & NoteTranslator) != 0 ? ProvenanceRole::Translator : ProvenanceRole::Editor;
        if (end < m_note.end && isColon(m_text[end])) {
            return std::max(add(role, stretchFrom(end), {}), end);
        }
        const qsizetype by = byBefore(cue.begin);
        if (by >= 0) {
            add(role, {by + 1, cue.begin}, {});
        }
        return end;
    }

    /// The 由 that leads to whoever did what is told at `cue`, or -1.
    qsizetype byBefore(qsizetype cue) const
    {
        for (qsizetype i = cue; i > m_note.begin && !endsName(m_text[i - 1]); --i) {
            if (m_text[i - 1] == u'由') {
                return i - 1;
            }
        }
        return -1;
    }

    QStringView m_text;
    Span m_note;
    const CharacterPhrases &m_lexicon;
    std::vector<ChineseStation> m_stations;
};

} // namespace

bool beginsChineseNote(QStringView text, Span block, const CharacterPhrases &lexicon)
{
    constexpr qsizetype LongestNote = 120;
    while (!block.isEmpty() && (text[block.begin].isSpace() || QStringView(u"（(【[*※").contains(text[block.begin]))) {
        ++block.begin;
    }
    if (block.isEmpty() || block.length() > LongestNote) {
        return false;
    }
    const QStringView note = text.first(block.end);
    const auto word = lexicon.matchAt(note, block.begin, NoteSelf | NoteOrigin | NoteReprint | Agent);
    if (word.length == 0) {
        return false;
    }
    const qsizetype end = block.begin + word.length;
    return (word.classes & (NoteSelf | NoteReprint)) != 0 || (end < block.end && isColon(text[end]));
}

std::vector<ChineseStation> findChineseStations(QStringView text, Span note, const CharacterPhrases &lexicon)
{
    return NoteReader(text, note, lexicon).run();
}

} // namespace pullquote
