// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/preview_papers.h"
#include "client/ctl/printed.h"
#include "printing/save_file.h"
#include "render/pool.h"

#include <QBuffer>
#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace client::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What is drawn still, what has been drawn, and what could not be.
struct Work {
    QDir out;
    double dpi = 96;
    QList<PreviewPaper> papers;
    QJsonArray made;
    QJsonArray failures;
    QJsonArray notes;
    ::render::Pool pool;
};
using Shared = std::shared_ptr<Work>;

/// Full name of the responsible unit, from units.json beside the package; its id when there is none.
QString officeOf(const QDir &folder, const domain::Matter &matter)
{
    const auto units = forms::engine::readUnits(QDir(folder.filePath(u".."_s)));
    if (!units)
        return matter.unitId;
    const auto unit = std::find_if(units->begin(), units->end(), [&matter](const domain::Unit &each) { return each.id == matter.unitId; });
    return unit == units->end() ? matter.unitId : unit->name;
}

domain::Result<printing::Composed> sheetOf(const PreviewPaper &paper)
{
    if (paper.form)
        return printing::composeForm(*paper.form);
    return printing::Template::parse(paper.description).and_then([&paper](const printing::Template &sheet) {
        return printing::composeNoted(sheet, paper.fields, paper.options);
    });
}

QJsonObject noteJson(const QString &paper, const printing::PaperNote &note)
{
    if (note.what == printing::PaperNote::What::SmallPrint)
        return {{u"paper"_s, paper}, {u"note"_s, u"small_print"_s}, {u"element"_s, note.place}, {u"points"_s, note.points},
            {u"least"_s, printing::leastLegible}};
    return {{u"paper"_s, paper}, {u"note"_s, u"other_face"_s}, {u"element"_s, note.place}, {u"characters"_s, note.characters}};
}

QByteArray pngOf(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

Printed goOn(QObject *context, const Shared &work);

/// "form.png", "form-2.png" …
QString pictureOf(const Shared &work, const QString &name, int page)
{
    return work->out.filePath(page == 0 ? name + u".png"_s : u"%1-%2.png"_s.arg(name).arg(page + 1));
}

/// The pictures of the pages from `page` on, then the next paper.
Printed draw(QObject *context, const Shared &work, const QString &name, const ::render::Opened &opened, int page)
{
    return then(context, work->pool.page(opened.handle, page, work->dpi), [context, work, name, opened, page](const QImage &image) {
        if (const auto kept = printing::saveFile(pictureOf(work, name, page), pngOf(image)); !kept)
            return printed(outcomeOf(kept.error()));
        if (page + 1 < opened.pages.size())
            return draw(context, work, name, opened, page + 1);
        work->pool.close(opened.handle);
        work->made.append(QJsonObject{{u"paper"_s, name}, {u"pdf"_s, work->out.filePath(name + u".pdf"_s)},
            {u"png"_s, pictureOf(work, name, 0)}, {u"pages"_s, page + 1}});
        return goOn(context, work);
    });
}

Printed goOn(QObject *context, const Shared &work)
{
    while (!work->papers.isEmpty()) {
        const PreviewPaper paper = work->papers.takeFirst();
        const auto sheet = sheetOf(paper);
        if (!sheet) {
            QJsonObject failure = errorJson(sheet.error());
            failure.insert(u"paper"_s, paper.name);
            work->failures.append(failure);
            continue;
        }
        for (const auto &note : sheet->notes)
            work->notes.append(noteJson(paper.name, note));
        if (const auto kept = printing::saveFile(work->out.filePath(paper.name + u".pdf"_s), sheet->pdf); !kept)
            return printed(outcomeOf(kept.error()));
        return then(context, work->pool.open(sheet->pdf),
            [context, work, name = paper.name](const ::render::Opened &opened) { return draw(context, work, name, opened, 0); });
    }
    const bool fits = work->failures.isEmpty();
    return printed({{{u"fits"_s, fits}, {u"made"_s, work->made}, {u"failures"_s, work->failures}, {u"notes"_s, work->notes}},
        fits ? Status::Done : Status::Invalid});
}

} // namespace

Printed preview(QObject *context, const Arguments &arguments)
{
    const QDir folder(arguments.operands.at(0));
    const auto package = forms::engine::readPackage(folder);
    if (!package)
        return printed(outcomeOf(package.error()));
    const QDate today = domain::SystemClock().today();
    const QDate day = arguments.longest ? QDate(today.year(), 12, 31) : today; // no day of the year is longer
    const auto papers = previewPapers(*package, {arguments.longest, day, officeOf(folder, package->matter)});
    if (!papers)
        return printed(outcomeOf(papers.error()));
    const auto work = std::make_shared<Work>();
    work->out = QDir(arguments.out);
    work->out.mkpath(u"."_s); // where it cannot be made, writing says so
    work->dpi = arguments.dpi;
    work->papers = *papers;
    return goOn(context, work);
}

} // namespace client::ctl
