// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/blockquotations.h"

#include <QHash>
#include <QUrl>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule SignedRule{"speaker.signature", "The quotation is signed, or the page says whose words it sets off."};
constexpr Rule AddressRule{"speaker.address", "The page gives the address that the quotation is from."};
constexpr Rule SetOffRule{"quote.block", "The page sets the words off as a quotation."};

constexpr qsizetype LongestSignature = 120; // UTF-16 units

bool isDash(QChar c)
{
    return c == u'—' || c == u'–' || c == u'―';
}

bool isBody(const Block &block)
{
    return block.role == BlockRole::Body && block.kind != BlockKind::Boilerplate;
}

bool isQuotation(const Block &block)
{
    return block.kind == BlockKind::BlockQuote && isBody(block);
}

/// Whether the block behind a quotation may sign it: a line of the text, or one that the reader took for a byline in
/// it.
bool isLine(const Block &block, std::uint32_t quotation)
{
    const bool byline = block.role == BlockRole::Byline && block.kind == BlockKind::BlockQuote;
    return byline ? block.quotation == quotation : isBody(block) && block.kind != BlockKind::BlockQuote;
}

Span trimmed(QStringView text, Span span)
{
    while (span.begin < span.end && text[span.begin].isSpace()) {
        ++span.begin;
    }
    while (span.end > span.begin && text[span.end - 1].isSpace()) {
        --span.end;
    }
    return span;
}

/// What stands behind the dash of "— Ada Roe" if `span` is such a line; else empty.
Span signatureLine(QStringView text, Span span)
{
    Span rest = trimmed(text, span);
    const bool doubled = rest.of(text).startsWith("--"_L1);
    if (rest.isEmpty() || rest.end - rest.begin > LongestSignature || !(isDash(text[rest.begin]) || doubled)) {
        return {};
    }
    rest.begin += doubled ? 2 : 1;
    while (rest.begin < rest.end && isDash(text[rest.begin])) {
        ++rest.begin; // "——" of Chinese
    }
    return trimmed(text, rest);
}

/// The signature at the end of a block that quotes: "We won. — Ada Roe".
Span signatureWithin(QStringView text, Span block)
{
    const qsizetype from = std::max(block.begin, block.end - LongestSignature);
    qsizetype dash = block.end - 1;
    while (dash > from && !isDash(text[dash])) {
        --dash;
    }
    qsizetype before = dash;
    while (before > from && text[before - 1].isSpace()) {
        --before;
    }
    const bool closes = before > from && QStringView(u".!?…”\"’»。！？」").contains(text[before - 1]);
    const Span rest = closes ? signatureLine(text, {dash, block.end}) : Span{};
    return !rest.isEmpty() && text[rest.begin].isUpper() ? rest : Span{};
}

bool endsInColon(QStringView text, Span span)
{
    const Span rest = trimmed(text, span);
    return !rest.isEmpty() && (text[rest.end - 1] == u':' || text[rest.end - 1] == u'：');
}

bool isAddress(const QString &cite)
{
    return cite.contains("://"_L1);
}

/// Whom a signature names: "Ada Roe" of "Ada Roe (@ada) May 3", "Ada Roe, harbor master".
Span nameIn(QStringView text, Span signature)
{
    Span name = signature;
    for (qsizetype i = signature.begin; i < signature.end; ++i) {
        if (QStringView(u"(,@|;，（").contains(text[i])) {
            name.end = i;
            break;
        }
    }
    return trimmed(text, name);
}

/// What a signature says of whom it names behind the comma, unless it is a date.
Span roleIn(QStringView text, Span signature, Span name)
{
    if (name.end >= signature.end || !(text[name.end] == u',' || text[name.end] == u'，')) {
        return {};
    }
    const Span role = trimmed(text, {name.end + 1, signature.end});
    return std::ranges::any_of(role.of(text), [](QChar c) { return c.isDigit(); }) ? Span{} : role;
}

class Signer final
{
public:
    Signer(Findings &findings, const AnalysedText &cut, const english::WordSets &words)
        : m_findings(findings)
        , m_cut(cut)
        , m_words(words)
    {
        for (size_t i = 0; i < findings.sources.size(); ++i) {
            m_byLastWord.insert(findings.sources[i].name.section(u' ', -1).toLower(), i);
        }
    }

    /// Gives the quotes of a quotation to whom it names.
    void sign(const BlockQuotation &quotation)
    {
        auto quote = std::ranges::lower_bound(m_findings.quotes, quotation.words.begin, {},
                                              [](const Quote &q) { return q.span.begin; });
        for (; quote != m_findings.quotes.end() && quote->span.begin < quotation.words.end; ++quote) {
            if (quote->kind != QuoteKind::Indirect) {
                attribute(*quote, quotation);
            }
        }
    }

private:
    void attribute(Quote &quote, const BlockQuotation &quotation)
    {
        const bool whole = quote.span == quotation.words;
        if (whole && quote.kind != QuoteKind::Direct) {
            quote.kind = QuoteKind::Direct;
            quote.why = {{&SetOffRule, quotation.words}};
        }
        const Span name = nameIn(m_cut.text, quotation.signature);
        const bool bySite = isAddress(quotation.cite);
        if (!name.isEmpty()) {
            give(quote, sourceNamed(name.of(m_cut.text).toString(), name, quotation.signature), name, SignedRule);
        } else if (!quotation.cite.isEmpty() && !bySite) {
            const Span cite = nameIn(quotation.cite, {0, quotation.cite.size()});
            give(quote, sourceNamed(cite.of(quotation.cite).toString(), {}, {}), {}, SignedRule);
        } else if (bySite && whole && !quote.source.isValid()) {
            give(quote, sourceNamed(QUrl(quotation.cite).host(), {}, {}, SourceKind::Publication), {}, AddressRule);
        }
    }

    void give(Quote &quote, SourceId source, Span mention, const Rule &rule) const
    {
        if (!source.isValid() || quote.source == source) {
            return;
        }
        quote.source = source;
        quote.sourceSpan = mention;
        quote.cueSpan = {};
        quote.kind = quote.kind == QuoteKind::Scare ? QuoteKind::Partial : quote.kind;
        std::erase_if(quote.runnersUp, [source](const RunnerUp &other) { return other.source == source; });
        quote.why.push_back({&rule, mention});
    }

    SourceId sourceNamed(const QString &name, Span span, Span signature, std::optional<SourceKind> kind = {})
    {
        constexpr int MostWords = 6;
        if (name.isEmpty() || name.count(u' ') >= MostWords) {
            return {};
        }
        const QString last = name.section(u' ', -1).toLower();
        size_t index = m_findings.sources.size();
        for (const size_t known : m_byLastWord.values(last)) {
            index = isName(m_findings.sources[known].name, name) ? std::min(index, known) : index;
        }
        if (index == m_findings.sources.size()) {
            Source source;
            source.kind = kind.value_or(kindOf(span));
            source.name = name;
            m_findings.sources.push_back(std::move(source));
            m_byLastWord.insert(last, index);
        }
        Source *found = &m_findings.sources[index];
        if (!span.isEmpty()) {
            const auto at = std::ranges::lower_bound(found->mentions, span, {}, &Mention::span);
            if (at == found->mentions.end() || at->span != span) {
                found->mentions.insert(at, {span, MentionKind::Name});
            }
            const Span role = roleIn(m_cut.text, signature, span);
            found->role = found->role.isEmpty() ? role.of(m_cut.text).toString() : found->role;
            found->why.push_back({&SignedRule, span});
        }
        return SourceId(qsizetype(index)); // numbered by their order
    }

    /// Whether two names may be those of one source: the same, the surname alone, or a short first name.
    bool isName(const QString &known, const QString &name) const
    {
        return known.compare(name, Qt::CaseInsensitive) == 0 || known.endsWith(u' ' + name) ||
               name.endsWith(u' ' + known) || isSamePerson(known, name);
    }

    /// "Josh Roe" and "Joshua Roe".
    bool isSamePerson(const QString &one, const QString &other) const
    {
        const qsizetype first = one.indexOf(u' ');
        const qsizetype second = other.indexOf(u' ');
        return first > 0 && second > 0 && QStringView(one).sliced(first) == QStringView(other).sliced(second) &&
               m_words.isSameFirstName(wordHash(QStringView(one).first(first)),
                                       wordHash(QStringView(other).first(second)));
    }

    SourceKind kindOf(Span name) const
    {
        const TokenRange tokens = m_cut.tokensIn(name);
        if (tokens.isEmpty()) {
            return SourceKind::Person;
        }
        const Token &last = m_cut.tokens[tokens.last - 1];
        return m_words.has(last, english::PublicationName)      ? SourceKind::Publication
               : m_words.has(last, english::OrganizationEnding) ? SourceKind::Organization
                                                                : SourceKind::Person;
    }

    Findings &m_findings;
    const AnalysedText &m_cut;
    const english::WordSets &m_words;
    QMultiHash<QString, size_t> m_byLastWord; ///< Sources.
};

/// Whether the text itself puts all of the words in marks.
bool isMarked(const AnalysedText &cut, const BlockQuotation &quotation, std::span<const MarkedStretch> inside)
{
    TokenRange words = cut.tokensIn(quotation.words);
    const bool ends = !words.isEmpty() && cut.tokens[words.last - 1].is(TokenKind::Punctuation);
    return !inside.empty() && inside.front().outerTokens.first == words.first &&
           inside.back().outerTokens.last + (ends ? 1 : 0) >= words.last;
}

/// Whether a block belongs to the quotation that begins with block `first`.
bool goesOn(const Block &first, const Block &block)
{
    return isQuotation(block) && block.cite == first.cite && block.quotation == first.quotation;
}

/// Takes the signature off the quotation: a last line of its own, the line behind it, or what its last words end in.
void takeSignature(const AnalysedText &cut, BlockQuotation &quotation)
{
    const Span ending = trimmed(cut.text, cut.blocks[quotation.lastBlock - 1].span);
    const bool named = !quotation.cite.isEmpty() && ending.of(cut.text) == quotation.cite;
    const Span line = named ? ending : signatureLine(cut.text, ending);
    if (quotation.lastBlock - quotation.firstBlock > 1 && !line.isEmpty()) {
        quotation.signature = line;
        --quotation.lastBlock;
    } else if (quotation.lastBlock < cut.blocks.size() &&
               isLine(cut.blocks[quotation.lastBlock], cut.blocks[quotation.firstBlock].quotation)) {
        quotation.signature = signatureLine(cut.text, cut.blocks[quotation.lastBlock].span);
    }
    const Span first = cut.blocks[quotation.firstBlock].span;
    const Span last = cut.blocks[quotation.lastBlock - 1].span;
    quotation.words = {first.begin, last.end};
    if (quotation.signature.isEmpty()) {
        quotation.signature = signatureWithin(cut.text, last);
        quotation.words.end = quotation.signature.isEmpty() ? last.end : quotation.signature.begin;
        while (!quotation.signature.isEmpty() && !isDash(cut.text[--quotation.words.end])) {
        }
        quotation.words = trimmed(cut.text, quotation.words);
    }
}

/// The quotation of the blocks from `first` to before `last`.
BlockQuotation quotationOf(const AnalysedText &cut, size_t first, size_t last)
{
    BlockQuotation quotation;
    quotation.firstBlock = first;
    quotation.lastBlock = last;
    quotation.cite = cut.blocks[first].cite;
    takeSignature(cut, quotation);
    const bool table = quotation.words.of(cut.text).contains(u'\t');
    quotation.led =
        first > 0 && isBody(cut.blocks[first - 1]) && endsInColon(cut.text, cut.blocks[first - 1].span) && !table;
    return quotation;
}

/// A stretch for each block of the quotation, the later ones as what goes on the first.
void addStretches(std::vector<MarkedStretch> &stretches, const AnalysedText &cut, const BlockQuotation &quotation)
{
    bool continues = false;
    for (size_t block = quotation.firstBlock; block < quotation.lastBlock; ++block) {
        const Span span = cut.blocks[block].span;
        MarkedStretch stretch;
        stretch.tokens = cut.tokensIn({span.begin, std::min(span.end, quotation.words.end)});
        if (stretch.tokens.isEmpty()) {
            continue;
        }
        stretch.outerTokens = stretch.tokens;
        stretch.inner = stretch.outer = cut.spanOf(stretch.tokens);
        stretch.closed = block + 1 == quotation.lastBlock;
        stretch.continues = continues;
        stretch.block = qsizetype(block);
        stretch.setOff = continues = true;
        stretches.push_back(stretch);
    }
}

} // namespace

std::vector<BlockQuotation> findBlockQuotations(const AnalysedText &cut)
{
    std::vector<BlockQuotation> found;
    for (size_t first = 0; first < cut.blocks.size();) {
        size_t last = first + 1;
        if (isQuotation(cut.blocks[first])) {
            while (last < cut.blocks.size() && goesOn(cut.blocks[first], cut.blocks[last])) {
                ++last;
            }
            found.push_back(quotationOf(cut, first, last));
        }
        first = last;
    }
    return found;
}

void addBlockQuotations(std::vector<MarkedStretch> &stretches, const AnalysedText &cut,
                        const std::vector<BlockQuotation> &quotations)
{
    if (std::ranges::none_of(quotations, &BlockQuotation::isTold)) {
        return;
    }
    std::vector<MarkedStretch> all;
    all.reserve(stretches.size() + quotations.size());
    auto next = stretches.begin();
    for (const BlockQuotation &quotation : quotations) {
        const auto isBefore = [](const MarkedStretch &s, qsizetype place) { return s.outer.begin < place; };
        const auto from = std::lower_bound(next, stretches.end(), quotation.words.begin, isBefore);
        const auto to = std::lower_bound(from, stretches.end(), quotation.words.end, isBefore);
        all.insert(all.end(), next, from);
        next = from;
        if (quotation.isTold() && !isMarked(cut, quotation, {from, to})) {
            addStretches(all, cut, quotation);
            next = to;
        }
    }
    all.insert(all.end(), next, stretches.end());
    stretches = std::move(all);
}

void attributeBlockQuotations(Findings &findings, const AnalysedText &cut,
                              const std::vector<BlockQuotation> &quotations, const english::WordSets &words)
{
    Signer signer(findings, cut, words);
    for (const BlockQuotation &quotation : quotations) {
        if (quotation.isTold()) {
            signer.sign(quotation);
        }
    }
}

} // namespace pullquote
