// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/printer_words.h"

#include <algorithm>
#include <array>

namespace client::pages {

using namespace Qt::StringLiterals;

namespace {

struct Reason {
    QLatin1StringView keyword; ///< without -report, -warning and -error
    const char *words;
};

/// Those that tell why a sheet may be missing or spoiled; the others tell how a job goes on.
constexpr std::array reasons{
    // the printer's (RFC 8011 5.4.12)
    Reason{"media-jam"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the paper is jammed")},
    Reason{"media-empty"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the tray is empty")},
    Reason{"media-needed"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "paper of the right size must be put in")},
    Reason{"media-low"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the paper is running low")},
    Reason{"input-tray-missing"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "a paper tray is not in its place")},
    Reason{"output-tray-missing"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the output tray is not in its place")},
    Reason{"output-area-full"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the output tray is full")},
    Reason{"output-area-almost-full"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the output tray is almost full")},
    Reason{"cover-open"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "a cover is open")},
    Reason{"door-open"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "a door is open")},
    Reason{"interlock-open"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "a safety switch is open")},
    Reason{"toner-empty"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the toner is used up")},
    Reason{"toner-low"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the toner is running low")},
    Reason{"marker-supply-empty"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the ink or toner is used up")},
    Reason{"marker-supply-low"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the ink or toner is running low")},
    Reason{"marker-waste-full"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the container for waste toner is full")},
    Reason{"marker-waste-almost-full"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the container for waste toner is almost full")},
    Reason{"developer-empty"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the developer is used up")},
    Reason{"developer-low"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the developer is running low")},
    Reason{"opc-life-over"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the drum is worn out")},
    Reason{"opc-near-eol"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the drum is nearly worn out")},
    Reason{"fuser-over-temp"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the fuser is too hot")},
    Reason{"fuser-under-temp"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the fuser is too cold")},
    Reason{"interpreter-resource-unavailable"_L1,
        QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer lacks what it needs to draw the sheet")},
    Reason{"spool-area-full"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the queue has no more room")},
    Reason{"connecting-to-device"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer is being looked for")},
    Reason{"offline"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer is not connected")},
    Reason{"timed-out"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer did not answer in time")},
    Reason{"shutdown"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer is switched off")},
    Reason{"paused"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer is paused")},
    Reason{"moving-to-paused"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer is being paused")},
    Reason{"stopping"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer is stopping")},
    Reason{"stopped-partly"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "part of the printer has stopped")},
    Reason{"other"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "a trouble it has no word for")},
    // the job's (RFC 8011 5.3.8)
    Reason{"printer-stopped"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer has stopped")},
    Reason{"printer-stopped-partly"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "part of the printer has stopped")},
    Reason{"service-off-line"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the print service does not work")},
    Reason{"resources-are-not-ready"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the paper asked for is not in the printer")},
    Reason{"job-canceled-by-user"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the job was taken out of the queue")},
    Reason{"job-canceled-by-operator"_L1,
        QT_TRANSLATE_NOOP("client::pages::PrinterWords", "whoever runs the printers took the job out of the queue")},
    Reason{"job-canceled-at-device"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the job was cancelled at the printer")},
    Reason{"aborted-by-system"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the job was given up")},
    Reason{"job-data-insufficient"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the sheet did not arrive whole")},
    Reason{"submission-interrupted"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the sheet did not arrive whole")},
    Reason{"document-access-error"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the sheet could not be read")},
    Reason{"document-format-error"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the sheet could not be read")},
    Reason{"unsupported-document-format"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the printer does not take PDF")},
    Reason{"compression-error"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the sheet could not be read")},
    Reason{"unsupported-compression"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the sheet could not be read")},
    Reason{"job-completed-with-errors"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the job ended with errors")},
    Reason{"job-completed-with-warnings"_L1, QT_TRANSLATE_NOOP("client::pages::PrinterWords", "the job ended with warnings")},
};

QStringView plain(QStringView keyword)
{
    for (const auto &severity : {"-report"_L1, "-warning"_L1, "-error"_L1})
        if (keyword.endsWith(severity))
            return keyword.chopped(severity.size());
    return keyword;
}

} // namespace

QString PrinterWords::trouble(const QStringList &keywords)
{
    QStringList found;
    for (const QString &keyword : keywords) {
        const auto *reason = std::find_if(
            reasons.begin(), reasons.end(), [&](const Reason &each) { return each.keyword == keyword || each.keyword == plain(keyword); });
        if (reason == reasons.end())
            continue;
        if (const QString words = tr(reason->words); !found.contains(words))
            found.append(words);
    }
    return found.isEmpty() ? QString() : tr("Printer and queue report: %1.").arg(found.join(tr(", ", "between two troubles")));
}

QString PrinterWords::own(const QString &text)
{
    return text.isEmpty() ? QString() : tr("in the words of the printer: %1").arg(text);
}

} // namespace client::pages
