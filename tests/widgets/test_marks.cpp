// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/marks.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;
using tests::support::count;
using tests::support::drawn;
using tests::support::where;
using widgets::theme::Scheme;

namespace {

constexpr int side = 40;
const QList<domain::Lamp> lamps = {domain::Lamp::Green, domain::Lamp::DueSoon, domain::Lamp::Yellow, domain::Lamp::Red, domain::Lamp::Grey};
const QList<Stage> stages = {Stage::Hollow, Stage::Half, Stage::Full, Stage::Refused};

QImage lampImage(domain::Lamp lamp)
{
    return drawn(side, [lamp](QPainter &painter, const QRectF &box) { marks::paintLamp(painter, box, lamp); });
}

QImage stageImage(Stage stage)
{
    return drawn(side, [stage](QPainter &painter, const QRectF &box) { marks::paintStage(painter, box, stage, Qt::black); });
}

/// How many pixels two images cover differently, colours left out of account.
int shapeDistance(const QImage &one, const QImage &other)
{
    int distance = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            distance += qAbs(qAlpha(one.pixel(x, y)) - qAlpha(other.pixel(x, y))) > 128;
    return distance;
}

} // namespace

class TestMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::apply(*qApp, Scheme::Light); }

    void lampsDifferByShapeAlone()
    {
        for (qsizetype a = 0; a < lamps.size(); ++a)
            for (qsizetype b = a + 1; b < lamps.size(); ++b)
                QVERIFY2(shapeDistance(lampImage(lamps.at(a)), lampImage(lamps.at(b))) > 120, qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
    }
    void lampsWearTheColourOfTheScheme_data() { schemes(); }
    void lampsWearTheColourOfTheScheme()
    {
        QFETCH(Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        const QList<QColor> expected = {c.lampGreen, c.lampDueSoon, c.lampYellow, c.vermilion, c.lampGrey};
        for (qsizetype i = 0; i < lamps.size(); ++i) {
            QCOMPARE(marks::lampColor(lamps.at(i)), expected.at(i));
            QVERIFY2(count(lampImage(lamps.at(i)), expected.at(i)) > 400, qPrintable(QString::number(i)));
        }
    }
    void aSignStaysInTheMiddleOfItsBox()
    {
        QImage image(80, 20, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        marks::paintLamp(painter, QRectF(0, 0, 80, 20), domain::Lamp::Red);
        painter.end();
        const QRect found = where(image, theme::colors().vermilion);
        QVERIFY(QRect(30, 0, 20, 20).contains(found));
        QVERIFY(found.width() >= 16 && qAbs(found.center().x() - 40) <= 1);
    }
    void stagesDifferByShapeAlone()
    {
        for (qsizetype a = 0; a < stages.size(); ++a)
            for (qsizetype b = a + 1; b < stages.size(); ++b)
                QVERIFY2(shapeDistance(stageImage(stages.at(a)), stageImage(stages.at(b))) > 40, qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
    }
    void stagesFillFromTheLeft()
    {
        const auto covered = [](Stage stage, int x) { return qAlpha(stageImage(stage).pixel(x, side / 2)) > 128; };
        QVERIFY(!covered(Stage::Hollow, 12) && !covered(Stage::Hollow, 28));
        QVERIFY(covered(Stage::Half, 12) && !covered(Stage::Half, 28));
        QVERIFY(covered(Stage::Full, 12) && covered(Stage::Full, 28));
        QVERIFY(covered(Stage::Refused, side / 2) && !covered(Stage::Refused, 12));
    }
    void aTagIsAsWideAsItSays()
    {
        const QString words = u"特急"_s;
        QImage image(120, 40, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const qreal width = marks::paintTag(painter, QPointF(10, 20), words, Qt::blue, Qt::yellow);
        painter.end();
        QCOMPARE(width, marks::tagWidth(words));
        const QRect filled = where(image, Qt::blue);
        QCOMPARE(filled.left(), 10);
        QVERIFY(qAbs(filled.width() - width) <= 1);
        QVERIFY(qAbs(filled.center().y() - 20) <= 1);
        QVERIFY(marks::tagWidth(words + words) > width);
    }
    void urgencyHasThreeColours_data() { schemes(); }
    void urgencyHasThreeColours()
    {
        QFETCH(Scheme, scheme);
        theme::apply(*qApp, scheme);
        const theme::Colors c = theme::colorsOf(scheme);
        QCOMPARE(marks::urgencyColor(domain::Urgency::ExtraUrgent), c.vermilion);
        QCOMPARE(marks::urgencyColor(domain::Urgency::Urgent), c.warn);
        QCOMPARE(marks::urgencyColor(domain::Urgency::None), c.secondInk);
    }

private:
    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }
};

QTEST_MAIN(TestMarks)
#include "test_marks.moc"
