// SPDX-License-Identifier: GPL-3.0-or-later
// Switches the language of the running program: our texts and Qt's own.
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace i18n {

/// Languages the program speaks: "zh_CN" (default) and "en" (the language of the sources).
class Translations {
public:
    /// Takes the former language away and puts `language` in force; every widget gets QEvent::LanguageChange. Also sets the default
    /// QLocale.
    void use(const QString &language);
    const QString &language() const { return m_language; }

private:
    QTranslator m_ours;
    QTranslator m_qt;
    QString m_language;
};

} // namespace i18n
