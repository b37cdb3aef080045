// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/package.h"

#include "domain/codec.h"
#include "domain/json_reader.h"
#include "forms/engine/file.h"
#include "forms/engine/form.h"
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
    QString form;
    QStringList further;
    QList<domain::LicenceForm> forms; ///< without their blobs
};

void readNames(const QJsonObject &json, FileNames *names, QString *flaw)
{
    domain::JsonReader in(json);
    names->guide = in.text("guideFile"_L1);
    names->licence = in.text("licenceFile"_L1, domain::Need::Optional);
    names->form = in.text("formFile"_L1, domain::Need::Optional);
    names->forms = in.list(
        "licences"_L1,
        [names](domain::JsonReader &row) {
            names->further.append(row.text("file"_L1));
            return domain::LicenceForm{row.text("id"_L1), row.text("name"_L1), {}};
        },
        domain::Need::Optional);
    const auto read = in.result(domain::nothing);
    *flaw = read ? QString() : read.error().detail;
}

QString flawOfNames(const FileNames &names, const domain::Matter &matter)
{
    if (!matter.guide.isNull() || !matter.licenceTemplate.isNull() || !matter.form.isNull() || !matter.further.isEmpty())
        return u"guide, licenceTemplate, form, further: computed from the files named, not written by hand"_s;
    if (!isPlainName(names.guide))
        return u"guideFile: not a file of this folder"_s;
    if (matter.licenceName.isEmpty() != names.licence.isEmpty())
        return u"licenceFile: goes together with licenceName"_s;
    if (!names.licence.isEmpty() && !isPlainName(names.licence))
        return u"licenceFile: not a file of this folder"_s;
    if (!names.form.isEmpty() && !isPlainName(names.form))
        return u"formFile: not a file of this folder"_s;
    if (!std::all_of(names.further.begin(), names.further.end(), isPlainName))
        return u"licences: not a file of this folder"_s;
    return !names.further.isEmpty() && names.licence.isEmpty() ? u"licences: goes together with licenceName"_s : QString();
}

/// Reads matter.json but for the blobs, which are computed from the files it names.
Result<domain::Matter> readMatter(const QDir &folder, FileNames *names)
{
    const auto json = readJson(folder, matterFile);
    if (!json)
        return tl::unexpected(json.error());
    QString flaw;
    readNames(*json, names, &flaw);
    domain::Matter matter;
    if (flaw.isEmpty()) {
        const auto read = domain::fromJson<domain::Matter>(*json).and_then(
            [](const domain::Matter &found) { return domain::checkMatter(found).map([&](domain::Nothing) { return found; }); });
        matter = read.value_or(domain::Matter());
        flaw = read ? QString() : read.error().detail;
    }
    if (flaw.isEmpty() && matter.code != folder.dirName())
        flaw = u"code: not the name of the folder"_s;
    if (flaw.isEmpty())
        flaw = flawOfNames(*names, matter);
    if (!flaw.isEmpty())
        return domain::matterMalformed(shownPath(folder, matterFile) + u": " + flaw);
    return matter;
}

/// A template: JSON whose bytes are kept as they are.
Result<QByteArray> readTemplate(const QDir &folder, const QString &fileName)
{
    const auto parsed = readJson(folder, fileName);
    return parsed ? readFile(folder, fileName) : tl::unexpected(parsed.error());
}

Result<QByteArray> readForm(const QDir &folder, const QString &fileName)
{
    auto bytes = readFile(folder, fileName);
    if (!bytes)
        return bytes;
    const auto form = Form::parse(*bytes);
    if (!form)
        return domain::matterMalformed(shownPath(folder, fileName) + u": " + form.error().detail);
    return bytes;
}

Result<domain::Nothing> readTemplates(const QDir &folder, const FileNames &names, Package *package)
{
    if (names.licence.isEmpty())
        return domain::nothing;
    const auto licence = readTemplate(folder, names.licence);
    if (!licence)
        return tl::unexpected(licence.error());
    package->licenceTemplate = *licence;
    package->matter.licenceTemplate = blobOf(*licence, u"application/json"_s);
    package->matter.further = names.forms;
    for (qsizetype i = 0; i < names.further.size(); ++i) {
        const auto bytes = readTemplate(folder, names.further.at(i));
        if (!bytes)
            return tl::unexpected(bytes.error());
        package->further.append(*bytes);
        package->matter.further[i].blob = blobOf(*bytes, u"application/json"_s);
    }
    return domain::nothing;
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

QList<std::pair<domain::BlobRef, QByteArray>> Package::blobs() const
{
    QList<std::pair<domain::BlobRef, QByteArray>> made{{matter.guide, guide}};
    if (!matter.licenceTemplate.isNull())
        made.append({matter.licenceTemplate, licenceTemplate});
    if (!matter.form.isNull())
        made.append({matter.form, form});
    for (qsizetype i = 0; i < further.size(); ++i)
        made.append({matter.further.at(i).blob, further.at(i)});
    return made;
}

Result<Package> readPackage(const QDir &given)
{
    const QDir folder(given.absolutePath()); // "." has a name too
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
    if (!names.form.isEmpty()) {
        const auto form = readForm(folder, names.form);
        if (!form)
            return tl::unexpected(form.error());
        package.form = *form;
        package.matter.form = blobOf(*form, u"application/json"_s);
    }
    return readTemplates(folder, names, &package).map([&package](domain::Nothing) { return package; });
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
