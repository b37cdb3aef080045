// SPDX-License-Identifier: GPL-3.0-or-later
// From the key press to the tick painted as saved, in the real page over the real store and a real vault (signed, committed, fsynced): one
// JSON object on stdout. tick_bench [TICKS]
#include "client/pages/cases/cases_page.h"
#include "client/pages/cases/tick_sheet.h"
#include "client/sync/command_service.h"
#include "tests/client/store/world.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace world;
using client::pages::cases::CaseTableModel;
using client::pages::cases::TickSheet;

namespace {

constexpr double limitMs = 30;

/// Ends the waiting when the sheet paints what `saved` says is there.
class PaintWatch final : public QObject {
public:
    std::function<bool()> saved;
    QEventLoop waiting;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && saved && saved())
            waiting.quit(); // once this event, the painting, has been dealt with
        return false;
    }
};

/// Presses Space on the current row and waits until its cell stands painted as saved; milliseconds.
double tickOnce(TickSheet &sheet, CaseTableModel &model, PaintWatch &watch)
{
    const QModelIndex cell = model.index(sheet.currentIndex().row(), model.ownColumn());
    const auto mark = [&] { return cell.data(widgets::TickCellDelegate::TickCellRole).value<widgets::TickCell>().mark; };
    if (mark() != widgets::TickMark::Mine)
        qFatal("the row does not wait for the officer");
    watch.saved = [&] { return mark() == widgets::TickMark::Agreed; };
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&sheet, Qt::Key_Space);
    QTimer tooLate;
    tooLate.setSingleShot(true);
    QObject::connect(&tooLate, &QTimer::timeout, [] { qFatal("the tick was not painted in five seconds"); });
    tooLate.start(5000);
    watch.waiting.exec(); // sleeps until there is something to do
    watch.saved = {};
    return double(timer.nsecsElapsed()) / 1e6;
}

QJsonObject rowOf(const QString &name, QList<double> times, double part)
{
    std::sort(times.begin(), times.end());
    const double value = times.at(std::min(times.size() - 1, qsizetype(double(times.size()) * part)));
    QJsonObject row{{u"name"_s, name}, {u"value"_s, qRound(value * 100) / 100.0}, {u"unit"_s, u"ms"_s}};
    if (part > 0.9) {
        row.insert(u"target"_s, u"<= 30 ms"_s);
        row.insert(u"met"_s, value <= limitMs);
    }
    return row;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    widgets::theme::apply(application, widgets::theme::Scheme::Light);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 200;
    world::Desk desk;
    Feed feed;
    feed.putOrganisation();
    for (int n = 1; n <= count + 1; ++n)
        feed.put(caseFile(n));
    if (!desk.open() || !desk.apply(feed.page()))
        qFatal("the store cannot be filled");
    QTemporaryDir folder;
    client::vault::Vault vault(folder.filePath(u"vault"_s));
    QByteArray passphrase = "a passphrase for the bench";
    if (!wait(vault.create(client::vault::SecretBytes::taken(passphrase), {8 * 1024, 1, 1})))
        qFatal("no vault");
    domain::SystemClock clock;
    domain::SystemIdSource ids(clock);
    client::sync::CommandService commands({desk.store(), vault, clock, ids, meId, u"device-1"_s, 5});
    client::sync::Status status;
    char noPool = 0;
    client::pages::CasesPage page(
        {desk.store(), commands, status, domain::WorkCalendar::shipped(), clock, reinterpret_cast<render::Pool &>(noPool)});
    page.resize(1278, 700);
    page.show();
    auto *sheet = page.findChild<TickSheet *>();
    auto *model = page.findChild<CaseTableModel *>();
    if (!QTest::qWaitFor([&] { return model->rowCount() == count + 1; }, 20000) || !QTest::qWaitForWindowActive(&page))
        qFatal("the sheet stays empty");
    sheet->setFocus();
    QTest::qWait(200);
    PaintWatch watch;
    sheet->viewport()->installEventFilter(&watch);
    QList<double> times;
    for (int n = 0; n < count; ++n) {
        times.append(tickOnce(*sheet, *model, watch));
        QTest::keyClick(sheet, Qt::Key_Down);
        QTest::qWait(30);
    }
    const QJsonArray rows{rowOf(u"tick, key press to painted as saved, p99"_s, times, 0.99),
        rowOf(u"tick, key press to painted as saved, median"_s, times, 0.5)};
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"bench"_s, u"tick"_s}, {u"rows"_s, rows}}).toJson(QJsonDocument::Compact)
                        << Qt::endl;
    return 0;
}
