// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/guard.h"

#include "model/reading/html/tag.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pullquote::html {

namespace {

constexpr size_t DeepestNesting = 512;
constexpr int MostOpenFormatting = 100;
constexpr int MostAttributes = 200;
constexpr size_t LongestValue = 4096; ///< Longer values are pictures in the page (data: addresses) or worse.

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool equalsFolded(std::string_view text, std::string_view lowerCase)
{
    return text.size() == lowerCase.size() &&
           std::ranges::equal(text, lowerCase, [](char a, char b) { return lower(a) == b; });
}

/// Formatting elements as the HTML standard lists them: left open, they are opened again in every block.
bool isFormatting(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> Names{"a",    "b", "big",   "code",   "em",     "font", "i",
                                                            "nobr", "s", "small", "strike", "strong", "tt",   "u"};
    return std::ranges::find(Names, name) != Names.end();
}

/// Elements that cannot nest in themselves without another that can: void ones and those that close their like.
bool cannotNest(std::string_view name)
{
    static constexpr std::array<std::string_view, 37> Names{
        "area", "base",  "basefont", "bgsound", "body",     "br",    "caption", "col", "colgroup", "dd",
        "dt",   "embed", "frame",    "head",    "hr",       "html",  "image",   "img", "input",    "keygen",
        "li",   "link",  "meta",     "option",  "optgroup", "p",     "param",   "rb",  "source",   "tbody",
        "td",   "tfoot", "th",       "thead",   "tr",       "track", "wbr"};
    return std::ranges::binary_search(Names, name);
}

/// Elements whose content is characters up to their end tag, and nobody reads it.
bool isUnreadRaw(std::string_view name)
{
    return name == "style" || name == "iframe" || name == "noembed" || name == "noframes";
}

/// Elements whose content is characters, and is read.
bool isReadRaw(std::string_view name)
{
    return name == "title" || name == "textarea" || name == "xmp";
}

class Guard final
{
public:
    explicit Guard(std::string_view page)
        : m_page(page)
    {
    }

    GuardedPage run()
    {
        m_out.reserve(m_page.size() / 2 + 64);
        while (m_at < m_page.size()) {
            const size_t open = std::min(m_page.find('<', m_at), m_page.size());
            characters(m_page.substr(m_at, open - m_at));
            m_at = open;
            if (m_at < m_page.size()) {
                markup();
            }
        }
        m_out.append(m_space);
        m_result.markup = QByteArray(m_out.data(), qsizetype(m_out.size()));
        return std::move(m_result);
    }

private:
    /// White space between two blocks is nothing that a reader sees, and in indented pages a third of all nodes.
    void characters(std::string_view text)
    {
        if (m_afterBlock && std::ranges::all_of(text, isSpace)) {
            m_space += text;
            return;
        }
        m_out.append(m_space).append(text);
        m_space.clear();
        m_afterBlock = false;
    }

    /// Before a tag is written.
    void tagComes(const std::string &name)
    {
        const Tag tag = tagOf(name);
        const auto verbatim = m_openByName.find("pre");
        const bool block =
            tag != Tag::Other && !isInline(tag) && (verbatim == m_openByName.end() || verbatim->second == 0);
        if (!block) {
            m_out.append(m_space);
        }
        m_space.clear();
        m_afterBlock = block;
    }

    char ahead(size_t by) const { return m_at + by < m_page.size() ? m_page[m_at + by] : '\0'; }

    void markup()
    {
        const char next = ahead(1);
        if (isLetter(next)) {
            startTag();
        } else if (next == '/' && isLetter(ahead(2))) {
            endTag();
        } else if (m_page.substr(m_at, 4) == "<!--") {
            skipComment();
        } else if (m_page.substr(m_at, 9) == "<![CDATA[") {
            // A comment in HTML, characters in SVG and MathML; the parser knows where it is.
            copyTo(endOf("]]>", m_at));
        } else if (next == '!') {
            copyTo(endOf(">", m_at));
        } else if (next == '?' || (next == '/' && ahead(2) != '\0')) {
            m_at = endOf(">", m_at); // A bogus comment.
        } else {
            copyTo(m_at + 1);
        }
    }

    size_t endOf(std::string_view mark, size_t from) const
    {
        const size_t at = m_page.find(mark, from);
        return at == std::string_view::npos ? m_page.size() : at + mark.size();
    }

    void copyTo(size_t end)
    {
        m_out.append(m_space).append(m_page.substr(m_at, end - m_at));
        m_space.clear();
        m_afterBlock = false;
        m_at = end;
    }

    void skipComment()
    {
        m_at += 4;
        if (ahead(0) == '>') {
            m_at += 1;
        } else if (m_page.substr(m_at, 2) == "->") {
            m_at += 2;
        } else {
            const size_t plain = endOf("-->", m_at);
            const size_t odd = m_page.substr(0, plain).find("--!>", m_at);
            m_at = odd == std::string_view::npos ? plain : odd + 4;
        }
    }

    std::string nameAt(size_t at) const
    {
        std::string name;
        for (; at < m_page.size() && !isSpace(m_page[at]) && m_page[at] != '>' && m_page[at] != '/'; ++at) {
            name += lower(m_page[at]);
        }
        return name;
    }

    /// A tag whose name ends at m_at: reads its attributes, keeps those that are read, and leaves m_at after its '>'.
    /// False if the page ends inside: then it is no tag.
    bool attributes(std::string &kept, std::string &type)
    {
        int count = 0;
        while (m_at < m_page.size()) {
            while (m_at < m_page.size() && (isSpace(m_page[m_at]) || m_page[m_at] == '/')) {
                ++m_at;
            }
            if (m_at >= m_page.size()) {
                return false;
            }
            if (m_page[m_at] == '>') {
                ++m_at;
                return true;
            }
            const std::string_view name = attributeName();
            std::string_view value;
            char mark = '"';
            if (!attributeValue(value, mark)) {
                return false;
            }
            keep(name, value, mark, ++count, kept, type);
        }
        return false;
    }

    std::string_view attributeName()
    {
        const size_t begin = m_at++;
        while (m_at < m_page.size() && !isSpace(m_page[m_at]) && m_page[m_at] != '=' && m_page[m_at] != '>' &&
               m_page[m_at] != '/') {
            ++m_at;
        }
        return m_page.substr(begin, m_at - begin);
    }

    bool attributeValue(std::string_view &value, char &mark)
    {
        size_t at = m_at;
        while (at < m_page.size() && isSpace(m_page[at])) {
            ++at;
        }
        if (at >= m_page.size() || m_page[at] != '=') {
            return at < m_page.size();
        }
        ++at;
        while (at < m_page.size() && isSpace(m_page[at])) {
            ++at;
        }
        if (at >= m_page.size()) {
            return false;
        }
        const char quote = m_page[at];
        if (quote == '"' || quote == '\'') {
            const size_t end = m_page.find(quote, at + 1);
            if (end == std::string_view::npos) {
                return false;
            }
            mark = quote;
            value = m_page.substr(at + 1, end - at - 1);
            m_at = end + 1;
            return true;
        }
        const size_t begin = at;
        while (at < m_page.size() && !isSpace(m_page[at]) && m_page[at] != '>') {
            ++at;
        }
        value = m_page.substr(begin, at - begin);
        mark = value.find('"') == std::string_view::npos ? '"' : '\'';
        if (value.find(mark) != std::string_view::npos) {
            value = {};
        }
        m_at = at;
        return true;
    }

    void keep(std::string_view name, std::string_view value, char mark, int count, std::string &kept, std::string &type)
    {
        if (count > MostAttributes) {
            ++m_result.attributesLeftOut;
            return;
        }
        if (name.size() > 16) {
            return;
        }
        std::string folded(name);
        std::ranges::transform(folded, folded.begin(), lower);
        const Attribute attribute = attributeOf(folded);
        if (attribute == Attribute::None) {
            return;
        }
        if (attribute == Attribute::Type) {
            type = value;
        }
        if (value.size() > LongestValue && attribute != Attribute::Content) {
            value = {};
        }
        kept += ' ';
        kept += folded;
        kept += '=';
        kept += mark;
        kept += value;
        kept += mark;
    }

    void startTag()
    {
        const size_t begin = m_at;
        const std::string name = nameAt(m_at + 1);
        m_at += 1 + name.size();
        std::string kept;
        std::string type;
        if (!attributes(kept, type)) {
            m_at = m_page.size();
            return;
        }
        const bool closesItself = m_page[m_at - 2] == '/' && m_at - begin > 2;
        if (name == "script") {
            script(type);
            return;
        }
        if (isUnreadRaw(name)) {
            skipRaw(name);
            if (name == "iframe") {
                tagComes(name);
                m_out.append("<iframe").append(kept).append("></iframe>");
            }
            return;
        }
        if (!enters(name, closesItself)) {
            ++m_result.elementsLeftOut;
            return;
        }
        tagComes(name);
        m_out += '<';
        m_out += name;
        m_out += kept;
        m_out += closesItself ? "/>" : ">";
        if (isReadRaw(name)) {
            const size_t content = m_at;
            const size_t end = skipRaw(name);
            m_out.append(m_page.substr(content, end - content)).append("</").append(name).append(">");
        } else if (name == "plaintext") {
            copyTo(m_page.size());
        }
    }

    /// Counts an element in; false if it nests too deep and has to stay out.
    bool enters(const std::string &name, bool closesItself)
    {
        if (cannotNest(name) || isReadRaw(name)) {
            return true;
        }
        if (isFormatting(name)) {
            int &open = m_openFormatting[name];
            if (open >= MostOpenFormatting) {
                return false;
            }
            ++open;
            return true;
        }
        if (m_open.size() >= DeepestNesting) {
            ++m_skipped;
            return false;
        }
        // An SVG shape may close itself; a div that says so stays open, but where it is meant to end nobody can know.
        if (!closesItself || tagOf(name) != Tag::Other) {
            m_open.push_back(name);
            ++m_openByName[name];
        }
        return true;
    }

    void endTag()
    {
        const std::string name = nameAt(m_at + 2);
        m_at += 2 + name.size();
        std::string kept;
        std::string type;
        if (!attributes(kept, type)) {
            m_at = m_page.size();
            return;
        }
        if (leaves(name)) {
            tagComes(name);
            m_out.append("</").append(name).append(">");
        }
    }

    /// Counts an element out; false if its start tag had to stay out, or if it closes nothing.
    bool leaves(const std::string &name)
    {
        if (cannotNest(name)) {
            return true;
        }
        if (isFormatting(name)) {
            int &open = m_openFormatting[name];
            open = std::max(0, open - 1);
            return true;
        }
        if (m_skipped > 0) {
            --m_skipped;
            return false;
        }
        const auto it = m_openByName.find(name);
        if (it == m_openByName.end() || it->second == 0) {
            return isHeadingName(name);
        }
        while (m_open.back() != name) {
            --m_openByName[m_open.back()];
            m_open.pop_back();
        }
        m_open.pop_back();
        --m_openByName[name];
        return true;
    }

    /// </h3> closes an <h2>.
    static bool isHeadingName(const std::string &name)
    {
        return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    }

    /// Goes past the end tag of an element of characters; gives where its content ends.
    size_t skipRaw(std::string_view name)
    {
        for (size_t at = m_at; (at = m_page.find("</", at)) != std::string_view::npos; at += 2) {
            const size_t after = at + 2 + name.size();
            if (after < m_page.size() && equalsFolded(m_page.substr(at + 2, name.size()), name) &&
                (isSpace(m_page[after]) || m_page[after] == '>' || m_page[after] == '/')) {
                m_at = endOf(">", after);
                return at;
            }
        }
        m_at = m_page.size();
        return m_page.size();
    }

    /// Goes past a script. A script that opens another within a comment ends with the second end tag only ("script
    /// data double escaped" in the HTML standard).
    void script(const std::string &type)
    {
        const size_t begin = m_at;
        size_t end = skipRaw("script");
        const std::string_view content = m_page.substr(begin, end - begin);
        const size_t comment = content.find("<!--");
        if (comment != std::string_view::npos && content.find("-->", comment) == std::string_view::npos &&
            content.find("<script", comment) != std::string_view::npos && m_at < m_page.size()) {
            end = skipRaw("script");
        }
        if (type.find("ld+json") != std::string::npos) {
            m_result.linkedData.emplace_back(m_page.data() + begin, qsizetype(end - begin));
        }
    }

    std::string_view m_page;
    size_t m_at = 0;
    std::string m_out;
    std::string m_space;       ///< Met after a block and not written yet.
    bool m_afterBlock = false; ///< The last that was written is a tag that parts lines.
    GuardedPage m_result;
    std::vector<std::string> m_open;
    std::unordered_map<std::string, int> m_openByName;
    std::unordered_map<std::string, int> m_openFormatting;
    qsizetype m_skipped = 0;
};

} // namespace

GuardedPage guarded(QByteArrayView page)
{
    return Guard(std::string_view(page.data(), size_t(page.size()))).run();
}

} // namespace pullquote::html
