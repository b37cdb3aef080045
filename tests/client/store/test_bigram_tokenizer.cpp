// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/bigram_tokenizer.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace client::store;
using namespace Qt::StringLiterals;

namespace {

QStringList tokens(const QByteArray &text, bool isQuery)
{
    QStringList found;
    tokenize(text, isQuery, [&](const Token &token) {
        found.append((token.together ? u"+"_s : QString()) + QString::fromUtf8(token.text));
        return true;
    });
    return found;
}

} // namespace

class TestBigramTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsOfChineseAndWholeWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("inText");
        QTest::addColumn<QStringList>("inQuery");
        QTest::newRow("empty") << u""_s << QStringList() << QStringList();
        QTest::newRow("run") << u"施工合同"_s << QStringList{u"施工"_s, u"工合"_s, u"合同"_s, u"+同"_s}
                             << QStringList{u"施工"_s, u"工合"_s, u"合同"_s};
        QTest::newRow("one") << u"榕"_s << QStringList{u"榕"_s} << QStringList{u"榕"_s};
        QTest::newRow("number") << u"榕府〔2026〕12号"_s << QStringList{u"榕府"_s, u"+府"_s, u"2026"_s, u"12"_s, u"号"_s}
                                << QStringList{u"榕府"_s, u"2026"_s, u"12"_s, u"号"_s};
        QTest::newRow("latin") << u"PDF Über-Test"_s << QStringList{u"pdf"_s, u"über"_s, u"test"_s}
                               << QStringList{u"pdf"_s, u"über"_s, u"test"_s};
        QTest::newRow("full width") << u"ＡＢ１２"_s << QStringList{u"ab12"_s} << QStringList{u"ab12"_s};
        QTest::newRow("rare") << u"𠀀𠀁"_s << QStringList{u"𠀀𠀁"_s, u"+𠀁"_s} << QStringList{u"𠀀𠀁"_s};
        QTest::newRow("punctuation") << u"，。！"_s << QStringList() << QStringList();
    }

    void pairsOfChineseAndWholeWords()
    {
        QFETCH(const QString, text);
        QTEST(tokens(text.toUtf8(), false), "inText");
        QTEST(tokens(text.toUtf8(), true), "inQuery");
    }

    void placesArePlacesOfTheText()
    {
        const QByteArray text = u"新 施工Ab"_s.toUtf8();
        tokenize(text, false, [&](const Token &token) {
            if (token.text != "ab")
                [&] { QCOMPARE(token.text.toByteArray(), text.mid(token.from, token.to - token.from)); }();
            return true;
        });
    }

    void cutAndDamagedTextIsReadWithinItsBounds()
    {
        QRandomGenerator random(7);
        const QByteArray good = u"施工合同备案 Ab12 榕府𠀀"_s.toUtf8();
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = good.left(random.bounded(int(good.size()) + 1));
            for (int flips = random.bounded(4); flips > 0 && !text.isEmpty(); --flips)
                text[random.bounded(int(text.size()))] = char(random.bounded(256));
            text.squeeze();
            int last = 0;
            tokenize(text, round % 2 == 0, [&](const Token &token) {
                [&] {
                    QVERIFY(token.from >= 0 && token.from < token.to && token.to <= text.size());
                    QVERIFY(token.from >= last || token.together);
                }();
                last = token.from;
                return true;
            });
            if (QTest::currentTestFailed())
                return;
        }
    }

    void stopsWhenAsked()
    {
        int visited = 0;
        tokenize("a b c 施工", false, [&](const Token &) { return ++visited < 2; });
        QCOMPARE(visited, 2);
    }

    void findsEveryWordThatLikeFinds()
    {
        // Recall against LIKE, for words of one to five characters cut out of the texts themselves.
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(":memory:", &database), SQLITE_OK);
        QVERIFY(registerBigramTokenizer(database));
        run(database, "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'bigram'); CREATE TABLE p (x)");
        const QString signs = u"关于青榕区河道整治工程施工合同备案的通知请各单位按期完成报送2026Ab〔〕，第号"_s;
        QRandomGenerator random(11);
        QStringList texts;
        for (int n = 0; n < 400; ++n) {
            QString text;
            for (int i = 0; i < 12; ++i)
                text += signs.at(random.bounded(int(signs.size())));
            texts.append(text);
            run(database, "INSERT INTO t VALUES ('" + text.toUtf8() + "'); INSERT INTO p VALUES ('" + text.toUtf8() + "')");
        }
        int words = 0;
        for (int n = 0; n < 300; ++n) {
            const QString &text = texts.at(random.bounded(int(texts.size())));
            const QString word = text.mid(random.bounded(int(text.size()) - 4), 1 + random.bounded(5));
            if (word.contains(QRegularExpression(u"[^\\x{4e00}-\\x{9fff}]"_s)))
                continue; // Latin words are found whole, not in their middle
            ++words;
            const int like = number(database, "SELECT count(*) FROM p WHERE x LIKE '%" + word.toUtf8() + "%'");
            const int match = number(database, "SELECT count(*) FROM t WHERE t MATCH '\"" + word.toUtf8() + "\" *'");
            QVERIFY2(match == like, qPrintable(u"%1: %2 of %3"_s.arg(word).arg(match).arg(like)));
        }
        QVERIFY(words > 100);
        sqlite3_close(database);
    }

private:
    static void run(sqlite3 *database, const QByteArray &sql)
    {
        QCOMPARE(sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    }
    static int number(sqlite3 *database, const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr);
        const int value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
        sqlite3_finalize(statement);
        return value;
    }
};

QTEST_GUILESS_MAIN(TestBigramTokenizer)
#include "test_bigram_tokenizer.moc"
