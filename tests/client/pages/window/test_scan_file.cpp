// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/scan_file.h"
#include "i18n/translations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::FileTrouble;
using client::pages::window::ScanFile;
using domain::FailureCode;

class TestScanFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKindIsInTheBytes()
    {
        QCOMPARE(ScanFile::mediaType("%PDF-1.7 x"), u"application/pdf"_s);
        QCOMPARE(ScanFile::mediaType("\xff\xd8\xff\xe0 x"), u"image/jpeg"_s);
        QCOMPARE(ScanFile::mediaType("MZ\x90"), QString());
    }
    void everyTroubleHasWordsThatNameTheFileOnly()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        using Trouble = ScanFile::Trouble;
        QCOMPARE(ScanFile::troubleOf(FileTrouble::TooLarge), Trouble::TooLarge);
        QCOMPARE(ScanFile::troubleOf(domain::Failure{FailureCode::RenderLocked, {}, false}), Trouble::Locked);
        QCOMPARE(ScanFile::troubleOf(domain::Failure{FailureCode::RenderTooLarge, {}, false}), Trouble::TooManyPixels);
        QCOMPARE(ScanFile::troubleOf(domain::Failure{FailureCode::RenderCrashed, {}, false}), Trouble::Unsafe);
        QSet<QString> all;
        for (const Trouble each : {Trouble::Unreadable, Trouble::TooLarge, Trouble::OtherKind, Trouble::Damaged, Trouble::Locked,
                 Trouble::TooManyPixels, Trouble::Unsafe}) {
            const QString words = ScanFile::words(u"/srv/b.pdf"_s, each);
            QVERIFY(words.contains(u"b.pdf"_s) && !words.contains(u"/srv"_s));
            all.insert(words);
        }
        QCOMPARE(all.size(), 7);
    }
};

QTEST_GUILESS_MAIN(TestScanFile)
#include "test_scan_file.moc"
