// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/settings.h"

#include <QStandardPaths>

namespace client::app {

using namespace Qt::StringLiterals;

namespace {

QString noteKey(const QString &profileName, QLatin1StringView what)
{
    return u"officer_"_s + QString::fromLatin1(profileName.toUtf8().toHex()) + u'/' + what;
}

} // namespace

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/casedesk/desk.ini"_L1;
}

widgets::theme::Scheme Settings::schemeOf(const QString &theme)
{
    if (theme == "dark"_L1)
        return widgets::theme::Scheme::Dark;
    return theme == "contrast"_L1 ? widgets::theme::Scheme::HighContrast : widgets::theme::Scheme::Light;
}

widgets::theme::Scheme Settings::scheme() const
{
    return schemeOf(get(setting::theme));
}

int Settings::scalePercent() const
{
    return qBound(100, get(setting::scalePercent), 250);
}

OfficerNote Settings::note(const QString &profileName) const
{
    return {m_settings.value(noteKey(profileName, "post"_L1)).toString(), m_settings.value(noteKey(profileName, "unsent"_L1)).toInt()};
}

void Settings::setNote(const QString &profileName, const OfficerNote &note)
{
    put(noteKey(profileName, "post"_L1), note.post);
    put(noteKey(profileName, "unsent"_L1), note.unsent);
}

void Settings::put(const QString &key, const QVariant &value)
{
    if (!m_settings.contains(key) || m_settings.value(key).toByteArray() != value.toByteArray()) // an INI file knows only words
        m_settings.setValue(key, value);
}

} // namespace client::app
