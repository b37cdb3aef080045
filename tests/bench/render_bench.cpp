// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's benchmarks, one JSON object on stdout: render_bench [FOLDER OF PDF].
// first page: from bytes in memory to pixels in memory through the sandbox, against pdftoppm on the same page less pdftoppm on an empty
// page of ten points (its start); turning: from the key to the painted page that had been prefetched.
#include "tests/support/pdf_maker.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int documents = 12, rounds = 5, turns = 60;
constexpr double firstPageTarget = 1.3, turnTarget = 16;

double ms(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * part)));
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

bool waitFor(const std::function<bool()> &done, int most = 20'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < most)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    return done();
}

void rest(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    waitFor([&] { return timer.elapsed() >= milliseconds; });
}

render::Settings settings()
{
    render::Settings one;
    one.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
    return one;
}

/// Official papers when they have been made (target sample_papers), written-out ones otherwise.
QStringList papers(const QString &folder, const QTemporaryDir &own)
{
    QStringList files;
    for (const QString &name : QDir(folder).entryList({u"*.pdf"_s}, QDir::Files, QDir::Name))
        files.append(folder + u'/' + name);
    if (files.size() >= documents) {
        QStringList spread;
        for (int i = 0; i < documents; ++i)
            spread.append(files.at(i * files.size() / documents));
        return spread;
    }
    for (int i = files.size(); i < documents; ++i) {
        QFile file(own.filePath(QString::number(i) + u".pdf"_s));
        const QString line = u"关于做好第%1次安全检查工作的通知，请各单位认真贯彻执行。"_s.arg(i);
        if (file.open(QIODevice::WriteOnly))
            file.write(tests::support::textPdf({QStringList(30, line).join(u'\n')}));
        files.append(file.fileName());
    }
    return files;
}

double peerMs(const QString &file, int dpi)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, file});
    process.waitForFinished();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? ms(timer) : NAN;
}

double oursMs(render::Pool &pool, const QByteArray &pdf, int dpi)
{
    QElapsedTimer timer;
    timer.start();
    const auto opening = pool.open(pdf);
    while (!opening.isFinished())
        QThread::usleep(50);
    if (!opening.result())
        return NAN;
    const auto page = pool.page(opening.result()->handle, 0, dpi);
    while (!page.isFinished())
        QThread::usleep(50);
    const double taken = page.result() ? ms(timer) : NAN;
    pool.close(opening.result()->handle);
    return taken;
}

QJsonObject row(const QString &name, double value, const QString &unit)
{
    return {{u"name"_s, name}, {u"value"_s, rounded(value)}, {u"unit"_s, unit}};
}

QJsonObject firstPage(const QStringList &files, const QString &empty, int dpi)
{
    render::Pool pool(settings());
    double oursSum = 0, peerSum = 0;
    for (const QString &file : files) {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const QByteArray pdf = source.readAll();
        QList<double> ours, peer, nothing;
        for (int round = 0; round < rounds; ++round) {
            pool.warm();
            rest(600); // the process in reserve warms up, as between two papers
            ours.append(oursMs(pool, pdf, dpi));
            peer.append(peerMs(file, dpi));
            nothing.append(peerMs(empty, dpi));
        }
        oursSum += percentile(ours, 0.5);
        peerSum += percentile(peer, 0.5) - percentile(nothing, 0.5);
    }
    const auto count = double(files.size());
    QJsonObject result = row(u"first page at %1 dpi, mean of medians"_s.arg(dpi), oursSum / count, u"ms"_s);
    const double ratio = oursSum / peerSum;
    result.insert(u"peer"_s, u"pdftoppm less its start: %1 ms"_s.arg(rounded(peerSum / count)));
    result.insert(u"ratio"_s, rounded(ratio));
    result.insert(u"target"_s, u"≤ 1.3 ×"_s);
    result.insert(u"met"_s, ratio <= firstPageTarget);
    return result;
}

/// Presses the key for the next page and paints; each page had been prefetched.
QJsonObject turning()
{
    render::Pool pool(settings());
    widgets::PdfPane pane(pool);
    pane.resize(1'000, 700);
    pane.show();
    const QString text = QStringList(30, u"关于做好安全检查工作的通知，请各单位认真贯彻执行。"_s).join(u'\n');
    pane.showPdf(tests::support::textPdf(QStringList(turns + 3, text)));
    widgets::PdfView &view = pane.view();
    const auto dpi = [&view] { return 72 * widgets::PdfLayout::pixelsPerPoint * view.zoom() * view.devicePixelRatioF(); };
    QList<double> times;
    for (int turn = 0; turn < turns; ++turn) {
        if (!waitFor([&] { return view.isSharp() && pane.source().isSharp(turn + 1, dpi()) && pane.source().isSharp(turn + 2, dpi()); }))
            break;
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier);
        QElapsedTimer timer;
        timer.start();
        QApplication::sendEvent(&view, &press);
        view.viewport()->repaint();
        times.append(ms(timer));
        if (view.currentPage() != turn + 1)
            return row(u"turning failed"_s, turn, u"page"_s);
    }
    QJsonObject result = row(u"turning to a prefetched page, p95 of %1"_s.arg(times.size()), percentile(times, 0.95), u"ms"_s);
    result.insert(u"median"_s, rounded(percentile(times, 0.5)));
    result.insert(u"target"_s, u"≤ 16 ms"_s);
    result.insert(u"met"_s, times.size() == turns && percentile(times, 0.95) <= turnTarget);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    widgets::theme::apply(application, widgets::theme::Scheme::Light);
    const QTemporaryDir own;
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(CASEDESK_BIN_DIR "/../share/casedesk/papers");
    const QStringList files = papers(folder, own);
    QFile empty(own.filePath(u"empty.pdf"_s));
    if (!empty.open(QIODevice::WriteOnly))
        return 1;
    empty.write(tests::support::contentPdf(tests::support::pdfStream({}), "0 0 10 10")); // the start of the process and nothing else
    empty.close();
    const QJsonArray rows{firstPage(files, empty.fileName(), 96), firstPage(files, empty.fileName(), 192), turning()};
    const QJsonObject result{{u"bench"_s, u"render"_s},
        {u"papers"_s, files.first().startsWith(own.path()) ? u"written out"_s : u"official samples"_s}, {u"rows"_s, rows}};
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
