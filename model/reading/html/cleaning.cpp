// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/cleaning.h"

#include <algorithm>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestShareBox = 500;
constexpr float LargestBoxBeside = 0.25F; ///< Of the text of the article.
constexpr float MostlyQuoted = 0.8F;      ///< Of the text in an element: it is a quotation.
constexpr int EnoughCommas = 10;          ///< Prose: not judged by ratios.

class Cleaner final
{
public:
    Cleaner(PreparedPage &page, Measures &measures, const NameHints &hints, const Strictness &strictness)
        : m_tree(page.tree)
        , m_article(page.article)
        , m_measures(measures)
        , m_hints(hints)
        , m_strictness(strictness)
    {
    }

    void run()
    {
        byRatios({Tag::Form});
        byRatios({Tag::Fieldset});
        removeAll([this](NodeId id) {
            if (m_tree.tag(id) == Tag::Footer) {
                return m_tree.ancestor(id, Tag::Blockquote) == NoNode; // There it names who said the words.
            }
            return isOneOf(m_tree.tag(id), {Tag::Object, Tag::Embed, Tag::Link, Tag::Aside});
        });
        removeAll([this](NodeId id) {
            return m_hints.has(id, ShareName) && m_measures.of(id).text < LongestShareBox &&
                   m_tree.parent(id) != m_article;
        });
        removeAll([this](NodeId id) {
            return isOneOf(m_tree.tag(id), {Tag::Iframe, Tag::Input, Tag::Textarea, Tag::Select, Tag::Button});
        });
        removeAll([this](NodeId id) { return isOneOf(m_tree.tag(id), {Tag::H1, Tag::H2}) && weight(id) < 0; });
        byRatios({Tag::Table});
        byRatios({Tag::Ul, Tag::Ol});
        byRatios({Tag::Div});
        boxesBeside();
    }

private:
    /// Boxes whose names say that they stand beside the article and that hold little of its text.
    void boxesBeside()
    {
        if (!m_strictness.dropUnlikely) {
            return;
        }
        const float most = LargestBoxBeside * float(articleText());
        removeAll([&](NodeId id) {
            return m_hints.has(id, BesideName) && float(m_measures.of(id).text) < most &&
                   m_measures.of(id).dataTables == 0 && m_tree.ancestor(id, Tag::Blockquote) == NoNode;
        });
    }

    /// The element of the article was made after its parts were measured.
    int articleText() const
    {
        int text = 0;
        for (NodeId child = m_tree[m_article].first; child != NoNode; child = m_tree[child].next) {
            text += m_measures.of(child).text;
        }
        return text;
    }

    int weight(NodeId id) const { return m_strictness.weighNames ? m_hints.weight(id) : 0; }

    template <typename Condition>
    void removeAll(Condition condition)
    {
        NodeId at = m_tree.following(m_article, m_article);
        while (at != NoNode) {
            if (m_tree.tag(at) != Tag::Text && condition(at)) {
                const NodeId next = m_tree.past(at, m_article);
                m_measures.remove(m_tree, at);
                at = next;
            } else {
                at = m_tree.following(at, m_article);
            }
        }
    }

    /// Judges all elements of some tags by what they hold, inner ones first.
    void byRatios(std::initializer_list<Tag> tags)
    {
        if (!m_strictness.cleanByRatios) {
            return;
        }
        std::vector<NodeId> found;
        for (NodeId at = m_tree.following(m_article, m_article); at != NoNode; at = m_tree.following(at, m_article)) {
            if (isOneOf(m_tree.tag(at), tags)) {
                found.push_back(at);
            }
        }
        for (size_t i = found.size(); i-- > 0;) {
            if (isNoPart(found[i])) {
                m_measures.remove(m_tree, found[i]);
            }
        }
    }

    bool isInDataTable(NodeId id) const
    {
        for (NodeId at = m_tree.parent(id); at != NoNode; at = m_tree.parent(at)) {
            if (m_measures.isDataTable(at)) {
                return true;
            }
        }
        return false;
    }

    bool isNoPart(NodeId id) const
    {
        const Tag tag = m_tree.tag(id);
        const Measure &measure = m_measures.of(id);
        const bool isList = tag == Tag::Ul || tag == Tag::Ol || measure.density(measure.listText) > 0.9F;
        if (m_measures.isDataTable(id) || measure.dataTables > 0 || isInDataTable(id) ||
            m_tree.ancestor(id, Tag::Code) != NoNode) {
            return false;
        }
        if (weight(id) < 0) {
            return true;
        }
        if (measure.commas >= EnoughCommas) {
            return false;
        }
        return failsByRatios(id, measure, isList) && !(isList && isListOfPictures(id, measure)) && !isQuotation(id);
    }

    /// Little else than a block quotation: of an embedded post most may be links.
    bool isQuotation(NodeId id) const
    {
        int quoted = 0;
        for (NodeId at = m_tree.following(id, id); at != NoNode;) {
            const bool quotation = m_tree.tag(at) == Tag::Blockquote;
            quoted += quotation ? m_measures.of(at).text : 0;
            at = quotation ? m_tree.past(at, id) : m_tree.following(at, id);
        }
        return quoted > 0 && float(quoted) > MostlyQuoted * float(m_measures.of(id).text);
    }

    bool failsByRatios(NodeId id, const Measure &measure, bool isList) const
    {
        const bool inFigure = m_tree.ancestor(id, Tag::Figure) != NoNode;
        const float links = measure.linkDensity();
        if (!inFigure && measure.pictures > 1 && measure.paragraphs * 2 < measure.pictures) {
            return true;
        }
        if (!isList && measure.items - 100 > measure.paragraphs) {
            return true;
        }
        if (measure.inputs > measure.paragraphs / 3) {
            return true;
        }
        if (!isList && !inFigure && measure.density(measure.headingText) < 0.9F && measure.text < 25 &&
            (measure.pictures == 0 || measure.pictures > 2) && links > 0) {
            return true;
        }
        if (!isList && weight(id) < 25 && links > 0.2F) {
            return true;
        }
        if (weight(id) >= 25 && links > 0.5F) {
            return true;
        }
        if ((measure.embeds == 1 && measure.text < 75) || measure.embeds > 1) {
            return true;
        }
        return measure.pictures == 0 && measure.proseText == 0;
    }

    /// A picture an item and little else: a gallery.
    bool isListOfPictures(NodeId id, const Measure &measure) const
    {
        for (NodeId child = m_tree[id].first; child != NoNode; child = m_tree[child].next) {
            if (m_tree.countElements(child, 2) > 1) {
                return false;
            }
        }
        return measure.pictures == measure.items;
    }

    Tree &m_tree;
    const NodeId m_article;
    Measures &m_measures;
    const NameHints &m_hints;
    const Strictness &m_strictness;
};

} // namespace

void cleanArticle(PreparedPage &page, Measures &measures, const Strictness &strictness)
{
    Cleaner(page, measures, page.hints, strictness).run();
}

} // namespace pullquote::html
