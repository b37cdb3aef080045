// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/files.h"
#include "client/ctl/verbs.h"
#include "domain/codec.h"
#include "forms/engine/keywords.h"
#include "forms/engine/lint.h"
#include "forms/engine/schema.h"

#include <QJsonArray>

namespace client::ctl {

using namespace Qt::StringLiterals;
using forms::engine::Finding;
using forms::engine::Findings;

namespace {

constexpr qint64 mostBytes = 8 << 20;

/// Any JSON value, as strictly read as what comes over the wire.
domain::Result<QJsonValue> readValue(const QString &path)
{
    return contentOf(path, mostBytes)
        .and_then([](const QByteArray &bytes) { return domain::parseObject("{\"value\":" + bytes + "\n}", mostBytes + 16); })
        .and_then([](const QJsonObject &wrapped) -> domain::Result<QJsonValue> {
            if (wrapped.size() != 1) // what looks like one value was more
                return domain::parseObject("[]").map([](const QJsonObject &) { return QJsonValue(); });
            return wrapped.value("value"_L1);
        });
}

Outcome verdict(const QList<forms::engine::SchemaFlaw> &flaws, const Findings &schemaFlaws)
{
    QJsonArray shown;
    for (const forms::engine::SchemaFlaw &flaw : flaws)
        shown.append(QJsonObject{{u"path"_s, flaw.path}, {u"schema"_s, flaw.schemaPath}, {u"keyword"_s, flaw.keyword},
            {u"expected"_s, flaw.expected}, {u"words"_s, flaw.words}});
    QJsonArray ofSchema;
    for (const Finding &finding : schemaFlaws)
        ofSchema.append(QJsonObject{{u"pointer"_s, finding.pointer}, {u"words"_s, finding.words}});
    const Status status = !schemaFlaws.isEmpty() ? Status::SchemaBad : flaws.isEmpty() ? Status::Done : Status::Invalid;
    return {
        {{u"valid"_s, status == Status::Done}, {u"draft"_s, forms::engine::schemaDraft}, {u"flaws"_s, shown}, {u"schemaFlaws"_s, ofSchema}},
        status};
}

} // namespace

Outcome schema(const Arguments &arguments)
{
    const auto source = contentOf(arguments.operands.at(0), mostBytes);
    if (!source)
        return outcomeOf(source.error());
    const auto object = domain::parseObject(*source, mostBytes);
    if (!object)
        return verdict({}, {Finding{.words = object.error().detail}});
    const auto data = readValue(arguments.operands.at(1));
    if (!data)
        return outcomeOf(data.error());
    Findings findings;
    const auto compiled = forms::engine::Schema::compile(*object, {}, &findings);
    return verdict(compiled ? compiled->flaws(*data) : QList<forms::engine::SchemaFlaw>(), findings);
}

Outcome matter(const Arguments &arguments)
{
    const QDir folder(arguments.operands.first());
    const bool isPackage = folder.exists(u"matter.json"_s);
    const Findings findings = isPackage ? forms::engine::lintPackage(folder) : forms::engine::lintPackages(folder);
    QJsonArray shown;
    for (const Finding &finding : findings)
        shown.append(QJsonObject{
            {u"file"_s, finding.file}, {u"pointer"_s, finding.pointer}, {u"words"_s, finding.words}, {u"warning"_s, finding.isWarning}});
    const bool sound = forms::engine::firstError(findings).isEmpty();
    return {{{u"sound"_s, sound}, {u"findings"_s, shown}}, sound ? Status::Done : Status::Invalid};
}

} // namespace client::ctl
