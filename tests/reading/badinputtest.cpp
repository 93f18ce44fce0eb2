// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/reader.h"
#include "tests/support/zipped.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class BadInput : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
        return path;
    }

    /// The sentence that reading `path` fails with; it must name the file and be one sentence.
    static QString failure(const QString &path)
    {
        const auto reading = readFile(path, ReadLimits(), {});
        EXPECT_FALSE(reading) << path.toStdString();
        if (reading) {
            return {};
        }
        EXPECT_EQ(reading.error().path, path);
        EXPECT_TRUE(reading.error().sentence.contains(path)) << reading.error().sentence.toStdString();
        EXPECT_TRUE(reading.error().sentence.endsWith(u'.'));
        return reading.error().sentence;
    }

    QTemporaryDir m_folder;
};

using test::zipped;

QByteArray book(const QByteArray &chapter, const QByteArray &encryption = {})
{
    return zipped(
        {{"META-INF/encryption.xml", encryption},
         {"META-INF/container.xml",
          "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>"},
         {"OPS/book.opf",
          "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>The Ferry</dc:title>"
          "<dc:creator>Ada Quill</dc:creator><dc:language>en</dc:language></metadata><manifest>"
          "<item id='a' href='one.xhtml'/><item id='b' href='two%20.xhtml'/></manifest>"
          "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"},
         {"OPS/one.xhtml", chapter},
         {"OPS/two .xhtml", "<html><head><title/></head><body><h1>Second</h1><p>It sank.</p></body></html>"}});
}

/// A PDF of a catalogue, a tree of pages and one empty page.
QByteArray pdfOf(const QByteArray &catalogue, const QByteArray &pages, const QByteArray &trailer)
{
    const QByteArray objects[] = {catalogue, pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 4\n0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer << /Size 4 /Root 1 0 R " + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

TEST_F(BadInput, fileThatIsNotThere_isSaid)
{
    EXPECT_TRUE(failure(m_folder.filePath(u"nothing.txt"_s)).startsWith("There is no file"_L1));
}

TEST_F(BadInput, folder_isSaid)
{
    EXPECT_TRUE(failure(m_folder.path()).contains("is a folder"_L1));
}

TEST_F(BadInput, emptyAndBlankFiles_areSaid)
{
    EXPECT_TRUE(failure(write(u"empty.txt"_s, {})).contains("is empty"_L1));
    EXPECT_TRUE(failure(write(u"blank.txt"_s, " \n\t\n")).contains("holds no text"_L1));
}

/// Somebody who is not root, who may read everything, until the end of its life.
class AsNobody final
{
public:
    AsNobody()
    {
        if (::geteuid() == 0) {
            constexpr uid_t Nobody = 65534;
            m_changed = ::seteuid(Nobody) == 0;
        }
    }
    ~AsNobody()
    {
        if (m_changed) {
            EXPECT_EQ(::seteuid(0), 0);
        }
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_changed = false;
};

TEST_F(BadInput, fileWithoutPermission_isSaid)
{
    const QString path = write(u"secret.txt"_s, "x");
    QFile::setPermissions(path, {});
    const AsNobody nobody;
    EXPECT_TRUE(failure(path).contains("permission"_L1));
}

TEST_F(BadInput, picturesAndBinaries_areNamed)
{
    EXPECT_TRUE(failure(write(u"a.txt"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11))).contains("a picture (PNG)"_L1));
    EXPECT_TRUE(failure(write(u"b.html"_s, QByteArray("\x7f"
                                                      "ELF\2\1\1\0",
                                                      8)))
                    .contains("a program"_L1));
    EXPECT_TRUE(failure(write(u"c.txt"_s, QByteArray(5000, '\0'))).contains("binary"_L1));
    QByteArray noise;
    for (int i = 0; i < 100'000; ++i) {
        noise += char(i * 7919 + (i >> 5));
    }
    EXPECT_TRUE(failure(write(u"d.md"_s, noise)).contains("binary"_L1));
}

TEST_F(BadInput, textThatSpellsTheSignOfABinary_isRead)
{
    for (const QByteArray begin :
         {"Pacific WAVE project grows", "ID3 tags turn thirty", "BZh is how the archive begins",
          "GIF89a is a format of pictures", "Our aftyp film festival opens"}) {
        const auto reading = readFile(write(u"words.txt"_s, begin + ".\n\nThe harbour board met on Monday.\n"), {}, {});
        ASSERT_TRUE(reading) << begin.constData();
        EXPECT_TRUE(reading->text.startsWith(QString::fromLatin1(begin)));
    }
}

TEST_F(BadInput, brokenPdf_isSaid)
{
    EXPECT_TRUE(failure(write(u"a.pdf"_s, "%PDF-1.7\n" + QByteArray(1000, '\0'))).contains("broken PDF"_L1));
}

TEST_F(BadInput, pdfCutInTheMiddle_isSaid)
{
    const QByteArray whole = pdfOf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", {});
    EXPECT_TRUE(failure(write(u"cut.pdf"_s, whole.first(40))).contains("broken PDF"_L1));
}

TEST_F(BadInput, encryptedPdf_isSaid)
{
    // The standard handler, 40 bits, with a password that nobody knows.
    const QByteArray encryption = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + QByteArray(64, 'a') +
                                  "> /U <" + QByteArray(64, 'b') + "> >> /ID [<00> <00>]";
    const QByteArray locked =
        pdfOf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", encryption);
    EXPECT_TRUE(failure(write(u"locked.pdf"_s, locked)).contains("encrypted PDF"_L1));
}

TEST_F(BadInput, archives_areNamed)
{
    EXPECT_TRUE(failure(write(u"a.zip"_s, zipped({{"a.txt", "hello"}}))).contains("archive (ZIP)"_L1));
    EXPECT_TRUE(failure(write(u"a.docx"_s, zipped({{"word/document.xml", "<x/>"}}))).contains("Word document"_L1));
    EXPECT_TRUE(failure(write(u"cut.epub"_s, book("<p>x</p>").first(200))).contains("broken archive"_L1));
}

TEST_F(BadInput, zipBomb_isNotUnpacked)
{
    const QByteArray bomb = book("<p>" + QByteArray(100 * 1024 * 1024, ' ') + "</p>");
    ASSERT_LT(bomb.size(), 1024 * 1024);
    EXPECT_TRUE(failure(write(u"bomb.epub"_s, bomb)).contains("zip bomb"_L1));
}

TEST_F(BadInput, protectedBook_isSaid)
{
    const QByteArray locked = book("\x12\x80\x33 no markup",
                                   "<encryption><EncryptedData><EncryptionMethod Algorithm='aes128-cbc'/><CipherData>"
                                   "<CipherReference URI='OPS/one.xhtml'/></CipherData></EncryptedData><EncryptedData>"
                                   "<EncryptionMethod Algorithm='aes128-cbc'/><CipherData><CipherReference "
                                   "URI='OPS/two%20.xhtml'/></CipherData></EncryptedData></encryption>");
    EXPECT_TRUE(failure(write(u"locked.epub"_s, locked)).contains("protected against copying"_L1));
}

TEST_F(BadInput, bookWithoutChapters_isSaid)
{
    const QByteArray empty = zipped({{"META-INF/container.xml", "<container><rootfiles>"}});
    EXPECT_TRUE(failure(write(u"empty.epub"_s, empty)).contains("without readable chapters"_L1));
}

TEST_F(BadInput, webArchiveWithoutAPage_isSaid)
{
    const QByteArray head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n";
    for (const QByteArray &rest : {QByteArray(), QByteArray("--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"),
                                   QByteArray("--b\r\nContent-Type: text/html\r\n\r\n\r\n--b--\r\n")}) {
        EXPECT_TRUE(failure(write(u"broken.mhtml"_s, head + rest)).contains("web archive"_L1));
    }
    EXPECT_TRUE(failure(write(u"b.mhtml"_s, "MIME-Version: 1.0\nContent-Type: multipart/related\n\n--b\n\n<p>x"))
                    .contains("web archive"_L1));
}

TEST_F(BadInput, webArchiveOfManyParts_isReadInTime)
{
    const QByteArray head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
    const QByteArray parts = QByteArray("--b\nContent-Type: text/css\n\n\n").repeated(300'000);
    const auto begin = std::chrono::steady_clock::now();
    failure(write(u"parts.mhtml"_s, head + parts));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST_F(BadInput, fileBeyondTheLimit_isSaidAndNotRead)
{
    const QString path = write(u"large.txt"_s, QByteArray(5000, 'x'));
    const auto bytes = loadBytes(path, ReadLimits{4096}, {});
    ASSERT_FALSE(bytes);
    EXPECT_TRUE(bytes.error().sentence.contains("larger than"_L1));
}

TEST_F(BadInput, pipeThatNeverEnds_isStoppedByTheLimit)
{
    const auto bytes = loadBytes(u"/dev/zero"_s, ReadLimits{1024 * 1024}, {});
    ASSERT_FALSE(bytes);
    EXPECT_TRUE(bytes.error().sentence.contains("larger than"_L1));
}

TEST_F(BadInput, pipeThatNeverEnds_isStoppedByCancelling)
{
    std::stop_source stop;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stop.request_stop();
    });
    const auto bytes = loadBytes(u"/dev/zero"_s, ReadLimits{qint64(1) << 40}, stop.get_token());
    ASSERT_FALSE(bytes);
    EXPECT_TRUE(bytes.error().cancelled);
}

TEST_F(BadInput, pipeThatSaysNothing_isStoppedByCancelling)
{
    const QString path = m_folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    std::stop_source stop;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    const auto bytes = loadBytes(path, ReadLimits(), stop.get_token());
    ASSERT_FALSE(bytes);
    EXPECT_TRUE(bytes.error().cancelled);
}

TEST_F(BadInput, pipeThatIsWrittenSlowly_isReadToItsEnd)
{
    const QString path = m_folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    std::jthread writer([&] {
        QFile pipe(path);
        ASSERT_TRUE(pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        pipe.write("One half, ");
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        pipe.write("and the other.");
    });
    const auto bytes = loadBytes(path, ReadLimits(), {});
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, "One half, and the other.");
}

TEST_F(BadInput, fileThatGrowsWhileItIsRead_isWholeOrSaid)
{
    const QString path = write(u"log.txt"_s, QByteArray(8 * 1024 * 1024, 'x'));
    std::jthread writer([&](const std::stop_token &stop) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::Append | QIODevice::Unbuffered));
        while (!stop.stop_requested()) {
            file.write("more\n");
        }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto bytes = loadBytes(path, ReadLimits(), {});
    if (bytes) { // the writer held still for once
        EXPECT_TRUE(bytes->size() % 5 == (8 * 1024 * 1024) % 5) << "a line is torn";
    } else {
        EXPECT_TRUE(bytes.error().sentence.contains("changes while"_L1)) << bytes.error().sentence.toStdString();
    }
}

TEST_F(BadInput, fileThatVanishesWhileItIsRead_isWholeOrSaid)
{
    const QByteArray content(32 * 1024 * 1024, 'x');
    const QString path = write(u"gone.txt"_s, content);
    std::jthread remover([&] { QFile::remove(path); });
    const auto bytes = loadBytes(path, ReadLimits(), {});
    if (bytes) { // it was open before
        EXPECT_EQ(bytes->size(), content.size());
    } else {
        EXPECT_TRUE(bytes.error().sentence.startsWith("There is no file"_L1)) << bytes.error().sentence.toStdString();
    }
}

TEST_F(BadInput, floodOfAttributes_isReadInTime)
{
    QByteArray flood = "<html><body><article ";
    for (int i = 0; i < 300'000; ++i) {
        flood += "a" + QByteArray::number(i) + "=\"x\" ";
    }
    const QByteArray sentence = "The ferry carried ninety people and one goat across the water, said the captain.";
    const auto page = readFile(write(u"flood.html"_s, flood + "><p>" + sentence + "</p></article>"), ReadLimits(), {});
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->text.contains(QString::fromUtf8(sentence)));
    EXPECT_TRUE(page->warnings.join(u' ').contains("attributes"_L1)) << page->warnings.join(u' ').toStdString();
}

TEST_F(BadInput, deepNesting_isReadInTime)
{
    const QByteArray sentence = "The ferry carried ninety people and one goat across the water, said the captain.";
    const auto page = readFile(
        write(u"deep.html"_s, "<html><body>" + QByteArray("<div>").repeated(100'000) + "<p>" + sentence + "</p>"),
        ReadLimits(), {});
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->text.contains(QString::fromUtf8(sentence)));
    const auto quotes = readFile(write(u"deep.md"_s, QByteArray("> ").repeated(20'000) + sentence), ReadLimits(), {});
    ASSERT_TRUE(quotes);
    EXPECT_TRUE(quotes->text.contains(QString::fromUtf8(sentence)));
}

TEST_F(BadInput, oneVeryLongLine_isOneBlock)
{
    const auto reading = readFile(write(u"line.txt"_s, QByteArray("word ").repeated(10'000'000)), ReadLimits(), {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->blocks.size(), 1U);
}

TEST(Epub, read_chapters_areInTheOrderOfTheSpine)
{
    const auto reading = read(book("<html><body><h1>First</h1><p>It sailed.</p></body></html>"), u"a.epub"_s, {}, {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->metadata.title, u"The Ferry"_s);
    EXPECT_EQ(reading->metadata.byline, u"Ada Quill"_s);
    QStringList headings;
    for (const Block &block : reading->blocks) {
        if (block.kind == BlockKind::Heading) {
            headings.push_back(block.span.of(reading->text).toString());
        }
    }
    EXPECT_EQ(headings, (QStringList{u"First"_s, u"Second"_s}));
    EXPECT_TRUE(reading->text.contains("It sailed."_L1) && reading->text.contains("It sank."_L1));
}

/// A book of one chapter with this metadata and this spine.
QByteArray bookWith(const QByteArray &metadata, const QByteArray &spine)
{
    return zipped(
        {{"META-INF/container.xml", "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>"},
         {"book.opf", "<package xmlns:dc='http://purl.org/dc/elements/1.1/' "
                      "xmlns:opf='http://www.idpf.org/2007/opf'><metadata><dc:title>The Ferry</dc:title>" +
                          metadata +
                          "</metadata><manifest><item id='s' href='a.css' media-type='text/css'/><item "
                          "id='a' href='one.xhtml' media-type='application/xhtml+xml'/></manifest>" +
                          spine + "</package>"},
         {"one.xhtml", "<html><body><h1>First</h1><p>It sailed.</p></body></html>"}});
}

TEST(Epub, read_translators_areNoAuthors)
{
    const auto reading = read(bookWith("<dc:creator opf:role='aut'>Ada Quill</dc:creator>"
                                       "<dc:creator opf:role='trl'>Bo Inkwell</dc:creator>",
                                       "<spine><itemref idref='a'/></spine>"),
                              u"a.epub"_s, {}, {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->metadata.byline, u"Ada Quill"_s);
}

TEST(Epub, read_brokenSpine_pagesAreInTheOrderOfTheManifest)
{
    const auto reading = read(bookWith({}, "<spine><itemref idref='gone'/></spine>"), u"a.epub"_s, {}, {});
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->text.contains("It sailed."_L1));
}

} // namespace
} // namespace pullquote
