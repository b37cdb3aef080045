// SPDX-License-Identifier: GPL-3.0-or-later
#include "i18n/translations.h"

#include <QLibraryInfo>
#include <QLocale>

namespace i18n {

using namespace Qt::StringLiterals;

void Translations::use(const QString &language)
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
    m_language = language == "en"_L1 ? u"en"_s : u"zh_CN"_s;
    QLocale::setDefault(
        m_language == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China));
    if (m_language == "en"_L1) {
        // A program that has just started in English has had no translator: say that the language is settled.
        QEvent event(QEvent::LanguageChange);
        if (QCoreApplication::instance())
            QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
        return;
    }
    if (m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(u":/i18n/casedesk_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace i18n
