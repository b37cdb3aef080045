// SPDX-License-Identifier: GPL-3.0-or-later
// Splitters remember where the officer last drew them.
#pragma once

#include <QList>
#include <QString>

class QSplitter;

namespace widgets {

/// Gives the splitter the place kept under this key, else these sizes in pixels; keeps each later place of the officer's hand.
void rememberSplitter(QSplitter *splitter, const QString &key, const QList<int> &sizes);

} // namespace widgets
