// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QPixmap>
#include <QWidget>

#include <cstdio>

namespace client::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int beatMs = 25;
constexpr QLatin1StringView recordName("tour.json");

} // namespace

Tour::Tour(QWidget &window, const QString &out, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_out(out)
{
    QDir().mkpath(out);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &Tour::advance);
}

Tour &Tour::step(const QString &name, const QString &title)
{
    m_script.append({Instruction::Kind::Step, name, title, {}, {}, 0});
    return *this;
}

Tour &Tour::act(Deed deed)
{
    m_script.append({Instruction::Kind::Act, {}, {}, std::move(deed), {}, 0});
    return *this;
}

Tour &Tour::expect(const QString &what, Question question, int deadlineMs)
{
    m_script.append({Instruction::Kind::Expect, what, {}, {}, std::move(question), deadlineMs});
    return *this;
}

Tour &Tour::picture()
{
    return picture({});
}

Tour &Tour::picture(std::function<QWidget *()> which)
{
    m_script.append({Instruction::Kind::Picture, {}, {}, {}, {}, 0, std::move(which)});
    return *this;
}

void Tour::count(const QString &name, std::function<qint64()> total)
{
    m_counters.append({name, std::move(total)});
}

void Tour::start()
{
    m_beat.start();
}

/// One instruction a beat, so that the window paints in between.
void Tour::advance()
{
    if (m_next >= m_script.size()) {
        end(true);
        return;
    }
    const qsizetype at = m_next;
    if (run(m_script.at(at)) && m_next == at)
        ++m_next;
}

bool Tour::run(const Instruction &instruction)
{
    switch (instruction.kind) {
    case Instruction::Kind::Step:
        beginStep(instruction);
        return true;
    case Instruction::Kind::Act:
        instruction.deed();
        return true;
    case Instruction::Kind::Picture:
        if (QWidget *other = instruction.which ? instruction.which() : nullptr)
            takePicture(*other);
        else
            takePicture(m_window);
        return true;
    case Instruction::Kind::Expect:
        break;
    }
    return waitFor(instruction);
}

bool Tour::waitFor(const Instruction &instruction)
{
    if (!m_waiting.isValid())
        m_waiting.start();
    if (instruction.question()) {
        m_waiting.invalidate();
        m_asserted.append(instruction.name);
        return true;
    }
    if (m_waiting.elapsed() < instruction.deadlineMs)
        return false;
    const QString situation = m_situation ? m_situation() : QString();
    m_step.insert(u"failed"_s, instruction.name);
    m_step.insert(u"situation"_s, situation);
    std::fprintf(stderr, "tour: %s: not so after %d ms: %s (%s)\n", qPrintable(m_step.value("step"_L1).toString()), instruction.deadlineMs,
        qPrintable(instruction.name), qPrintable(situation));
    takePicture(m_window);
    end(false);
    return false;
}

void Tour::beginStep(const Instruction &instruction)
{
    closeStep();
    m_stepTime.start();
    m_step = {{u"step"_s, instruction.name}, {u"title"_s, instruction.title}};
    m_asserted = {};
    for (Counter &each : m_counters)
        each.before = each.total();
}

void Tour::closeStep()
{
    if (m_step.isEmpty())
        return;
    m_step.insert(u"seconds"_s, double(m_stepTime.elapsed()) / 1000);
    m_step.insert(u"asserted"_s, m_asserted);
    for (const Counter &each : std::as_const(m_counters))
        m_step.insert(each.name, each.total() - each.before);
    m_record.append(m_step);
    m_step = {};
}

void Tour::takePicture(QWidget &window)
{
    const QString name = u"%1-%2.png"_s.arg(++m_number, 2, 10, QLatin1Char('0')).arg(m_step.value("step"_L1).toString());
    window.grab().save(QDir(m_out).filePath(name));
    QJsonArray pictures = m_step.value("screenshots"_L1).toArray();
    pictures.append(name);
    m_step.insert(u"screenshot"_s, pictures.first());
    m_step.insert(u"screenshots"_s, pictures);
}

void Tour::goOn()
{
    QFile file(QDir(m_out).filePath(recordName));
    if (file.open(QIODevice::ReadOnly))
        m_record = QJsonDocument::fromJson(file.readAll()).array();
    m_number = int(QDir(m_out).entryList({u"*.png"_s}).size());
}

QStringList Tour::stepNames() const
{
    QStringList names;
    for (const Instruction &each : m_script)
        if (each.kind == Instruction::Kind::Step)
            names.append(each.name);
    return names;
}

bool Tour::keepRecord()
{
    closeStep();
    QFile file(QDir(m_out).filePath(recordName));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_record).toJson()) > 0;
}

void Tour::end(bool good)
{
    m_beat.stop();
    const bool written = keepRecord();
    Q_EMIT finished(good && written);
}

} // namespace client::app
