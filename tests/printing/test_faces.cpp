// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/faces.h"

#include <QtTest>

#include <limits>

using namespace printing;
using press::Faces;

class TestFaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allFourAreHere();
    void boldIsNotRegular();
    void aProgramHoldsItsGlyphsOnly();
    void outlinesFillTheEm();

private:
    const Faces m_faces;
};

void TestFaces::allFourAreHere()
{
    QVERIFY2(m_faces.missing().isEmpty(), qPrintable(m_faces.missing()));
    for (const auto role : {FontRole::Serif, FontRole::Sans})
        for (const bool bold : {false, true}) {
            const auto &face = m_faces.face({role, bold, 12});
            QVERIFY(face.name().contains(role == FontRole::Serif ? "Serif" : "Sans"));
            QCOMPARE(face.name().contains("Bold"), bold);
            QVERIFY(face.glyph(U'榕') && face.glyph(U'A') && face.glyph(U'。'));
            QCOMPARE(face.glyph(0x31350), 0u);
            QCOMPARE(face.advance(face.glyph(U'榕')), 1000.0);
        }
}

void TestFaces::boldIsNotRegular()
{
    const auto &regular = m_faces.face({FontRole::Serif, false, 12});
    const auto &bold = m_faces.face({FontRole::Serif, true, 12});
    const QList<quint32> glyphs{regular.glyph(U'榕')};
    QVERIFY(regular.program(glyphs) != bold.program(glyphs));
}

void TestFaces::aProgramHoldsItsGlyphsOnly()
{
    const auto &face = m_faces.face({FontRole::Serif, false, 12});
    const QString all = QStringLiteral("人民一日行食长门见风马鸟龙青榕区江市住房和城乡建设局");
    QList<quint32> few{face.glyph(U'人'), face.glyph(U'民')};
    QList<quint32> many;
    for (const uint code : all.toUcs4())
        many << face.glyph(code);
    std::sort(few.begin(), few.end());
    std::sort(many.begin(), many.end());
    const auto small = face.program(few);
    QVERIFY(!small.isEmpty() && small.size() < 3000);
    QVERIFY(face.program(many).size() > small.size());
    QVERIFY(face.program(many).size() < 20000);
    QCOMPARE(face.program(few), small);
}

void TestFaces::outlinesFillTheEm()
{
    const auto &face = m_faces.face({FontRole::Sans, true, 12});
    double left = std::numeric_limits<double>::max();
    double right = 0;
    int closed = 0;
    const auto see = [&](double x, double) {
        left = std::min(left, x);
        right = std::max(right, x);
    };
    face.outline(face.glyph(U'国'), {see, see, [&](double, double, double, double, double x, double y) { see(x, y); }, [&] { ++closed; }});
    QVERIFY2(left > 0 && left < 150 && right > 850 && right < 1000, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
    QVERIFY(closed >= 2);
}

QTEST_GUILESS_MAIN(TestFaces)
#include "test_faces.moc"
