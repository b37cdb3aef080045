// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_filter.h"

#include "domain/codec.h"

namespace client::pages::cases {

using namespace Qt::StringLiterals;
using domain::Lamp;

bool CaseFilter::shows(const domain::Case &subject, Lamp lampOn, bool concernsMe) const
{
    const QString place = subject.number + u'\n' + subject.title + u'\n' + subject.applicant.name;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        if (!place.contains(word, Qt::CaseInsensitive))
            return false;
    }
    if (lamp && *lamp != lampOn && !kept.contains(subject.id))
        return false;
    switch (scope) {
    case Scope::Mine:
        return concernsMe || kept.contains(subject.id);
    case Scope::Running:
        return subject.state == domain::CaseState::Running || kept.contains(subject.id);
    case Scope::All:
        break;
    }
    return true;
}

void readFilter(const QString &text, CaseFilter *filter)
{
    if (text == "mine"_L1 || text == "running"_L1 || text == "all"_L1) {
        filter->scope = text == "mine"_L1 ? Scope::Mine : text == "running"_L1 ? Scope::Running : Scope::All;
        filter->lamp.reset();
        return;
    }
    for (const Lamp lamp : {Lamp::Green, Lamp::DueSoon, Lamp::Yellow, Lamp::Red, Lamp::Grey}) {
        if (text == "lamp:"_L1 + domain::text(lamp)) {
            filter->scope = Scope::Mine;
            filter->lamp = lamp;
        }
    }
}

} // namespace client::pages::cases
