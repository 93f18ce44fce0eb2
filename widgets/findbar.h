// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/textsearch.h"
#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace pullquote {

/// What a search found, with the words around each hit.
class HitModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit HitModel(ArticleDocument &document, QObject *parent = nullptr);

    void setHits(std::vector<Span> hits);
    const std::vector<Span> &hits() const { return m_hits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    enum Role { MatchBeginRole = Qt::UserRole, MatchLengthRole, SectionRole };

private:
    ArticleDocument &m_document;
    std::vector<Span> m_hits;
};

/// Find in the article: a line to type into, how many hits there are and which is the current one, and on demand a list
/// of all of them. Knows only the document; who shows the article listens to hitsChanged() and currentHitChanged().
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ArticleDocument &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// Shows the bar with `words` in it (empty: what was there), selected, ready to type.
    void open(const QString &words = {});
    /// Hides the bar and its marks.
    void close();

    void findNext() { step(1); }
    void findPrevious() { step(-1); }

    QString words() const;
    const std::vector<Span> &hits() const { return m_model.hits(); }
    /// Empty if there is none.
    Span currentHit() const;
    void setListShown(bool shown);

Q_SIGNALS:
    void hitsChanged(const std::vector<pullquote::Span> &hits);
    void currentHitChanged(pullquote::Span hit);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void step(int direction);
    void setCurrent(qsizetype hit);
    void describe();
    QToolButton *makeButton(const QString &name);

    ArticleDocument &m_document;
    Theme m_theme;
    TextSearch m_search;
    HitModel m_model;
    qsizetype m_current = -1;
    bool m_following = false;
    QTimer m_typing;

    QLineEdit *m_words;
    QAction *m_searchSign;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWords;
    QToolButton *m_listButton;
    QToolButton *m_closeButton;
    QListView *m_list;
};

} // namespace pullquote
