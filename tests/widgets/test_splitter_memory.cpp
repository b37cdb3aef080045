// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/splitter_memory.h"

#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestSplitterMemory : public QObject {
    Q_OBJECT

    static std::unique_ptr<QSplitter> made(const QString &key)
    {
        auto splitter = std::make_unique<QSplitter>();
        for (int part = 0; part < 2; ++part)
            splitter->addWidget(new QWidget);
        splitter->resize(601, 100);
        splitter->setHandleWidth(1);
        widgets::rememberSplitter(splitter.get(), key, {200, 400});
        splitter->show();
        return splitter;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"casedesk-tests"_s);
        QCoreApplication::setApplicationName(u"splitter-memory"_s);
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void beginsWithTheSizesGiven() { QCOMPARE(made(u"one"_s)->sizes(), (QList<int>{200, 400})); }
    void keepsWhereItWasDrawn()
    {
        {
            const auto splitter = made(u"one"_s);
            splitter->setSizes({450, 150});
            Q_EMIT splitter->splitterMoved(450, 1);
        }
        QCOMPARE(made(u"one"_s)->sizes(), (QList<int>{450, 150}));
        QCOMPARE(made(u"two"_s)->sizes(), (QList<int>{200, 400}));
    }
    void brokenMemoryIsNone()
    {
        QSettings().setValue(u"one"_s, QByteArray("not a splitter"));
        QCOMPARE(made(u"one"_s)->sizes(), (QList<int>{200, 400}));
    }
};

QTEST_MAIN(TestSplitterMemory)
#include "test_splitter_memory.moc"
