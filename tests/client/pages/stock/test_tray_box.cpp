// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/tray_box.h"
#include "i18n/translations.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::stock::TrayBox;
namespace stock = client::pages::stock;

class TestTrayBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void traysByNameAndSize()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        TrayBox box;
        QVERIFY(!box.hasChoice());
        QVERIFY(box.tray().isEmpty());
        box.present({{u"auto"_s, {}, false}, {u"tray-1"_s, {297, 210}, true}, {u"tray-2"_s, {420, 297}, false},
                        {u"x-mailbox"_s, {85.6, 54}, false}},
            u"tray-2"_s);
        QVERIFY(box.hasChoice());
        QCOMPARE(box.count(), 5);
        QCOMPARE(box.tray(), u"tray-2"_s);
        QVERIFY(!box.isMissing());
        QCOMPARE(box.currentText(), u"纸盒 2（A3）"_s);
        QCOMPARE(box.itemText(2), u"纸盒 1（A4）"_s);
        QVERIFY(box.itemText(4).contains(u"x-mailbox"_s));
        QVERIFY(box.itemText(4).contains(u"86 × 54"_s));
        translations.use(u"en"_s);
        box.retranslate();
        QCOMPARE(box.currentText(), u"Tray 2 (A3)"_s);
    }
    void aTrayThatIsGoneIsNotForgottenSilently()
    {
        TrayBox box;
        box.present({{u"tray-1"_s, {}, true}}, u"tray-9"_s);
        QVERIFY(box.isMissing());
        QCOMPARE(box.tray(), u"tray-9"_s);
        box.setCurrentIndex(0);
        QVERIFY(!box.isMissing());
    }
    void keptForEachQueueAndKind()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        stock::keepTray(settings, u"hall/1"_s, u"licence-a3"_s, u"tray-2"_s);
        QCOMPARE(stock::keptTray(settings, u"hall/1"_s, u"licence-a3"_s), u"tray-2"_s);
        QVERIFY(stock::keptTray(settings, u"hall/1"_s, u"licence-a4"_s).isEmpty());
        QVERIFY(stock::keptTray(settings, u"hall"_s, u"licence-a3"_s).isEmpty());
    }
};

QTEST_MAIN(TestTrayBox)
#include "test_tray_box.moc"
