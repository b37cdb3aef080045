// SPDX-License-Identifier: GPL-3.0-or-later
// A form of 300 fields: reading it, what happens behind each key press (hidden, computed, checked), and taking it in: one JSON object on
// stdout. form_bench [ROUNDS]
#include "forms/engine/form.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace forms::engine;

namespace {

constexpr int fieldCount = 300;
constexpr double keyPressMs = 16; // a frame
constexpr double openMs = 100;    // to first paint, of which reading is a part

QJsonObject condition(const QString &name, const QJsonObject &of)
{
    const QJsonObject form{{u"required"_s, QJsonArray{name}}, {u"properties"_s, QJsonObject{{name, of}}}};
    return {{u"required"_s, QJsonArray{u"form"_s}}, {u"properties"_s, QJsonObject{{u"form"_s, form}}}};
}

/// A field of one of ten sorts, as packages have them: limits, patterns, choices, conditions, computed ones.
QJsonObject field(int i)
{
    const QString title = u"第%1项"_s.arg(i);
    const QString before = u"f%1"_s.arg(i - i % 10);
    switch (i % 10) {
    case 0:
        return {{u"type"_s, u"integer"_s}, {u"title"_s, title}, {u"x-widget"_s, u"amount"_s}, {u"minimum"_s, 0}};
    case 1:
        return {{u"type"_s, u"string"_s}, {u"title"_s, title}, {u"maxLength"_s, 100}, {u"pattern"_s, u"^[^\\s]+$"_s}};
    case 2:
        return {{u"type"_s, u"string"_s}, {u"title"_s, title}, {u"format"_s, u"date"_s}};
    case 3:
        return {{u"type"_s, u"string"_s}, {u"title"_s, title}, {u"enum"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}},
            {u"x-labels"_s, QJsonArray{u"甲"_s, u"乙"_s, u"丙"_s}}};
    case 4:
        return {{u"type"_s, u"boolean"_s}, {u"title"_s, title}};
    case 5:
        return {{u"type"_s, u"string"_s}, {u"title"_s, title}, {u"x-widget"_s, u"citizen-id"_s}, {u"pattern"_s, u"^[0-9]{17}[0-9X]$"_s}};
    case 6:
        return {{u"type"_s, u"number"_s}, {u"title"_s, title}, {u"exclusiveMinimum"_s, 0}, {u"maximum"_s, 10000}, {u"multipleOf"_s, 0.01}};
    case 7:
        return {
            {u"type"_s, u"string"_s}, {u"title"_s, title}, {u"maxLength"_s, 50}, {u"x-when"_s, condition(before, {{u"minimum"_s, 500}})}};
    case 8:
        return {{u"type"_s, u"integer"_s}, {u"title"_s, title}, {u"x-widget"_s, u"amount"_s},
            {u"x-computed"_s, QJsonObject{{u"op"_s, u"product"_s}, {u"of"_s, QJsonArray{QString(u"/form/"_s + before)}}, {u"times"_s, 3}}}};
    default:
        return {{u"type"_s, u"string"_s}, {u"title"_s, title},
            {u"x-computed"_s, QJsonObject{{u"op"_s, u"words"_s}, {u"of"_s, QJsonArray{u"/form/f%1"_s.arg(i - 1)}}}}};
    }
}

QByteArray formOf(int count)
{
    QJsonObject properties;
    QJsonArray names;
    for (int i = 0; i < count; ++i) {
        names.append(u"f%1"_s.arg(i));
        properties.insert(names.last().toString(), field(i));
    }
    const QJsonObject schema{
        {u"type"_s, u"object"_s}, {u"title"_s, u"表"_s}, {u"x-order"_s, names}, {u"required"_s, names}, {u"properties"_s, properties}};
    return QJsonDocument(QJsonObject{{u"format"_s, u"casedesk-form-1"_s}, {u"form"_s, schema}}).toJson();
}

QJsonObject filled(int count)
{
    const QList<QJsonValue> answers{1000, u"榕溪路"_s, u"2026-03-06"_s, u"b"_s, true, u"11010519491231002X"_s, 12.34, u"说明"_s};
    QJsonObject form;
    for (int i = 0; i < count; ++i) {
        if (i % 10 < answers.size())
            form.insert(u"f%1"_s.arg(i), answers.at(i % 10));
    }
    return {
        {u"applicant"_s, QJsonObject{{u"name"_s, u"沈砚秋"_s}, {u"idNumber"_s, u"11010519491231002X"_s}, {u"phone"_s, u"13900000000"_s}}},
        {u"form"_s, form}};
}

template <class Do> QList<double> timed(int rounds, Do act)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        act(i);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times;
}

QJsonObject row(const QString &name, const QList<double> &times, double part, double limit)
{
    const double value = times.at(qMin(times.size() - 1, qsizetype(double(times.size()) * part)));
    QJsonObject made{{u"name"_s, name}, {u"value"_s, value}, {u"unit"_s, u"ms"_s}, {u"peer"_s, limit}, {u"ratio"_s, value / limit},
        {u"target"_s, u"<= 1"_s}, {u"met"_s, value <= limit}};
    return made;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int rounds = qMax(20, QCoreApplication::arguments().value(1, u"200"_s).toInt());
    const QDate today(2026, 3, 6);
    const QByteArray json = formOf(fieldCount);
    const auto parsed = Form::parse(json);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    const QJsonObject document = parsed->tidied(filled(fieldCount), today);
    if (!parsed->check(document, today).isEmpty())
        qFatal("the example is not sound");
    const QList<double> parse = timed(qMax(20, rounds / 10), [&](int) { return Form::parse(json).has_value(); });
    qsizetype flaws = 0;
    const QList<double> press = timed(rounds, [&](int i) {
        // A letter typed into a text, or an amount that hides a field and changes two computed ones.
        QJsonObject typed = withValue(document, u"/form/f1"_s, QString(i % 120, u'字'));
        typed = withValue(typed, u"/form/f0"_s, i % 1000);
        typed = parsed->computed(typed, today);
        flaws += parsed->hidden(typed).size() + parsed->check(typed).size();
    });
    const QList<double> take = timed(rounds, [&](int) { flaws += parsed->check(parsed->tidied(document, today), today).size(); });
    if (flaws == 0)
        qFatal("nothing was found at all");
    const QJsonArray rows{row(u"a form of 300 fields read, median, of the 100 ms to first paint"_s, parse, 0.5, openMs),
        row(u"a key press in it: hidden, computed, checked, median"_s, press, 0.5, keyPressMs),
        row(u"a key press in it: hidden, computed, checked, 99th of 100"_s, press, 0.99, keyPressMs),
        row(u"taken in by the back office: tidied and checked, median"_s, take, 0.5, keyPressMs)};
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"bench"_s, u"form"_s}, {u"rows"_s, rows}}).toJson(QJsonDocument::Compact)
                        << Qt::endl;
    return 0;
}
