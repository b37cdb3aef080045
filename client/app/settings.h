// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk remembers between starts: typed constants with key and default; nothing of what officers do, nothing secret.
#pragma once

#include "widgets/theme/tokens.h"

#include <QLatin1StringView>
#include <QSettings>

namespace client::app {

template <class T> struct Setting {
    QLatin1StringView key;
    T fallback;
};

namespace setting {
inline const Setting<QString> language{QLatin1StringView("look/language"), QStringLiteral("zh_CN")};
inline const Setting<QString> theme{QLatin1StringView("look/theme"), QStringLiteral("light")};
inline constexpr Setting<int> scalePercent{QLatin1StringView("look/scale_percent"), 100}; ///< 100 to 250
inline constexpr Setting<int> idleLockMinutes{QLatin1StringView("lock/idle_minutes"), 10};
inline constexpr Setting<int> hardLockSeconds{QLatin1StringView("lock/hard_seconds"), 60};    ///< from a lock to a fresh process
inline const Setting<QByteArray> window{QLatin1StringView("desk/window"), QByteArray()};      ///< where it stood, as Qt writes it
inline constexpr Setting<bool> newOfficer{QLatin1StringView("desk/new_officer"), false};      ///< the next start sets one up
inline const Setting<QString> lastOfficer{QLatin1StringView("desk/last_officer"), QString()}; ///< name of the profile folder
} // namespace setting

/// What the locked window shows of an officer besides the name.
struct OfficerNote {
    QString post;
    int unsent = 0;
};

class Settings {
public:
    /// `file` is an INI file; it need not exist.
    explicit Settings(const QString &file);

    template <class T> T get(const Setting<T> &which) const
    {
        return m_settings.value(QString(which.key), which.fallback).template value<T>();
    }
    template <class T> void set(const Setting<T> &which, const T &value) { put(QString(which.key), value); }

    widgets::theme::Scheme scheme() const;
    int scalePercent() const; ///< kept within 100..250
    OfficerNote note(const QString &profileName) const;
    void setNote(const QString &profileName, const OfficerNote &note);

    /// Where the desk's settings are kept.
    static QString defaultFile();
    static widgets::theme::Scheme schemeOf(const QString &theme);

private:
    /// Writes only what is new: QSettings brings every setting to the disk, waiting for it, in the GUI thread.
    void put(const QString &key, const QVariant &value);

    QSettings m_settings;
};

} // namespace client::app
