// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up names and titles of the sample district, and numbers that look random but are the same each time.
#pragma once

#include "domain/document.h"

#include <QString>
#include <QStringList>

namespace backoffice::sample {

/// SplitMix64: the same row of numbers for the same seed.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    /// 0 … count - 1.
    int below(int count) { return int(next() % quint64(count)); }
    const QString &pick(const QStringList &list) { return list.at(below(int(list.size()))); }

private:
    quint64 m_state;
};

/// A UUID that is the same for the same words.
QString idFor(const QString &words);
/// Issuing mark of a unit's documents, for example 青住建; null when it issues none.
QString markOf(const QString &unitId);
/// The units that send documents, in official order.
QStringList senders();

/// A construction project, for example 榕湖路小学扩建工程.
QString projectName(Dice &dice);
/// A company of this trade, for example 榕江市青石建筑工程有限公司.
QString companyName(Dice &dice, const QString &trade);
/// A person's name.
QString personName(Dice &dice);
/// A mobile number that is given to nobody.
QString phone(Dice &dice);
/// A unified social credit code with right check characters (GB 32100).
QString creditCode(Dice &dice);

struct Wording {
    QString title;
    QString summary;
    domain::DocumentKind kind = domain::DocumentKind::Notice;
};
/// What an older document is about.
Wording documentWording(Dice &dice, const QString &sender);
/// Title and items of a meeting.
QString meetingTitle(Dice &dice);
QString agendaTitle(Dice &dice);
QString meetingPlace(Dice &dice);

} // namespace backoffice::sample
