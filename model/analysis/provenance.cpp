// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/provenance.h"

#include "model/analysis/chinese/sourcenotes.h"
#include "model/analysis/chinese/speaker.h"
#include "model/text/lexicon.h"
#include "model/text/plainwords.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule NamedInNote{"provenance.note", "The note on where the article comes from names it."};
constexpr Rule NamedInSentence{"provenance.sentence", "The sentence says where the words were said."};
constexpr Rule IsAuthor{"source.author", "Whoever writes of themselves is the author whom the page names."};
constexpr Rule NamedByPage{"provenance.page", "The page gives it as its publisher."};

constexpr std::uint32_t SentenceReach = 40; ///< How many tokens around a quote are searched for where it was said.
constexpr qsizetype NoteBlocks = 12;        ///< A note without a role is looked for among the first so many blocks.

bool isNamePart(const Token &t)
{
    return (t.is(TokenKind::Word) && t.has(Capitalised)) || t.is(TokenKind::Han);
}

/// A station of the way as the text names it.
struct Station
{
    ProvenanceRole role = ProvenanceRole::Venue;
    Span name;
    SourceKind kind = SourceKind::Publication;
    Span owner; ///< Venue of a note: whose words were taken from there; empty: everybody's.
};

class Tracer final
{
public:
    Tracer(Findings &findings, const AnalysedText &cut, const Metadata &metadata, const ProvenanceLexicon &lexicon,
           const english::WordSets &words, const CharacterPhrases &chinese)
        : m_findings(findings)
        , m_cut(cut)
        , m_metadata(metadata)
        , m_lexicon(lexicon)
        , m_words(words)
        , m_chinese(chinese)
    {
    }

    void run()
    {
        nameAuthor();
        for (Source &source : m_findings.sources) {
            remember(folded(source.name), source);
        }
        readNotes();
        const SourceId publisher = findPublisher();
        for (Quote &quote : m_findings.quotes) {
            if (quote.source.isValid()) {
                trace(quote, publisher);
            }
        }
        shareVenues();
    }

private:
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool isWord(std::uint32_t i, PlainWord word) const
    {
        return i < m_cut.tokens.size() && isPlainWord(m_cut.of(token(i)), word);
    }

    /// "I" outside of quotes is the author, where the page names just one.
    void nameAuthor()
    {
        const QString name = m_metadata.byline.simplified();
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        const bool several = name.contains(u',') || name.contains(u'&') || words.contains("and"_L1) || words.size() > 4;
        if (words.size() < 2 || several) {
            return;
        }
        const auto same = [&name](const Source &source) { return source.name.compare(name, Qt::CaseInsensitive) == 0; };
        if (std::ranges::any_of(m_findings.sources, same)) {
            return;
        }
        for (Source &source : m_findings.sources) {
            const bool speaks = source.kind == SourceKind::Unnamed && (source.name == "I"_L1 || source.name == "my"_L1);
            if (speaks) {
                source.name = name;
                source.kind = SourceKind::Person;
                source.why.push_back({&IsAuthor, {}});
                return;
            }
        }
    }

    static QString folded(const QString &name)
    {
        const QString simple = name.simplified().toCaseFolded();
        return simple.startsWith("the "_L1) ? simple.mid(4) : simple;
    }

    /// Files a source by its name; a publication by the last word of it too: "the Ledger" of The Meridian Ledger.
    void remember(const QString &key, const Source &source)
    {
        m_byName.insert(key, source.id);
        const qsizetype space = key.lastIndexOf(u' ');
        const QString last = key.sliced(space + 1);
        if (source.kind == SourceKind::Publication && space > 0 && !m_byName.contains(last)) {
            m_byName.insert(last, source.id);
        }
    }

    /// The name that begins at token `i` (an article before it is skipped), within [i, last).
    TokenRange nameAt(std::uint32_t i, std::uint32_t last) const
    {
        if (i < last && (isWord(i, u"the") || isWord(i, u"a") || isWord(i, u"an"))) {
            ++i;
        }
        std::uint32_t end = i;
        while (end < last && isNamePart(token(end)) && !m_words.has(token(end), english::TimeWord)) {
            ++end;
            // "Bank of England", "AT&T"
            const bool joined =
                end + 1 < last && (isWord(end, u"of") || isWord(end, u"&")) && isNamePart(token(end + 1));
            end += joined ? 1 : 0;
        }
        return {i, end};
    }

    // -------------------------------------------------------------- the note

    void readNotes()
    {
        for (qsizetype b = 0; b < qsizetype(m_cut.blocks.size()); ++b) {
            const Block &block = m_cut.blocks[size_t(b)];
            if (m_cut.chineseBlocks[size_t(b)]) {
                readChineseNote(block);
                continue;
            }
            const bool mayBeNote =
                block.role == BlockRole::SourceNote ||
                (block.role == BlockRole::Body && b < NoteBlocks && looksLikeNote(m_cut.blockTokens[size_t(b)]));
            if (mayBeNote) {
                readNote(m_cut.blockTokens[size_t(b)]);
            }
        }
    }

    /// Chinese notes stand at the article's end as often as at its begin.
    void readChineseNote(const Block &block)
    {
        const bool isNote = block.role == BlockRole::SourceNote ||
                            (block.role == BlockRole::Body && beginsChineseNote(m_cut.text, block.span, m_chinese));
        if (!isNote) {
            return;
        }
        for (const ChineseStation &station : findChineseStations(m_cut.text, block.span, m_chinese)) {
            const bool isPerson = isChineseName(station.name.of(m_cut.text), m_chinese);
            m_noted.push_back(
                {station.role, station.name, isPerson ? SourceKind::Person : SourceKind::Publication, station.owner});
        }
    }

    /// "This article is derived from …", "Translated by …": short, about the article itself.
    bool looksLikeNote(TokenRange range) const
    {
        if (range.size() > 60 || range.size() < 3) {
            return false;
        }
        const bool ofItself =
            isWord(range.first, u"this") || m_lexicon.of(token(range.first)) != ProvenanceLexicon::Word::None;
        bool tells = false;
        for (std::uint32_t i = range.first; i + 1 < range.last; ++i) {
            const bool cue = m_lexicon.of(token(i)) != ProvenanceLexicon::Word::None;
            tells = tells || (cue && (isWord(i + 1, u"from") || isWord(i + 1, u"by") || isWord(i + 1, u"on") ||
                                      isWord(i + 1, u"and") || isWord(i + 1, u"in")));
        }
        return ofItself && tells;
    }

    void readNote(TokenRange range)
    {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            const auto word = m_lexicon.of(token(i));
            if (word == ProvenanceLexicon::Word::Origin) {
                readOrigin(i + 1, range.last);
            } else if (word != ProvenanceLexicon::Word::None) {
                i = readAgents(i, range.last);
            }
        }
    }

    /// "… from Jane Roe's interview on the Morning Hour"
    void readOrigin(std::uint32_t i, std::uint32_t last)
    {
        Span owner;
        for (; i < last; ++i) {
            if (m_lexicon.of(token(i)) != ProvenanceLexicon::Word::None) {
                return;
            }
            if (token(i).is(TokenKind::Suffix) && owner.isEmpty()) {
                std::uint32_t first = i;
                while (first > 0 && isNamePart(token(first - 1))) {
                    --first;
                }
                owner = m_cut.spanOf({first, i});
            }
            if (m_words.has(token(i), english::Venue)) {
                break;
            }
        }
        for (std::uint32_t j = i + 1; j < last && j < i + 8; ++j) {
            if (m_lexicon.of(token(j)) != ProvenanceLexicon::Word::None) {
                break;
            }
            const TokenRange name = nameAt(j, last);
            if (!name.isEmpty() && name.first == j) {
                m_noted.push_back({ProvenanceRole::Venue, m_cut.spanOf(name), SourceKind::Publication, owner});
                return;
            }
        }
    }

    /// "edited and translated by NAME"; gives the last token that it read.
    std::uint32_t readAgents(std::uint32_t i, std::uint32_t last)
    {
        ProvenanceRole role = ProvenanceRole::Reporter;
        std::uint32_t j = i;
        for (; j < last && !isWord(j, u"by") && !isWord(j, u"in") && j < i + 6; ++j) {
            const auto word = m_lexicon.of(token(j));
            if (word == ProvenanceLexicon::Word::Translator) {
                role = ProvenanceRole::Translator;
            } else if (word == ProvenanceLexicon::Word::Editor && role != ProvenanceRole::Translator) {
                role = ProvenanceRole::Editor;
            }
        }
        if (j >= last || j >= i + 6) {
            return i;
        }
        const TokenRange name = nameAt(j + 1, last);
        if (name.isEmpty()) {
            return j;
        }
        m_noted.push_back({role, m_cut.spanOf(name), SourceKind::Publication, {}});
        return name.last - 1;
    }

    // -------------------------------------------------------------- sources

    SourceId sourceNamed(const QString &name, SourceKind kind, Span span, const Rule &rule)
    {
        const QString key = folded(name);
        const auto known = m_byName.constFind(key);
        if (known != m_byName.constEnd()) {
            return *known;
        }
        if (const SourceId mentioned = mentionedAt(span); mentioned.isValid()) {
            return mentioned; // "in a letter to Roe", who is named in full elsewhere
        }
        Source source;
        source.id = SourceId(qsizetype(m_findings.sources.size()));
        source.kind = kind;
        source.name = name.simplified();
        source.why.push_back({&rule, span});
        if (!span.isEmpty()) {
            source.mentions.push_back({span, MentionKind::Name});
        }
        remember(key, source);
        m_findings.sources.push_back(std::move(source));
        return m_findings.sources.back().id;
    }

    /// The source that is known to be mentioned by just these words.
    SourceId mentionedAt(Span span)
    {
        if (m_byPlace.empty()) {
            for (const Source &source : m_findings.sources) {
                for (const Mention &mention : source.mentions) {
                    if (mention.kind == MentionKind::Name) {
                        m_byPlace.emplace_back(mention.span.begin, mention.span.end, source.id);
                    }
                }
            }
            std::ranges::sort(m_byPlace);
        }
        const auto found = std::ranges::lower_bound(m_byPlace, Place(span.begin, span.end, SourceId()));
        const bool same =
            found != m_byPlace.end() && std::get<0>(*found) == span.begin && std::get<1>(*found) == span.end;
        return same && !span.isEmpty() ? std::get<2>(*found) : SourceId();
    }

    SourceId sourceOf(const Station &station, const Rule &rule)
    {
        return sourceNamed(station.name.of(m_cut.text).toString(), station.kind, station.name, rule);
    }

    /// A publication that the text only calls by the last word of `name` is that one, and gets its full name.
    void nameInFull(const QString &name)
    {
        const QString key = folded(name);
        const auto known = m_byName.constFind(key.sliced(key.lastIndexOf(u' ') + 1));
        if (known == m_byName.constEnd() || m_byName.contains(key)) {
            return;
        }
        Source &source = m_findings.sources[size_t(known->index)];
        if (source.kind == SourceKind::Publication && !source.name.contains(u' ')) {
            source.name = name.simplified();
            m_byName.insert(key, source.id);
        }
    }

    SourceId findPublisher()
    {
        Span span;
        QString name = m_metadata.publisher;
        for (const Block &block : m_cut.blocks) {
            if (block.role == BlockRole::Publisher) {
                span = block.span;
                name = name.isEmpty() ? span.of(m_cut.text).toString() : name;
                break;
            }
        }
        m_publisherSpan = span;
        nameInFull(name);
        return name.isEmpty() ? SourceId() : sourceNamed(name, SourceKind::Publication, span, NamedByPage);
    }

    // -------------------------------------------------------------- one quote

    void trace(Quote &quote, SourceId publisher)
    {
        quote.chain.clear();
        quote.chain.push_back({quote.source, ProvenanceRole::Speaker, quote.sourceSpan});
        const auto own = venueInSentence(quote);
        if (own) {
            append(quote, sourceOf(*own, NamedInSentence), ProvenanceRole::Venue, own->name);
        }
        for (const Station &station : m_noted) {
            const bool venue = station.role == ProvenanceRole::Venue;
            if (venue && (own || !isOwner(station, quote.source))) {
                continue;
            }
            append(quote, sourceOf(station, NamedInNote), station.role, station.name);
        }
        if (publisher.isValid()) {
            append(quote, publisher, ProvenanceRole::Publisher, m_publisherSpan);
        }
    }

    static void append(Quote &quote, SourceId source, ProvenanceRole role, Span span)
    {
        const bool twice =
            std::ranges::any_of(quote.chain, [&](const ProvenanceStep &s) { return s.source == source; });
        if (!twice) {
            quote.chain.push_back({source, role, span});
        }
    }

    bool isOwner(const Station &station, SourceId speaker) const
    {
        if (station.owner.isEmpty()) {
            return true;
        }
        const Source &source = m_findings.sources[size_t(speaker.index)];
        const bool mentioned =
            std::ranges::any_of(source.mentions, [&](const Mention &m) { return m.span.overlaps(station.owner); });
        return mentioned || folded(source.name) == folded(station.owner.of(m_cut.text).toString());
    }

    /// "told Reuters", "in an interview with the Morning Post", "in a statement", "on her podcast".
    std::optional<Station> venueInSentence(const Quote &quote) const
    {
        if (quote.cueSpan.isEmpty()) {
            return std::nullopt;
        }
        const TokenRange cue = m_cut.tokensIn(quote.cueSpan);
        const qsizetype sentence = cue.isEmpty() ? -1 : m_cut.sentenceOf(cue.first);
        if (sentence < 0) {
            return std::nullopt;
        }
        const TokenRange range = m_cut.sentences[size_t(sentence)];
        const std::uint32_t last = std::min(range.last, cue.last + SentenceReach);
        if (const auto told = toldWhom(cue, last)) {
            return told;
        }
        for (std::uint32_t i = cue.last; i < last; ++i) {
            if (quote.span.contains(token(i).span())) {
                continue; // inside the words themselves
            }
            if (const auto venue = venueAt(i, range.first, last)) {
                return venue;
            }
        }
        const std::uint32_t from = std::max(range.first, cue.first > SentenceReach ? cue.first - SentenceReach : 0U);
        for (std::uint32_t i = from; i < cue.first; ++i) {
            if (quote.span.contains(token(i).span())) {
                continue;
            }
            if (const auto venue = venueAt(i, range.first, cue.first)) {
                return venue;
            }
        }
        return std::nullopt;
    }

    std::optional<Station> toldWhom(TokenRange cue, std::uint32_t last) const
    {
        const TokenRange name = nameAt(cue.last, last);
        if (name.isEmpty() || !m_words.has(token(name.last - 1), english::PublicationName)) {
            return std::nullopt;
        }
        return Station{ProvenanceRole::Venue, m_cut.spanOf(name), SourceKind::Publication, {}};
    }

    /// A venue word at token `i` that a preposition leads to.
    std::optional<Station> venueAt(std::uint32_t i, std::uint32_t first, std::uint32_t last) const
    {
        if (!m_words.has(token(i), english::Venue)) {
            return std::nullopt;
        }
        std::uint32_t lead = i;
        while (lead > first && lead + 6 > i && !isPreposition(lead)) {
            --lead;
        }
        if (!isPreposition(lead) || lead == i || !isOnePhrase({lead + 1, i})) {
            return std::nullopt;
        }
        for (std::uint32_t j = i + 1; j < last && j < i + 5; ++j) {
            const bool leads = isWord(j, u"with") || isWord(j, u"on");
            if (leads || isWord(j, u"to") || isWord(j, u"for") || isWord(j, u"in")) {
                const TokenRange name = nameAt(j + 1, last);
                if (!name.isEmpty() && isVenueName(name, last, leads)) {
                    return Station{ProvenanceRole::Venue, m_cut.spanOf(name), SourceKind::Publication, {}};
                }
            }
        }
        TokenRange phrase{lead + 1, i + 1};
        for (std::uint32_t j = phrase.first; j < i; ++j) {
            phrase.first = isWord(j, u"of") || isWord(j, u"from") ? j + 1 : phrase.first; // "the start of | his speech"
        }
        while (phrase.last < last && m_words.has(token(phrase.last), english::Venue)) {
            ++phrase.last; // "a conference call"
        }
        if (isWord(phrase.last, u"in") || isWord(phrase.last, u"at")) {
            const TokenRange place = nameAt(phrase.last + 1, last); // "a rally in Harrow"
            phrase.last = place.isEmpty() ? phrase.last : place.last;
        }
        bool named = true;
        for (std::uint32_t j = phrase.first; j < phrase.last; ++j) {
            named = named && (isNamePart(token(j)) || isWord(j, u"the"));
        }
        return Station{
            ProvenanceRole::Venue, m_cut.spanOf(phrase), named ? SourceKind::Publication : SourceKind::Document, {}};
    }

    /// Not "in addition to the email", "in the past, the show".
    bool isOnePhrase(TokenRange range) const
    {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            const bool parts = isWord(i, u"to") || isWord(i, u"for") || isWord(i, u"by") || isWord(i, u"and") ||
                               token(i).is(m_cut.text, u',');
            if (parts) {
                return false;
            }
        }
        return true;
    }

    /// Whether words are said there: in a paper, with somebody, on a programme; not in Brooklyn, on Dec. 2, with Ohio
    /// reporters. `leads`: "with" or "on" stands before it.
    bool isVenueName(TokenRange name, std::uint32_t last, bool leads) const
    {
        if (m_words.has(token(name.last - 1), english::PublicationName)) {
            return true;
        }
        const bool goesOn = name.last < last && token(name.last).is(TokenKind::Word) &&
                            !token(name.last).has(Capitalised) && m_words.of(token(name.last)) != 0;
        const bool dated = name.last < last && (token(name.last).is(TokenKind::Number) ||
                                                (token(name.last).is(m_cut.text, u'.') && name.last + 1 < last &&
                                                 token(name.last + 1).is(TokenKind::Number)));
        return leads && !goesOn && !dated && !m_words.has(token(name.first), english::PlaceName);
    }

    bool isPreposition(std::uint32_t i) const
    {
        return isWord(i, u"in") || isWord(i, u"on") || isWord(i, u"during") || isWord(i, u"at") || isWord(i, u"via");
    }

    /// Another wording of a quote was said where the fullest one was.
    void shareVenues()
    {
        for (Quote &quote : m_findings.quotes) {
            if (!quote.variantOf.isValid() || quote.chain.empty()) {
                continue;
            }
            const Quote &main = m_findings.quotes[size_t(quote.variantOf.index)];
            const bool hasVenue = std::ranges::any_of(
                quote.chain, [](const ProvenanceStep &s) { return s.role == ProvenanceRole::Venue; });
            if (!hasVenue && main.source == quote.source) {
                quote.chain = main.chain;
                quote.chain.front().span = quote.sourceSpan;
            }
        }
    }

    Findings &m_findings;
    const AnalysedText &m_cut;
    const Metadata &m_metadata;
    const ProvenanceLexicon &m_lexicon;
    const english::WordSets &m_words;
    const CharacterPhrases &m_chinese;
    QHash<QString, SourceId> m_byName;
    using Place = std::tuple<qsizetype, qsizetype, SourceId>;
    std::vector<Place> m_byPlace; ///< The names in the text, in order; made when first asked.
    std::vector<Station> m_noted;
    Span m_publisherSpan;
};

} // namespace

ProvenanceLexicon::ProvenanceLexicon(Vocabulary &vocabulary)
{
    static const QHash<QString, Word> names{{u"origin"_s, Word::Origin},
                                            {u"editor"_s, Word::Editor},
                                            {u"translator"_s, Word::Translator},
                                            {u"reporter"_s, Word::Reporter}};
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"provenance"_s)) {
        const WordId id = vocabulary.add(entry.phrase);
        m_words.resize(std::max<size_t>(m_words.size(), vocabulary.size()));
        m_words[id] = names.value(entry.fields.value(0), Word::None);
    }
}

void traceProvenance(Findings &findings, const AnalysedText &cut, const Metadata &metadata,
                     const ProvenanceLexicon &lexicon, const english::WordSets &words, const CharacterPhrases &chinese)
{
    Tracer(findings, cut, metadata, lexicon, words, chinese).run();
}

} // namespace pullquote
