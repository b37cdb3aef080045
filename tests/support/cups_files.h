// SPDX-License-Identifier: GPL-3.0-or-later
// What a private CUPS and a virtual IPP printer find in their folder when they start, for tests.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>

namespace tests::support {

using namespace Qt::StringLiterals;

/// Folders, configuration and the printer's hook, in `folder`; `address` is cupsd's, "127.0.0.1:PORT". False when that cannot be done.
inline bool prepareCups(const QString &folder, const QString &address)
{
    const auto path = [&folder](const QString &name) -> QString { return folder + u'/' + name; };
    const auto write = [&path](const QString &name, const QByteArray &bytes) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QFile::setPermissions(folder, QFile::Permissions(0x7755)); // cupsd's filters run as lp
    for (const auto &name : {u"root"_s, u"spool"_s, u"tmp"_s, u"cache"_s, u"state"_s, u"log"_s, u"jobs"_s, u"out"_s})
        QDir().mkpath(path(name));
    const QByteArray dir = folder.toUtf8();
    // $1 is the document; the exit code decides the job.
    write(u"hook"_s,
        "#!/bin/sh\nenv | grep ^IPP_ > " + dir + "/asked\nif [ -e " + dir
            + "/jam ]; then echo 'STATE: +media-jam-error' >&2; exit 1; fi\necho 'STATE: -media-jam-error' >&2\n" + "cp \"$1\" " + dir
            + "/out/$(date +%s%N).pdf\n");
    QFile::setPermissions(path(u"hook"_s), QFile::Permissions(0x7755));
    write(u"cupsd.conf"_s, "Listen " + address.toLatin1() + "\n" + R"(DefaultAuthType None
Browsing No
WebInterface No
JobPrivateAccess all
JobPrivateValues none
PreserveJobHistory Yes
ErrorPolicy abort-job
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
)");
    write(u"cups-files.conf"_s,
        "ServerRoot " + dir + "/root\nRequestRoot " + dir + "/spool\nTempDir " + dir + "/tmp\nCacheDir " + dir + "/cache\nStateDir " + dir
            + "/state\nAccessLog " + dir + "/log/access\nErrorLog " + dir + "/log/error\nPageLog " + dir
            + "/log/page\nUser lp\nGroup lp\n");
    return QProcess::execute(u"/bin/sh"_s,
               {u"-c"_s,
                   u"chown -R root:lp \"$0\" && chmod 710 \"$0/spool\" && chmod 1770 \"$0/tmp\" && chmod 1777 \"$0/jobs\" \"$0/out\""_s,
                   folder})
        == 0;
}

} // namespace tests::support
