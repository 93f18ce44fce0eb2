// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/epub/package.h"

#include "model/reading/html/pagedate.h"

#include <QDir>
#include <QHash>
#include <QUrl>
#include <QXmlStreamReader>

#include <functional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Calls `visit` at each start of an element. Entities of a DTD are not expanded beyond Qt's limit, nothing is loaded.
void forEachElement(const QByteArray &xml, const std::function<void(QXmlStreamReader &)> &visit)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            visit(reader);
        }
    }
}

QString packagePath(ZipArchive &archive)
{
    QString path;
    forEachElement(archive.content(u"META-INF/container.xml"_s).value_or(QByteArray()), [&](QXmlStreamReader &xml) {
        if (path.isEmpty() && xml.name() == "rootfile"_L1) {
            path = xml.attributes().value("full-path"_L1).toString();
        }
    });
    return path;
}

/// The name in the archive that a reference in the file `base` means; it cannot lead out of the archive.
QString resolved(const QString &base, const QString &reference)
{
    const QString folder = base.contains(u'/') ? base.left(base.lastIndexOf(u'/') + 1) : QString();
    return QDir::cleanPath(folder + QUrl::fromPercentEncoding(reference.section(u'#', 0, 0).toUtf8()));
}

QSet<QString> protectedFiles(ZipArchive &archive)
{
    QSet<QString> files;
    bool isFont = false;
    forEachElement(archive.content(u"META-INF/encryption.xml"_s).value_or(QByteArray()), [&](QXmlStreamReader &xml) {
        if (xml.name() == "EncryptionMethod"_L1) {
            const QString method = xml.attributes().value("Algorithm"_L1).toString();
            isFont = method.contains("obfuscation"_L1) || method.contains("RC"_L1, Qt::CaseSensitive);
        } else if (xml.name() == "CipherReference"_L1 && !isFont) {
            files.insert(resolved({}, xml.attributes().value("URI"_L1).toString()));
        }
    });
    return files;
}

void takeMetadata(QXmlStreamReader &xml, Metadata &metadata)
{
    const auto text = [&] { return xml.readElementText(QXmlStreamReader::SkipChildElements).simplified(); };
    const QString name = xml.name().toString();
    if (name == "title"_L1 && metadata.title.isEmpty()) {
        metadata.title = text();
    } else if (name == "creator"_L1) {
        const QString role = xml.attributes().value("http://www.idpf.org/2007/opf"_L1, "role"_L1).toString();
        const QString author = text();
        if (!role.isEmpty() && role != "aut"_L1) {
            return; // A translator, an illustrator.
        }
        metadata.byline += metadata.byline.isEmpty() ? author : u", "_s + author;
    } else if (name == "publisher"_L1 && metadata.publisher.isEmpty()) {
        metadata.publisher = text();
    } else if (name == "language"_L1 && metadata.language.isEmpty()) {
        metadata.language = text();
    } else if (name == "date"_L1 && !metadata.published.isValid()) {
        metadata.published = html::dateIn(text());
    }
}

} // namespace

EpubPackage readPackage(ZipArchive &archive, Metadata &metadata)
{
    EpubPackage package;
    const QString path = packagePath(archive);
    const QByteArray xml = archive.content(path).value_or(QByteArray());
    QHash<QString, QString> manifest;
    QStringList navigation;
    QStringList pages; // Of the manifest, in its order.
    forEachElement(xml, [&](QXmlStreamReader &reader) {
        const auto attribute = [&](QLatin1StringView name) { return reader.attributes().value(name).toString(); };
        if (reader.name() == "item"_L1) {
            manifest.insert(attribute("id"_L1), resolved(path, attribute("href"_L1)));
            if (attribute("properties"_L1).split(u' ').contains("nav"_L1)) {
                navigation.push_back(attribute("id"_L1));
            } else if (attribute("media-type"_L1) == "application/xhtml+xml"_L1) {
                pages.push_back(manifest.value(attribute("id"_L1)));
            }
        } else if (reader.name() == "itemref"_L1) {
            const QString id = attribute("idref"_L1);
            if (manifest.contains(id) && !navigation.contains(id)) {
                package.chapters.push_back(manifest.value(id));
            }
        } else if (reader.namespaceUri() == "http://purl.org/dc/elements/1.1/"_L1) {
            takeMetadata(reader, metadata);
        }
    });
    if (package.chapters.empty()) {
        package.chapters.assign(pages.begin(), pages.end()); // A broken book: what is in it, in the order it is listed.
    }
    package.protectedFiles = protectedFiles(archive);
    package.hasProtection = std::ranges::any_of(
        package.chapters, [&](const QString &chapter) { return package.protectedFiles.contains(chapter); });
    return package;
}

} // namespace pullquote
