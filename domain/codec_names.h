// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of enum names that only the codecs need; the writers stand in codec.h.
#pragma once

#include "domain/codec.h"

namespace domain {

bool fromText(const QString &text, Urgency *value);
bool fromText(const QString &text, DocumentKind *value);
bool fromText(const QString &text, ReceiptState *value);
bool fromText(const QString &text, StepRule *value);
bool fromText(const QString &text, TaskState *value);
bool fromText(const QString &text, CaseState *value);
bool fromText(const QString &text, AnswerStatus *value);
bool fromText(const QString &text, IntakeState *value);
bool fromText(const QString &text, TicketState *value);
bool fromText(const QString &text, SheetState *value);
QString text(AnswerStatus value);

} // namespace domain
