// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/picture.h"

#include "model/exporting/chartdata.h"
#include "model/exporting/citation.h"
#include "model/exporting/findingsexport.h"
#include "widgets/charts/chartplot.h"
#include "widgets/charts/timelinepainting.h"

#include <QCoreApplication>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Picture", text);
}

Picture pictureOf(const Article &article, const QString &id, const QString &title)
{
    Picture picture;
    picture.id = id;
    picture.title = title;
    picture.sourceLine = sourceLine(article);
    picture.citation = citation(article);
    return picture;
}

} // namespace

QString timelineId()
{
    return u"timeline"_s;
}

Picture chartPicture(const ArticlePtr &article, const Chart &chart)
{
    Picture picture = pictureOf(*article, chart.id, chart.title);
    picture.alternative = alternativeText(*article, chart);
    picture.sentences = sentencesOf(*article, chart);
    picture.data = tableOf(*article, chart);
    // The chart lives in the article, which the functions hold.
    picture.sizeFor = [article, &chart](const PictureStyle &style, QSizeF size) {
        return layoutChart(chart, style.fonts, size).size;
    };
    picture.paint = [article, &chart](PlotPainter &painter, const PictureStyle &style, QSizeF size) {
        paintChart(painter, chart, layoutChart(chart, style.fonts, size), style.fonts, style.theme);
    };
    return picture;
}

Picture timelinePicture(const ArticlePtr &article, std::optional<std::pair<double, double>> days)
{
    Picture picture = pictureOf(*article, timelineId(), tr("Timeline"));
    picture.alternative = timelineAlternativeText(*article);
    picture.sentences = timelineSentences(*article);
    picture.data = tableOf(*article, FindingList::Events);
    const TimelineData data = timelineData(*article);
    const auto layout = [data, days](const TimelineWords &words, double height) {
        const TimeScale scale =
            days ? TimeScale{days->first, words.pictureWidth / (days->second - days->first)} : words.fitting;
        return layoutTimeline(data, words, scale, height);
    };
    picture.sizeFor = [layout, data](const PictureStyle &style, QSizeF size) {
        return layout(timelineWords(data, style.fonts, size.width()), size.height()).size;
    };
    picture.paint = [layout, data](PlotPainter &painter, const PictureStyle &style, QSizeF size) {
        const TimelineWords words = timelineWords(data, style.fonts, size.width());
        paintTimeline(painter.painter(), data, words, layout(words, size.height()), style.theme);
    };
    return picture;
}

std::vector<Picture> picturesOf(const ArticlePtr &article)
{
    std::vector<Picture> pictures;
    for (const Chart &chart : article->charts()) {
        pictures.push_back(chartPicture(article, chart));
    }
    if (!article->events().empty()) {
        pictures.push_back(timelinePicture(article));
    }
    return pictures;
}

} // namespace pullquote
