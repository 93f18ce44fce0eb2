// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/charts/picturebar.h"

#include <QWidget>

namespace pullquote {

class TimelineWidget;

/// The timeline with its buttons: zoom, fit, save and copy.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    TimelineView(ArticleDocument &document, QWidget *parent);

    void setTheme(const Theme &theme);

    PictureBar &pictureBar() { return *m_bar; }
    TimelineWidget &timeline() { return *m_timeline; }

private:
    std::optional<Picture> currentPicture() const;

    ArticleDocument &m_document;
    TimelineWidget *m_timeline;
    PictureBar *m_bar;
};

} // namespace pullquote
