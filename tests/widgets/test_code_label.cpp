// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code_label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using widgets::CodeLabel;

class TestCodeLabel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void brokenWhereItMust()
    {
        CodeLabel label;
        label.setCode(code());
        label.setFixedWidth(label.fontMetrics().horizontalAdvance(u"1.2.156.3005.2.11100000000"_s));
        const int oneLine = label.fontMetrics().height();
        QVERIFY(label.heightForWidth(label.width()) > 2 * oneLine);
    }
    void copiedAsItIs()
    {
        CodeLabel label;
        label.setCode(code());
        label.show();
        auto *clipboard = QGuiApplication::clipboard();
        label.copy();
        QCOMPARE(clipboard->text(), code()); // nothing is marked: the whole
        label.setSelection(0, int(label.text().size()));
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard->text(), code());
        label.setSelection(0, 5); // with a mark among them
        label.copy();
        QVERIFY(code().startsWith(clipboard->text()));
        QVERIFY(!clipboard->text().contains(QChar(0x200b)));
    }
    void fromTheMenuToo()
    {
        CodeLabel label;
        label.setCode(code());
        label.show();
        QGuiApplication::clipboard()->clear();
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&label, &event);
        auto *menu = label.findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        menu->actions().constFirst()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), code());
        menu->close();
    }

private:
    static QString code() { return u"1.2.156.3005.2.11100000000013338W012.11440300MB2C9199XH.2026000012.001.W"_s; }
};

QTEST_MAIN(TestCodeLabel)
#include "test_code_label.moc"
