// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/text_run.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using press::Content;
using press::EmbeddedFont;

class TestTextRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainWordsAreOneString();
    void spacingMovesTheNextGlyph();
    void twoMeaningsAreTold();

private:
    /// The operators of `words` at 10 pt with `mm` between the characters, over a font that knows some already.
    QByteArray shown(const QString &words, double mm, EmbeddedFont &font) const
    {
        auto line = m_setter.line(words, m_type);
        for (int i = 0; i + 1 < line->length(); ++i)
            line->setAdvance(i, line->advance(i) + mm, 0);
        Content content;
        showLine(
            content,
            [&font](const press::Face &) {
                return press::NamedFont{"/F0", &font};
            },
            *line, 100, 200, 1);
        return content.take();
    }
    const Type m_type{FontRole::Serif, false, 10};
    const std::shared_ptr<const press::Faces> m_faces = std::make_shared<const press::Faces>();
    const press::Setter m_setter{m_faces};
};

void TestTextRun::plainWordsAreOneString()
{
    EmbeddedFont font(m_faces->face(m_type));
    const auto operators = shown(u"青榕区"_s, 0, font);
    QVERIFY2(operators.startsWith("BT\n1 0 0 1 100 200 Tm\n/F0 10 Tf\n[<"), operators.constData());
    QVERIFY(operators.endsWith(">] TJ\nET\n"));
    QCOMPARE(operators.count('<'), 1);
}

void TestTextRun::spacingMovesTheNextGlyph()
{
    EmbeddedFont font(m_faces->face(m_type));
    const auto operators = shown(u"青榕区"_s, 1 / pointsPerMm, font); // one point is a tenth of the em
    QCOMPARE(operators.count("-100 "), 2);
    QVERIFY(!operators.contains("ActualText"));
}

void TestTextRun::twoMeaningsAreTold()
{
    EmbeddedFont font(m_faces->face(m_type));
    font.use(m_faces->face(m_type).glyph(U'榕'), u"椿"_s); // somewhere else the glyph says something else
    const auto operators = shown(u"青榕区"_s, 0, font);
    QVERIFY2(operators.contains("/Span << /ActualText <FEFF6995> >> BDC"), operators.constData());
    QCOMPARE(operators.count("BDC"), 1);
    QCOMPARE(operators.count("EMC"), 1);
}

QTEST_GUILESS_MAIN(TestTextRun)
#include "test_text_run.moc"
