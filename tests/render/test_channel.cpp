// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/channel.h"

#include <QTest>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace render;

class TestChannel : public QObject {
    Q_OBJECT

    Descriptor m_one;
    Descriptor m_other;

private Q_SLOTS:
    void init()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()), 0);
        m_one = Descriptor(ends[0]);
        m_other = Descriptor(ends[1]);
    }
    void carriesMessagesAndDescriptors()
    {
        const Descriptor memory = sealedCopy(std::as_bytes(std::span("paper", 5)));
        Message message;
        message.kind = Kind::Open;
        message.bytes = 5;
        const std::array<int, 1> given{memory.get()};
        QVERIFY(send(m_one.get(), message, given));
        Received received;
        QCOMPARE(receive(m_other.get(), &received, 2, false), Arrival::Message);
        QVERIFY(received.message == message);
        QCOMPARE(received.descriptors.size(), std::size_t(1));
        const Mapping bytes(received.descriptors[0].get(), 5, false);
        QVERIFY(bytes.isValid());
        QCOMPARE(std::memcmp(bytes.bytes().data(), "paper", 5), 0);
    }
    void nothingYetAndNobodyThere()
    {
        Received received;
        QCOMPARE(receive(m_other.get(), &received, 0, false), Arrival::Nothing);
        {
            const Descriptor gone = std::move(m_one);
        }
        QCOMPARE(receive(m_other.get(), &received, 0, false), Arrival::Closed);
    }
    void otherBytesAreGarbage()
    {
        QCOMPARE(::send(m_one.get(), "hello", 5, 0), ssize_t(5));
        Received received;
        QCOMPARE(receive(m_other.get(), &received, 0, false), Arrival::Garbage);
    }
    void descriptorsNobodyWantsAreGarbage()
    {
        const Descriptor memory = sealedMemory(16);
        const std::array<int, 2> given{memory.get(), memory.get()};
        QVERIFY(send(m_one.get(), Message(), given));
        Received received;
        QCOMPARE(receive(m_other.get(), &received, 1, false), Arrival::Garbage);
    }
    void aSealedCopyStaysAsItIs()
    {
        const Descriptor memory = sealedCopy(std::as_bytes(std::span("paper", 5)));
        QVERIFY(memory.isValid());
        QCOMPARE(::write(memory.get(), "x", 1), ssize_t(-1));
        QVERIFY(::ftruncate(memory.get(), 0) != 0);
        QVERIFY(!Mapping(memory.get(), 5, true).isValid());
    }
    void sealedMemoryKeepsItsSize()
    {
        const Descriptor memory = sealedMemory(4096);
        QVERIFY(::ftruncate(memory.get(), 0) != 0);
        QVERIFY(::ftruncate(memory.get(), 8192) != 0);
        QVERIFY(Mapping(memory.get(), 4096, true).isValid());
    }
    void pagesAreFetchedBeforeTheyAreWritten()
    {
        constexpr std::size_t bytes = 40 * 4096;
        const Descriptor memory = sealedMemory(bytes);
        struct stat before { };
        struct stat after { };
        QCOMPARE(::fstat(memory.get(), &before), 0);
        fetchPages(memory, bytes);
        QCOMPARE(::fstat(memory.get(), &after), 0);
        QCOMPARE(before.st_blocks, 0);
        QCOMPARE(std::size_t(after.st_blocks) * 512, bytes);
        QCOMPARE(std::size_t(after.st_size), bytes);
    }
};

QTEST_GUILESS_MAIN(TestChannel)
#include "test_channel.moc"
