// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/findingrow.h"
#include "widgets/theme.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace pullquote {

/// Everything about the source of what is selected: who it is, the way of the words to this page, the other wordings,
/// why it is held to be the source, what else it says, and where it is mentioned.
class SourceView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SourceView(ArticleDocument &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    /// What the panel is about: a quote, event, figure or source, or nothing.
    const Item &subject() const { return m_subject; }

Q_SIGNALS:
    /// The person wants to put the subject right.
    void correctionRequested(const pullquote::Item &item);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Type { Name, Kind, Role, Head, Body, Quiet };

    void showSubject(const Item &item);
    void rebuild();

    void addEmptyState();
    void addHeader(const Source *source);
    void addQuote(const Quote &quote);
    void addProvenance(const Quote &quote);
    void addWordings(const Quote &quote);
    void addFinding(const QString &kind, const QString &value, const QString &label, Span span);
    void addWhy(const QString &title, const Why &why, const std::vector<RunnerUp> &runnersUp);
    void addStatements(const Source &source);
    void addMentions(const Source &source);

    QLabel *addLabel(const QString &text, Type type);
    void addHead(const QString &text);
    FindingRow *addRow(QVBoxLayout *column, const QString &words, const QString &note, const Item &target);
    /// Rows for all `items`, the first few at once and the others on demand.
    void addRows(const std::vector<std::function<void(QVBoxLayout *)>> &makers);
    FindingRow *addContextRow(QVBoxLayout *column, Span span, const QString &note);
    void addSpace(int pixels);

    ArticleDocument &m_document;
    Theme m_theme;
    Item m_subject;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_isWhyOpen = false; ///< Stays as the person left it from one subject to the next.
};

} // namespace pullquote
