// SPDX-License-Identifier: GPL-3.0-or-later
// A form with every kind of field, and an application that fits it.
#pragma once

#include "forms/engine/form.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace forms_fixture {

inline QByteArray example(const QString &name)
{
    QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/tests/forms/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    return file.readAll();
}

inline const QByteArray everyKind = example(QStringLiteral("every_kind.json"));

inline const QByteArray goodApplication = example(QStringLiteral("good_application.json"));

inline QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The example with one exact piece replaced.
inline QByteArray changed(QByteArray json, const QByteArray &from, const QByteArray &to)
{
    if (json.count(from) < 1)
        qFatal("not in the example: %s", from.constData());
    return json.replace(json.indexOf(from), from.size(), to);
}

/// The example form; fails the test when it is not sound.
inline forms::engine::Form form(const QByteArray &json = everyKind)
{
    forms::engine::Findings findings;
    const auto made = forms::engine::Form::read(json, &findings);
    if (!made || !findings.isEmpty())
        qFatal("%s", qPrintable(findings.isEmpty() ? QString() : forms::engine::text(findings.first())));
    return *made;
}

/// "path kind", for each flaw.
inline QStringList told(const QList<forms::engine::Flaw> &flaws)
{
    QStringList words;
    for (const forms::engine::Flaw &flaw : flaws)
        words.append(flaw.path + u' ' + forms::engine::text(flaw.kind));
    return words;
}

inline QStringList told(const forms::engine::Findings &findings)
{
    QStringList words;
    for (const forms::engine::Finding &finding : findings)
        words.append((finding.isWarning ? QStringLiteral("warning ") : QString()) + forms::engine::text(finding));
    return words;
}

} // namespace forms_fixture
