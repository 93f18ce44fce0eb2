// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/place.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace pullquote {

/// The small signs of the program, drawn as paths so that they take any colour and size.
enum class Glyph {
    Quote,
    Figure,
    Date,
    Person,
    Search,
    Close,
    Up,
    Down,
    List,
    Filter,
    Here,
    Folder,
    Back,
    Forward,
    ZoomIn,
    ZoomOut,
    Theme,
    Export,
    Float,
    More
};

/// Draws the sign into `box` (it keeps its square) in one colour.
void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);

/// The sign as an icon for buttons, sharp at every scale; `disabled` is its colour when it cannot be used.
QIcon glyphIcon(Glyph glyph, const QColor &color, const QColor &disabled);

/// The same in a colour of the application's palette, that of the moment when it is painted.
QIcon paletteGlyphIcon(Glyph glyph, QPalette::ColorRole role);

} // namespace pullquote
