// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/profile_lock.h"

#include "client/vault/files.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;

ProfileLock::~ProfileLock()
{
    release();
}

domain::Result<domain::Nothing> ProfileLock::take(const QString &folder)
{
    if (m_file >= 0)
        return domain::nothing;
    const QByteArray path = QFile::encodeName(folder + u"/lock"_s);
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return profileUnwritable(u"lock"_s, errno);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const QString reason = QString::fromLocal8Bit(std::strerror(errno));
        ::close(file);
        return domain::fail(FailureCode::VaultBusy, reason);
    }
    m_file = file;
    return domain::nothing;
}

void ProfileLock::release()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

} // namespace client::vault
