// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour.h"
#include "client/app/tour_driver.h"

#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace client::app;
using namespace Qt::StringLiterals;

namespace {

QJsonArray record(const QString &folder)
{
    QFile file(folder + u"/tour.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

} // namespace

class TestTour : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void playsAndLeavesARecord()
    {
        QTemporaryDir folder;
        QWidget window;
        window.show();
        bool done = false;
        Tour tour(window, folder.path());
        QSignalSpy finished(&tour, &Tour::finished);
        tour.step(u"one"_s, u"First"_s).act([&] { done = true; }).expect(u"it was done"_s, [&] { return done; }).picture();
        tour.step(u"two"_s, u"Second"_s);
        tour.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(0).toBool(), true);
        QCOMPARE(record(folder.path()).size(), 2);
        const QJsonObject first = record(folder.path()).at(0).toObject();
        QCOMPARE(first.value("asserted"_L1).toArray(), QJsonArray({u"it was done"_s}));
        QCOMPARE(first.value("screenshot"_L1).toString(), u"01-one.png"_s);
        QVERIFY(QFile::exists(folder.filePath(u"01-one.png"_s)));
    }
    void aFailedAssertionEndsIt()
    {
        QTemporaryDir folder;
        QWidget window;
        window.show();
        bool later = false;
        Tour tour(window, folder.path());
        QSignalSpy finished(&tour, &Tour::finished);
        tour.setSituation([] { return u"the line is cut"_s; });
        tour.step(u"one"_s, {})
            .expect(
                u"pigs fly"_s, [] { return false; }, 50)
            .act([&] { later = true; });
        tour.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.at(0).at(0).toBool(), false);
        QVERIFY(!later);
        QCOMPARE(record(folder.path()).at(0).toObject().value("failed"_L1).toString(), u"pigs fly"_s);
        QCOMPARE(record(folder.path()).at(0).toObject().value("situation"_L1).toString(), u"the line is cut"_s);
    }
    void countsWhatEachStepAddedAndPicturesOtherWindows()
    {
        QTemporaryDir folder;
        QWidget window, other;
        window.show();
        other.resize(61, 41);
        qint64 keys = 5;
        Tour tour(window, folder.path());
        QSignalSpy finished(&tour, &Tour::finished);
        tour.count(u"keys"_s, [&] { return keys; });
        tour.step(u"one"_s, {}).act([&] { keys += 3; }).picture([&] { return &other; }).picture();
        tour.step(u"two"_s, {});
        tour.start();
        QTRY_COMPARE(finished.size(), 1);
        const QJsonObject first = record(folder.path()).at(0).toObject();
        QCOMPARE(first.value("keys"_L1).toInt(), 3);
        QCOMPARE(record(folder.path()).at(1).toObject().value("keys"_L1).toInt(-1), 0);
        QCOMPARE(first.value("screenshots"_L1).toArray(), QJsonArray({u"01-one.png"_s, u"02-one.png"_s}));
        QCOMPARE(QImage(folder.filePath(u"01-one.png"_s)).deviceIndependentSize().toSize(), QSize(61, 41));
    }
    void anotherLifeGoesOnWithTheRecord()
    {
        QTemporaryDir folder;
        QWidget window;
        window.show();
        Tour before(window, folder.path());
        bool kept = false;
        before.step(u"one"_s, {}).picture().act([&] { kept = before.keepRecord(); }).expect(u"never"_s, [] { return false; });
        before.start();
        QTRY_VERIFY(kept); // and then the power failed
        Tour after(window, folder.path());
        QSignalSpy finished(&after, &Tour::finished);
        after.goOn();
        after.step(u"two"_s, {}).picture();
        after.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(record(folder.path()).size(), 2);
        QCOMPARE(record(folder.path()).at(1).toObject().value("screenshot"_L1).toString(), u"02-two.png"_s);
    }
    void handsPressWhatPeoplePress()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QLineEdit field;
        QPushButton button(u"press"_s);
        layout.addWidget(&field);
        layout.addWidget(&button);
        QShortcut shortcut(Qt::CTRL | Qt::Key_J, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy clicked(&button, &QPushButton::clicked), activated(&shortcut, &QShortcut::activated);
        TourDriver hands(window);
        field.setFocus();
        hands.type(u"陈屿 Ab1"_s);
        QTRY_COMPARE(field.text(), u"陈屿 Ab1"_s);
        hands.key(Qt::CTRL | Qt::Key_J);
        QTRY_COMPARE(activated.size(), 1);
        hands.click(&button);
        QTRY_COMPARE(clicked.size(), 1);
        QVERIFY(hands.reads(u"陈屿"_s));
        QVERIFY(hands.find("QPushButton") == &button);
    }
};

QTEST_MAIN(TestTour)
#include "test_tour.moc"
