// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/calibration_form.h"
#include "tests/support/page_stage.h"

#include <QPushButton>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestCalibrationForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAPrinterNothingIsKept()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        FixedClock clock;
        printing::PrintQueue queue(u"127.0.0.1:9"_s);
        stock::CalibrationForm form(queue, clock, nullptr);
        form.retranslate();
        form.show();
        form.lookForPrinters();
        QTRY_VERIFY(reads(form, u"没有设置打印机"_s));
        QVERIFY2(namelessControls(form, true).isEmpty(), qPrintable(namelessControls(form, true).join(u'\n')));
        for (auto *button : form.findChildren<QPushButton *>())
            QVERIFY(!button->isEnabled());
    }
};

QTEST_MAIN(TestCalibrationForm)
#include "test_calibration_form.moc"
