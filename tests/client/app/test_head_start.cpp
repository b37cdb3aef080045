// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/head_start.h"
#include "domain/work_calendar.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

class TestHeadStart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyWaitsAndQtFindsItsFonts()
    {
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QVERIFY(domain::WorkCalendar::shipped().isPublished(2026));
        QImage paper(200, 40, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.drawText(paper.rect(), u"收文"_s);
        painter.end();
        QImage blank(paper.size(), paper.format());
        blank.fill(Qt::white);
        QVERIFY(paper != blank);
    }
    void asksForItTwice()
    {
        client::app::takeHeadStart();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    }
};

/// As in the window: before there is an application.
int main(int argc, char *argv[])
{
    client::app::takeHeadStart();
    QGuiApplication application(argc, argv);
    TestHeadStart test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_head_start.moc"
