// SPDX-License-Identifier: GPL-3.0-or-later
// One form is asked by several threads at once, as in the back office: each hears what it would hear alone. Meant to be run under
// ThreadSanitizer too.
#include "form_fixture.h"
#include "forms/engine/compiled.h"

#include <array>
#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;
using namespace forms::engine;
using namespace forms_fixture;

namespace {

constexpr int threads = 4, rounds = 20;
const QDate today(2026, 1, 5);

/// Applications of which each has something else wrong with it, or nothing.
QList<QJsonObject> applications()
{
    return {objectOf(goodApplication), objectOf(changed(goodApplication, R"("area": 120.55)", R"("area": 0)")),
        objectOf(changed(goodApplication, R"("trades": ["a", "c"])", R"("trades": ["a", "z"])")),
        objectOf(changed(goodApplication, R"("kind": "open", "pay": 500000)", R"("kind": "open", "pay": -1)"))};
}

struct Heard {
    QStringList flaws;
    QJsonObject tidied;
    QSet<QString> hidden;
    bool operator==(const Heard &) const = default;
};

Heard ask(const Form &form, const QJsonObject &application)
{
    return {told(form.check(application, today)), form.tidied(application, today), form.hidden(application)};
}

} // namespace

class TestFormThreads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachHearsWhatItWouldHearAlone()
    {
        const Form shared = form();
        const QList<QJsonObject> all = applications();
        QList<Heard> alone;
        for (const QJsonObject &each : all)
            alone.append(ask(form(), each));
        QVERIFY(alone.at(1) != alone.at(0) && alone.at(2) != alone.at(0) && alone.at(3) != alone.at(0));
        std::array<int, threads> wrong{};
        together([&](int thread) {
            for (int round = 0; round < rounds; ++round) {
                const qsizetype at = (thread + round) % all.size();
                wrong[size_t(thread)] += ask(shared, all.at(at)) == alone.at(at) ? 0 : 1;
            }
        });
        for (const int each : wrong)
            QCOMPARE(each, 0);
    }

    void eachKeepsConditionsOfItsOwn()
    {
        const QJsonObject condition = objectOf(R"({"required": ["form"]})");
        std::array<const Condition *, threads> made{};
        together([&](int thread) { made[size_t(thread)] = compiled(condition); });
        for (const Condition *each : made) {
            QVERIFY(each != nullptr);
            QCOMPARE(std::count(made.begin(), made.end(), each), 1);
        }
    }

private:
    /// Lets `act` begin in all threads at the same moment and stay until all are through; waits for them.
    template <class Act> static void together(Act act)
    {
        std::barrier ready(threads), done(threads);
        std::array<std::thread, threads> running;
        for (int i = 0; i < threads; ++i)
            running[size_t(i)] = std::thread([&, i] {
                ready.arrive_and_wait();
                act(i);
                done.arrive_and_wait();
            });
        for (std::thread &each : running)
            each.join();
    }
};

QTEST_GUILESS_MAIN(TestFormThreads)
#include "test_form_threads.moc"
