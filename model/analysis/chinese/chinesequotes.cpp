// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/chinesequotes.h"

#include "model/analysis/chinese/statements.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr Rule Named{"zh.source-named", "The text names it before a reporting word."};
constexpr Rule SameSurname{"zh.source-surname", "The surname with a title is that of somebody named before."};
constexpr Rule Nearest{"zh.source-nearest",
                       "A pronoun or a title stands for the nearest source of its kind named before."};

/// Joins the ways in which a text names its sources.
class SourceList final
{
public:
    explicit SourceList(QStringView text)
        : m_text(text)
    {
    }

    SourceId resolve(const ChineseSpeaker &speaker, Why &why)
    {
        const SourceId known = find(speaker, why);
        if (known.isValid()) {
            Source &source = m_sources[size_t(known.index)];
            source.mentions.push_back({speaker.name.isEmpty() ? speaker.span : speaker.name, speaker.mention});
            describe(source, speaker);
            touch(known);
            return known;
        }
        if (speaker.mention == MentionKind::Pronoun) {
            return {};
        }
        return add(speaker);
    }

    /// The further places where a name that is known stands in the text, outside what is a mention already.
    void addMentions(std::span<const Span> blocks)
    {
        for (Source &source : m_sources) {
            if (source.kind == SourceKind::Unnamed || source.name.size() < 2) {
                continue;
            }
            for (const Span block : blocks) {
                for (qsizetype at = m_text.indexOf(source.name, block.begin); at >= 0 && at < block.end;
                     at = m_text.indexOf(source.name, at + 1)) {
                    const Span span{at, at + source.name.size()};
                    const bool known =
                        std::ranges::any_of(source.mentions, [&](const Mention &m) { return m.span.overlaps(span); });
                    if (!known) {
                        source.mentions.push_back({span, MentionKind::Name});
                    }
                }
            }
            std::ranges::sort(source.mentions, {}, [](const Mention &m) { return m.span.begin; });
        }
    }

    std::vector<Source> take() { return std::move(m_sources); }

private:
    QString words(Span span) const { return span.of(m_text).toString(); }

    SourceId find(const ChineseSpeaker &speaker, Why &why) const
    {
        if (speaker.mention == MentionKind::Pronoun) {
            return nearest(speaker, why, [&](const Source &source) {
                return (source.kind == SourceKind::Person) == (speaker.kind == SourceKind::Person) &&
                       source.kind != SourceKind::Unnamed;
            });
        }
        if (speaker.mention == MentionKind::Role) {
            // 執行長 alone is who had that title before; a described source is its own.
            return speaker.kind == SourceKind::Person
                       ? nearest(speaker, why, [&](const Source &source) { return source.role == words(speaker.role); })
                       : byName(words(speaker.span), why, speaker.span);
        }
        if (speaker.surnameOnly) {
            const auto found = std::ranges::find_if(m_recent, [&](SourceId id) {
                const Source &source = m_sources[size_t(id.index)];
                return source.kind == SourceKind::Person && source.name.startsWith(words(speaker.name));
            });
            if (found != m_recent.end()) {
                why.push_back({&SameSurname, speaker.span});
                return *found;
            }
        }
        return byName(words(speaker.name), why, speaker.span);
    }

    template <typename Matches>
    SourceId nearest(const ChineseSpeaker &speaker, Why &why, Matches matches) const
    {
        const auto found =
            std::ranges::find_if(m_recent, [&](SourceId id) { return matches(m_sources[size_t(id.index)]); });
        if (found == m_recent.end()) {
            return {};
        }
        why.push_back({&Nearest, speaker.span});
        return *found;
    }

    SourceId byName(const QString &name, Why &why, Span span) const
    {
        const auto found = std::ranges::find(m_sources, name, &Source::name);
        if (found == m_sources.end()) {
            return {};
        }
        why.push_back({&Named, span});
        return found->id;
    }

    SourceId add(const ChineseSpeaker &speaker)
    {
        Source source;
        source.id = SourceId(qsizetype(m_sources.size()));
        source.kind = speaker.kind;
        const bool nameless = speaker.name.isEmpty();
        source.name = words(nameless ? speaker.span : speaker.surnameOnly ? speaker.span : speaker.name);
        if (nameless) {
            source.kind = SourceKind::Unnamed;
        }
        source.mentions = {{nameless ? speaker.span : speaker.name, speaker.mention}};
        source.why = {{&Named, speaker.span}};
        describe(source, speaker);
        m_sources.push_back(source);
        touch(source.id);
        return source.id;
    }

    void describe(Source &source, const ChineseSpeaker &speaker) const
    {
        if (source.role.isEmpty() && !speaker.name.isEmpty()) {
            source.role = words(speaker.role);
        }
        if (source.affiliation.isEmpty() && !speaker.name.isEmpty()) {
            source.affiliation = words(speaker.affiliation);
        }
    }

    void touch(SourceId id)
    {
        std::erase(m_recent, id);
        m_recent.insert(m_recent.begin(), id);
    }

    QStringView m_text;
    std::vector<Source> m_sources;
    std::vector<SourceId> m_recent; ///< Named last first.
};

} // namespace

ChineseQuotes findChineseQuotes(const AnalysedText &cut, std::span<const MarkedStretch> stretches,
                                const CharacterPhrases &lexicon)
{
    ChineseQuotes result;
    SourceList sources(cut.text);
    std::vector<Span> blocks;
    SourceId last;
    Span lastSpan;
    for (size_t block = 0; block < cut.blocks.size(); ++block) {
        if (cut.blocks[block].kind == BlockKind::Boilerplate || !cut.chineseBlocks[block]) {
            continue;
        }
        blocks.push_back(cut.blocks[block].span);
        for (ChineseStatement &statement : findChineseStatements(cut, block, stretches, lexicon)) {
            Quote quote;
            quote.id = QuoteId(qsizetype(result.quotes.size()));
            quote.kind = cut.blocks[block].kind == BlockKind::Heading && statement.kind != QuoteKind::Scare
                             ? QuoteKind::Heading
                             : statement.kind;
            quote.span = statement.span;
            quote.cueSpan = statement.cue;
            quote.why = std::move(statement.why);
            if (statement.speaker) {
                quote.source = sources.resolve(*statement.speaker, quote.why);
                quote.sourceSpan =
                    statement.speaker->name.isEmpty() ? statement.speaker->span : statement.speaker->name;
            } else if (statement.sameSpeaker) {
                quote.source = last;
                quote.sourceSpan = lastSpan;
            }
            if (quote.source.isValid()) {
                last = quote.source;
                lastSpan = quote.sourceSpan;
            }
            result.quotes.push_back(std::move(quote));
        }
    }
    sources.addMentions(blocks);
    result.sources = sources.take();
    return result;
}

void addChineseQuotes(Findings &findings, ChineseQuotes chinese)
{
    std::vector<SourceId> ids;
    for (Source &source : chinese.sources) {
        const auto known = std::ranges::find_if(findings.sources, [&](const Source &other) {
            return other.name == source.name && other.kind == source.kind;
        });
        if (known == findings.sources.end()) {
            source.id = SourceId(qsizetype(findings.sources.size()));
            ids.push_back(source.id);
            findings.sources.push_back(std::move(source));
            continue;
        }
        ids.push_back(SourceId(std::distance(findings.sources.begin(), known)));
        known->mentions.insert(known->mentions.end(), source.mentions.begin(), source.mentions.end());
        std::ranges::sort(known->mentions, {}, [](const Mention &mention) { return mention.span; });
        const auto same = [](const Mention &a, const Mention &b) { return a.span == b.span; };
        const auto repeated = std::ranges::unique(known->mentions, same);
        known->mentions.erase(repeated.begin(), repeated.end());
    }
    for (Quote &quote : chinese.quotes) {
        quote.source = quote.source.isValid() ? ids[size_t(quote.source.index)] : SourceId();
        findings.quotes.push_back(std::move(quote));
    }
}

} // namespace pullquote
