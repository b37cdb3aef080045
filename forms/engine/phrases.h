// SPDX-License-Identifier: GPL-3.0-or-later
// Ready opinions an officer may begin from: by role, decision and matter, read from forms/phrases.json.
#pragma once

#include "domain/failure.h"
#include "domain/organisation.h"
#include "domain/route.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace forms::engine {

class Phrases {
public:
    /// Marks what the officer has still to fill in; an opinion that contains it is not finished.
    static constexpr QStringView gap = u"××";

    /// Reads {"phrases":[{"role","decision","matter"?,"texts":[…]}]}. Raises MatterMalformed, naming "phrases.json" and the place.
    static domain::Result<Phrases> fromJson(const QByteArray &json);
    /// The phrases compiled into the program.
    static const Phrases &shipped();

    /// Those of this matter first, then the general ones; never empty for Officer and Leader in the shipped list.
    QStringList find(domain::Role role, domain::Decision decision, const QString &matterCode = {}) const;

private:
    struct Group {
        domain::Role role{};
        domain::Decision decision{};
        QString matterCode;
        QStringList texts;
    };
    QList<Group> m_groups;
};

} // namespace forms::engine
