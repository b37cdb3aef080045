// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palettes.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QStyle>
#include <QTest>

using namespace widgets::theme;
using namespace Qt::StringLiterals;

class TestTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lightBeforeAnythingIsApplied()
    {
        QCOMPARE(scheme(), Scheme::Light);
        QCOMPARE(colors().ground, lightColors().ground);
        QCOMPARE(font(Type::Body).pixelSize(), 14);
    }
    void applyingReachesPaletteStyleAndSheet_data()
    {
        QTest::addColumn<Scheme>("wanted");
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
        QTest::newRow("light") << Scheme::Light;
    }
    void applyingReachesPaletteStyleAndSheet()
    {
        QFETCH(Scheme, wanted);
        QLabel shown(u"公文"_s);
        shown.show();
        apply(*qApp, wanted);
        const Colors c = colorsOf(wanted);
        QCOMPARE(scheme(), wanted);
        QCOMPARE(colors().ink, c.ink);
        QCOMPARE(qApp->palette().color(QPalette::Window), c.ground);
        QCOMPARE(shown.palette().color(QPalette::WindowText), c.ink);
        QCOMPARE(qApp->palette().color(QPalette::Disabled, QPalette::Text), c.lampGrey);
        QCOMPARE(qApp->styleSheet(), styleSheetOf(c, 1));
        QCOMPARE(qApp->font().pixelSize(), 14);
    }
    void theStylesOwnIconsAreOurs()
    {
        apply(*qApp, Scheme::Light);
        QCOMPARE(qApp->style()->standardIcon(QStyle::SP_LineEditClearButton).name(), u"close"_s);
        QCOMPARE(qApp->style()->standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton).name(), u"right"_s);
        QVERIFY(!qApp->style()->standardIcon(QStyle::SP_MessageBoxWarning).isNull());
    }
    void theLeaderReadsLargerType()
    {
        apply(*qApp, Scheme::Light, true);
        QCOMPARE(font(Type::Secondary).pixelSize(), 19);
        QCOMPARE(font(Type::Body).pixelSize(), 22);
        QCOMPARE(font(Type::Board).pixelSize(), 45);
        QCOMPARE(qApp->font().pixelSize(), 22);
        apply(*qApp, Scheme::Light);
        QCOMPARE(font(Type::Body).pixelSize(), 14);
    }
    void typeIsTheHousesAndHasChinese()
    {
        QCOMPARE(font(Type::Body).families().constFirst(), u"Noto Sans CJK SC"_s);
        QCOMPARE(font(Type::Title, QFont::Medium).weight(), QFont::Medium);
        QCOMPARE(QFontInfo(font(Type::Body)).family(), u"Noto Sans CJK SC"_s);
        const QFontMetrics metrics(font(Type::Body));
        for (const QChar c : u"办件台榕〔〕"_s)
            QVERIFY2(metrics.inFont(c), qPrintable(QString(c)));
        QCOMPARE(metrics.horizontalAdvance(u"1111"_s), metrics.horizontalAdvance(u"8080"_s)); // numbers stand in columns
    }
};

QTEST_MAIN(TestTokens)
#include "test_tokens.moc"
