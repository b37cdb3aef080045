// SPDX-License-Identifier: GPL-3.0-or-later
// The stock of words for sample papers (phrases.json) and the one source of chance they are drawn with.
#pragma once

#include <QDate>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace printing::samples {

struct Measure {
    QString heading;
    QString text;
};

struct Topic {
    QString unitId;
    QString subject; ///< what it is about: 老旧小区改造
    QString aim;     ///< after 为
    QString fact;
    QString flaw;
    QString need;  ///< what is asked for in a 请示
    QString money; ///< in 10,000 yuan, a range
    QList<Measure> measures;
};

struct Phrases {
    QStringList places;
    QList<Measure> general;
    QList<Topic> topics;
    /// The phrases compiled into the program.
    static Phrases shipped();
};

/// A unit that sends sample papers; ids are those of forms/matters/units.json.
struct Sender {
    QString id;
    QString name;      ///< full official name
    QString shortName; ///< 区住建局
    QString mark;      ///< 机关代字: 青建
};
const QList<Sender> &senders();
const Sender &sender(const QString &id);

/// Draws with a seed: the same seed, the same papers, on every machine.
class Chance {
public:
    explicit Chance(quint32 seed)
        : m_generator(seed)
    {
    }
    int below(int count) { return int(m_generator.bounded(quint32(count))); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool percent(int share) { return below(100) < share; }
    template <class List> const auto &pick(const List &list) { return list[below(int(list.size()))]; }

private:
    QRandomGenerator m_generator;
};

/// What placeholders stand for in one paper: {place} {soon} {deadline} {office}, and {low-high} for a number in that range.
struct Filler {
    QDate issuedOn;
    QString place;
    QString office;
    QString fill(const QString &pattern, Chance &chance) const;
};

/// 7月3日, with the year in front when it is not the year of `from`.
QString dayIn(const QDate &day, const QDate &from);

} // namespace printing::samples
