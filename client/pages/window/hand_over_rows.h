// SPDX-License-Identifier: GPL-3.0-or-later
// Licences that wait to be handed over, those with a courier that have not arrived, and the day's takings: picked from the cached cases.
#pragma once

#include "client/store/rows.h"
#include "widgets/brief_list.h"

#include <QCoreApplication>

namespace client::pages::window {

class HandOverRows {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::HandOverRows)
public:
    static constexpr int courierDays = 10; ///< then somebody must ask where it is

    enum class Standing { Waiting, WithCourier, Late, Handed };
    /// With the officer's own hand_over and delivered commands on the way counted as done.
    /// The visitor has answered, or the answer is on its way: it is asked once.
    static bool isRated(const store::CaseView &file);
    static Standing standing(const store::CaseView &file, const QDateTime &now);
    /// Approved cases with a licence and not yet in the hands of the applicant; late couriers first, then couriers, then the waiting ones,
    /// the newest licence first. `words` must occur in name, number, holder.
    static QList<store::CaseView> open(const QList<store::CaseView> &files, const QString &words, const QDateTime &now);
    static widgets::BriefRow row(const store::CaseView &file, const QDateTime &now);

    struct Taking {
        QString caseId;
        QString caseNumber; ///< empty until the back office has made the case
        QString applicant;
        qint64 amountFen = 0;
        QString receiptNumber;
        QDateTime at;
        bool pending = false;
    };
    /// The fees taken on this day in China at this desk (empty: at any), in order of time; those of intakes on their way are pending.
    static QList<Taking> takings(
        const QList<store::CaseView> &files, const QList<store::OutboxEntry> &entries, const QString &deskId, const QDate &day);
    static qint64 sum(const QList<Taking> &takings);
};

} // namespace client::pages::window
