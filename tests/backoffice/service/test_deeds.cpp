// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/effects.h"
#include "tests/backoffice/world.h"

#include <QRegularExpression>

using namespace world;

class TestDeeds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfTheVocabularyIsDone();
    void whatIsLookedAtBeyondItsObject();
};

/// The kinds stand in domain/command.h; each has a deed of its own, and what stands nowhere has none.
void TestDeeds::everyKindOfTheVocabularyIsDone()
{
    QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/domain/command.h"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression kind(u"QLatin1StringView \\w+\\{\\s*\"([a-z_]+)\"\\}"_s);
    const QString text = QString::fromUtf8(file.readAll());
    const auto unknown = service::deedOf(u"dance"_s).perform;
    int kinds = 0;
    for (auto matches = kind.globalMatch(text); matches.hasNext(); ++kinds) {
        const QString name = matches.next().captured(1);
        QVERIFY2(service::deedOf(name).perform != unknown, qPrintable(name));
    }
    QVERIFY(kinds >= 18);
}

/// What reads more than the objects it names is kept apart from others of its kind.
void TestDeeds::whatIsLookedAtBeyondItsObject()
{
    domain::Command command;
    command.args = {{u"rangeId"_s, u"r"_s}, {u"sheetId"_s, u"k/1"_s}, {u"caseId"_s, u"c"_s}, {u"deskId"_s, u"d"_s}};
    for (const QString &kind : {u"stock_receive"_s, u"stock_hand_out"_s, u"sheet_reserve"_s, u"sheet_release"_s, u"sheet_print"_s,
             u"sheet_issue"_s, u"sheet_spoil"_s, u"sheet_missing"_s, u"hand_over"_s})
        QVERIFY2(service::deedOf(kind).needs(command).claims.contains(u"stock"_s), qPrintable(kind));
    QVERIFY(service::deedOf(u"desk_close"_s).needs(command).alone);
    for (const QString &kind : {u"tick"_s, u"ticket"_s, u"intake"_s, u"mark_read"_s}) {
        const service::Needs needs = service::deedOf(kind).needs(command);
        QVERIFY2(needs.claims.isEmpty() && !needs.alone && needs.subjects.size() == 1, qPrintable(kind));
    }
}

QTEST_GUILESS_MAIN(TestDeeds)
#include "test_deeds.moc"
