// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/phrases.h"

#include "domain/codec.h"
#include "domain/json_reader.h"
#include "domain/matter.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::JsonReader;
using domain::Result;

namespace forms::engine {

Result<Phrases> Phrases::fromJson(const QByteArray &json)
{
    const auto groups = domain::parseObject(json).and_then([](const QJsonObject &object) {
        JsonReader in(object);
        auto read = in.list("phrases"_L1, [](JsonReader &row) {
            Group group{.role = row.oneOf<domain::Role>("role"_L1),
                .decision = row.oneOf<domain::Decision>("decision"_L1),
                .matterCode = row.text("matter"_L1, domain::Need::Optional),
                .texts = row.texts("texts"_L1)};
            if (group.texts.isEmpty() || group.texts.contains(QString()))
                row.note("texts"_L1, u"no texts, or an empty one"_s);
            return group;
        });
        return in.result(read);
    });
    if (!groups)
        return domain::matterMalformed(u"phrases.json: "_s + groups.error().detail);
    Phrases phrases;
    phrases.m_groups = *groups;
    return phrases;
}

const Phrases &Phrases::shipped()
{
    static const Phrases phrases = [] {
        QFile file(u":/forms/phrases.json"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        const auto read = fromJson(open ? file.readAll() : QByteArray());
        if (!read)
            qFatal("the phrases compiled into this program are damaged");
        return *read;
    }();
    return phrases;
}

QStringList Phrases::find(domain::Role role, domain::Decision decision, const QString &matterCode) const
{
    QStringList particular;
    QStringList general;
    for (const Group &group : m_groups) {
        if (group.role != role || group.decision != decision)
            continue;
        if (group.matterCode.isEmpty())
            general.append(group.texts);
        else if (group.matterCode == matterCode)
            particular.append(group.texts);
    }
    return particular + general;
}

} // namespace forms::engine
