// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/outbox_detail.h"
#include "tests/support/page_stage.h"
#include "tests/support/pixels.h"
#include "widgets/badges.h"
#include "widgets/theme/palettes.h"

#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

class TestOutboxDetail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        theme::apply(*qApp, theme::Scheme::Light);
        m_detail = std::make_unique<OutboxDetail>();
        m_detail->resize(800, 600);
        m_detail->show();
    }
    void aRefusalStandsBesideWhatIsNow()
    {
        present(sample::refusal());
        for (const QString &part : {u"我的意见"_s, u"现在的情况"_s, u"不同意"_s, u"林禾"_s, u"材料齐全，符合备案要求。"_s,
                 u"已核对合同与中标通知书，同意备案。"_s, u"task.decided"_s, u"榕江花园二期土建施工合同备案"_s})
            QVERIFY2(says(part), qPrintable(part + u" in\n" + visibleWords(*m_detail).join(u'\n')));
        QCOMPARE(m_detail->findChild<widgets::StageBadge *>()->accessibleName(), u"未被接受"_s);
        const QList<QFrame *> cards = shownCards();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.at(0)->accessibleName(), u"我的意见"_s);
        QCOMPARE(cards.at(1)->accessibleName(), u"现在的情况"_s);
        QVERIFY(cards.at(0)->x() < cards.at(1)->x());
    }
    void whatWaitsSaysWhyAndWhenAndItsWords()
    {
        present(sample::outbox().at(1)); // tried twice
        QVERIFY(shownCards().isEmpty());
        for (const QString &part : {u"17 秒后"_s, u"联系不上后台"_s, u"材料齐全，符合备案要求。"_s, u"remote.unreachable"_s})
            QVERIFY2(says(part), qPrintable(part + u" in\n" + visibleWords(*m_detail).join(u'\n')));
        QVERIFY(visibleWords(*m_detail).contains(u"2"_s)); // tries so far
    }
    void whatIsNotSoIsNotShown()
    {
        present(sample::outbox().at(1));
        store::OutboxEntry plain = sample::entry(3, store::OutboxState::Sent);
        plain.signedCommand.command.args.remove(u"opinion"_s);
        plain.subject.clear();
        present(plain);
        for (const QString &part : {u"remote.unreachable"_s, u"已试次数"_s, u"我的意见"_s, u"材料齐全"_s})
            QVERIFY2(!says(part), qPrintable(part));
    }
    void clearedItLeavesNoWordOfTheCommand()
    {
        for (const store::OutboxEntry &entry : {sample::refusal(), sample::outbox().at(1)}) {
            present(entry);
            m_detail->clear();
            QString all;
            for (const QLabel *label : m_detail->findChildren<QLabel *>()) // hidden ones too
                all += label->text() + u'\n';
            for (const QString &part :
                {u"榕江花园"_s, u"林禾"_s, u"材料齐全"_s, u"QR-2026"_s, u"task.decided"_s, u"remote."_s, u"同意备案"_s})
                QVERIFY2(!all.contains(part), qPrintable(all));
        }
    }
    void officersWordsAreWordsNotMarkup()
    {
        store::OutboxEntry entry = sample::entry(1, store::OutboxState::Held);
        entry.subject = u"<b>QR-1</b> <img src=\"https://example.invalid/x\">"_s;
        entry.signedCommand.command.args.insert(u"opinion"_s, u"<h1>同意</h1>"_s);
        present(entry);
        for (const QLabel *label : m_detail->findChildren<QLabel *>())
            if (label->text().contains(u'<'))
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        QVERIFY(says(u"<h1>同意</h1>"_s));
    }
    void speaksThePresentLanguage()
    {
        m_translations.use(u"en"_s);
        m_detail->retranslate();
        present(sample::refusal());
        QVERIFY(says(u"As it is now"_s));
        for (const QString &old : {u"现在的情况"_s, u"未被接受"_s, u"不同意"_s, u"办理意见"_s})
            QVERIFY2(!says(old), qPrintable(old));
    }
    void followsTheScheme()
    {
        present(sample::refusal());
        theme::apply(*qApp, theme::Scheme::Dark);
        const QImage image = drawn(*shownCards().constFirst());
        QVERIFY(count(image, theme::darkColors().surface) > image.width() * image.height() / 2);
        QVERIFY(count(image, theme::darkColors().ink) > 20);
    }

private:
    void present(const store::OutboxEntry &entry) { m_detail->present(entry, sample::people(), sample::offline(), sample::now()); }
    bool says(const QString &part) const { return reads(*m_detail, part); }
    QList<QFrame *> shownCards() const
    {
        QList<QFrame *> cards;
        for (QFrame *frame : m_detail->findChildren<QFrame *>())
            if (frame->isVisible() && frame->property("role") == u"card"_s)
                cards.append(frame);
        return cards;
    }
    i18n::Translations m_translations;
    std::unique_ptr<OutboxDetail> m_detail;
};

QTEST_MAIN(TestOutboxDetail)
#include "test_outbox_detail.moc"
