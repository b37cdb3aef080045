// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/guide.h"

#include "domain/matter.h"
#include "forms/engine/file.h"

using namespace Qt::StringLiterals;
using domain::Result;

namespace forms::engine {

namespace {

const QString styleFile = u"guide.css"_s;
/// Written like this a guide also looks right in any browser while it is being written.
constexpr QByteArrayView styleLink = "<link rel=\"stylesheet\" href=\"../guide.css\">";

/// What the web pane would refuse to run or to fetch.
Findings flawsOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes).toLower();
    const auto forbidden = {"<script"_L1, "<iframe"_L1, "<link"_L1, "<object"_L1, "<embed"_L1, "<form"_L1, " src="_L1, "javascript:"_L1,
        "@import"_L1, "url("_L1};
    Findings found;
    for (const QLatin1StringView each : forbidden) {
        for (qsizetype place = text.indexOf(each); place >= 0; place = text.indexOf(each, place + 1)) {
            const QString line = u"line "_s + QString::number(text.first(place).count(u'\n') + 1);
            found.append({{}, line, u"not allowed in a guide: "_s + each});
        }
    }
    if (bytes.isEmpty())
        found.append({{}, {}, u"empty"_s});
    return found;
}

QByteArray withoutLink(const QByteArray &guide)
{
    const qsizetype place = guide.indexOf(styleLink);
    return place < 0 ? guide : QByteArray(guide).remove(place, styleLink.size());
}

/// A file that holds nothing the pane would refuse; the link to the style may be there.
Result<QByteArray> readSafe(const QDir &folder, const QString &fileName, bool mayLink)
{
    auto bytes = readFile(folder, fileName);
    if (!bytes)
        return bytes;
    const QString flaw = firstError(flawsOf(mayLink ? withoutLink(*bytes) : *bytes));
    if (!flaw.isEmpty())
        return domain::matterMalformed(shownPath(folder, fileName) + u": " + flaw);
    return bytes;
}

} // namespace

Result<QByteArray> readGuide(const QDir &folder, const QString &fileName)
{
    auto guide = readSafe(folder, fileName, true);
    const qsizetype place = guide ? guide->indexOf(styleLink) : -1;
    if (place < 0)
        return guide;
    auto style = readSafe(QDir(QDir::cleanPath(folder.filePath(u".."_s))), styleFile, false);
    if (!style)
        return style;
    const QByteArray element = "<style>\n" + *style + "</style>";
    return guide->replace(place, styleLink.size(), element);
}

Findings guideFindings(const QByteArray &guide)
{
    return flawsOf(withoutLink(guide));
}

} // namespace forms::engine
