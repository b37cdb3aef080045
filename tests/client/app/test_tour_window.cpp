// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_window.h"
#include "domain/identity.h"

#include <QTest>

using namespace client::app;
using namespace Qt::StringLiterals;

class TestTourWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("CASEDESK_TOUR_CAST", QByteArray(CASEDESK_SOURCE_DIR "/tests/support/tour-cast.json")); }
    void nobodyOfTheStoryHasADoubtfulNumber()
    {
        QStringList seen;
        for (const WindowVisitor &who : {cardHolder(), quickReader(), forgetful(), offlineOne(), interrupted()}) {
            QCOMPARE(domain::checkCitizenId(who.idNumber), domain::IdFinding::Good);
            QVERIFY(!who.name.isEmpty() && !who.phone.isEmpty() && !who.address.isEmpty());
            QVERIFY(!seen.contains(who.name) && !seen.contains(who.idNumber));
            seen << who.name << who.idNumber;
        }
    }
    void wordsAreThoseShownNow()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        QCOMPARE(word("client::pages::window::PaperRow", "To follow"), u"容缺补交"_s);
        translations.use(u"en"_s);
        QCOMPARE(word("client::pages::window::PaperRow", "To follow"), u"To follow"_s);
    }
    void standsNowhereWithoutAForm() { QVERIFY(!standsIn(u"/applicant/name"_s)); }
};

QTEST_MAIN(TestTourWindow)
#include "test_tour_window.moc"
