// SPDX-License-Identifier: GPL-3.0-or-later
// What was promised is brought, what was wrong is put right, and a register is asked: the window's own widgets, the real store and wire,
// and the real back office with its sample (a case that owes a paper, another that was told what to correct).
#include "client/pages/window/paper_row.h"
#include "client/pages/window/register_asker.h"
#include "client/pages/window/supplement_panel.h"
#include "client/pages/window/supplement_rows.h"
#include "client/sync/client_core.h"
#include "i18n/translations.h"
#include "render/pool.h"
#include "tests/support/back_office_process.h"
#include "tests/support/picture_maker.h"
#include "tests/support/sandbox.h"
#include "tests/support/waiting.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSupplementOffice : public QObject {
    Q_OBJECT

    struct Window {
        domain::SystemClock clock;
        domain::SystemIdSource ids{clock};
        client::sync::ClientCore core;
        render::Pool renderers{realSandbox()};
        std::unique_ptr<SupplementPanel> panel;

        Window(const QString &folder, BackOfficeProcess &office)
            : core(
                folder, clock, ids, domain::WorkCalendar::shipped(), {.undoSeconds = 0, .keepInStep = false, .kdfCost = {8 * 1024, 1, 1}})
        {
            if (!waited(core.enrol({office.url, office.caPem(), u"hetian"_s, office.passphrase, u"desk 3"_s})))
                qFatal("cannot enrol");
            sync();
            client::pages::PageContext context{
                core.reader(), core.commands(), core.status(), domain::WorkCalendar::shipped(), clock, renderers, {}, &core.registers()};
            panel = std::make_unique<SupplementPanel>(context, ids);
            panel->resize(974, 640);
            panel->show();
        }
        ~Window() { panel.reset(); }
        bool sync() { return waited(core.syncNow()).has_value(); }
        QAction *action(int index) { return panel->commandActions().at(index); }
        QAction *flow(int index) { return panel->flow().commandActions().at(index); }
        std::optional<domain::Case> file(const QString &name)
        {
            client::store::CaseQuery all;
            all.onlyRunning = false;
            all.words = name;
            const auto found = waited(core.reader().cases(all));
            return found && !found->isEmpty() ? std::optional(found->first().base) : std::nullopt;
        }
        bool find(const QString &name)
        {
            panel->finder().setText(name);
            return QTest::qWaitFor([this] { return action(0)->isEnabled(); }, 20'000);
        }
        bool takeUp(const QString &name)
        {
            if (!find(name))
                return false;
            action(0)->trigger();
            return QTest::qWaitFor([this] { return panel->desk().isOpen() && !panel->flow().papers().rows().isEmpty(); }, 20'000);
        }
    };

    QTemporaryDir m_folder;
    std::unique_ptr<BackOfficeProcess> m_office;
    std::unique_ptr<Window> m_window;
    i18n::Translations m_translations;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_translations.use(u"zh_CN"_s);
        m_office = std::make_unique<BackOfficeProcess>(
            m_folder.path(), QStringLiteral(CASEDESK_BIN_DIR "/casedesk-backoffice"), QStringLiteral(CASEDESK_SOURCE_DIR));
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        m_window = std::make_unique<Window>(m_folder.filePath(u"desk"_s), *m_office);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_office.reset();
    }
    void aPromisedPaperIsBroughtAsTwoPhotographsWhileTheCableIsOut()
    {
        Window &window = *m_window;
        QTRY_COMPARE_WITH_TIMEOUT(window.panel->owing().size(), 1, 20'000);
        const auto before = window.file(u"韩若溪"_s);
        QVERIFY(before && lackOf(*before) == Lack::Owes);
        m_office->stop();
        QVERIFY(window.takeUp(before->number));
        const QString material = window.panel->flow().papers().rows().first()->paper().materialId;
        QCOMPARE(material, u"residence"_s);
        window.panel->flow().papers().addScan(material, write(u"居住证正面.jpg"_s, pictureFile(twoColours(QSize(900, 600)), "jpg")));
        window.panel->flow().papers().addScan(material, write(u"居住证背面.png"_s, pictureFile(twoColours(QSize(800, 600)), "png")));
        QTRY_COMPARE_WITH_TIMEOUT(window.panel->desk().application()->papers.value(material).scans.size(), 2, 60'000);
        window.flow(0)->trigger();
        window.flow(0)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.panel->desk().isOpen(), 20'000);
        QVERIFY(!window.sync()); // nobody answers; it stays saved here
        QTRY_COMPARE_WITH_TIMEOUT(window.panel->owing().size(), 0, 20'000);
        QCOMPARE(lackOf(*window.file(u"韩若溪"_s)), Lack::Owes);
        QVERIFY2(m_office->start(), qPrintable(m_office->errors()));
        QTRY_VERIFY_WITH_TIMEOUT(window.sync() && lackOf(*window.file(u"韩若溪"_s)) == Lack::Nothing, 60'000);
        const auto after = window.file(u"韩若溪"_s);
        QVERIFY(after->intake.deferred.isEmpty());
        QCOMPARE(after->state, before->state);
        QStringList kinds;
        for (const domain::Paper &paper : after->papers)
            if (paper.materialId == material)
                kinds.append(paper.blob.mediaType);
        QCOMPARE(kinds, (QStringList{u"image/jpeg"_s, u"image/png"_s}));
    }
    void whatWasWrongIsPutRight()
    {
        Window &window = *m_window;
        QVERIFY(window.takeUp(u"吕知遥"_s));
        QCOMPARE(window.panel->desk().sitting().step, Step::Form);
        QTRY_VERIFY(window.panel->desk().form().form().field(u"/form/community"_s) != nullptr);
        window.panel->desk().form().edit(u"/form/community"_s, u"望江社区"_s);
        window.panel->desk().setPaper(u"photo"_s, {PaperState::Given, {}, {}});
        window.flow(0)->trigger();
        window.flow(0)->trigger();
        QCOMPARE(window.panel->desk().hindrance(0), QString());
        window.flow(0)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.panel->desk().isOpen(), 20'000);
        QVERIFY(window.sync());
        const auto after = window.file(u"吕知遥"_s);
        QCOMPARE(after->intake.state, domain::IntakeState::Accepted);
        QCOMPARE(after->intake.data.value("form"_L1).toObject().value("community"_L1).toString(), u"望江社区"_s);
    }
    void aRefusalComesBackWithItsReason()
    {
        Window &window = *m_window;
        // The case was decided meanwhile: the desk still shows what it saw before.
        const auto subject = window.file(u"吕知遥"_s);
        const QJsonObject args{{"caseId"_L1, subject->id}, {"data"_L1, subject->intake.data}, {"papers"_L1, QJsonArray()},
            {"deferred"_L1, QJsonArray()}, {"outcome"_L1, u"accept"_s}, {"corrections"_L1, QJsonArray()}, {"reason"_L1, QString()}};
        const auto id = waited(window.core.commands().order(
            {domain::command_kind::supplement, args, {{"version"_L1, subject->version}}, subject->number, {}}));
        QVERIFY(id);
        QVERIFY(window.sync());
        window.panel->finder().setText(u"吕知遥"_s);
        const auto shown = [&window] {
            for (const auto *each : window.panel->findChildren<QTextEdit *>())
                if (each->isVisible() && each->toPlainText().contains(u"✗"_s))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), 20'000);
    }
    void theRegisterIsAskedOverTheWire()
    {
        Window &window = *m_window;
        FormState state;
        RegisterAsker asker(
            state, &window.core.registers(), [] { return u"老年人优待卡"_s; }, window.clock, nullptr);
        QSignalSpy answered(&asker, &RegisterAsker::answered);
        state.load(*forms::engine::Form::parse(
                       R"({"format":"casedesk-form-1","form":{"type":"object","title":"人","x-order":["id","name"],"properties":{
            "id":{"type":"string","title":"身份证号","x-register":"persons/idNumber","x-register-key":true},
            "name":{"type":"string","title":"姓名","x-register":"persons/name"}}}})"),
            {}, window.clock.today());
        state.edit(u"/form/id"_s, u"440304194911200049"_s);
        state.askRegister(u"/form/id"_s);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20'000);
        QVERIFY2(state.source(u"/form/name"_s).contains(u"人口基础信息库"_s), qPrintable(state.note(u"/form/id"_s)));
        QCOMPARE(state.value(u"/form/name"_s).toString(), u"韩若溪"_s);
        m_office->stop();
        state.edit(u"/form/name"_s, u"韩溪"_s);
        state.askRegister(u"/form/id"_s);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 2, 60'000);
        QVERIFY2(state.note(u"/form/id"_s).contains(u"暂时连不上"_s), qPrintable(state.note(u"/form/id"_s)));
        QCOMPARE(state.value(u"/form/name"_s).toString(), u"韩溪"_s);
    }
};

QTEST_MAIN(TestSupplementOffice)
#include "test_supplement_office.moc"
