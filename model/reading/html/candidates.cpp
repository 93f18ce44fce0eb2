// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pullquote::html {

namespace {

constexpr float None = std::numeric_limits<float>::quiet_NaN();
constexpr int ShortestParagraph = 25; ///< Shorter ones say nothing.
constexpr int ReachUpwards = 5;       ///< How many elements around a paragraph it speaks for.
constexpr size_t BestCandidates = 5;
constexpr float NearTheBest = 0.75F; ///< Of the best score: candidates that point at a common element around them.
constexpr int EnoughNearTheBest = 3;
constexpr float LeastSiblingScore = 10;
constexpr float SiblingShare = 0.2F; ///< Of the best score: a neighbour with more belongs to the article.
constexpr int LongParagraph = 80;
constexpr float MuchMoreProse = 1.8F;    ///< In a wider container: the article goes on there.
constexpr float MostLinksWidened = 0.4F; ///< In a container that is taken for its prose.

float scoreOfTag(Tag tag)
{
    switch (tag) {
    case Tag::Div:
        return 5;
    case Tag::Pre:
    case Tag::Td:
    case Tag::Blockquote:
        return 3;
    case Tag::Address:
    case Tag::Ol:
    case Tag::Ul:
    case Tag::Dl:
    case Tag::Dd:
    case Tag::Dt:
    case Tag::Li:
    case Tag::Form:
        return -3;
    case Tag::H1:
    case Tag::H2:
    case Tag::H3:
    case Tag::H4:
    case Tag::H5:
    case Tag::H6:
    case Tag::Th:
        return -5;
    default:
        return 0;
    }
}

class Search final
{
public:
    Search(PreparedPage &page, const Measures &measures, const NameHints &hints, const Strictness &strictness)
        : m_page(page)
        , m_tree(page.tree)
        , m_measures(measures)
        , m_hints(hints)
        , m_strictness(strictness)
        , m_scores(page.tree.size(), None)
    {
    }

    void run()
    {
        scoreAll();
        NodeId best = bestCandidate();
        const NodeId body = m_tree.body();
        if (best == NoNode || best == body) {
            takeAllOf(body);
            return;
        }
        best = commonContainer(best, body);
        giveStart(best);
        best = climbed(best, body);
        best = onlyChildLeft(best, body);
        best = widened(best, body);
        giveStart(best);
        takeWithNeighbours(best);
    }

private:
    float &score(NodeId id) { return m_scores[size_t(id)]; }
    bool isScored(NodeId id) const { return !std::isnan(m_scores[size_t(id)]); }

    void giveStart(NodeId id)
    {
        if (!isScored(id)) {
            score(id) = scoreOfTag(m_tree.tag(id)) + (m_strictness.weighNames ? float(m_hints.weight(id)) : 0.0F);
        }
    }

    void scoreAll()
    {
        for (const NodeId paragraph : m_page.paragraphs) {
            const Measure &measure = m_measures.of(paragraph);
            if (m_tree.parent(paragraph) == NoNode || measure.text < ShortestParagraph) {
                continue;
            }
            const float points = 2.0F + float(measure.commas) + float(std::min(measure.text / 100, 3));
            int level = 0;
            for (NodeId around = m_tree.parent(paragraph); around != NoNode && level < ReachUpwards;
                 around = m_tree.parent(around), ++level) {
                if (m_tree.parent(around) == NoNode) {
                    break;
                }
                if (!isScored(around)) {
                    giveStart(around);
                    m_candidates.push_back(around);
                }
                score(around) += points / (level == 0 ? 1.0F : level == 1 ? 2.0F : float(level) * 3.0F);
            }
        }
        for (const NodeId id : m_candidates) {
            score(id) *= 1.0F - m_measures.of(id).linkDensity();
        }
    }

    NodeId bestCandidate()
    {
        const size_t kept = std::min(BestCandidates, m_candidates.size());
        std::ranges::stable_sort(m_candidates, std::ranges::greater(), [this](NodeId id) { return score(id); });
        m_candidates.resize(kept);
        return m_candidates.empty() ? NoNode : m_candidates.front();
    }

    /// The lowest element around the best candidate that several others near it share.
    NodeId commonContainer(NodeId best, NodeId body)
    {
        std::vector<NodeId> near;
        for (size_t i = 1; i < m_candidates.size(); ++i) {
            if (score(m_candidates[i]) >= NearTheBest * score(best)) {
                near.push_back(m_candidates[i]);
            }
        }
        if (near.size() < EnoughNearTheBest) {
            return best;
        }
        for (NodeId around = m_tree.parent(best); around != NoNode && around != body; around = m_tree.parent(around)) {
            const auto inside =
                std::ranges::count_if(near, [&](NodeId id) { return id != around && m_tree.isInside(id, around); });
            if (inside >= EnoughNearTheBest) {
                return around;
            }
        }
        return best;
    }

    /// Scores should fall on the way up. Where one rises, more of the article lies there.
    NodeId climbed(NodeId best, NodeId body)
    {
        float last = score(best);
        const float least = last / 3;
        for (NodeId around = m_tree.parent(best); around != NoNode && around != body; around = m_tree.parent(around)) {
            if (!isScored(around)) {
                continue;
            }
            if (score(around) < least) {
                break;
            }
            if (score(around) > last) {
                return around;
            }
            last = score(around);
        }
        return best;
    }

    /// Up to where much more prose lies together: articles cut into many small containers by advertisements or by
    /// their editor's building blocks. Scores fall too fast on such a way up.
    NodeId widened(NodeId best, NodeId body)
    {
        const std::vector<int> prose = proseByElement();
        NodeId wide = best;
        for (NodeId around = m_tree.parent(best); around != NoNode; around = m_tree.parent(around)) {
            const bool much = float(prose[size_t(around)]) >= MuchMoreProse * float(prose[size_t(wide)]);
            if (much && m_measures.of(around).linkDensity() < MostLinksWidened) {
                wide = around;
            }
            if (around == body) {
                break;
            }
        }
        return wide == body ? best : wide;
    }

    /// Characters of paragraphs that are prose: long, without many links, not in a part that its name rules out.
    std::vector<int> proseByElement() const
    {
        std::vector<int> prose(m_tree.size());
        for (const NodeId paragraph : m_page.paragraphs) {
            const Measure &measure = m_measures.of(paragraph);
            if (m_tree.tag(paragraph) != Tag::P || measure.text < LongParagraph || measure.commas == 0 ||
                measure.linkDensity() > 0.2F) {
                continue;
            }
            for (NodeId around = m_tree.parent(paragraph); around != NoNode; around = m_tree.parent(around)) {
                if (isOneOf(m_tree.tag(around), {Tag::Aside, Tag::Footer, Tag::Nav, Tag::Form}) ||
                    (m_hints.of(around) & (AsideName | BesideName)) != 0) {
                    break;
                }
                prose[size_t(around)] += measure.text;
            }
        }
        return prose;
    }

    NodeId onlyChildLeft(NodeId best, NodeId body)
    {
        NodeId around = m_tree.parent(best);
        while (around != NoNode && around != body && m_tree.countElements(around, 2) == 1) {
            best = around;
            around = m_tree.parent(best);
        }
        return best;
    }

    void takeAllOf(NodeId body)
    {
        NodeId child = body == NoNode ? m_tree[m_tree.root()].first : m_tree[body].first;
        while (child != NoNode) {
            const NodeId next = m_tree[child].next;
            m_tree.append(m_page.article, child);
            child = next;
        }
    }

    void takeWithNeighbours(NodeId best)
    {
        const float least = std::max(LeastSiblingScore, score(best) * SiblingShare);
        const QStringView name = m_tree.attribute(best, Attribute::Class);
        std::vector<NodeId> taken;
        for (NodeId sibling = m_tree[m_tree.parent(best)].first; sibling != NoNode; sibling = m_tree[sibling].next) {
            if (sibling == best || belongs(sibling, name, score(best) * SiblingShare, least)) {
                taken.push_back(sibling);
            }
        }
        for (const NodeId id : taken) {
            if (!isOneOf(m_tree.tag(id), {Tag::Div, Tag::Article, Tag::Section, Tag::P, Tag::Ol, Tag::Ul})) {
                m_tree.rename(id, Tag::Div);
            }
            m_tree.append(m_page.article, id);
        }
    }

    bool belongs(NodeId sibling, QStringView bestName, float bonus, float least)
    {
        if (m_tree.tag(sibling) == Tag::Text) {
            return false;
        }
        const bool sameName = !bestName.isEmpty() && m_tree.attribute(sibling, Attribute::Class) == bestName;
        if (isScored(sibling) && score(sibling) + (sameName ? bonus : 0.0F) >= least) {
            return true;
        }
        if (m_tree.tag(sibling) != Tag::P) {
            return false;
        }
        const Measure &measure = m_measures.of(sibling);
        if (measure.text > LongParagraph) {
            return measure.linkDensity() < 0.25F;
        }
        return measure.text > 0 && measure.linkText <= 0 && endsSentence(sibling);
    }

    bool endsSentence(NodeId id) const
    {
        const QString content = m_tree.textContent(id, 1000);
        return content.endsWith(u'.') || content.contains(QStringLiteral(". "));
    }

    PreparedPage &m_page;
    Tree &m_tree;
    const Measures &m_measures;
    const NameHints &m_hints;
    const Strictness &m_strictness;
    std::vector<float> m_scores;
    std::vector<NodeId> m_candidates;
};

} // namespace

void gatherArticle(PreparedPage &page, const Measures &measures, const Strictness &strictness)
{
    Search(page, measures, page.hints, strictness).run();
}

} // namespace pullquote::html
