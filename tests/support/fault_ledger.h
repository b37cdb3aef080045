// SPDX-License-Identifier: GPL-3.0-or-later
// What a faulty disk keeps account of: every operation counted, some refused, and what of each file would outlive a power cut.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>

namespace tests::support {

/// A piece that was written; or, when it `cuts`, the new size of the file.
struct DiskChange {
    qint64 at = 0;
    QByteArray bytes;
    bool cuts = false;
};

/// Thread-safe.
class FaultLedger {
public:
    enum Operation { Open, Write, Sync, Truncate, Rename, Operations };

    /// Operations so far.
    int count(Operation operation) const
    {
        const QMutexLocker locker(&m_guard);
        return m_counts[operation];
    }
    int syncs() const { return count(Sync); }
    int all() const
    {
        const QMutexLocker locker(&m_guard);
        return m_all;
    }
    /// Operations of this kind fail from number `first` (counted from 0) on.
    void failFrom(Operation operation, int first)
    {
        const QMutexLocker locker(&m_guard);
        m_firstBad[operation] = first;
    }
    /// Exactly operation number `number` of all kinds together fails; the disk is well again afterwards.
    void failOnce(int number)
    {
        const QMutexLocker locker(&m_guard);
        m_onlyBad = number;
    }
    bool hasFailed() const { return m_failed; }
    void heal()
    {
        const QMutexLocker locker(&m_guard);
        std::fill(std::begin(m_firstBad), std::end(m_firstBad), -1);
        m_onlyBad = -1;
        m_failed = false;
    }

    /// The power goes just before operation number `number`; leftovers() then has what would be found. The work itself goes on.
    void cutPowerBefore(int number, quint32 seed)
    {
        const QMutexLocker locker(&m_guard);
        m_cutAt = number;
        m_random.seed(seed);
    }
    bool isCut() const { return m_isCut; }
    /// Path and content of what the power cut left.
    QHash<QString, QByteArray> leftovers() const
    {
        const QMutexLocker locker(&m_guard);
        return m_leftovers;
    }
    /// The same if the power went now.
    QHash<QString, QByteArray> afterPowerCut(QRandomGenerator &random) const
    {
        const QMutexLocker locker(&m_guard);
        return leftBehind(random);
    }

    /// Counts it; whether it is to fail.
    bool isBad(Operation operation)
    {
        const QMutexLocker locker(&m_guard);
        if (m_all == m_cutAt) {
            m_leftovers = leftBehind(m_random);
            m_isCut = true;
        }
        const int number = m_counts[operation]++;
        const bool bad = (m_firstBad[operation] >= 0 && number >= m_firstBad[operation]) || m_all == m_onlyBad;
        ++m_all;
        m_failed = m_failed || bad;
        return bad;
    }
    void begin(const QString &path)
    {
        const QMutexLocker locker(&m_guard);
        if (m_images.contains(path))
            return;
        QFile whole(path);
        m_images.insert(path, {whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray(), {}, false, {}});
    }
    void note(const QString &path, const DiskChange &change)
    {
        const QMutexLocker locker(&m_guard);
        m_images[path].unsynced.append(change);
    }
    void settle(const QString &path)
    {
        const QMutexLocker locker(&m_guard);
        Image &image = m_images[path];
        for (const DiskChange &change : std::as_const(image.unsynced))
            apply(change, &image.durable);
        image.unsynced.clear();
    }
    void removed(const QString &path)
    {
        const QMutexLocker locker(&m_guard);
        m_images.remove(path);
    }
    void renamed(const QString &from, const QString &to)
    {
        const QMutexLocker locker(&m_guard);
        Image image = m_images.take(from);
        image.isMoved = true;
        image.before = m_images.contains(to) ? std::make_shared<Image>(m_images.value(to)) : nullptr;
        m_images.insert(to, image);
    }
    void settleFolder(const QString &folder)
    {
        const QMutexLocker locker(&m_guard);
        for (auto image = m_images.begin(); image != m_images.end(); ++image)
            if (QFileInfo(image.key()).absolutePath() == folder)
                image->isMoved = false;
    }

private:
    struct Image {
        QByteArray durable;
        QList<DiskChange> unsynced;
        bool isMoved = false;          ///< here, but the folder has not been synced since
        std::shared_ptr<Image> before; ///< what was here until then
    };
    static constexpr qint64 sector = 512;

    static void apply(const DiskChange &change, QByteArray *bytes)
    {
        if (change.cuts || bytes->size() < change.at + change.bytes.size())
            bytes->resize(change.at + change.bytes.size(), '\0');
        std::copy(change.bytes.begin(), change.bytes.end(), bytes->begin() + change.at);
    }
    /// What was synced, and of what was written since each part or not, some torn in the middle of a page.
    static QByteArray torn(const Image &image, QRandomGenerator &random)
    {
        QByteArray bytes = image.durable;
        for (const DiskChange &change : image.unsynced) {
            const int fate = int(random.bounded(4)); // lost, torn, or done
            const qint64 sectors = change.bytes.size() / sector;
            if (fate == 1 && sectors > 1)
                apply({change.at, change.bytes.first(sector * (1 + random.bounded(sectors - 1))), false}, &bytes);
            else if (fate > 1)
                apply(change, &bytes);
        }
        return bytes;
    }
    QHash<QString, QByteArray> leftBehind(QRandomGenerator &random) const
    {
        QHash<QString, QByteArray> left;
        for (auto image = m_images.cbegin(); image != m_images.cend(); ++image) {
            if (!image->isMoved || random.bounded(2) == 0)
                left.insert(image.key(), torn(*image, random));
            else if (image->before)
                left.insert(image.key(), torn(*image->before, random));
        }
        return left;
    }

    mutable QMutex m_guard;
    int m_counts[Operations] = {};
    int m_firstBad[Operations] = {-1, -1, -1, -1, -1};
    int m_all = 0;
    int m_onlyBad = -1;
    int m_cutAt = -1;
    std::atomic<bool> m_failed = false;
    std::atomic<bool> m_isCut = false;
    QRandomGenerator m_random;
    QHash<QString, QByteArray> m_leftovers;
    QHash<QString, Image> m_images;
};

} // namespace tests::support
