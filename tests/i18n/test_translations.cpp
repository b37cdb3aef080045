// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"
#include "i18n/translations.h"

#include <QLocale>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

/// Counts how often a widget is told that the language changed.
class Listener : public QWidget {
public:
    int told = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            ++told;
        QWidget::changeEvent(event);
    }
};

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ourWordsChangeAndChangeBack()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        const QString chinese = client::pages::words::name(domain::Lamp::Red);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        translations.use(u"en"_s);
        const QString english = client::pages::words::name(domain::Lamp::Red);
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(chinese, u"红牌"_s);
        QVERIFY(english != chinese);
        QVERIFY(english.at(0).unicode() < 128);
        translations.use(u"zh_CN"_s);
        QCOMPARE(client::pages::words::name(domain::Lamp::Red), chinese);
    }

    void qtsOwnWordsAreChinese()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != "Cancel"_L1);
    }

    void anUnknownLanguageIsChinese()
    {
        i18n::Translations translations;
        translations.use(u"xx"_s);
        QCOMPARE(translations.language(), u"zh_CN"_s);
    }

    void openWindowsAreTold()
    {
        i18n::Translations translations;
        translations.use(u"en"_s);
        Listener listener;
        listener.show();
        QVERIFY(QTest::qWaitForWindowExposed(&listener));
        listener.told = 0;
        translations.use(u"zh_CN"_s);
        QTRY_VERIFY(listener.told > 0);
        listener.told = 0;
        translations.use(u"en"_s);
        QTRY_VERIFY(listener.told > 0);
    }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
