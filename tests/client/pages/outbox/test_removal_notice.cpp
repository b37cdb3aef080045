// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/removal_notice.h"
#include "widgets/key_button.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestRemovalNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowManyAndWaitsForAYes()
    {
        QWidget window;
        auto *notice = new RemovalNotice(&window);
        window.show();
        QVERIFY(!notice->isVisible());
        notice->present(domain::Failure{FailureCode::MassRemoval, u"5400 of 20000"_s, false});
        QVERIFY(notice->isVisible());
        QVERIFY(notice->findChild<QLabel *>()->text().contains(u"5400 of the 20000"_s));
        QSignalSpy agreed(notice, &RemovalNotice::agreed);
        auto *button = notice->findChild<widgets::KeyButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton); // once is enough
        QCOMPARE(agreed.size(), 1);
        notice->present({});
        QVERIFY(!notice->isVisible());
        notice->present(domain::Failure{FailureCode::MassRemoval, u"600 of 700"_s, false}); // another sync asks again
        QVERIFY(button->isEnabled());
    }
    void otherTroublesAreNotItsBusiness()
    {
        RemovalNotice notice;
        notice.present(domain::Failure{FailureCode::ServerUnreachable, {}, true});
        QVERIFY(notice.isHidden());
    }
};

QTEST_MAIN(TestRemovalNotice)
#include "test_removal_notice.moc"
