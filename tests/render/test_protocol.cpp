// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/protocol.h"

#include <QTest>

#include <cstring>
#include <random>

using namespace render;

class TestProtocol : public QObject {
    Q_OBJECT

    static Message sample() { return {Kind::Painted, Status::TooLarge, 7, 12, 1240, 1754, 3, 96'000, 1ULL << 40}; }

private Q_SLOTS:
    void keepsEveryField() { QCOMPARE(decode(encode(sample())), std::optional(sample())); }

    void refusesOtherSizes()
    {
        const Packet packet = encode(sample());
        QVERIFY(!decode(std::span(packet).first(63)));
        QVERIFY(!decode({}));
        std::array<std::byte, 65> longer{};
        std::memcpy(longer.data(), packet.data(), packet.size());
        QVERIFY(!decode(longer));
    }

    void refusesEveryChangeOfMarkAndUnusedBytes()
    {
        for (const std::size_t at : {0, 1, 2, 3, 40, 47, 63}) {
            Packet packet = encode(sample());
            packet[at] ^= std::byte{1};
            QVERIFY2(!decode(packet), qPrintable(QString::number(at)));
        }
    }

    void refusesUnknownKindsAndStates()
    {
        Message message = sample();
        message.kind = static_cast<Kind>(0);
        QVERIFY(!decode(encode(message)));
        message.kind = static_cast<Kind>(8);
        QVERIFY(!decode(encode(message)));
        message = sample();
        message.status = static_cast<Status>(9);
        QVERIFY(!decode(encode(message)));
    }

    /// Whatever is accepted reads back as it was; and nothing that is accepted as an answer goes beyond what was asked.
    void survivesMutations()
    {
        std::mt19937 randomness(20061121);
        const Message request{Kind::Page, Status::Ok, 7, 12, 100, 200, 0, 96'000, 0};
        Message reply = request;
        reply.kind = Kind::Painted;
        int accepted = 0;
        for (int i = 0; i < 300'000; ++i) {
            Packet packet = encode(reply);
            for (unsigned change = 0; change <= randomness() % 3; ++change)
                packet[randomness() % packet.size()] = static_cast<std::byte>(randomness());
            const std::optional<Message> message = decode(packet);
            if (!message)
                continue;
            QCOMPARE(encode(*message), packet);
            if (!answers(*message, request))
                continue;
            ++accepted;
            QVERIFY(message->width == 100 && message->height == 200 && message->page == 12 && message->request == 7);
        }
        QVERIFY(accepted > 0);
    }

    void comparesAnswersWithQuestions_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("answered");
        QTest::addColumn<uint>("count");
        QTest::addColumn<bool>("right");
        QTest::newRow("opened") << int(Kind::Open) << int(Kind::Opened) << 1U << true;
        QTest::newRow("opened without pages") << int(Kind::Open) << int(Kind::Opened) << 0U << false;
        QTest::newRow("opened with too many") << int(Kind::Open) << int(Kind::Opened) << limit::pages + 1 << false;
        QTest::newRow("painted instead of opened") << int(Kind::Open) << int(Kind::Painted) << 1U << false;
        QTest::newRow("read") << int(Kind::Text) << int(Kind::Read) << limit::characters << true;
        QTest::newRow("read too much") << int(Kind::Text) << int(Kind::Read) << limit::characters + 1 << false;
        QTest::newRow("ready again") << int(Kind::Text) << int(Kind::Ready) << 0U << false;
        QTest::newRow("nothing asked") << int(Kind::Ready) << int(Kind::Painted) << 0U << false;
    }

    void comparesAnswersWithQuestions()
    {
        QFETCH(int, asked);
        QFETCH(int, answered);
        QFETCH(uint, count);
        Message request;
        request.kind = static_cast<Kind>(asked);
        Message reply;
        reply.kind = static_cast<Kind>(answered);
        reply.count = count;
        QTEST(answers(reply, request), "right");
    }
};

QTEST_GUILESS_MAIN(TestProtocol)
#include "test_protocol.moc"
