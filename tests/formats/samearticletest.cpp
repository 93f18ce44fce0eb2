// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/dissect.h"

#include <QBuffer>
#include <QFile>
#include <QPdfWriter>
#include <QTextDocument>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The bundled article, and the same words in other formats made from its blocks.
class SameArticle : public testing::Test
{
protected:
    void SetUp() override
    {
        QFile file(QStringLiteral(PULLQUOTE_SOURCE_DIR "/resources/article/default.txt"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_plain = dissected(file.readAll(), u"article.txt"_s);
        ASSERT_TRUE(m_plain);
    }

    ArticlePtr dissected(const QByteArray &bytes, const QString &name) const
    {
        const auto article = dissectBytes(m_analyser, bytes, name, {}, {}, {});
        EXPECT_TRUE(article) << (article ? std::string() : article.error().sentence.toStdString());
        return article ? *article : nullptr;
    }

    /// Every block between what `opening` and `closing` give for it.
    template <typename Mark>
    QString written(Mark mark) const
    {
        QString text;
        for (const Block &block : m_plain->blocks()) {
            text += mark(block, m_plain->textOf(block.span).toString());
        }
        return text;
    }

    QString html() const
    {
        const QString body = written([](const Block &block, const QString &text) {
            const QString tag = block.role == BlockRole::Title     ? u"h1"_s
                                : block.kind == BlockKind::Heading ? u"h2"_s
                                                                   : u"p"_s;
            return u"<%1>%2</%1>\n"_s.arg(tag, text.toHtmlEscaped());
        });
        return u"<!doctype html><html lang=en><head><meta charset=utf-8><title>%1</title></head><body><article>\n%2"
               "</article></body></html>"_s.arg(m_plain->metadata().title.toHtmlEscaped(), body);
    }

    QString markdown() const
    {
        return written([](const Block &block, const QString &text) {
            const QString mark = block.role == BlockRole::Title                                ? u"# "_s
                                 : block.kind == BlockKind::Heading                            ? u"## "_s
                                 : block.role == BlockRole::TableOfContents && block.level > 0 ? u"- "_s
                                                                                               : QString();
            return mark + text + u"\n\n"_s;
        });
    }

    /// The same page with what sites put around an article.
    QString htmlOfASite() const
    {
        QString page = html();
        page.replace(u"<article>"_s,
                     u"<div id=\"cookie-banner\" class=\"cookie-consent\"><p>We and our partners use cookies, "
                     "\"as the law allows\", said 90% of them in 2019.</p></div>"
                     "<header class=\"site-header\"><nav><ul><li><a href=\"/a\">News</a></li>"
                     "<li><a href=\"/b\">Sport</a></li></ul></nav></header>"
                     "<main><article><div class=\"share-bar\"><a href=\"#\">Share</a></div>"_s);
        page.replace(u"</article>"_s,
                     u"</article></main><aside class=\"related\"><h2>Related articles</h2><ul>"
                     "<li><a href=\"/c\">“Nobody asked us,” says the mayor after 12 years</a></li></ul></aside>"
                     "<section id=\"comments\" class=\"comments\"><h2>Comments</h2><div class=\"comment\"><p>“Well "
                     "put,” I told my neighbour in March 2021, and 40% of the street agreed with us that day.</p>"
                     "</div></section><footer class=\"site-footer\">© 2020 The Site. All rights reserved.</footer>"_s);
        return page;
    }

    void expectSame(const ArticlePtr &other) const
    {
        ASSERT_TRUE(other);
        EXPECT_FALSE(m_plain->sections().empty());
        EXPECT_FALSE(m_plain->quotes().empty());
        EXPECT_FALSE(m_plain->events().empty());
        EXPECT_FALSE(m_plain->figures().empty());
        EXPECT_EQ(lines(headings(*other)), lines(headings(*m_plain)));
        EXPECT_EQ(lines(quotes(*other)), lines(quotes(*m_plain)));
        EXPECT_EQ(lines(spans(*other, other->events())), lines(spans(*m_plain, m_plain->events())));
        EXPECT_EQ(lines(spans(*other, other->figures())), lines(spans(*m_plain, m_plain->figures())));
    }

    /// What a failure prints in a way that can be read.
    static std::string lines(const QStringList &list) { return list.join(u'\n').toStdString(); }

    static QStringList headings(const Article &article)
    {
        QStringList list;
        for (const Section &section : article.sections()) {
            list.push_back(article.textOf(section.headingSpan).toString());
        }
        return list;
    }

    static QStringList quotes(const Article &article)
    {
        QStringList list;
        for (const Quote &quote : article.quotes()) {
            const Source *source = article.find(quote.source);
            list.push_back(QString::number(int(quote.kind)) + u' ' + article.textOf(quote.span).toString() + u" — "_s +
                           (source != nullptr ? source->name : QString()));
        }
        return list;
    }

    template <typename List>
    static QStringList spans(const Article &article, const List &list)
    {
        QStringList texts;
        for (const auto &finding : list) {
            texts.push_back(article.textOf(finding.span).toString());
        }
        return texts;
    }

    Analyser m_analyser;
    ArticlePtr m_plain;
};

TEST_F(SameArticle, asMarkdown_givesTheSame)
{
    expectSame(dissected(markdown().toUtf8(), u"article.md"_s));
}

TEST_F(SameArticle, asWebPage_givesTheSame)
{
    expectSame(dissected(html().toUtf8(), u"article.html"_s));
}

TEST_F(SameArticle, asWebPageOfASite_givesTheSame)
{
    expectSame(dissected(htmlOfASite().toUtf8(), u"article.html"_s));
}

TEST_F(SameArticle, asPdf_givesTheSame)
{
    QTextDocument document;
    document.setHtml(html());
    QBuffer buffer;
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        document.print(&writer);
    }
    expectSame(dissected(buffer.data(), u"article.pdf"_s));
}

} // namespace
} // namespace pullquote
