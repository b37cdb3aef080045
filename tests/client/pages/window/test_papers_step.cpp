// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/paper_row.h"
#include "client/pages/window/papers_step.h"
#include "tests/client/pages/window/sitting_stage.h"
#include "tests/support/pdf_maker.h"
#include "tests/support/sandbox.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestPapersStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aScanIsKeptAndCountsAsGiven()
    {
        tests::SittingStage stage;
        render::Pool pool(tests::support::realSandbox());
        PapersStep step(stage.desk, stage.reader, stage.commands, stage.clock, pool);
        QSignalSpy said(&step, &PapersStep::said);
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            file.open(QIODevice::WriteOnly);
            file.write(bytes);
            return file.fileName();
        };
        step.addScan(u"lease"_s, write(u"photo.jpg"_s, "\xff\xd8\xff\xe0 no picture"));
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 60'000);
        QVERIFY(stage.desk.application()->papers.value(u"lease"_s).scans.isEmpty());
        step.addScan(u"lease"_s, write(u"合同.pdf"_s, tests::support::textPdf({u"租赁合同"_s})));
        QTRY_COMPARE_WITH_TIMEOUT(stage.desk.application()->papers.value(u"lease"_s).scans.size(), 1, 60'000);
        QCOMPARE(stage.desk.application()->papers.value(u"lease"_s).state, std::optional(PaperState::Given));
        const QString sha = stage.desk.application()->papers.value(u"lease"_s).scans.first().blob.sha256;
        QVERIFY(stage.reader.blobs.contains(sha));
        QVERIFY(stage.reader.drafts.value(u"sitting/id-1"_s).contains(sha)); // named in the journal at once
    }
    void scansLieAsTheyWereHandedIn()
    {
        tests::SittingStage stage;
        render::Pool pool(tests::support::realSandbox());
        PapersStep step(stage.desk, stage.reader, stage.commands, stage.clock, pool);
        QTemporaryDir folder;
        QStringList names;
        for (const int side : {2600, 40, 30}) { // the first is long in the looking
            names.append(u"%1.png"_s.arg(side));
            QImage picture(side, side, QImage::Format_RGB32);
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x)
                    picture.setPixel(x, y, QRgb(x * 7919 + y * 104729 + side));
            QVERIFY(picture.save(folder.filePath(names.last())));
        }
        for (const QString &name : std::as_const(names))
            step.addScan(u"lease"_s, folder.filePath(name));
        const auto scans = [&stage] { return stage.desk.application()->papers.value(u"lease"_s).scans; };
        QTRY_COMPARE_WITH_TIMEOUT(scans().size(), 3, 60'000);
        QStringList kept;
        for (const Scan &scan : scans())
            kept.append(scan.name);
        QCOMPARE(kept, names);
    }
    void theListFollowsTheAnswers()
    {
        tests::SittingStage stage;
        PapersStep step(stage.desk, stage.reader, stage.commands, stage.clock, stage.renderers);
        step.resize(960, 500);
        step.show();
        QCOMPARE(step.rows().size(), 2);
        QVERIFY(tests::support::reads(step, u"还差 2 项"_s));
        for (auto *button : step.findChildren<QPushButton *>())
            if (button->text() == u"全部已交"_s)
                button->click();
        QVERIFY(tests::support::reads(step, u"已齐备"_s));
        stage.desk.form().edit(u"/situation/food"_s, true);
        QCOMPARE(step.rows().size(), 3);
        QVERIFY(tests::support::reads(step, u"还差 1 项"_s));
    }
};

QTEST_MAIN(TestPapersStep)
#include "test_papers_step.moc"
