// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/labels.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Sets the size in the unit that the font has.
void scaleFont(QFont &font, double factor)
{
    if (font.pixelSize() > 0) {
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    } else {
        font.setPointSizeF(font.pointSizeF() * factor);
    }
}

ChartFonts fontsFrom(const QFont &base)
{
    ChartFonts fonts{base, base, base, base};
    scaleFont(fonts.detail, 0.87);
    fonts.value.setWeight(QFont::DemiBold);
    fonts.title.setWeight(QFont::DemiBold);
    scaleFont(fonts.title, 1.3);
    return fonts;
}

} // namespace

ChartFonts ChartFonts::forScreen(const QFont &base)
{
    return fontsFrom(base);
}

ChartFonts ChartFonts::forPictures(const QFont &base)
{
    QFont font = base;
    const double pixels = base.pixelSize() > 0 ? base.pixelSize() : base.pointSizeF() * 96.0 / 72.0;
    font.setPixelSize(std::max(8, qRound(pixels)));
    font.setHintingPreference(QFont::PreferNoHinting);
    return fontsFrom(font);
}

QStringList wrapped(const QString &text, const QFont &font, double width, int maxLines)
{
    const QString plain = text.simplified();
    if (plain.isEmpty() || maxLines < 1) {
        return {};
    }
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        if (lines.size() + 1 == maxLines) {
            lines.push_back(
                QFontMetricsF(font).elidedText(plain.sliced(line.textStart()), Qt::ElideRight, std::max(width, 1.0)));
            break;
        }
        lines.push_back(plain.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

double widthOf(const QStringList &lines, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString &line : lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    return width;
}

namespace {

/// Labels that touch each other and are moved as one.
struct Pool
{
    size_t first = 0;
    double sumOfBegins = 0; ///< Of where the pool would begin for each label to be where it wants to be.
    double count = 0;
    double size = 0;
    double low = 0;
    double high = 0;

    double begin() const
    {
        const double mean = sumOfBegins / count;
        return std::max(low, std::min(mean, high - size));
    }
};

} // namespace

std::vector<double> spread(const std::vector<LabelWish> &wishes, double low, double high)
{
    std::vector<Pool> pools;
    for (size_t i = 0; i < wishes.size(); ++i) {
        const LabelWish &wish = wishes[i];
        pools.push_back({i, wish.centre - wish.size / 2, 1, wish.size, low, high});
        while (pools.size() > 1) {
            Pool &before = pools[pools.size() - 2];
            const Pool &last = pools.back();
            if (before.begin() + before.size <= last.begin()) {
                break;
            }
            before.sumOfBegins += last.sumOfBegins - last.count * before.size;
            before.count += last.count;
            before.size += last.size;
            pools.pop_back();
        }
    }
    std::vector<double> centres(wishes.size());
    for (size_t p = 0; p < pools.size(); ++p) {
        double at = pools[p].begin();
        const size_t end = p + 1 < pools.size() ? pools[p + 1].first : wishes.size();
        for (size_t i = pools[p].first; i < end; ++i) {
            centres[i] = at + wishes[i].size / 2;
            at += wishes[i].size;
        }
    }
    return centres;
}

std::vector<QLineF> uprightAround(double x, double top, double bottom, std::span<const QRectF> words)
{
    constexpr double clear = 3;
    std::vector<std::pair<double, double>> gaps;
    for (const QRectF &word : words) {
        if (word.left() - clear < x && x < word.right() + clear) {
            gaps.emplace_back(word.top(), word.bottom());
        }
    }
    std::ranges::sort(gaps);
    std::vector<QLineF> lines;
    double y = top;
    for (const auto &[from, to] : gaps) {
        if (y < bottom && from > y) {
            lines.emplace_back(x, y, x, std::min(from, bottom));
        }
        y = std::max(y, to);
    }
    if (y < bottom) {
        lines.emplace_back(x, y, x, bottom);
    }
    return lines;
}

} // namespace pullquote
