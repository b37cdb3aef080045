// SPDX-License-Identifier: GPL-3.0-or-later
// casedesk-samplepapers OUT --count N --seed S [--day DATE]: official documents of the fictional 青榕区 as PDF, and OUT/papers.json.
#include "domain/codec.h"
#include "domain/work_calendar.h"
#include "printing/samples/layout.h"
#include "printing/samples/writer.h"
#include "printing/save_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace printing;
using namespace printing::samples;

namespace {

struct Options {
    QDir out;
    int count = 0;
    quint32 seed = 0;
    QDate day;
};

/// Working days before `day`, more of them recent than old, oldest first.
QList<QDate> drawDays(const Options &options, Chance &chance)
{
    QList<QDate> days;
    while (days.size() < options.count) {
        const int far = qMin(chance.between(0, 330), chance.between(0, 330));
        const auto date = options.day.addDays(-far);
        if (domain::WorkCalendar::shipped().isWorkday(date))
            days << date;
    }
    std::sort(days.begin(), days.end());
    return days;
}

/// Papers in order of their dates, with numbers that rise for each mark and year and titles that differ.
QList<Paper> writeAll(const Options &options)
{
    Chance chance(options.seed);
    const auto phrases = Phrases::shipped();
    Writer writer(phrases, chance);
    QList<Paper> papers;
    QSet<QString> titles;
    QHash<QString, int> serials;
    for (const auto &day : drawDays(options, chance)) {
        auto paper = writer.write(day);
        for (int i = 0; i < 200 && titles.contains(paper.title()); ++i)
            paper = writer.write(day);
        titles << paper.title();
        // What others got of the same series lies between two of ours.
        auto &serial = serials[paper.mark + QString::number(day.year())];
        serial += chance.between(1, 4);
        paper.serial = serial;
        papers << paper;
    }
    return papers;
}

QJsonObject describe(const Paper &paper, const QString &file, const LaidOut &laid, const QDate &day)
{
    return {{u"file"_s, file}, {u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(laid.pdf, QCryptographicHash::Sha256).toHex())},
        {u"size"_s, laid.pdf.size()}, {u"pages"_s, laid.pages}, {u"number"_s, paper.number()}, {u"title"_s, paper.title()},
        {u"kind"_s, domain::text(paper.kind)}, {u"urgency"_s, domain::text(paper.urgency)}, {u"senderUnit"_s, paper.unitId},
        {u"addressees"_s, QJsonArray::fromStringList(paper.addressees)}, {u"issuedOn"_s, paper.issuedOn.toString(Qt::ISODate)},
        {u"daysAgo"_s, paper.issuedOn.daysTo(day)}, {u"summary"_s, paper.summary}};
}

/// Lays the papers out on all cores; each thread has its own fonts.
std::vector<domain::Result<LaidOut>> layOutAll(const QList<Paper> &papers)
{
    std::vector<domain::Result<LaidOut>> results(size_t(papers.size()));
    QThreadPool pool;
    const int threads = pool.maxThreadCount();
    for (int thread = 0; thread < threads; ++thread)
        pool.start([&papers, &results, thread, threads] {
            const Fonts fonts;
            for (qsizetype i = thread; i < papers.size(); i += threads)
                results[size_t(i)] = layOut(fonts, papers[i]);
        });
    pool.waitForDone();
    return results;
}

domain::Result<domain::Nothing> run(const Options &options)
{
    const Fonts fonts;
    if (const auto family = fonts.missingFamily(); !family.isEmpty())
        return pdfFailed(u"font not installed: "_s + family);
    auto papers = writeAll(options);
    std::reverse(papers.begin(), papers.end());
    QJsonArray list;
    const auto laidOut = layOutAll(papers);
    for (size_t i = 0; i < laidOut.size(); ++i) {
        const auto &paper = papers[qsizetype(i)];
        const auto &laid = laidOut[i];
        if (!laid)
            return tl::unexpected(laid.error());
        const auto file = u"%1.pdf"_s.arg(list.size() + 1, 4, 10, QLatin1Char('0'));
        if (auto saved = saveFile(options.out.filePath(file), laid->pdf); !saved)
            return saved;
        list << describe(paper, file, *laid, options.day);
    }
    return saveFile(options.out.filePath(u"papers.json"_s), QJsonDocument(list).toJson());
}

int complain(const QString &code, const QString &detail)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(code), qPrintable(detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"OUT"_s, u"folder for the papers and papers.json"_s);
    parser.addOptions({{u"count"_s, u"how many papers"_s, u"N"_s, u"360"_s}, {u"seed"_s, u"which papers"_s, u"S"_s, u"7"_s},
        {u"day"_s, u"the sample day; papers are dated before it"_s, u"DATE"_s, u"2026-11-20"_s}});
    parser.process(app);
    Options options;
    const auto places = parser.positionalArguments();
    bool countGood = false;
    bool seedGood = false;
    options.count = parser.value(u"count"_s).toInt(&countGood);
    options.seed = parser.value(u"seed"_s).toUInt(&seedGood);
    options.day = QDate::fromString(parser.value(u"day"_s), Qt::ISODate);
    if (places.size() != 1 || !countGood || !seedGood || !options.day.isValid() || options.count < 1 || options.count > 5000)
        return complain(u"usage.wrong"_s, u"casedesk-samplepapers OUT --count N --seed S [--day DATE]"_s);
    options.out.setPath(places.first());
    options.out.mkpath(u"."_s);
    const auto done = run(options);
    return done ? 0 : complain(domain::codeText(done.error().code), done.error().detail);
}
