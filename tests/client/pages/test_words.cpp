// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/words.h"
#include "domain/codec.h"
#include "i18n/translations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages;

namespace {

bool hasChinese(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
}

template <class Enum> QStringList names(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(words::name(static_cast<Enum>(i)));
    return list;
}

/// Every name of every enum, group by group.
QList<QStringList> groups()
{
    using client::store::OutboxState;
    return {names<domain::Urgency>(3), names<domain::DocumentKind>(15), names<domain::ReceiptState>(3), names<domain::Lamp>(5),
        names<domain::TaskState>(6), names<domain::CaseState>(4), names<domain::Decision>(3), names<OutboxState>(5), names<domain::Role>(5),
        names<domain::TapeReason>(6)};
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasItsOwnName_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << u"zh_CN"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void everyValueHasItsOwnName()
    {
        QFETCH(QString, language);
        m_translations.use(language);
        for (const QStringList &group : groups()) {
            QCOMPARE(QSet<QString>(group.cbegin(), group.cend()).size(), group.size());
            for (const QString &name : group) {
                QVERIFY(!name.isEmpty());
                QCOMPARE(hasChinese(name), language == u"zh_CN"_s);
            }
        }
    }
    void lampsHaveFiveShapes()
    {
        QStringList glyphs;
        for (const auto lamp : {domain::Lamp::Green, domain::Lamp::DueSoon, domain::Lamp::Yellow, domain::Lamp::Red, domain::Lamp::Grey})
            glyphs.append(words::lampGlyph(lamp));
        QCOMPARE(glyphs, QStringList({u"●"_s, u"◐"_s, u"▲"_s, u"■"_s, u"‖"_s}));
    }
    void commands()
    {
        m_translations.use(u"zh_CN"_s);
        domain::Command command;
        command.kind = domain::command_kind::signFor;
        QCOMPARE(words::commandName(command), u"签收公文"_s);
        command.kind = domain::command_kind::tick;
        command.args = {{u"decision"_s, u"decline"_s}};
        QCOMPARE(words::commandName(command), u"办理意见：不同意"_s);
    }
    /// Every command of the window is called something of its own, in both languages.
    void windowCommandsHaveNames()
    {
        namespace kind = domain::command_kind;
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            m_translations.use(language);
            domain::Command unknown;
            unknown.kind = u"of a newer program"_s;
            QSet<QString> names{words::commandName(unknown)};
            for (const QLatin1StringView each : {kind::intake, kind::supplement, kind::handOver, kind::rate, kind::delivered,
                     kind::stockReceive, kind::stockHandOut, kind::sheetReserve, kind::sheetRelease, kind::sheetPrint, kind::sheetIssue,
                     kind::sheetSpoil, kind::sheetMissing, kind::deskClose}) {
                domain::Command command;
                command.kind = each;
                names.insert(words::commandName(command));
            }
            for (int action = 0; action <= int(domain::TicketAction::Finish); ++action) {
                domain::Command command;
                command.kind = kind::ticket;
                command.args = {{u"action"_s, domain::text(domain::TicketAction(action))}};
                names.insert(words::commandName(command));
            }
            QCOMPARE(names.size(), 1 + 14 + 9);
        }
    }

private:
    i18n::Translations m_translations;
};

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
