// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_file.h"
#include "i18n/translations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::ScanFile;

class TestScanFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyPdfOfABearableSize();
};

void TestScanFile::onlyPdfOfABearableSize()
{
    i18n::Translations translations;
    translations.use(u"zh_CN"_s);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes, qint64 size) {
        QFile file(folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        file.resize(qMax(size, qint64(bytes.size())));
        return file.fileName();
    };
    QCOMPARE(ScanFile::read(write(u"a.pdf"_s, "%PDF-1.7 x", 0)).value(), QByteArray("%PDF-1.7 x"));
    QCOMPARE(ScanFile::read(write(u"b.pdf"_s, "\x89PNG", 0)).error(), ScanFile::Trouble::NotPdf);
    QCOMPARE(ScanFile::read(write(u"c.pdf"_s, "%PDF-", ScanFile::mostBytes + 1)).error(), ScanFile::Trouble::TooLarge);
    QCOMPARE(ScanFile::read(folder.filePath(u"none.pdf"_s)).error(), ScanFile::Trouble::Unreadable);
    QCOMPARE(ScanFile::read(folder.path()).error(), ScanFile::Trouble::Unreadable);
    const QString words = ScanFile::words(u"/srv/b.pdf"_s, ScanFile::Trouble::NotPdf);
    QVERIFY(words.contains(u"b.pdf"_s) && words.contains(u"PDF"_s) && !words.contains(u"/srv"_s));
}

QTEST_GUILESS_MAIN(TestScanFile)
#include "test_scan_file.moc"
