// SPDX-License-Identifier: GPL-3.0-or-later
// Cases of the window that lack something: which, in what order, how each stands in a list, and what exactly it lacks.
#pragma once

#include "client/pages/window/supplement_order.h"
#include "client/store/rows.h"
#include "widgets/brief_list.h"

#include <QCoreApplication>

namespace client::pages::window {

class SupplementRows {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::SupplementRows)
public:
    static constexpr int soonDays = 2; ///< before the promised day the lamp turns

    /// Red after the promised day, DueSoon from two days before it, otherwise Green.
    static domain::Lamp lamp(const QDate &promisedOn, const QDate &today);
    /// The first day for which a paper is promised; invalid when none is.
    static QDate firstPromise(const domain::Case &subject);
    /// Our own supplement of it that has been saved or sent and not answered; nullptr when there is none.
    static const store::OutboxEntry *onItsWay(const store::CaseView &file);
    /// The youngest refused one nobody has put aside yet.
    static const store::OutboxEntry *refused(const store::CaseView &file);

    /// Cases with promised papers, those overdue first; without those whose papers are on their way.
    static QList<store::CaseView> owing(const QList<store::CaseView> &files);
    /// Refused supplements first, then promised papers by their day, then corrections and the like, the oldest first. With words also cases
    /// that lack nothing: each word must occur in number, title, name, citizen ID or credit code, or phone.
    static QList<store::CaseView> listed(const QList<store::CaseView> &files, const QString &words);
    static widgets::BriefRow row(const store::CaseView &file, const QDate &today);
    /// The case number in what a scanner reads from our papers ("CASE|number|day"); anything else as it is, trimmed.
    static QString wordsFrom(const QString &scanned);

    /// What it lacks, since when, and what has been said about it, as rich text in the colours in force.
    static QString html(const store::CaseView &file, const domain::Matter *matter, const QDate &today);
    /// 2026年1月5日 (一), 3 天后; overdue: 已逾期 4 天.
    static QString promise(const QDate &promisedOn, const QDate &today);

private:
    static QString lacks(const domain::Case &subject, const domain::Matter *matter, const QDate &today);
};

} // namespace client::pages::window
