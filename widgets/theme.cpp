// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QFontDatabase>

#include <array>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

Theme Theme::light()
{
    Theme theme;
    theme.window = QColor(0xf4f2ee);
    theme.paper = QColor(0xfffdf9);
    theme.raised = QColor(0xebe7df);
    theme.text = QColor(0x1f1d1a);
    theme.mutedText = QColor(0x66615a);
    theme.line = QColor(0xd9d4ca);
    theme.accent = QColor(0x1f5fa8);
    theme.onAccent = QColor(0xffffff);
    theme.selectionGround = QColor(0xcfe2f8);
    theme.warning = QColor(0xa34700);
    theme.findGround = QColor(0xffd966);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x1b1c1e);
    theme.paper = QColor(0x232527);
    theme.raised = QColor(0x303336);
    theme.text = QColor(0xe8e6e1);
    theme.mutedText = QColor(0xa6a39c);
    theme.line = QColor(0x3d4043);
    theme.accent = QColor(0x7ab3f0);
    theme.onAccent = QColor(0x10171f);
    theme.selectionGround = QColor(0x27435f);
    theme.warning = QColor(0xf0a35e);
    theme.findGround = QColor(0x75600f);
    return theme;
}

QColor Theme::tone(SourceId source) const
{
    // Eight hues far apart for most colour vision (after Okabe and Ito), darkened or lightened to be read on paper.
    static constexpr std::array<QRgb, 8> onLight{0x1f5fa8, 0xa34700, 0x0b6e4f, 0x8e3b78,
                                                 0x7a5c00, 0x3d4fa3, 0x9c2f2f, 0x2f6b7a};
    static constexpr std::array<QRgb, 8> onDark{0x7ab3f0, 0xf0a35e, 0x5fcfa6, 0xe08fca,
                                                0xe0c04f, 0x9fabf5, 0xf08f8f, 0x7fc8d8};
    if (!source.isValid()) {
        return mutedText;
    }
    return QColor((isDark ? onDark : onLight)[size_t(source.index) % onLight.size()]);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, window);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, onAccent);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, paper);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::Light, paper);
    palette.setColor(QPalette::Midlight, raised);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line.darker(130));
    palette.setColor(QPalette::Shadow, isDark ? QColor(Qt::black) : line.darker(180));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, isDark ? mutedText.darker(140) : mutedText.lighter(150));
    }
    return palette;
}

namespace {

/// The Han serif whose forms the language is used to; traditional ones where nothing is said.
QString hanSerif(const QString &language)
{
    const QString tag = language.toLower();
    if (tag.startsWith("ja"_L1)) {
        return u"Noto Serif CJK JP"_s;
    }
    if (tag.startsWith("ko"_L1)) {
        return u"Noto Serif CJK KR"_s;
    }
    const bool isSimplified = tag == "zh"_L1 || tag.contains("hans"_L1) || tag.startsWith("zh-cn"_L1);
    return isSimplified ? u"Noto Serif CJK SC"_s : u"Noto Serif CJK TC"_s;
}

} // namespace

QFont Theme::readingFont(const QString &language)
{
    QFont font;
    font.setFamilies({u"Source Serif 4"_s, u"Source Serif Pro"_s, u"Noto Serif"_s, hanSerif(language),
                      u"DejaVu Serif"_s, u"serif"_s});
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(12.5);
    return font;
}

QFont Theme::interfaceFont()
{
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont);
}

} // namespace pullquote
