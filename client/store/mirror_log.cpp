// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/mirror_log.h"

#include "client/vault/aead.h"
#include "client/vault/files.h"

#include <QFile>
#include <QJsonDocument>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Nothing;
using domain::Result;

namespace {

constexpr qint64 mostBytes = 256 << 20;
constexpr qsizetype lengthSize = 4;
constexpr qsizetype tagSize = 16;

QByteArray framed(const QByteArray &box)
{
    QByteArray record(lengthSize, Qt::Uninitialized);
    qToLittleEndian(quint32(box.size()), record.data());
    return record + box;
}

} // namespace

MirrorLog::~MirrorLog()
{
    if (m_file >= 0)
        ::close(m_file);
}

QByteArray MirrorLog::context() const
{
    return "casedesk-mirror 1 " + QByteArray::number(m_records) + ' ' + m_tag;
}

Result<QByteArray> MirrorLog::sealed(const QJsonObject &record)
{
    auto box = vault::seal(m_key, context(), QJsonDocument(record).toJson(QJsonDocument::Compact));
    if (!box)
        return box;
    m_tag = box->last(tagSize);
    ++m_records;
    return framed(*box);
}

bool MirrorLog::readRecord(const QByteArray &content, qint64 *at, QJsonObject *record)
{
    if (content.size() - *at < lengthSize)
        return false;
    const qint64 size = qFromLittleEndian<quint32>(content.constData() + *at);
    if (size < vault::sealOverhead || size > content.size() - *at - lengthSize)
        return false;
    const QByteArrayView box = QByteArrayView(content).sliced(*at + lengthSize, size);
    const auto plain = vault::unseal(m_key, context(), box);
    if (!plain)
        return false;
    *record = QJsonDocument::fromJson(*plain).object();
    m_tag = box.last(tagSize).toByteArray();
    ++m_records;
    *at += lengthSize + size;
    return true;
}

MirrorLog::State MirrorLog::open(const QString &path)
{
    if (!QFile::exists(path))
        return State::Missing;
    const auto content = vault::readWhole(path, mostBytes);
    QJsonObject record;
    qint64 at = 0;
    if (!content || !readRecord(*content, &at, &record) || record.value("format"_L1).toInt() != 1)
        return State::NotOurs;
    m_base = record.value("base"_L1).toInteger();
    qint64 summary = record.value("summary"_L1).toInteger();
    while (readRecord(*content, &at, &record)) {
        if (summary-- > 0)
            m_summary.append(record);
        else
            m_read.append(record);
    }
    // A record cut off by a crash has nothing after it; anything else is damage.
    const qint64 left = content->size() - at;
    const qint64 claimed = left >= lengthSize ? qFromLittleEndian<quint32>(content->constData() + at) + lengthSize : left;
    m_cut = summary > 0 || (left > 0 && claimed < left);
    m_operations = m_read.size();
    m_end = at;
    m_before = position();
    m_file = m_disk.open(QFile::encodeName(path), O_RDWR);
    return m_file >= 0 && m_disk.truncate(m_file, m_end) ? State::Read : State::NotOurs;
}

Result<Nothing> MirrorLog::append(const QList<QJsonObject> &operations, bool sync)
{
    m_before = position();
    QByteArray bytes;
    for (const QJsonObject &operation : operations) {
        const auto record = sealed(operation);
        if (!record) {
            goTo(m_before);
            return pass(record);
        }
        bytes += *record;
    }
    if (!m_disk.writeAt(m_file, m_end, bytes) || (sync && !m_disk.sync(m_file))) {
        const int error = errno;
        if (!goTo(m_before))
            return failed(u"mirror.log cannot be cut back"_s);
        return writeFailed(u"mirror.log"_s, error);
    }
    m_end += bytes.size();
    m_operations += operations.size();
    return domain::nothing;
}

bool MirrorLog::goTo(const Position &position)
{
    m_end = position.end;
    m_records = position.records;
    m_operations = position.operations;
    m_tag = position.tag;
    return m_disk.truncate(m_file, m_end) && m_disk.sync(m_file);
}

Result<Nothing> MirrorLog::undo()
{
    if (!goTo(m_before))
        return writeFailed(u"mirror.log cannot be cut back"_s, errno);
    return domain::nothing;
}

Result<Nothing> MirrorLog::rewrite(const QString &path, const QList<QJsonObject> &summary, qint64 base)
{
    m_records = 0;
    m_tag.clear();
    QByteArray bytes;
    QList<QJsonObject> records{{{u"format"_s, 1}, {u"base"_s, base}, {u"summary"_s, summary.size()}}};
    records += summary;
    for (const QJsonObject &record : std::as_const(records)) {
        const auto one = sealed(record);
        if (!one)
            return pass(one);
        bytes += *one;
    }
    if (const auto written = vault::replaceFile(path, bytes, vault::Durable::AgainstPowerCut, m_disk); !written)
        return writeFailed(u"mirror.log"_s, errno);
    if (m_file >= 0)
        ::close(m_file);
    m_file = m_disk.open(QFile::encodeName(path), O_RDWR);
    m_base = base;
    m_operations = 0;
    m_end = bytes.size();
    m_cut = false;
    m_before = position();
    forget();
    if (m_file < 0)
        return writeFailed(u"mirror.log"_s, errno);
    return domain::nothing;
}

void MirrorLog::forget()
{
    m_summary.clear();
    m_read.clear();
}

} // namespace client::store
