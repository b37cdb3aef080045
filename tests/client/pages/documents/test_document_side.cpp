// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_side.h"
#include "i18n/translations.h"
#include "tests/client/pages/documents/documents_world.h"
#include "tests/support/page_stage.h"
#include "widgets/badges.h"

#include <QLabel>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::ReceiptState;

class TestDocumentSide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        m_side = std::make_unique<DocumentSide>();
        m_side->resize(280, 640);
        static_cast<QWidget *>(m_side.get())->show();
    }
    void tellsTheFacts()
    {
        DocumentsWorld world;
        domain::Document paper =
            world.paper(11, u"关于做好防汛抢险工作的紧急通知"_s, domain::Urgency::ExtraUrgent, ReceiptState::SignedFor);
        paper.summary = u"请各单位值班到岗。"_s;
        m_side->present(paper, world.reader.people, world.clock.now());
        for (const QString &part :
            {paper.title, paper.summary, paper.number, u"榕江市青榕区人民政府"_s, u"特急"_s, u"2006年7月5日"_s, u"2006年7月6日"_s})
            QVERIFY2(reads(*m_side, part), qPrintable(part));
    }
    void whoHasNotSignedStandsFirst()
    {
        DocumentsWorld world;
        domain::Document paper = world.paper(11, u"关于防汛的通知"_s, domain::Urgency::None, ReceiptState::Read);
        paper.addressees = {
            {u"water"_s, ReceiptState::Read, u"guqing"_s, world.clock.now()}, {u"housing"_s, ReceiptState::Unreceived, {}, {}}};
        m_side->present(paper, world.reader.people, world.clock.now());
        QStringList units;
        for (const QLabel *label : m_side->findChildren<QLabel *>())
            if (label->isVisible() && (label->text() == u"区住建局"_s || label->text() == u"区水务局"_s))
                units.append(label->text());
        std::ranges::sort(units, {}, [this](const QString &unit) { return topOf(unit); });
        QCOMPARE(units, QStringList({u"区住建局"_s, u"区水务局"_s}));
        QVERIFY(reads(*m_side, u"顾清"_s)); // who signed, beneath the unit that did
        QCOMPARE(m_side->findChildren<widgets::StageBadge *>().size(), 2);
        QVERIFY(reads(*m_side, u"2 家中 1 家已签收"_s));
    }
    void nothingIsLeftOfThePaperBefore()
    {
        DocumentsWorld world;
        m_side->present(world.paper(11, u"关于防汛的通知"_s, domain::Urgency::Urgent, ReceiptState::Read), world.reader.people, {});
        QVERIFY(reads(*m_side, u"加急"_s));
        m_side->present(world.paper(12, u"关于安全检查的通知"_s, domain::Urgency::None, ReceiptState::Read), world.reader.people, {});
        QTRY_VERIFY(!reads(*m_side, u"加急"_s));
        QVERIFY(!reads(*m_side, u"防汛"_s));
        m_side->clear();
        QVERIFY(!reads(*m_side, u"安全检查"_s));
    }
    void saysHowOldItIs()
    {
        DocumentsWorld world;
        const domain::Document paper = world.paper(11, u"关于防汛的通知"_s, domain::Urgency::None, ReceiptState::Read);
        m_side->present(paper, world.reader.people, {});
        QVERIFY(!reads(*m_side, u"截至"_s));
        m_side->present(paper, world.reader.people, world.clock.now());
        QVERIFY(reads(*m_side, u"截至"_s));
        m_translations.use(u"en"_s);
        QTRY_VERIFY(reads(*m_side, u"As of"_s));
        QVERIFY(!reads(*m_side, u"截至"_s));
    }

private:
    int topOf(const QString &words) const
    {
        for (const QLabel *label : m_side->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == words)
                return label->mapTo(m_side.get(), QPoint()).y();
        return -1;
    }
    i18n::Translations m_translations;
    std::unique_ptr<DocumentSide> m_side;
};

QTEST_MAIN(TestDocumentSide)
#include "test_document_side.moc"
