// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/pagetail.h"

#include "model/reading/plaintext/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t FewestPassages = 3; ///< Of the article; in less text nothing is called boilerplate.

/// "0/400".
bool isCounter(QStringView text)
{
    static const QRegularExpression counter(u"^\\d{1,6}\\s*/\\s*\\d{1,6}$"_s);
    return text.size() < 16 && counter.match(text.toString()).hasMatch();
}

bool isOfComments(QStringView text)
{
    return isCounter(text) || notices().is(u"comments"_s, text);
}

/// The first passage of the run of comment controls at the very end; size() without one.
size_t commentsBegin(const Draft &draft)
{
    size_t begin = draft.size();
    while (begin > 0 && isOfComments(draft.at(begin - 1))) {
        --begin;
    }
    return begin;
}

/// "Disclaimer: …" or "Disclaimer" alone on a line.
bool opensDisclaimer(QStringView text)
{
    const QString phrase = notices().beginning(u"disclaimer"_s, text);
    if (phrase.isEmpty()) {
        return false;
    }
    const QStringView rest = text.sliced(phrase.size()).trimmed();
    return rest.isEmpty() || rest.front() == u':' || rest.front() == u'：';
}

/// The passage at which the disclaimer begins; size() without one.
size_t disclaimerBegin(const Draft &draft)
{
    for (size_t i = draft.size(); i-- > FewestPassages;) {
        if (draft.blocks[i].kind == BlockKind::Heading && !opensDisclaimer(draft.at(i))) {
            break; // another section: no tail of the page
        }
        const qsizetype before = draft.passages[i].span.begin - draft.passages.front().span.begin;
        const qsizetype behind = draft.passages.back().span.end - draft.passages[i].span.begin;
        if (behind > before) {
            break;
        }
        if (opensDisclaimer(draft.at(i))) {
            return i;
        }
    }
    return draft.size();
}

/// The "--" line over the signature of a mail (RFC 3676) at the very end, with a few short lines behind it; size()
/// without one.
size_t signatureBegin(const Draft &draft)
{
    constexpr size_t MostPassages = 8;
    constexpr int LongestLine = 80;
    for (size_t i = draft.size(); i-- > FewestPassages && draft.size() - i <= MostPassages;) {
        if (draft.at(i).trimmed() == u"--") {
            return i;
        }
        if (draft.passages[i].columns > LongestLine || !draft.isOpen(i)) {
            break;
        }
    }
    return draft.size();
}

} // namespace

void markTail(Draft &draft)
{
    for (size_t i = signatureBegin(draft); i < draft.size(); ++i) {
        draft.set(i, BlockKind::Boilerplate, BlockRole::Furniture);
    }
    const size_t comments = commentsBegin(draft);
    const size_t disclaimer = disclaimerBegin(draft);
    for (size_t i = std::min(comments, disclaimer); i < draft.size() && i >= FewestPassages; ++i) {
        const BlockRole role = isOfComments(draft.at(i))                ? BlockRole::CommentCounter
                               : i == disclaimer || i == disclaimer + 1 ? BlockRole::Disclaimer
                                                                        : BlockRole::Furniture;
        draft.set(i, BlockKind::Boilerplate, role);
    }
}

} // namespace pullquote::plaintext
