// SPDX-License-Identifier: GPL-3.0-or-later
// A form of 300 fields on the window page: to the first paint, and from a keystroke to the validated, repainted form.
#include "client/pages/window/form/form_view.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using client::pages::window::FormState;
using client::pages::window::FormView;

namespace {

constexpr int fields = 300, rounds = 7, strokes = 400;
constexpr qint64 patienceMs = 10'000; ///< then something is broken
constexpr double paintLimit = 100, strokeLimit = 16;

/// Every kind in turn: lines, dates, sums, choices, conditions on the first answer, sums of others.
QJsonObject property(int i)
{
    QJsonObject json{{u"title"_s, u"Field %1"_s.arg(i)}, {u"type"_s, u"string"_s}};
    switch (i % 6) {
    case 0:
        json.insert(u"maxLength"_s, 60);
        break;
    case 1:
        json.insert(u"format"_s, u"date"_s);
        break;
    case 2:
        json = {{u"title"_s, u"Sum %1"_s.arg(i)}, {u"type"_s, u"integer"_s}, {u"x-widget"_s, u"amount"_s}, {u"minimum"_s, 0}};
        break;
    case 3:
        json.insert(u"enum"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s});
        json.insert(u"x-labels"_s, QJsonArray{u"First"_s, u"Second"_s, u"Third"_s});
        break;
    case 4:
        json.insert(u"x-widget"_s, u"citizen-id"_s);
        break;
    default: {
        const QJsonObject form{{u"required"_s, QJsonArray{u"f0"_s}}};
        json.insert(u"x-when"_s, QJsonObject{{u"required"_s, QJsonArray{u"form"_s}}, {u"properties"_s, QJsonObject{{u"form"_s, form}}}});
        break;
    }
    }
    return json;
}

QByteArray package()
{
    QJsonArray order;
    QJsonObject properties;
    for (int i = 0; i < fields; ++i) {
        order.append(u"f%1"_s.arg(i));
        properties.insert(u"f%1"_s.arg(i), property(i));
    }
    const QJsonObject form{{u"type"_s, u"object"_s}, {u"title"_s, u"Form"_s}, {u"x-order"_s, order}, {u"properties"_s, properties},
        {u"required"_s, QJsonArray{u"f0"_s, u"f2"_s, u"f150"_s}}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"casedesk-form-1"_s}, {u"form"_s, form}}).toJson();
}

class FirstPaint final : public QObject {
public:
    bool seen = false;
    bool eventFilter(QObject *, QEvent *event) override
    {
        seen = seen || event->type() == QEvent::Paint;
        return false;
    }
};

/// Milliseconds from the bytes of the package to the first paint of the form.
double toFirstPaint(const QByteArray &bytes)
{
    FormState state;
    FirstPaint paint;
    QElapsedTimer time;
    time.start();
    state.load(*forms::engine::Form::parse(bytes), {}, QDate(2026, 11, 23));
    FormView view(state);
    view.resize(980, 560);
    view.present({u"/applicant"_s, u"/form"_s});
    view.viewport()->installEventFilter(&paint);
    view.widget()->installEventFilter(&paint); // it may hide the viewport wholly
    view.show();
    while (!paint.seen && !time.hasExpired(patienceMs))
        QCoreApplication::processEvents();
    return double(time.nsecsElapsed()) / 1e6;
}

/// Milliseconds from each keystroke in a field to the repainted form, in order of size; `run` letters, then as many taken away.
QList<double> keystrokes(const forms::engine::Form &form, const QString &path, int run)
{
    FormState state;
    state.load(form, {}, QDate(2026, 11, 23));
    FormView view(state);
    view.resize(980, 560);
    view.present({u"/applicant"_s, u"/form"_s});
    view.show();
    QElapsedTimer waited;
    waited.start();
    while (!view.isComplete() && !waited.hasExpired(patienceMs))
        QCoreApplication::processEvents();
    view.reveal(path);
    auto *line = qobject_cast<QLineEdit *>(view.window()->focusWidget());
    QList<double> times;
    for (int i = 0; i < strokes && line != nullptr; ++i) {
        QElapsedTimer time;
        time.start();
        QTest::keyClick(line, i % (2 * run) < run ? Qt::Key_A : Qt::Key_Backspace);
        view.viewport()->repaint();
        times.append(double(time.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times;
}

QJsonObject row(const QString &name, double value, double limit)
{
    return {{u"name"_s, name}, {u"value"_s, value}, {u"unit"_s, u"ms"_s}, {u"peer"_s, limit}, {u"ratio"_s, value / limit},
        {u"target"_s, u"<= %1 ms"_s.arg(limit)}, {u"met"_s, value <= limit}};
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    widgets::theme::apply(application, widgets::theme::Scheme::Light);
    const auto form = forms::engine::Form::parse(package());
    if (!form) {
        std::fprintf(stderr, "%s\n", qPrintable(form.error().detail));
        return 1;
    }
    QList<double> paints;
    for (int i = 0; i < rounds; ++i)
        paints.append(toFirstPaint(package()));
    const double first = paints.first(); // fonts and style are cold only once
    std::sort(paints.begin(), paints.end());
    const QList<double> times = keystrokes(*form, u"/form/f150"_s, 40);
    const QList<double> shows = keystrokes(*form, u"/form/f0"_s, 1); // each shows or hides a sixth of all fields
    if (times.size() != strokes || shows.size() != strokes)
        return 1;
    const QJsonArray rows{row(u"300 fields to first paint, median"_s, paints.at(rounds / 2), paintLimit),
        row(u"300 fields to first paint, the first in the process"_s, first, paintLimit),
        row(u"keystroke to validated and repainted, median"_s, times.at(strokes / 2), strokeLimit),
        row(u"keystroke to validated and repainted, 99 %"_s, times.at(strokes * 99 / 100), strokeLimit),
        row(u"keystroke to validated and repainted, the slowest"_s, times.last(), strokeLimit),
        row(u"keystroke that shows or hides 50 fields, median"_s, shows.at(strokes / 2), strokeLimit),
        row(u"keystroke that shows or hides 50 fields, 99 %"_s, shows.at(strokes * 99 / 100), strokeLimit)};
    std::printf(
        "%s\n", QJsonDocument(QJsonObject{{u"bench"_s, u"window_form"_s}, {u"rows"_s, rows}}).toJson(QJsonDocument::Compact).constData());
    return 0;
}
