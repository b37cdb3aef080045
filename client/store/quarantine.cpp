// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/quarantine.h"

#include <QDir>
#include <QFile>

namespace client::store {

using namespace Qt::StringLiterals;

QStringList setAside(const QString &folder, const QString &name, const QDateTime &now)
{
    QDir(folder).mkpath(u"quarantine"_s);
    const QString stamp = now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString base = u"quarantine/"_s + name + u'.' + stamp;
    for (int n = 2; QFile::exists(folder + u'/' + base); ++n)
        base = u"quarantine/%1.%2.%3"_s.arg(name, stamp).arg(n);
    QStringList moved;
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s}) {
        const QString to = base + suffix;
        if (QFile::rename(folder + u'/' + name + suffix, folder + u'/' + to))
            moved.append(to);
    }
    return moved;
}

} // namespace client::store
