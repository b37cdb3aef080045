// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/mirror_log.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::store;
using namespace Qt::StringLiterals;

namespace {

QJsonObject operation(int n)
{
    return {{u"n"_s, n}, {u"text"_s, u"意见"_s}};
}

} // namespace

class TestMirrorLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_path);
        MirrorLog log(m_key);
        QCOMPARE(log.open(m_path), MirrorLog::State::Missing);
        QVERIFY(log.rewrite(m_path, {operation(-1), operation(-2)}, 40));
        for (int n = 1; n <= 5; ++n)
            QVERIFY(log.append({operation(n)}, n % 2 == 0));
        QCOMPARE(log.total(), 45);
    }

    void readsWhatWasAppended()
    {
        MirrorLog log(m_key);
        QCOMPARE(log.open(m_path), MirrorLog::State::Read);
        QVERIFY(!log.isCut());
        QCOMPARE(log.base(), 40);
        QCOMPARE(log.total(), 45);
        QCOMPARE(log.summary(), QList({operation(-1), operation(-2)}));
        QCOMPARE(log.operations().size(), 5);
        QCOMPARE(log.operations().constLast(), operation(5));
        QVERIFY(log.append({operation(6), operation(7)}, true));
        QVERIFY(log.undo());
        QVERIFY(log.append({operation(8)}, true));
        MirrorLog again(m_key);
        QCOMPARE(again.open(m_path), MirrorLog::State::Read);
        QCOMPARE(again.total(), 46);
        QCOMPARE(again.operations().constLast(), operation(8));
    }

    void aWrongKeyOrHeaderIsNotOurs()
    {
        const auto other = client::vault::SecretBytes::random(32);
        MirrorLog log(other);
        QCOMPARE(log.open(m_path), MirrorLog::State::NotOurs);
        const QByteArray content = read();
        write(content.mid(1));
        MirrorLog shifted(m_key);
        QCOMPARE(shifted.open(m_path), MirrorLog::State::NotOurs);
        QCOMPARE(read(), content.mid(1)); // left alone
    }

    void everyFlippedByteEndsTheLogThere()
    {
        const QByteArray good = read();
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 2);
            write(bad);
            MirrorLog log(m_key);
            if (log.open(m_path) == MirrorLog::State::NotOurs)
                continue;
            QVERIFY(log.total() < 45 || log.isCut());
            for (qsizetype i = 0; i < log.operations().size(); ++i)
                QCOMPARE(log.operations().at(i), operation(int(i) + 1));
        }
    }

    void recordsCannotBeLeftOutOrSwapped()
    {
        MirrorLog log(m_key);
        QVERIFY(log.rewrite(m_path, {}, 0) && log.append({operation(1)}, false));
        const qint64 first = log.sizeInBytes();
        QVERIFY(log.append({operation(2)}, false));
        const qint64 second = log.sizeInBytes();
        QVERIFY(log.append({operation(3)}, true));
        const QByteArray all = read();
        write(all.left(first) + all.mid(second));
        MirrorLog without(m_key);
        QCOMPARE(without.open(m_path), MirrorLog::State::Read);
        QCOMPARE(without.total(), 1);
    }

    void aTornEndIsDroppedQuietly()
    {
        const QByteArray good = read();
        for (int cut = 1; cut < 50; cut += 7) {
            write(good.chopped(cut));
            MirrorLog log(m_key);
            QCOMPARE(log.open(m_path), MirrorLog::State::Read);
            QVERIFY(!log.isCut());
            QCOMPARE(log.total(), 44);
            QVERIFY(log.append({operation(5)}, true));
            MirrorLog again(m_key);
            QCOMPARE(again.open(m_path), MirrorLog::State::Read);
            QCOMPARE(again.total(), 45);
        }
    }

private:
    QByteArray read() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_dir;
    QString m_path = m_dir.path() + u"/mirror.log"_s;
    client::vault::SecretBytes m_key = client::vault::SecretBytes::random(32);
};

QTEST_GUILESS_MAIN(TestMirrorLog)
#include "test_mirror_log.moc"
