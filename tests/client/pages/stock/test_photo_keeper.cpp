// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/photo_keeper.h"
#include "tests/support/page_stage.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using client::pages::stock::PhotoKeeper;

class TestPhotoKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }
    void keepsASmallerPictureOfIt();
    void theNewestChoiceCounts();
    void whatIsNoPhotoIsNotKept_data();
    void whatIsNoPhotoIsNotKept();

private:
    /// A sheet in a camera's picture.
    QString photo(const QString &name, const QSize &size, QColor color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QPainter(&image).fillRect(size.width() / 4, size.height() / 4, size.width() / 2, size.height() / 2, Qt::white);
        const QString path = m_folder.filePath(name);
        return image.save(path) ? path : QString();
    }
    QTemporaryDir m_folder;
    FakeReader m_reader;
    FakeCommands m_commands{m_reader};
    render::Pool m_pool{{QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render")}};
    i18n::Translations m_translations;
};

void TestPhotoKeeper::keepsASmallerPictureOfIt()
{
    PhotoKeeper keeper(m_commands, m_pool, nullptr);
    QSignalSpy kept(&keeper, &PhotoKeeper::kept), failed(&keeper, &PhotoKeeper::failed);
    keeper.keep(photo(u"jam.png"_s, {3000, 4000}, Qt::darkGreen));
    QTRY_VERIFY_WITH_TIMEOUT(kept.size() + failed.size() == 1, 20000);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QCOMPARE(kept.at(0).at(1).toString(), u"jam.png"_s);
    const auto ref = kept.at(0).at(0).value<domain::BlobRef>();
    QCOMPARE(ref.mediaType, u"image/jpeg"_s);
    const auto image = QImage::fromData(m_reader.blobs.value(ref.sha256), "JPEG");
    QCOMPARE(image.height(), PhotoKeeper::longestSide);
    QVERIFY(qAbs(image.width() - PhotoKeeper::longestSide * 3 / 4) <= 1);
    QVERIFY(image.pixelColor(image.rect().center()).lightness() > 240);
    QVERIFY(image.pixelColor(10, 10).lightness() < 100);
}

void TestPhotoKeeper::theNewestChoiceCounts()
{
    PhotoKeeper keeper(m_commands, m_pool, nullptr);
    QSignalSpy kept(&keeper, &PhotoKeeper::kept);
    keeper.keep(photo(u"first.jpg"_s, {800, 600}, Qt::darkRed));
    keeper.keep(photo(u"second.jpg"_s, {800, 600}, Qt::darkBlue));
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, 20000);
    QTest::qWait(50); // the first may not come late
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.at(0).at(1).toString(), u"second.jpg"_s);
}

void TestPhotoKeeper::whatIsNoPhotoIsNotKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("too large") << QByteArray(PhotoKeeper::mostBytes + 1, 'x') << u"8 兆字节"_s;
    QTest::newRow("no picture") << QByteArray("not a picture") << QString();
    QTest::newRow("cut off") << QByteArray("\xff\xd8\xff\xe0 and then nothing") << QString();
    QTest::newRow("not there") << QByteArray() << QString();
}

void TestPhotoKeeper::whatIsNoPhotoIsNotKept()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".jpg"_s);
    if (!bytes.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    m_commands.log.clear();
    PhotoKeeper keeper(m_commands, m_pool, nullptr);
    QSignalSpy failed(&keeper, &PhotoKeeper::failed);
    keeper.keep(path);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QVERIFY(failed.at(0).at(0).toString().contains(said));
    QVERIFY(m_commands.log.isEmpty());
}

QTEST_MAIN(TestPhotoKeeper)
#include "test_photo_keeper.moc"
