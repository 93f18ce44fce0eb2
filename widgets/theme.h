// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findingids.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace pullquote {

/// All colours and type of the program, light and dark, in one place; views and charts take theirs from here only.
/// Text on its ground has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3), marks and lines at least 3 : 1.
struct Theme
{
    bool isDark = false;

    QColor window; ///< Ground of panels.
    QColor paper;  ///< Ground of the article, cards and charts.
    QColor raised; ///< Hovered rows, badges.
    QColor text;
    QColor mutedText;       ///< Roles, kinds, counts.
    QColor line;            ///< Hairlines between panes and cards.
    QColor accent;          ///< Selection, links, focus.
    QColor onAccent;        ///< Text on the accent.
    QColor selectionGround; ///< Ground of what is selected in the text.
    QColor warning;
    QColor findGround; ///< Behind what the search found.

    static Theme light();
    static Theme dark();

    /// The tone of a source, stable within an article and told apart from its neighbours; an invalid id is neutral.
    /// Readable as text on `paper`.
    QColor tone(SourceId source) const;

    /// For QApplication::setPalette; sets every role.
    QPalette palette() const;

    /// The serif of the article's text at 100 % zoom, and the sans of everything else. `language` (BCP 47, may be
    /// empty) chooses the forms of Han characters.
    static QFont readingFont(const QString &language = {});
    static QFont interfaceFont();

    /// Distances of the interface, in device-independent pixels.
    static constexpr int Gap = 8;
    static constexpr int SmallGap = 4;
    static constexpr int Radius = 6;
};

} // namespace pullquote
