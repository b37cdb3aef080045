// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/failures.h"

#include <QTest>

#include <cerrno>

using namespace client::store;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRoomIsToldFromOtherErrors()
    {
        for (const int error : {ENOSPC, EDQUOT, EFBIG})
            QCOMPARE(writeFailed(u"x"_s, error).value().code, FailureCode::StoreFull);
        QCOMPARE(writeFailed(u"x"_s, EIO).value().code, FailureCode::StoreFailed);
        QVERIFY(writeFailed(u"mirror.log"_s, EIO).value().detail.startsWith(u"mirror.log"));
    }

    void aFailureIsPassedOnUnchanged()
    {
        const domain::Result<int> result = damaged(u"page 3"_s);
        const domain::Result<QString> passed = pass(result);
        QCOMPARE(passed.error(), result.error());
    }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "test_failures.moc"
