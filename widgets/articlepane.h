// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/articleview.h"
#include "widgets/findbar.h"

#include <QWidget>

namespace pullquote {

/// The article with find above it: what stands in the middle of the window.
class ArticlePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticlePane(ArticleDocument &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    ArticleView *article() const { return m_article; }
    FindBar *findBar() const { return m_findBar; }

    /// Opens find with the selected words, if they are few.
    void find();
    void findNext();
    void findPrevious();

private:
    ArticleView *m_article;
    FindBar *m_findBar;
};

} // namespace pullquote
