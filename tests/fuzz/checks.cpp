// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/checks.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace pullquote::fuzz {

namespace {

bool cutsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

void checkSpan(QStringView text, Span span, const char *what)
{
    require(span.begin >= 0 && span.begin <= span.end && span.end <= text.size(), what);
    require(!cutsPair(text, span.begin) && !cutsPair(text, span.end), what);
}

void checkWhy(QStringView text, const Why &why)
{
    for (const Evidence &evidence : why) {
        require(evidence.rule != nullptr, "evidence names its rule");
        checkSpan(text, evidence.span, "evidence lies in the text");
    }
}

/// An id is invalid, or that of an element of `list`.
template <typename IdType, typename List>
void checkId(IdType id, const List &list, const char *what)
{
    require(!id.isValid() || id.index < std::ssize(list), what);
}

template <typename List>
void checkNumbered(const List &list, const char *what)
{
    for (qsizetype i = 0; i < std::ssize(list); ++i) {
        require(list[size_t(i)].id.index == i, what);
    }
}

void checkSections(const Article &article)
{
    checkNumbered(article.sections(), "a section's id is its index");
    for (const Section &section : article.sections()) {
        checkSpan(article.text(), section.span, "sections lie in the text");
        checkSpan(article.text(), section.headingSpan, "headings lie in the text");
        checkId(section.parent, article.sections(), "a section's parent is there");
    }
}

void checkSources(const Article &article)
{
    checkNumbered(article.sources(), "a source's id is its index");
    for (const Source &source : article.sources()) {
        require(!source.name.isEmpty(), "a source has a name");
        checkWhy(article.text(), source.why);
        for (const Mention &mention : source.mentions) {
            checkSpan(article.text(), mention.span, "mentions lie in the text");
        }
    }
}

void checkQuotes(const Article &article)
{
    checkNumbered(article.quotes(), "a quote's id is its index");
    for (const Quote &quote : article.quotes()) {
        checkSpan(article.text(), quote.span, "quotes lie in the text");
        checkSpan(article.text(), quote.sourceSpan, "speakers lie in the text");
        checkSpan(article.text(), quote.cueSpan, "cues lie in the text");
        require(!quote.span.isEmpty(), "a quote has words");
        checkId(quote.source, article.sources(), "a quote's source is there");
        checkId(quote.variantOf, article.quotes(), "the fullest quote is there");
        require(quote.variantOf != quote.id, "a quote is no variant of itself");
        checkId(quote.section, article.sections(), "a quote's section is there");
        checkWhy(article.text(), quote.why);
        for (const ProvenanceStep &step : quote.chain) {
            checkId(step.source, article.sources(), "every step has a source");
            checkSpan(article.text(), step.span, "steps lie in the text");
        }
    }
}

void checkEvents(const Article &article)
{
    checkNumbered(article.events(), "an event's id is its index");
    for (const Event &event : article.events()) {
        checkSpan(article.text(), event.span, "events lie in the text");
        checkSpan(article.text(), event.labelSpan, "labels of events lie in the text");
        require(!event.span.isEmpty(), "an event has words");
        require(event.begin.isNull() || event.end.isNull() || event.begin <= event.end, "an event ends after it began");
        checkId(event.source, article.sources(), "an event's source is there");
        checkId(event.section, article.sections(), "an event's section is there");
        checkWhy(article.text(), event.why);
    }
}

void checkFigures(const Article &article)
{
    checkNumbered(article.figures(), "a figure's id is its index");
    for (const Figure &figure : article.figures()) {
        checkSpan(article.text(), figure.span, "figures lie in the text");
        checkSpan(article.text(), figure.labelSpan, "labels of figures lie in the text");
        require(!figure.span.isEmpty(), "a figure has words");
        checkId(figure.source, article.sources(), "a figure's source is there");
        checkId(figure.section, article.sections(), "a figure's section is there");
        checkWhy(article.text(), figure.why);
        for (const FigurePlace &place : figure.places) {
            checkSpan(article.text(), place.span, "places of figures lie in the text");
            checkId(place.source, article.sources(), "whoever states a figure at a place is there");
        }
    }
}

} // namespace

void require(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "Does not hold: %s.\n", what);
        std::abort();
    }
}

void checkText(QStringView text)
{
    require(text.isValidUtf16(), "the text is UTF-16 without halves of characters");
}

void checkReading(const Result<Reading> &reading)
{
    if (!reading) {
        require(reading.error().cancelled || reading.error().sentence.contains(reading.error().path),
                "a failure names the file");
        return;
    }
    checkText(reading->text);
    qsizetype end = 0;
    for (const Block &block : reading->blocks) {
        require(block.span.begin >= end, "blocks are in order and do not overlap");
        checkSpan(reading->text, block.span, "blocks lie in the text");
        end = block.span.end;
    }
    for (const Link &link : reading->links) {
        checkSpan(reading->text, link.span, "links lie in the text");
    }
}

void checkFindings(const Article &article)
{
    checkSections(article);
    checkSources(article);
    checkQuotes(article);
    checkEvents(article);
    checkFigures(article);
}

} // namespace pullquote::fuzz
