// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/supplement_card.h"
#include "client/pages/window/supplement_rows.h"
#include "tests/client/pages/window/supplement_stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSupplementCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheMostUrgentAndLeadsToThem()
    {
        tests::SupplementStage stage;
        SupplementCard card;
        card.present({}, stage.today());
        QVERIFY(card.isHidden());
        card.present(SupplementRows::owing(stage.reader.files), stage.today());
        QVERIFY(!card.isHidden());
        card.show();
        QVERIFY(tests::support::reads(card, u"待补材料：2 件"_s));
        QSignalSpy wanted(&card, &SupplementCard::openWanted);
        auto *list = card.findChild<widgets::BriefList *>();
        QCOMPARE(list->rows().first().trailing, u"已逾期 3 天"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).toString(), u"c-late"_s);
        card.findChild<QPushButton *>()->click();
        QCOMPARE(wanted.value(1).value(0).toString(), QString());
    }
};

QTEST_MAIN(TestSupplementCard)
#include "test_supplement_card.moc"
