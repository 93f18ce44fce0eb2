// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace pullquote {

/// The document's filters, always in sight: by source, kind, section and text, with one button that clears them all.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(ArticleDocument &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Puts the keyboard focus into the text field.
    void focusText();

private:
    void fill();
    void follow();
    void apply();

    ArticleDocument &m_document;
    QLabel *m_label;
    QComboBox *m_source;
    QComboBox *m_kind;
    QComboBox *m_section;
    QLineEdit *m_text;
    QToolButton *m_clear;
    QAction *m_search;
    QTimer m_typing;
    Theme m_theme;
};

} // namespace pullquote
