// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/marker.h"

#include <algorithm>

namespace pullquote::plaintext {

namespace {

constexpr QStringView Bullets = u"•◦▪‣●○■□⁃·*-–+";
constexpr QStringView NumberEnds = u".)、．";

qsizetype skipSpace(QStringView line, qsizetype at)
{
    while (at < line.size() && line[at].isSpace()) {
        ++at;
    }
    return at;
}

ListMarker bulletOf(QStringView line)
{
    const qsizetype text = skipSpace(line, 1);
    if (!Bullets.contains(line[0]) || text == 1 || text == line.size()) {
        return {};
    }
    return {ListMarker::Kind::Bullet, line[0], 0, text};
}

ListMarker numberOf(QStringView line)
{
    constexpr qsizetype MostDigits = 3;
    const qsizetype begin = line[0] == u'(' ? 1 : 0;
    qsizetype at = begin;
    int number = 0;
    while (at < line.size() && at - begin < MostDigits && line[at] >= u'0' && line[at] <= u'9') {
        number = number * 10 + line[at].digitValue();
        ++at;
    }
    if (at == begin && at < line.size() && line[at] >= u'a' && line[at] <= u'z') {
        number = line[at].unicode() - u'a' + 1;
        ++at;
    }
    if (at == begin || at >= line.size() || !NumberEnds.contains(line[at]) || (begin == 1 && line[at] != u')')) {
        return {};
    }
    const QChar sign = line[at];
    const bool isWide = sign == u'、' || sign == u'．';
    const qsizetype text = skipSpace(line, at + 1);
    if (text == line.size() || (text == at + 1 && !isWide)) {
        return {};
    }
    return {ListMarker::Kind::Number, sign, number, text};
}

} // namespace

ListMarker listMarker(QStringView line)
{
    if (line.size() < 3) {
        return {};
    }
    const ListMarker bullet = bulletOf(line);
    return bullet.isValid() ? bullet : numberOf(line);
}

bool isRule(QStringView line)
{
    constexpr QStringView Drawn = u"-=_*~#+·•—–─━═.";
    return line.size() >= 3 && std::ranges::all_of(line, [&](QChar c) { return c.isSpace() || Drawn.contains(c); });
}

} // namespace pullquote::plaintext
