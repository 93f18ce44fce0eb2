// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "model/document/articledocument.h"
#include "model/exporting/findingsexport.h"
#include "model/text/result.h"

#include <span>

namespace pullquote {

/// A list that can be saved, and the action that does it.
struct ListExport
{
    ActionId action;
    FindingList list;
    ListFormat format;
};

std::span<const ListExport> listExports();

/// A file's name for the list: the article's title in letters that every file system takes, "-quotes.csv".
QString suggestedFileName(const Article &article, FindingList list, ListFormat format);

/// How many findings of the list the document's filters let through.
int countOf(const ArticleDocument &document, FindingList list);

/// Saves what the filters let through. Gives the sentence that tells what was saved, or an error that names the file.
Result<QString> saveList(const ArticleDocument &document, FindingList list, ListFormat format, const QString &path);

/// What is selected (else the words of `span`) with who said it, where it is from and the way back, as plain text;
/// empty if nothing is selected.
QString citedText(ArticleDocument &document, Span span);

} // namespace pullquote
