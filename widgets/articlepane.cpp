// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlepane.h"

#include "widgets/linkprompt.h"

#include <QVBoxLayout>

namespace pullquote {

ArticlePane::ArticlePane(ArticleDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_article(new ArticleView(document, this))
    , m_findBar(new FindBar(document, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_article, 1);
    setFocusProxy(m_article);
    connect(m_findBar, &FindBar::hitsChanged, m_article, &ArticleView::setHits);
    connect(m_findBar, &FindBar::currentHitChanged, m_article, &ArticleView::setCurrentHit);
    connect(m_findBar, &FindBar::closed, m_article, [this] { m_article->setFocus(); });
    connect(m_article, &ArticleView::linkActivated, this, [this](const QString &address) { askToOpen(address, this); });
}

void ArticlePane::setTheme(const Theme &theme)
{
    m_article->setTheme(theme);
    m_findBar->setTheme(theme);
}

void ArticlePane::find()
{
    constexpr qsizetype LongestWords = 100;
    const QString selected = m_article->selectedSpan().length() <= LongestWords ? m_article->selectedText() : QString();
    m_findBar->open(selected.contains(u'\n') ? QString() : selected.trimmed());
}

void ArticlePane::findNext()
{
    if (m_findBar->isVisible()) {
        m_findBar->findNext();
    } else {
        find();
    }
}

void ArticlePane::findPrevious()
{
    if (m_findBar->isVisible()) {
        m_findBar->findPrevious();
    } else {
        find();
    }
}

} // namespace pullquote
