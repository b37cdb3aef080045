// SPDX-License-Identifier: GPL-3.0-or-later
// From the roll of cards to the closing of the shift, as told; it is played by tests/story.
#include "tests/client/app/tour_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTourWindowLicence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLicenceOnNumberedStockIsHandedOverOnlyWherePaperIsPrinted()
    {
        const QByteArray before = qgetenv("CUPS_SERVER");
        qunsetenv("CUPS_SERVER");
        QVERIFY(!tests::TourStage("window").steps().contains(u"window-hand-over"_s));
        qputenv("CUPS_SERVER", "127.0.0.1:1");
        const QStringList steps = tests::TourStage("window").steps();
        QVERIFY(steps.indexOf(u"window-stock"_s) < steps.indexOf(u"window-licence"_s));
        QVERIFY(steps.indexOf(u"window-licence"_s) < steps.indexOf(u"window-hand-over"_s));
        QVERIFY(steps.indexOf(u"window-takings"_s) < steps.indexOf(u"window-closing"_s));
        qputenv("CUPS_SERVER", before);
    }
};

QTEST_MAIN(TestTourWindowLicence)
#include "test_tour_window_licence.moc"
