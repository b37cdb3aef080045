// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/splitter_memory.h"

#include <QSettings>
#include <QSplitter>

namespace widgets {

void rememberSplitter(QSplitter *splitter, const QString &key, const QList<int> &sizes)
{
    if (!splitter->restoreState(QSettings().value(key).toByteArray()))
        splitter->setSizes(sizes);
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter, [splitter, key] { QSettings().setValue(key, splitter->saveState()); });
}

} // namespace widgets
