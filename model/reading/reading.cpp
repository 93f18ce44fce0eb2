// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/reading.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

QString originText(const Reading &reading, const Origin &origin)
{
    switch (origin.unit) {
    case Origin::Unit::Line:
        return u"line %1"_s.arg(origin.number);
    case Origin::Unit::Page:
        return u"page %1"_s.arg(origin.number);
    case Origin::Unit::Chapter:
        return u"chapter %1"_s.arg(origin.number);
    case Origin::Unit::Element:
        return reading.elements.value(qsizetype(origin.number));
    case Origin::Unit::Unknown:
        break;
    }
    return {};
}

} // namespace pullquote
