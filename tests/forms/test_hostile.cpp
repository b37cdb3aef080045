// SPDX-License-Identifier: GPL-3.0-or-later
// Forms and applications damaged at random: nothing crashes or stalls, and what is sent is always sound in shape. The seed is printed;
// CASEDESK_SEED repeats it.
#include "form_fixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

namespace {

/// The pieces of a JSON text: texts, numbers, words, signs.
QStringList piecesOf(const QByteArray &json)
{
    static const QRegularExpression piece(u"\"(?:[^\"\\\\]|\\\\.)*\"|[-0-9.eE]+|[a-z]+|[{}\\[\\]:,]"_s);
    QStringList found;
    for (auto matches = piece.globalMatch(QString::fromUtf8(json)); matches.hasNext();)
        found.append(matches.next().captured());
    return found;
}

/// A piece for a piece of the same sort, so that most results are still JSON; now and then anything.
QByteArray damaged(QStringList pieces, QRandomGenerator &random)
{
    const QStringList strange{u"1e400"_s, u"-1"_s, u"9007199254740993"_s, u"\"\\ud800\""_s, u"\"\u202e\""_s, u"null"_s, u"true"_s, u"[]"_s,
        u"{}"_s, u"\"\""_s, u"0.1"_s, u"\"(a+)+$\""_s, u"\"#/definitions/person\""_s};
    const int changes = 1 + random.bounded(4);
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = random.bounded(pieces.size());
        const bool isValue = !u"{}[]:,"_s.contains(pieces.at(at));
        if (isValue && random.bounded(3) == 0) {
            pieces[at] = strange.at(random.bounded(strange.size()));
        } else if (isValue) {
            qsizetype other = random.bounded(pieces.size());
            while (pieces.at(other).startsWith(u'"') != pieces.at(at).startsWith(u'"') || u"{}[]:,"_s.contains(pieces.at(other)))
                other = random.bounded(pieces.size());
            pieces[at] = pieces.at(other);
        } else if (random.bounded(20) == 0) {
            pieces.removeAt(at);
        }
    }
    return pieces.join(QString()).toUtf8();
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void damagedForms();
    void damagedApplications();

private:
    quint32 m_seed = 20260306;
};

void TestHostile::initTestCase()
{
    if (const QByteArray given = qgetenv("CASEDESK_SEED"); !given.isEmpty())
        m_seed = given.toUInt();
    qInfo("seed %u", m_seed);
}

void TestHostile::damagedForms()
{
    QRandomGenerator random(m_seed);
    const QStringList pieces = piecesOf(everyKind);
    const QDate today(2026, 3, 6);
    int sound = 0;
    int refused = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 400 && timer.elapsed() < 30'000; ++i) {
        Findings findings;
        const auto form = Form::read(damaged(pieces, random), &findings);
        QVERIFY(form || !firstError(findings).isEmpty());
        if (!firstError(findings).isEmpty()) {
            ++refused;
            continue;
        }
        ++sound;
        const QJsonObject sent = form->tidied(objectOf(goodApplication), today);
        QVERIFY(form->tidied(sent, today) == sent);
        form->check(sent, today);
    }
    QVERIFY2(sound > 20 && refused > 20, qPrintable(u"%1 sound, %2 refused"_s.arg(sound).arg(refused)));
}

void TestHostile::damagedApplications()
{
    QRandomGenerator random(m_seed);
    const QStringList pieces = piecesOf(goodApplication);
    const Form made = form();
    const QDate today(2026, 3, 6);
    int flawed = 0;
    for (int i = 0; i < 2000; ++i) {
        const QJsonObject document = objectOf(damaged(pieces, random));
        const QJsonObject sent = made.tidied(document, today);
        QVERIFY2(made.tidied(sent, today) == sent, QJsonDocument(document).toJson(QJsonDocument::Compact));
        for (const Flaw &flaw : made.check(sent, today)) {
            QVERIFY(flaw.kind != FlawKind::Unknown && flaw.kind != FlawKind::NotComputed); // tidying mends those
            flawed += !flaw.isWarning;
        }
    }
    QVERIFY(flawed > 500);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
