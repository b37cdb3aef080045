// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"
#include "client/ctl/printed.h"
#include "domain/codec.h"
#include "domain/json_reader.h"
#include "printing/save_file.h"
#include "render/pool.h"

#include <QBuffer>
#include <QJsonArray>

#include <memory>

namespace client::ctl {

using namespace Qt::StringLiterals;

Outcome deadline(const Arguments &arguments)
{
    const domain::Deadline deadline = domain::WorkCalendar::shipped().deadline(arguments.from, arguments.workingDays);
    QJsonArray tape;
    for (const domain::TapeDay &day : deadline.tape) {
        QJsonObject row{{u"date"_s, domain::dateText(day.date)}, {u"counted"_s, day.counted}, {u"reason"_s, domain::text(day.reason)},
            {u"index"_s, day.index}};
        if (!day.holidayName.isEmpty())
            row[u"holiday"_s] = day.holidayName;
        if (day.provisional)
            row[u"provisional"_s] = true;
        tape.append(row);
    }
    return {{{u"due"_s, domain::dateText(deadline.due)}, {u"provisional"_s, deadline.provisional}, {u"tape"_s, tape}}};
}

namespace {

/// The resolution is told, for a large page is painted as finely as the limits allow.
Outcome saved(const QImage &image, const Arguments &arguments, const ::render::Opened &opened)
{
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    if (const auto kept = printing::saveFile(arguments.out, png); !kept)
        return outcomeOf(kept.error());
    constexpr double pointsPerInch = 72;
    const double fits = image.width() * pointsPerInch / opened.pages.at(arguments.page - 1).width();
    const bool cutDown = fits < arguments.dpi * 0.99; // whole pixels apart
    return {{{u"out"_s, arguments.out}, {u"width"_s, image.width()}, {u"height"_s, image.height()}, {u"pages"_s, opened.pages.size()},
        {u"dpi"_s, cutDown ? fits : arguments.dpi}}};
}

} // namespace

Printed render(QObject *context, const Arguments &arguments)
{
    const auto bytes = contentOf(arguments.subject);
    if (!bytes)
        return printed(outcomeOf(bytes.error()));
    const auto pool = std::make_shared<::render::Pool>();
    return then(context, pool->open(*bytes), [context, pool, arguments](const ::render::Opened &opened) {
        if (arguments.page > opened.pages.size())
            return printed(outcomeOf(usageWrong(u"page %1 of %2"_s.arg(arguments.page).arg(opened.pages.size())).value()));
        return then(context, pool->page(opened.handle, arguments.page - 1, arguments.dpi),
            [pool, arguments, opened](const QImage &image) { return printed(saved(image, arguments, opened)); });
    });
}

} // namespace client::ctl
