// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/lint.h"

#include "domain/codec.h"
#include "forms/engine/certificate_fields.h"
#include "forms/engine/file.h"
#include "forms/engine/guide.h"
#include "forms/engine/lint_matter.h"
#include "forms/engine/lint_shape.h"
#include "forms/engine/package.h"

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

const QString matterFile = u"matter.json"_s;

/// What every case gives a certificate (printing/licence_fields.h, the back office's decision).
const QStringList &givenByEveryCase()
{
    static const QStringList names{u"number"_s, u"name"_s, u"issuedOn"_s, u"validUntil"_s, u"caseNumber"_s, u"caseTitle"_s, u"applicant"_s,
        u"applicantId"_s, u"matter"_s, u"basis"_s, u"identifier"_s, u"seal"_s, u"qr"_s};
    return names;
}

class Lint {
public:
    explicit Lint(const QDir &folder)
        : m_folder(folder)
    {
    }
    Findings run();

private:
    void find(const QString &file, const QString &pointer, const QString &words)
    {
        m_found.append({shownPath(m_folder, file), pointer, words});
    }
    void add(const QString &file, Findings findings)
    {
        for (Finding &finding : findings)
            finding.file = shownPath(m_folder, file);
        m_found.append(findings);
    }
    /// The bytes of a file a member names; nothing when it cannot be read, and that is told.
    std::optional<QByteArray> named(const QString &name, const QString &pointer);
    std::optional<Form> form();
    void guide();
    void certificate(const QString &name, const QString &pointer, const Form *form);
    void strings(const QJsonValue &value, const QString &pointer, const QString &file, const QStringList &known);
    void code();
    QSet<QString> units();

    QDir m_folder;
    QJsonObject m_matter;
    Findings m_found;
};

std::optional<QByteArray> Lint::named(const QString &name, const QString &pointer)
{
    const bool plain = !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\');
    const auto bytes = plain ? readFile(m_folder, name) : domain::Result<QByteArray>();
    if (!plain)
        find(matterFile, pointer, u"must be the name of a file of this folder"_s);
    else if (!bytes)
        find(matterFile, pointer, bytes.error().detail);
    return plain && bytes ? std::optional(*bytes) : std::nullopt;
}

/// Nothing when there is one that cannot be read.
std::optional<Form> Lint::form()
{
    if (!m_matter.contains("formFile"_L1))
        return Form::applicantOnly();
    const QString name = m_matter.value("formFile"_L1).toString();
    const auto bytes = named(name, u"/formFile"_s);
    if (!bytes)
        return {};
    Findings findings;
    auto form = Form::read(*bytes, &findings);
    add(name, findings);
    return form;
}

void Lint::guide()
{
    const QString name = m_matter.value("guideFile"_L1).toString();
    if (const auto bytes = named(name, u"/guideFile"_s))
        add(name, guideFindings(*bytes));
}

void Lint::strings(const QJsonValue &value, const QString &pointer, const QString &file, const QStringList &known)
{
    for (const QString &name : placeholders(value.toString())) {
        if (!known.contains(name))
            find(file, pointer, u"no case gives the field {%1}"_s.arg(name));
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        strings(it.value(), joined(pointer, it.key()), file, known);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        strings(array.at(i), joined(pointer, QString::number(i)), file, known);
}

void Lint::certificate(const QString &name, const QString &pointer, const Form *form)
{
    const auto bytes = named(name, pointer);
    const auto json = bytes ? domain::parseObject(*bytes) : domain::Result<QJsonObject>();
    if (!bytes)
        return;
    if (!json)
        return find(name, {}, json.error().detail);
    if (form)
        strings(*json, {}, name, givenByEveryCase() + certificateFieldNames(*form));
}

/// The same code in a folder of another name: one of the two is a copy that was not finished.
void Lint::code()
{
    const QString own = m_matter.value("code"_L1).toString();
    const QDir root(QDir::cleanPath(m_folder.filePath(u".."_s)));
    const QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : folders) {
        const QDir folder(root.filePath(name));
        if (name == m_folder.dirName() || !folder.exists(matterFile))
            continue;
        const auto other = readJson(folder, matterFile);
        if (other && other->value("code"_L1).toString() == own)
            find(matterFile, u"/code"_s, u"the package %1 has it, too"_s.arg(name));
    }
}

QSet<QString> Lint::units()
{
    QSet<QString> ids;
    const QDir root(QDir::cleanPath(m_folder.filePath(u".."_s)));
    const auto units = root.exists(u"units.json"_s) ? readUnits(root) : domain::Result<QList<domain::Unit>>();
    if (!units)
        m_found.append({u"units.json"_s, {}, units.error().detail});
    else
        for (const domain::Unit &unit : *units)
            ids.insert(unit.id);
    return ids;
}

Findings Lint::run()
{
    const auto bytes = readFile(m_folder, matterFile);
    const auto json = bytes ? domain::parseObject(*bytes) : domain::Result<QJsonObject>(tl::unexpected(bytes.error()));
    if (!json) {
        find(matterFile, {}, json.error().detail);
        return m_found;
    }
    m_matter = *json;
    const Findings shape = matterShape(m_matter);
    add(matterFile, shape);
    const auto read = this->form();
    const Form *form = read ? &*read : nullptr;
    add(matterFile, matterSense(m_matter, m_folder.dirName(), units(), form));
    guide();
    if (m_matter.contains("licenceFile"_L1))
        certificate(m_matter.value("licenceFile"_L1).toString(), u"/licenceFile"_s, form);
    const QJsonArray further = m_matter.value("licences"_L1).toArray();
    for (qsizetype i = 0; i < further.size(); ++i)
        certificate(further.at(i).toObject().value("file"_L1).toString(), u"/licences/%1/file"_s.arg(i), form);
    code();
    const auto package = firstError(m_found).isEmpty() ? readPackage(m_folder) : domain::Result<Package>();
    if (!package) // nothing above saw it, but it cannot be used
        m_found.append({{}, {}, package.error().detail});
    return m_found;
}

} // namespace

Findings lintPackage(const QDir &folder)
{
    return Lint(QDir(folder.absolutePath())).run();
}

Findings lintPackages(const QDir &root)
{
    Findings found;
    int packages = 0;
    const QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : folders) {
        const QDir folder(root.filePath(name));
        if (folder.exists(matterFile))
            found += lintPackage(folder);
        packages += folder.exists(matterFile);
    }
    if (packages == 0)
        found.append({root.dirName(), {}, u"neither a package (no matter.json) nor a folder of packages"_s});
    return found;
}

} // namespace forms::engine
