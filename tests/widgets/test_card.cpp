// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/card.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace widgets;
using namespace Qt::StringLiterals;
using widgets::theme::Scheme;

class TestCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, Scheme::Light); }

    void theLinkIsChosenByKeyAndByMouse()
    {
        Card card;
        card.setHeading(u"待办"_s, u"全部"_s);
        card.resize(400, 200);
        card.show();
        QVERIFY(QTest::qWaitForWindowActive(&card));
        QSignalSpy chosen(&card, &Card::moreChosen);
        auto *more = card.findChild<QPushButton *>();
        QCOMPARE(more->accessibleName(), u"待办: 全部"_s);
        QCOMPARE(card.accessibleName(), u"待办"_s);
        more->setFocus(Qt::TabFocusReason);
        QVERIFY(more->hasFocus());
        QTest::keyClick(more, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(chosen.size(), 2);
    }
    void withoutALinkThereIsNothingToChoose()
    {
        Card card;
        card.setHeading(u"待办"_s, u"全部"_s);
        card.setHeading(u"会议"_s);
        card.show();
        QVERIFY(!card.findChild<QPushButton *>()->isVisible());
        QCOMPARE(card.accessibleName(), u"会议"_s);
    }
    void headingAndNoteStandAboveTheBody()
    {
        Card card;
        card.setHeading(u"今日会议"_s);
        card.setNote(u"3"_s);
        auto *inside = new QLabel(u"九点"_s);
        card.body()->addWidget(inside);
        card.resize(300, 200);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        QCOMPARE(inside->parentWidget(), &card);
        QStringList above;
        for (const QLabel *label : card.findChildren<QLabel *>())
            if (label->isVisible() && label->geometry().bottom() < inside->geometry().top())
                above.append(label->text());
        QCOMPARE(above, QStringList({u"今日会议"_s, u"3"_s}));
        QVERIFY(card.rect().contains(inside->geometry()));
    }
    void liesOnTheSurfaceOfTheScheme_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }
    void liesOnTheSurfaceOfTheScheme()
    {
        QFETCH(Scheme, scheme);
        Card card;
        card.resize(200, 120);
        card.show();
        theme::apply(*qApp, scheme); // while it is shown
        const QImage image = tests::support::drawn(card);
        const theme::Colors c = theme::colorsOf(scheme);
        QCOMPARE(image.pixelColor(100, 80), c.surface);
        QCOMPARE(image.pixelColor(0, 60), c.line);
    }
};

QTEST_MAIN(TestCard)
#include "test_card.moc"
