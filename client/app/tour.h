// SPDX-License-Identifier: GPL-3.0-or-later
// The guided tour: plays the story in the real window by keys and waits, step by step, and leaves pictures and a record.
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace client::app {

/// A script of steps. Each step is a list of deeds, waits and checks that run one after another on the event loop; nothing blocks.
class Tour : public QObject {
    Q_OBJECT
public:
    using Deed = std::function<void()>;
    using Question = std::function<bool()>;

    /// Pictures and tour.json go to `out`, which is made when it is missing.
    Tour(QWidget &window, const QString &out, QObject *parent = nullptr);

    /// Begins a step; what is added next belongs to it. `title` says what it shows.
    Tour &step(const QString &name, const QString &title);
    Tour &act(Deed deed);
    /// Asserts that the question becomes true within the deadline.
    Tour &expect(const QString &what, Question question, int deadlineMs = 10'000);
    /// The picture of the step, NN-name.png.
    Tour &picture();
    /// The same of another window; what it answers may be nullptr, then the tour's own window is taken.
    Tour &picture(std::function<QWidget *()> which);

    /// Something that is counted while the tour runs; what each step added is in its record under this name.
    void count(const QString &name, std::function<qint64()> total);

    /// What to write beside a failed assertion, for whoever looks for the cause.
    void setSituation(std::function<QString()> situation) { m_situation = std::move(situation); }
    void start();
    /// Goes on with the record and the pictures that an earlier run left in the folder.
    void goOn();
    /// Writes the record as far as it has come; answers whether it could be written.
    bool keepRecord();
    const QString &out() const { return m_out; }
    /// The steps of the script, in their order.
    QStringList stepNames() const;

Q_SIGNALS:
    /// Everything was played, or an assertion failed.
    void finished(bool good);

private:
    struct Instruction {
        enum class Kind { Step, Act, Expect, Picture } kind;
        QString name, title;
        Deed deed;
        Question question;
        int deadlineMs = 0;
        std::function<QWidget *()> which = {};
    };
    void advance();
    /// Whether the instruction is done; a failed expectation ends the tour.
    bool run(const Instruction &instruction);
    bool waitFor(const Instruction &instruction);
    void beginStep(const Instruction &instruction);
    void closeStep();
    void takePicture(QWidget &window);
    void end(bool good);

    QWidget &m_window;
    const QString m_out;
    QList<Instruction> m_script;
    qsizetype m_next = 0;
    int m_number = 0;
    QJsonObject m_step;
    QJsonArray m_asserted;
    QJsonArray m_record;
    QElapsedTimer m_stepTime, m_waiting;
    QTimer m_beat;
    struct Counter {
        QString name;
        std::function<qint64()> total;
        qint64 before = 0;
    };
    QList<Counter> m_counters;
    std::function<QString()> m_situation;
};

} // namespace client::app
