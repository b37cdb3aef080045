// SPDX-License-Identifier: GPL-3.0-or-later
// Reading, walking and building a form as it stands on screen.
#include "client/pages/window/form/form_view.h"
#include "tests/client/pages/window/form_stage.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::FormView;

class TestFormView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buildsWhatIsNearFirstAndTheRestLater();
    void tabWalksInTheOrderOfTheForm();
    void revealsAFieldFarBelow();
    void conditionalFieldsComeAndGo();
};

namespace {

QByteArray longForm(int fields)
{
    QJsonArray order;
    QJsonObject properties;
    for (int i = 0; i < fields; ++i) {
        const QString name = u"f%1"_s.arg(i);
        order.append(name);
        properties.insert(name, QJsonObject{{u"type"_s, u"string"_s}, {u"title"_s, u"第%1项"_s.arg(i)}, {u"maxLength"_s, 50}});
    }
    const QJsonObject form{{u"type"_s, u"object"_s}, {u"title"_s, u"长表"_s}, {u"x-order"_s, order}, {u"properties"_s, properties}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"casedesk-form-1"_s}, {u"form"_s, form}}).toJson();
}

} // namespace

void TestFormView::buildsWhatIsNearFirstAndTheRestLater()
{
    tests::FormStage stage;
    stage.load(longForm(200));
    FormView view(stage.state);
    view.resize(700, 500);
    view.present({u"/form"_s});
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.blocks().at(1)->isBuilt());
    QVERIFY(!view.isComplete());
    QTRY_VERIFY(view.isComplete());
    QCOMPARE(view.blocks().size(), 201);
}

void TestFormView::tabWalksInTheOrderOfTheForm()
{
    tests::FormStage stage;
    stage.load(longForm(60));
    QWidget window;
    FormView view(stage.state, &window);
    QLineEdit after(&window);
    view.setGeometry(0, 0, 700, 300);
    view.present({u"/form"_s});
    view.reveal(u"/form/f40"_s); // built before those above it
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view.reveal(u"/form/f0"_s);
    for (int i = 0; i < 60; ++i) {
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        QCOMPARE(line->accessibleName(), u"第%1项"_s.arg(i));
        QTest::keyClick(line, Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), &after);
    QTest::keyClick(&after, Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(view.isAncestorOf(QApplication::focusWidget()));
}

void TestFormView::revealsAFieldFarBelow()
{
    tests::FormStage stage;
    stage.load(longForm(300));
    FormView view(stage.state);
    view.resize(700, 400);
    view.present({u"/form"_s});
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.reveal(u"/form/f250"_s);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line != nullptr);
    QCOMPARE(line->accessibleName(), u"第250项"_s);
    QVERIFY(view.viewport()->rect().contains(line->mapTo(view.viewport(), line->rect().center())));
}

void TestFormView::conditionalFieldsComeAndGo()
{
    tests::FormStage stage;
    FormView view(stage.state);
    view.resize(800, 900);
    view.present({u"/form"_s});
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.isComplete());
    QVERIFY(!tests::support::reads(view, u"食品种类"_s));
    stage.state.edit(u"/situation/food"_s, true);
    QVERIFY(tests::support::reads(view, u"食品种类"_s));
    stage.state.edit(u"/situation/food"_s, false);
    QVERIFY(!tests::support::reads(view, u"食品种类"_s));
}

QTEST_MAIN(TestFormView)
#include "test_form_view.moc"
