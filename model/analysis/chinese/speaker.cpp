// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/speaker.h"

#include "model/analysis/chinese/chineselexicon.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr qsizetype LongestSpeaker = 40;

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}
bool isNameDot(QChar c)
{
    return c == u'·' || c == u'・' || c == u'‧' || c == u'•';
}
bool isLatinNamePart(QChar c)
{
    return (c.isLetterOrNumber() && !isHan(c)) || c == u'.' || c == u'-' || c == u'\'' || c == u'’';
}

Span trimmed(QStringView text, Span span)
{
    while (!span.isEmpty() && text[span.begin].isSpace()) {
        ++span.begin;
    }
    while (!span.isEmpty() && text[span.end - 1].isSpace()) {
        --span.end;
    }
    return span;
}

/// Where the circumstance at the end of the span begins: 在…上, 於…中, 接受…時. The span's end if there is none.
qsizetype circumstanceBegin(QStringView text, Span span)
{
    const QStringView endings = u"時时上中後后裡里";
    if (span.isEmpty() || !endings.contains(text[span.end - 1])) {
        return span.end;
    }
    for (qsizetype i = span.end - 2; i > span.begin; --i) {
        const bool accepts = text[i] == u'接' && text[i + 1] == u'受';
        if (text[i] == u'在' || text[i] == u'於' || text[i] == u'于' || accepts) {
            return i;
        }
    }
    return span.end;
}

/// Where the date at the end of the span begins: 10月, 2025年, 第三季. The span's end if there is none.
qsizetype dateBegin(QStringView text, Span span)
{
    if (span.isEmpty() || !QStringView(u"年月日號号季").contains(text[span.end - 1])) {
        return span.end;
    }
    const QStringView numerals = u"〇零一二三四五六七八九十第";
    qsizetype begin = span.end - 1;
    while (begin > span.begin && (text[begin - 1].isDigit() || numerals.contains(text[begin - 1]))) {
        --begin;
    }
    return begin < span.end - 1 ? begin : span.end;
}

/// Without the circumstances, the dates and the fillers at its end.
Span withoutTail(QStringView text, Span span, const CharacterPhrases &lexicon)
{
    for (;;) {
        span = trimmed(text, span);
        qsizetype end = std::min(circumstanceBegin(text, span), dateBegin(text, span));
        if (end == span.end) {
            const auto filler = lexicon.matchBefore(text.first(span.end), span.end, Filler);
            end -= filler.length <= span.length() ? filler.length : 0;
        }
        if (end == span.end) {
            return span;
        }
        span.end = end;
    }
}

Span withoutHead(QStringView text, Span span, const CharacterPhrases &lexicon)
{
    for (;;) {
        span = trimmed(text, span);
        const auto opener = lexicon.matchAt(text.first(span.end), span.begin, Opener | Filler);
        if (opener.length == 0 || opener.length >= span.length()) {
            return span;
        }
        span.begin += opener.length;
    }
}

/// The Latin words that end at `end`: "Sam Altman".
Span latinBefore(QStringView text, qsizetype begin, qsizetype end)
{
    qsizetype at = end;
    while (at > begin && (isLatinNamePart(text[at - 1]) || text[at - 1] == u' ')) {
        --at;
    }
    return trimmed(text, {at, end});
}

bool isLatinName(QStringView name)
{
    return !name.isEmpty() && name.front().isUpper() &&
           std::ranges::all_of(name, [](QChar c) { return isLatinNamePart(c) || c == u' '; });
}

bool isTransliteration(QStringView name)
{
    const bool parted = std::ranges::any_of(name, isNameDot);
    return parted && std::ranges::all_of(name, [](QChar c) { return isHan(c) || isNameDot(c); });
}

/// The name of a person that ends at `end`, not before `begin`; empty if none. Three characters before two.
Span nameBefore(QStringView text, qsizetype begin, qsizetype end, const CharacterPhrases &lexicon)
{
    const Span latin = latinBefore(text, begin, end);
    if (!latin.isEmpty() && isLatinName(latin.of(text))) {
        return latin;
    }
    qsizetype at = end;
    while (at > begin && (isHan(text[at - 1]) || isNameDot(text[at - 1]))) {
        --at;
    }
    if (isTransliteration(text.sliced(at, end - at))) {
        return {at, end};
    }
    for (const qsizetype length : {3, 4, 2}) {
        if (end - length >= begin && isChineseName(text.sliced(end - length, length), lexicon)) {
            return {end - length, end};
        }
    }
    return {};
}

bool isSurname(QStringView words, const CharacterPhrases &lexicon)
{
    return lexicon.matchAt(words, 0, Surname).length == words.size() && !words.isEmpty();
}

SourceKind organizationKind(QStringView name, const CharacterPhrases &lexicon)
{
    return (lexicon.matchBefore(name, name.size(), OrganizationEnding | PublicationEnding).classes &
            PublicationEnding) != 0
               ? SourceKind::Publication
               : SourceKind::Organization;
}

class SpeakerParser final
{
public:
    SpeakerParser(QStringView text, Span rest, const CharacterPhrases &lexicon)
        : m_text(text)
        , m_rest(rest)
        , m_lexicon(lexicon)
    {
    }

    std::optional<ChineseSpeaker> parse() const
    {
        if (m_rest.isEmpty() || m_rest.length() > LongestSpeaker) {
            return std::nullopt;
        }
        if (auto pronoun = asPronoun()) {
            return pronoun;
        }
        if (auto titled = asTitled()) {
            return titled;
        }
        return asBareName();
    }

private:
    std::optional<ChineseSpeaker> asPronoun() const
    {
        const auto match = m_lexicon.matchBefore(m_text, m_rest.end, PersonPronoun | OrganizationPronoun);
        if (match.length == 0 || match.length != m_rest.length()) {
            return std::nullopt;
        }
        ChineseSpeaker speaker;
        speaker.span = m_rest;
        speaker.mention = MentionKind::Pronoun;
        speaker.kind = (match.classes & PersonPronoun) != 0 ? SourceKind::Person : SourceKind::Organization;
        return speaker;
    }

    /// [affiliation] title name, [affiliation] name title, title alone.
    std::optional<ChineseSpeaker> asTitled() const
    {
        for (qsizetype end = m_rest.end; end > m_rest.begin; --end) {
            const auto match = m_lexicon.matchBefore(m_text.first(end), end, Title | Description);
            if (match.length == 0 || end - match.length < m_rest.begin) {
                continue;
            }
            const Span title{end - match.length, end};
            const Span after = trimmed(m_text, {end, m_rest.end});
            if (!after.isEmpty()) {
                const QStringView name = after.of(m_text);
                if (!isChineseName(name, m_lexicon) && !isLatinName(name) && !isTransliteration(name)) {
                    continue;
                }
                return titled(after, title, trimmed(m_text, {m_rest.begin, title.begin}));
            }
            return titleAtEnd(title, (match.classes & Description) != 0);
        }
        return std::nullopt;
    }

    ChineseSpeaker titled(Span name, Span title, Span affiliation) const
    {
        ChineseSpeaker speaker;
        speaker.span = m_rest;
        speaker.name = name;
        speaker.role = title;
        speaker.affiliation = withSharedEnding(affiliation, title);
        return speaker;
    }

    /// 交通局長 is the 局長 of the 交通局: one character stands for the end of the one and the beginning of the other.
    Span withSharedEnding(Span affiliation, Span title) const
    {
        constexpr qsizetype HeadOfIts = 2; // 局長, 部長, 校長
        const bool shares = !affiliation.isEmpty() && affiliation.end == title.begin && title.length() == HeadOfIts &&
                            QStringView(u"長长").contains(m_text[title.end - 1]);
        if (!shares) {
            return affiliation;
        }
        const auto endingAt = [&](qsizetype end) {
            return m_lexicon.matchBefore(m_text.first(end), end, OrganizationEnding | PublicationEnding).length > 0;
        };
        return !endingAt(affiliation.end) && endingAt(title.begin + 1) ? Span{affiliation.begin, title.begin + 1}
                                                                       : affiliation;
    }

    ChineseSpeaker titleAtEnd(Span title, bool description) const
    {
        const Span before = withoutClause(trimmed(m_text, {m_rest.begin, title.begin}));
        if (!description) {
            const Span name = nameBefore(m_text, before.begin, before.end, m_lexicon);
            if (!name.isEmpty() && !isLatinOrganization(name, before)) {
                return titled(name, title, trimmed(m_text, {before.begin, name.begin}));
            }
            if (isSurname(before.of(m_text), m_lexicon)) {
                ChineseSpeaker speaker = titled(before, title, {});
                speaker.surnameOnly = true;
                speaker.span.begin = before.begin;
                return speaker;
            }
        }
        ChineseSpeaker speaker;
        speaker.span = m_rest;
        speaker.role = title;
        speaker.affiliation = before;
        speaker.kind = description || !before.isEmpty() ? SourceKind::Unnamed : SourceKind::Person;
        speaker.mention = MentionKind::Role;
        return speaker;
    }

    /// Without the relative clause before a name: 住在舊港區的林.
    Span withoutClause(Span span) const
    {
        const qsizetype clause = span.of(m_text).lastIndexOf(u'的');
        return clause < 0 ? span : Span{span.begin + clause + 1, span.end};
    }

    /// "OpenAI 執行長": the Latin word before a title that stands alone is where the person works.
    bool isLatinOrganization(Span name, Span before) const
    {
        return name == before && !isHan(m_text[name.begin]) && !name.of(m_text).contains(u' ');
    }

    std::optional<ChineseSpeaker> asBareName() const
    {
        ChineseSpeaker speaker;
        speaker.span = m_rest;
        speaker.name = m_rest;
        const QStringView words = m_rest.of(m_text);
        const auto ending = m_lexicon.matchBefore(words, words.size(), OrganizationEnding | PublicationEnding);
        if (isTransliteration(words) || (ending.length == 0 && isChineseName(words, m_lexicon))) {
            return speaker;
        }
        if (isLatinName(words)) {
            speaker.kind = words.contains(u' ') ? SourceKind::Person : SourceKind::Organization;
            return speaker;
        }
        if (words.startsWith(u'《') && words.endsWith(u'》')) {
            speaker.kind = SourceKind::Publication;
            speaker.name = {m_rest.begin + 1, m_rest.end - 1};
            return speaker;
        }
        if (ending.length > 0) {
            speaker.kind = organizationKind(words, m_lexicon);
            return speaker;
        }
        // A name at the end of a clause that begins with something else: 出席活動的王小明.
        const Span name = nameBefore(m_text, m_rest.begin, m_rest.end, m_lexicon);
        const bool after = !name.isEmpty() && name.begin > m_rest.begin && m_text[name.begin - 1] == u'的';
        if (after) {
            speaker.span = speaker.name = name;
            return speaker;
        }
        constexpr qsizetype LongestName = 8;
        if (m_rest.length() <= LongestName && std::ranges::all_of(words, isHan) && !holdsFunctionWord(words)) {
            speaker.kind = SourceKind::Organization;
            return speaker;
        }
        return std::nullopt;
    }

    bool holdsFunctionWord(QStringView words) const
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (m_lexicon.matchAt(words, i, FunctionWord).length > 0) {
                return true;
            }
        }
        return false;
    }

    QStringView m_text;
    Span m_rest;
    const CharacterPhrases &m_lexicon;
};

} // namespace

bool isChineseName(QStringView name, const CharacterPhrases &lexicon)
{
    if (isTransliteration(name)) {
        return true;
    }
    if (!std::ranges::all_of(name, isHan)) {
        return false;
    }
    const qsizetype surname = lexicon.matchAt(name, 0, Surname).length;
    const qsizetype given = name.size() - surname;
    const bool isWord = lexicon.matchAt(name, 0, Title | Description | Filler | Opener | NoCue).length == name.size();
    return surname > 0 && given >= 1 && given <= 2 && !isWord;
}

std::optional<ChineseSpeaker> findChineseSpeaker(QStringView text, Span clause, const CharacterPhrases &lexicon)
{
    const Span rest = withoutTail(text, withoutHead(text, clause, lexicon), lexicon);
    return SpeakerParser(text, rest, lexicon).parse();
}

} // namespace pullquote
