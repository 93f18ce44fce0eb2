// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/exporting/table.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace pullquote {

/// What can be exported as a list.
enum class FindingList { Quotes, Events, Figures };
enum class ListFormat { Markdown, Csv, Json };

/// Which findings go along; empty: all.
using Accept = std::function<bool(const Item &)>;

/// One row a finding: what it is, who says so, where it stands (sentence, section, characters) and the way back.
Table tableOf(const Article &article, FindingList list, const Accept &accept = {});

/// The list as a file. Markdown is for reading: quotes as block quotations with their source and chain. JSON has the
/// members of inspect-format, with the sources that the findings name.
QByteArray exported(const Article &article, FindingList list, ListFormat format, const Accept &accept = {});

/// "quotes", "events", "figures"; "markdown", "csv", "json": for the command line and file names.
QString nameOf(FindingList list);
std::optional<FindingList> findingListNamed(const QString &name);
/// Without the dot.
QString suffixOf(ListFormat format);

} // namespace pullquote
