// SPDX-License-Identifier: GPL-3.0-or-later
// What sync asks the cache about: papers to fetch and the audit heads seen.
#include "client/store/cache_writer.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Result;

template <class T> Result<T> CacheWriter::answer(T value)
{
    if (m_database.hasFailed())
        return Fault(m_database.takeFailure());
    return value;
}

Result<Cursor> CacheWriter::readCursor()
{
    return answer(cursor());
}

Result<QList<BlobWanted>> CacheWriter::blobsWanted(int limit, const std::function<bool(const QString &)> &isHere)
{
    QList<BlobWanted> wanted;
    for (bool again = true; again && !m_database.hasFailed();) {
        wanted.clear();
        QSet<QString> here;
        {
            auto query = m_database.query("blob.wanted");
            for (query.with(limit); query.step();) {
                const domain::BlobRef blob{query.text(0), query.integer(1), query.text(2)};
                if (isHere(blob.sha256))
                    here.insert(blob.sha256);
                else
                    wanted.append({blob});
            }
        }
        again = !here.isEmpty() && setBlobsHere(here);
    }
    return answer(wanted);
}

Result<int> CacheWriter::blobsWantedCount()
{
    auto query = m_database.query("blob.wanted_count");
    return answer(query.step() ? int(query.integer(0)) : 0);
}

bool CacheWriter::setBlobHere(const QString &sha256, bool here)
{
    if (m_database.query("blob.set_have").run(sha256, here))
        return true;
    m_database.rollback();
    return false;
}

bool CacheWriter::setBlobsHere(const QSet<QString> &sha256s)
{
    m_database.begin(true);
    for (const QString &sha256 : sha256s)
        m_database.query("blob.set_have").run(sha256, true);
    return m_database.commit().has_value();
}

/// When in doubt, yes: what is named must not be thrown away.
bool CacheWriter::isBlobNamed(const QString &sha256)
{
    return m_database.query("blob.is_named").with(sha256).step() || m_database.hasFailed();
}

Result<QStringList> CacheWriter::blobsHere()
{
    QStringList here;
    auto query = m_database.query("blob.have");
    while (query.step())
        here.append(query.text(0));
    return answer(here);
}

Result<QList<AuditLink>> CacheWriter::auditHeads()
{
    QList<AuditLink> heads;
    const QString epoch = m_meta.text("epoch"_L1);
    auto query = m_database.query("audit.all");
    while (query.step())
        if (query.text(0) == epoch)
            heads.append({query.integer(1), QString(), query.text(2)});
    return answer(heads);
}

} // namespace client::store
