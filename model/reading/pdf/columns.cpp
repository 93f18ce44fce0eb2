// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf/columns.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace pullquote::pdf {

namespace {

constexpr double WidestSpace = 1.1;     ///< Between words of a column, in sizes of the type.
constexpr double SameLine = 0.55;       ///< How far the middles of words in a line lie apart, in sizes of the type.
constexpr size_t FewestLines = 4;       ///< Of a column.
constexpr double MostAcross = 0.34;     ///< Of the lines: more that run across a strip make it no gutter.
constexpr double LeastBeside = 0.6;     ///< Of the lines of the shorter column that have one beside them.
constexpr double LeastFilled = 0.35;    ///< Of a column by its line in the middle of all by width.
constexpr double NarrowestColumn = 0.2; ///< Of the region.
constexpr size_t MostLines = 4000;      ///< Pieces of lines in a region: more are compared with too much trouble.
constexpr int Deepest = 3;              ///< Cuts: up to eight columns.

/// Words that stand beside each other in a line, without a wide gap between them.
struct Fragment
{
    QRectF box;
    double size = 0;
    std::vector<size_t> words;

    double middle() const { return box.center().y(); }
};

using Fragments = std::vector<Fragment>;

/// From top to bottom, what stands in the same line from left to right.
template <typename T, typename Middle, typename Size>
void sortByLines(std::vector<T> &all, Middle middle, Size size, const std::function<double(const T &)> &left)
{
    std::ranges::stable_sort(all, {}, middle);
    for (auto first = all.begin(); first != all.end();) {
        auto last = first + 1;
        while (last != all.end() && middle(*last) - middle(*first) < SameLine * std::max(size(*first), size(*last))) {
            ++last;
        }
        std::stable_sort(first, last, [&](const T &one, const T &other) { return left(one) < left(other); });
        first = last;
    }
}

void sortByLines(Fragments &fragments)
{
    sortByLines<Fragment>(
        fragments, [](const Fragment &fragment) { return fragment.middle(); },
        [](const Fragment &fragment) { return fragment.size; },
        [](const Fragment &fragment) { return fragment.box.left(); });
}

Fragments fragmentsOf(const std::vector<PageWord> &words)
{
    std::vector<size_t> order(words.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    sortByLines<size_t>(
        order, [&](size_t i) { return words[i].box.center().y(); }, [&](size_t i) { return words[i].size; },
        [&](size_t i) { return words[i].box.left(); });
    Fragments fragments;
    for (const size_t i : order) {
        const PageWord &word = words[i];
        if (!fragments.empty()) {
            Fragment &last = fragments.back();
            const double gap = word.box.left() - last.box.right();
            if (std::abs(word.box.center().y() - last.middle()) < SameLine * std::max(word.size, last.size) &&
                gap > -word.size && gap < WidestSpace * std::max(word.size, last.size)) {
                last.box = last.box.united(word.box);
                last.size = std::max(last.size, word.size);
                last.words.push_back(i);
                continue;
            }
        }
        fragments.push_back({word.box, word.size, {i}});
    }
    return fragments;
}

double medianWidth(std::span<const Fragment *const> fragments)
{
    std::vector<double> widths;
    for (const Fragment *fragment : fragments) {
        widths.push_back(fragment->box.width());
    }
    std::ranges::sort(widths);
    return widths[widths.size() / 2];
}

/// How many fragments have one of `others` beside them.
double shareBeside(std::span<const Fragment *const> fragments, std::span<const Fragment *const> others)
{
    const auto beside = std::ranges::count_if(fragments, [&](const Fragment *one) {
        return std::ranges::any_of(others, [&](const Fragment *other) {
            return other->box.top() < one->middle() + one->size && other->box.bottom() > one->middle() - one->size;
        });
    });
    return double(beside) / double(fragments.size());
}

/// Whether what stands left and right of `x` are columns of text.
bool partsColumns(const Fragments &fragments, double x, const QRectF &region)
{
    std::vector<const Fragment *> left;
    std::vector<const Fragment *> right;
    for (const Fragment &fragment : fragments) {
        if (fragment.box.right() <= x) {
            left.push_back(&fragment);
        } else if (fragment.box.left() >= x) {
            right.push_back(&fragment);
        }
    }
    if (left.size() < FewestLines || right.size() < FewestLines ||
        double(fragments.size() - left.size() - right.size()) > MostAcross * double(fragments.size())) {
        return false;
    }
    const double widthLeft = x - region.left();
    const double widthRight = region.right() - x;
    if (std::min(widthLeft, widthRight) < NarrowestColumn * region.width()) {
        return false;
    }
    const bool leftIsShorter = left.size() < right.size();
    return shareBeside(leftIsShorter ? left : right, leftIsShorter ? right : left) >= LeastBeside &&
           medianWidth(left) >= LeastFilled * widthLeft && medianWidth(right) >= LeastFilled * widthRight;
}

QRectF regionOf(const Fragments &fragments)
{
    QRectF region;
    for (const Fragment &fragment : fragments) {
        region = region.united(fragment.box);
    }
    return region;
}

/// The strip that the fewest fragments run across, of these the widest one that parts columns.
std::optional<double> gutterOf(const Fragments &fragments)
{
    if (fragments.size() < 2 * FewestLines || fragments.size() > MostLines) {
        return {};
    }
    const QRectF region = regionOf(fragments);
    const auto points = size_t(std::max(0.0, std::ceil(region.width()))) + 1;
    std::vector<int> across(points);
    for (const Fragment &fragment : fragments) {
        const auto first = size_t(std::max(0.0, std::ceil(fragment.box.left() - region.left())));
        const auto last = size_t(std::max(0.0, std::floor(fragment.box.right() - region.left())));
        for (size_t at = first; at < std::min(last + 1, points); ++at) {
            ++across[at];
        }
    }
    std::vector<std::pair<int, size_t>> strips; // Fragments across, and the point in the middle; by width below.
    std::vector<size_t> widths(points);
    for (size_t at = 0; at < points;) {
        size_t end = at;
        while (end < points && across[end] == across[at]) {
            ++end;
        }
        const size_t middle = at + (end - at) / 2;
        strips.emplace_back(across[at], middle);
        widths[middle] = end - at;
        at = end;
    }
    std::ranges::sort(strips, [&](const auto &one, const auto &other) {
        return one.first != other.first ? one.first < other.first : widths[one.second] > widths[other.second];
    });
    constexpr size_t MostTried = 12;
    for (const auto &[count, middle] : std::span(strips).first(std::min(MostTried, strips.size()))) {
        const double x = region.left() + double(middle);
        if (partsColumns(fragments, x, region)) {
            return x;
        }
    }
    return {};
}

class Order final
{
public:
    explicit Order(std::vector<PageWord> &words)
        : m_words(words)
    {
    }

    /// Adds the words of the fragments in reading order.
    void read(Fragments fragments, int depth)
    {
        const std::optional<double> gutter = depth < Deepest ? gutterOf(fragments) : std::nullopt;
        sortByLines(fragments);
        if (!gutter) {
            for (const Fragment &fragment : fragments) {
                write(fragment);
            }
            return;
        }
        Fragments left;
        Fragments right;
        const auto readColumns = [&] {
            for (Fragments *const column : {&left, &right}) {
                m_begins = true;
                read(std::exchange(*column, {}), depth + 1);
            }
            m_begins = true;
        };
        for (Fragment &fragment : fragments) {
            if (fragment.box.right() <= *gutter) {
                left.push_back(std::move(fragment));
            } else if (fragment.box.left() >= *gutter) {
                right.push_back(std::move(fragment));
            } else {
                readColumns();
                write(fragment);
            }
        }
        readColumns();
    }

    std::vector<PageWord> words() && { return std::move(m_ordered); }

private:
    void write(const Fragment &fragment)
    {
        for (const size_t i : fragment.words) {
            m_ordered.push_back(std::move(m_words[i]));
            m_ordered.back().begins = std::exchange(m_begins, false);
        }
    }

    std::vector<PageWord> &m_words;
    std::vector<PageWord> m_ordered;
    bool m_begins = false;
};

bool runsFromRight(const QString &text)
{
    return std::ranges::any_of(text,
                               [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

} // namespace

void orderWords(std::vector<PageWord> &words)
{
    if (std::ranges::any_of(words, [](const PageWord &word) { return runsFromRight(word.text); })) {
        return;
    }
    Order order(words);
    order.read(fragmentsOf(words), 0);
    words = std::move(order).words();
}

} // namespace pullquote::pdf
