// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace pullquote::html {

// Every element that some rule asks for; all others are Other.
// One entry a line: clang-format 14 nests calls that follow each other in a macro.
// clang-format off
#define PULLQUOTE_HTML_TAGS(X)  \
    X(A, "a")                   \
    X(Abbr, "abbr")             \
    X(Address, "address")       \
    X(Article, "article")       \
    X(Aside, "aside")           \
    X(Audio, "audio")           \
    X(B, "b")                   \
    X(Bdo, "bdo")               \
    X(Big, "big")               \
    X(Blockquote, "blockquote") \
    X(Body, "body")             \
    X(Br, "br")                 \
    X(Button, "button")         \
    X(Canvas, "canvas")         \
    X(Caption, "caption")       \
    X(Center, "center")         \
    X(Cite, "cite")             \
    X(Code, "code")             \
    X(Col, "col")               \
    X(Colgroup, "colgroup")     \
    X(Data, "data")             \
    X(Datalist, "datalist")     \
    X(Dd, "dd")                 \
    X(Del, "del")               \
    X(Details, "details")       \
    X(Dfn, "dfn")               \
    X(Dialog, "dialog")         \
    X(Div, "div")               \
    X(Dl, "dl")                 \
    X(Dt, "dt")                 \
    X(Em, "em")                 \
    X(Embed, "embed")           \
    X(Fieldset, "fieldset")     \
    X(Figcaption, "figcaption") \
    X(Figure, "figure")         \
    X(Font, "font")             \
    X(Footer, "footer")         \
    X(Form, "form")             \
    X(H1, "h1")                 \
    X(H2, "h2")                 \
    X(H3, "h3")                 \
    X(H4, "h4")                 \
    X(H5, "h5")                 \
    X(H6, "h6")                 \
    X(Head, "head")             \
    X(Header, "header")         \
    X(Hgroup, "hgroup")         \
    X(Hr, "hr")                 \
    X(Html, "html")             \
    X(I, "i")                   \
    X(Iframe, "iframe")         \
    X(Img, "img")               \
    X(Input, "input")           \
    X(Ins, "ins")               \
    X(Kbd, "kbd")               \
    X(Label, "label")           \
    X(Legend, "legend")         \
    X(Li, "li")                 \
    X(Link, "link")             \
    X(Main, "main")             \
    X(Mark, "mark")             \
    X(Math, "math")             \
    X(Menu, "menu")             \
    X(Meta, "meta")             \
    X(Meter, "meter")           \
    X(Nav, "nav")               \
    X(Nobr, "nobr")             \
    X(Noscript, "noscript")     \
    X(Object, "object")         \
    X(Ol, "ol")                 \
    X(Optgroup, "optgroup")     \
    X(Option, "option")         \
    X(Output, "output")         \
    X(P, "p")                   \
    X(Picture, "picture")       \
    X(Pre, "pre")               \
    X(Progress, "progress")     \
    X(Q, "q")                   \
    X(Rp, "rp")                 \
    X(Rt, "rt")                 \
    X(Ruby, "ruby")             \
    X(S, "s")                   \
    X(Samp, "samp")             \
    X(Script, "script")         \
    X(Section, "section")       \
    X(Select, "select")         \
    X(Small, "small")           \
    X(Span, "span")             \
    X(Strike, "strike")         \
    X(Strong, "strong")         \
    X(Style, "style")           \
    X(Sub, "sub")               \
    X(Summary, "summary")       \
    X(Sup, "sup")               \
    X(Svg, "svg")               \
    X(Table, "table")           \
    X(Tbody, "tbody")           \
    X(Td, "td")                 \
    X(Template, "template")     \
    X(Textarea, "textarea")     \
    X(Tfoot, "tfoot")           \
    X(Th, "th")                 \
    X(Thead, "thead")           \
    X(Time, "time")             \
    X(Title, "title")           \
    X(Tr, "tr")                 \
    X(Tt, "tt")                 \
    X(U, "u")                   \
    X(Ul, "ul")                 \
    X(Var, "var")               \
    X(Video, "video")           \
    X(Wbr, "wbr")
// clang-format on

/// What a node of the tree is: a text, an element that the rules know, or another element.
enum class Tag : std::uint8_t {
    Text,
    Other,
#define PULLQUOTE_TAG(name, text) name,
    PULLQUOTE_HTML_TAGS(PULLQUOTE_TAG)
#undef PULLQUOTE_TAG
};

/// The tag of an element's name in lower case; Other if no rule knows it.
Tag tagOf(std::string_view name);
/// The name of an element, "*" for Other, "#text" for a text.
std::string_view nameOf(Tag tag);

/// The attributes that are kept. All others never leave the guard.
// One entry a line: clang-format 14 nests calls that follow each other in a macro.
// clang-format off
#define PULLQUOTE_HTML_ATTRIBUTES(X)   \
    X(Class, "class")                  \
    X(Id, "id")                        \
    X(Style, "style")                  \
    X(Hidden, "hidden")                \
    X(AriaControls, "aria-controls")   \
    X(AriaHidden, "aria-hidden")       \
    X(AriaModal, "aria-modal")         \
    X(Role, "role")                    \
    X(Itemprop, "itemprop")            \
    X(Itemtype, "itemtype")            \
    X(Itemscope, "itemscope")          \
    X(Rel, "rel")                      \
    X(Href, "href")                    \
    X(Src, "src")                      \
    X(Alt, "alt")                      \
    X(Title, "title")                  \
    X(Datetime, "datetime")            \
    X(Pubdate, "pubdate")              \
    X(Content, "content")              \
    X(Name, "name")                    \
    X(Property, "property")            \
    X(Lang, "lang")                    \
    X(XmlLang, "xml:lang")             \
    X(Cite, "cite")                    \
    X(HttpEquiv, "http-equiv")         \
    X(Type, "type")                    \
    X(Colspan, "colspan")              \
    X(Rowspan, "rowspan")              \
    X(Summary, "summary")              \
    X(DataTestid, "data-testid")       \
    X(DataComponent, "data-component") \
    X(Encoding, "encoding")            \
    X(Color, "color")                  \
    X(Face, "face")                    \
    X(Size, "size")
// clang-format on

enum class Attribute : std::uint8_t {
    None,
#define PULLQUOTE_ATTRIBUTE(name, text) name,
    PULLQUOTE_HTML_ATTRIBUTES(PULLQUOTE_ATTRIBUTE)
#undef PULLQUOTE_ATTRIBUTE
};

/// The attribute of a name in lower case; None if no rule reads it.
Attribute attributeOf(std::string_view name);

/// Whether `tag` is one of a few.
constexpr bool isOneOf(Tag tag, std::initializer_list<Tag> tags)
{
    for (const Tag one : tags) {
        if (one == tag) {
            return true;
        }
    }
    return false;
}

/// h1 to h6.
constexpr bool isHeading(Tag tag)
{
    return tag >= Tag::H1 && tag <= Tag::H6;
}

/// 1 to 6; 0 for what is no heading.
constexpr int headingLevel(Tag tag)
{
    return isHeading(tag) ? static_cast<int>(tag) - static_cast<int>(Tag::H1) + 1 : 0;
}

/// Elements that flow within a line.
bool isInline(Tag tag);

} // namespace pullquote::html
