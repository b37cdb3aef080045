// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/package.h"

#include "domain/codec.h"
#include "domain/json_reader.h"
#include "forms/engine/file.h"
#include "forms/engine/guide.h"

#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;
using domain::Result;

namespace forms::engine {

namespace {

const QString matterFile = u"matter.json"_s;
const QString unitsFile = u"units.json"_s;

domain::BlobRef blobOf(const QByteArray &bytes, const QString &mediaType)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {QString::fromLatin1(digest), bytes.size(), mediaType};
}

/// A name that stays within the folder.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\');
}

struct FileNames {
    QString guide;
    QString licence;
};

/// Reads matter.json but for the blobs, which are computed from the files it names.
Result<domain::Matter> readMatter(const QDir &folder, FileNames *names)
{
    const auto json = readJson(folder, matterFile);
    if (!json)
        return tl::unexpected(json.error());
    domain::JsonReader in(*json);
    names->guide = in.text("guideFile"_L1);
    names->licence = in.text("licenceFile"_L1, domain::Need::Optional);
    auto matter =
        in.result(domain::nothing)
            .and_then([&](domain::Nothing) { return domain::fromJson<domain::Matter>(*json); })
            .and_then([&](const domain::Matter &read) { return domain::checkMatter(read).map([&](domain::Nothing) { return read; }); });
    QString flaw = matter ? QString() : matter.error().detail;
    if (flaw.isEmpty() && matter->code != folder.dirName())
        flaw = u"code: not the name of the folder"_s;
    if (flaw.isEmpty() && (!matter->guide.isNull() || !matter->licenceTemplate.isNull()))
        flaw = u"guide, licenceTemplate: computed from guideFile and licenceFile, not written by hand"_s;
    if (flaw.isEmpty() && !isPlainName(names->guide))
        flaw = u"guideFile: not a file of this folder"_s;
    if (flaw.isEmpty() && matter->licenceName.isEmpty() != names->licence.isEmpty())
        flaw = u"licenceFile: goes together with licenceName"_s;
    if (flaw.isEmpty() && !names->licence.isEmpty() && !isPlainName(names->licence))
        flaw = u"licenceFile: not a file of this folder"_s;
    if (!flaw.isEmpty())
        return domain::matterMalformed(shownPath(folder, matterFile) + u": " + flaw);
    return matter;
}

/// What is wrong in the tree of units, or nothing.
QString flawOfUnits(const QList<domain::Unit> &units)
{
    QSet<QString> seen;
    for (const domain::Unit &unit : units) {
        if (unit.id.isEmpty() || seen.contains(unit.id))
            return u"id empty or used twice: "_s + unit.id;
        if (!unit.parentId.isEmpty() && !seen.contains(unit.parentId))
            return unit.id + u": its parent does not stand before it";
        seen.insert(unit.id);
    }
    return units.isEmpty() ? u"no units"_s : QString();
}

} // namespace

Result<Package> readPackage(const QDir &folder)
{
    FileNames names;
    Package package;
    const auto matter = readMatter(folder, &names);
    if (!matter)
        return tl::unexpected(matter.error());
    package.matter = *matter;
    const auto guide = readGuide(folder, names.guide);
    if (!guide)
        return tl::unexpected(guide.error());
    package.guide = *guide;
    package.matter.guide = blobOf(*guide, u"text/html"_s);
    if (names.licence.isEmpty())
        return package;
    const auto parsed = readJson(folder, names.licence);
    const auto licence = parsed ? readFile(folder, names.licence) : tl::unexpected(parsed.error());
    if (!licence)
        return tl::unexpected(licence.error());
    package.licenceTemplate = *licence;
    package.matter.licenceTemplate = blobOf(*licence, u"application/json"_s);
    return package;
}

Result<QList<Package>> readPackages(const QDir &root)
{
    QList<Package> packages;
    const QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : folders) {
        const QDir folder(root.filePath(name));
        if (!folder.exists(matterFile))
            continue;
        auto package = readPackage(folder);
        if (!package)
            return tl::unexpected(package.error());
        packages.append(*package);
    }
    return packages;
}

Result<QList<domain::Unit>> readUnits(const QDir &root)
{
    const auto json = readJson(root, unitsFile);
    if (!json)
        return tl::unexpected(json.error());
    QList<domain::Unit> units;
    QString flaw;
    const QJsonArray rows = json->value("units"_L1).toArray();
    for (const auto &row : rows) {
        const auto unit = domain::fromJson<domain::Unit>(row.toObject());
        if (!unit && flaw.isEmpty())
            flaw = unit.error().detail;
        units.append(unit.value_or(domain::Unit()));
    }
    if (flaw.isEmpty())
        flaw = flawOfUnits(units);
    if (!flaw.isEmpty())
        return domain::matterMalformed(shownPath(root, unitsFile) + u": " + flaw);
    return units;
}

} // namespace forms::engine
