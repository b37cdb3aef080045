// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace widgets::theme;
using namespace Qt::StringLiterals;

namespace {

/// The colour of the most opaque pixel, and how many pixels are drawn at all.
QPair<QColor, int> drawn(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(48, 48), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(0, 0, 0, 0);
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += pixel.alpha() > 0;
            if (pixel.alpha() > strongest.alpha())
                strongest = pixel;
        }
    return {strongest, count};
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingWhereThereIsNoRoom()
    {
        QTest::failOnWarning(QRegularExpression(u"Paint"_s));
        QVERIFY(icon("check"_L1).pixmap(QSize(16, 0)).isNull());
    }
    void eachDrawsSomething()
    {
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 30);
        for (const QString &name : names) {
            const auto [color, count] = drawn(icon(QLatin1StringView(name.toLatin1())));
            QVERIFY2(count > 40, qPrintable(name));
            QVERIFY2(count < 48 * 48 * 3 / 4, qPrintable(name + u" is not a line icon"_s));
            QVERIFY2(color.alpha() > 200, qPrintable(name));
        }
    }
    void unknownIsNull() { QVERIFY(icon("no-such-icon"_L1).isNull()); }
    void followsTheScheme()
    {
        const QIcon lock = icon("lock"_L1, Tint::Ink);
        apply(*qApp, Scheme::Light);
        QCOMPARE(drawn(lock).first.rgb(), colors().ink.rgb());
        apply(*qApp, Scheme::Dark);
        QCOMPARE(drawn(lock).first.rgb(), colors().ink.rgb());
        QCOMPARE(drawn(lock, QIcon::Disabled).first.rgb(), colors().lampGrey.rgb());
    }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
