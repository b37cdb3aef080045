// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palettes.h"
#include "widgets/theme/public_touch.h"
#include "widgets/theme/tokens.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

class TestPublicTouch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void largerThanTheOfficersOwn()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        QPushButton usual(u"Satisfied"_s), open(u"Satisfied"_s), large(u"Satisfied"_s);
        theme::setPublicTouch(&open);
        theme::setPublicTouch(&large, true);
        for (QPushButton *each : {&usual, &open, &large})
            each->ensurePolished();
        QVERIFY(open.sizeHint().height() >= 60 && open.sizeHint().height() > usual.sizeHint().height());
        QVERIFY(large.sizeHint().height() >= 96);
        QVERIFY(large.sizeHint().width() > usual.sizeHint().width());
        theme::setPublicTouch(&usual, true); // said after it was dressed
        QCOMPARE(usual.sizeHint(), large.sizeHint());
    }
};

QTEST_MAIN(TestPublicTouch)
#include "test_public_touch.moc"
