// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_maker.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace widgets;
using namespace Qt::StringLiterals;
namespace make = tests::support;

namespace {

constexpr int enough = 20'000;

render::Settings settings()
{
    render::Settings one;
    one.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
    one.busyMs = 300;
    one.killMs = 1'500;
    return one;
}

} // namespace

class TestPdfPane : public QObject {
    Q_OBJECT

    std::unique_ptr<render::Pool> m_pool;
    std::unique_ptr<PdfPane> m_pane;

    PdfView &view() { return m_pane->view(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view(), key, modifiers); }
    bool show(const QByteArray &pdf)
    {
        QSignalSpy opened(m_pane.get(), &PdfPane::opened);
        m_pane->showPdf(pdf);
        return QTest::qWaitFor([&] { return !opened.isEmpty() && view().isSharp(); }, enough);
    }
    static QByteArray tenPages()
    {
        QStringList pages;
        for (int i = 1; i <= 10; ++i)
            pages.append(u"第%1页\n关于做好收文签收工作的通知\n各科室："_s.arg(i));
        return make::textPdf(pages);
    }
    /// As an input method does it.
    static void write(QWidget *field, const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(field, &event);
    }
    /// Where a character of the text of a page stands in the viewport.
    QPoint spot(int page, qsizetype index, qreal across)
    {
        const QRectF box = m_pane->source().text(page)->boxes.at(index);
        PdfLayout layout;
        layout.setPages(m_pane->source().sizes());
        layout.setZoom(view().zoom(), view().viewport()->width());
        const QRectF strip = layout.fromPoints(page, box);
        return QPoint(qRound(strip.left() + strip.width() * across), qRound(strip.center().y()))
            - QPoint(view().horizontalScrollBar()->value(), view().verticalScrollBar()->value());
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init()
    {
        m_pool = std::make_unique<render::Pool>(settings());
        m_pane = std::make_unique<PdfPane>(*m_pool);
        m_pane->resize(700, 600);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        view().setFocus();
    }

    void cleanup()
    {
        m_pane.reset();
        m_pool.reset();
    }

    void paintsThePaper()
    {
        QVERIFY(show(tenPages()));
        const QImage picture = view().viewport()->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, 40), QColor(Qt::white));
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                dark += picture.pixelColor(x, y).lightness() < 100 ? 1 : 0;
        QVERIFY2(dark > 200, qPrintable(QString::number(dark)));
    }

    void zoomsByKeysWheelAndField()
    {
        QVERIFY(show(tenPages()));
        QCOMPARE(view().fit(), PdfView::Fit::Width);
        const qreal fitted = view().zoom();
        key(Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(view().zoom() > fitted);
        QCOMPARE(view().fit(), PdfView::Fit::None);
        key(Qt::Key_Minus, Qt::ControlModifier);
        key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(view().zoom() < fitted);
        for (int i = 0; i < 30; ++i)
            key(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(view().zoom(), 4.0);
        for (int i = 0; i < 30; ++i)
            key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(view().zoom(), 0.25);
        key(Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(view().fit(), PdfView::Fit::Page);
        key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view().zoom(), fitted);
        QWheelEvent wheel(QPointF(100, 100), view().mapToGlobal(QPointF(100, 100)), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(view().viewport(), &wheel);
        QVERIFY(qAbs(view().zoom() / fitted - 1.1) < 0.001);
        QTRY_VERIFY_WITH_TIMEOUT(view().isSharp(), enough);
    }

    void staysFittedWhenResized()
    {
        QVERIFY(show(tenPages()));
        const qreal before = view().zoom();
        m_pane->resize(1'000, 600);
        QVERIFY(view().zoom() > before);
        QCOMPARE(view().horizontalScrollBar()->maximum(), 0);
    }

    void turnsPagesByKeys()
    {
        QVERIFY(show(tenPages()));
        QSignalSpy shown(m_pane.get(), &PdfPane::pageShown);
        QCOMPARE(view().currentPage(), 0);
        key(Qt::Key_Right);
        QCOMPARE(view().currentPage(), 1);
        key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(view().currentPage(), 2);
        key(Qt::Key_Left);
        QCOMPARE(view().currentPage(), 1);
        key(Qt::Key_End);
        QCOMPARE(view().currentPage(), 9);
        key(Qt::Key_Home);
        QCOMPARE(view().currentPage(), 0);
        QVERIFY(shown.size() >= 4);
        auto *field = m_pane->findChild<QSpinBox *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"7"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(view().currentPage(), 6);
        QTRY_VERIFY_WITH_TIMEOUT(view().isSharp(), enough);
    }

    void listsPages()
    {
        QVERIFY(show(tenPages()));
        auto *list = m_pane->findChild<PdfPageList *>();
        key(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 10);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(view().currentPage(), 2);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(view().currentPage(), 1);
        key(Qt::Key_End);
        QCOMPARE(list->currentIndex().row(), 9);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pane->source().image(9, 96).isNull(), enough);
    }

    void selectsAndCopiesByMouse()
    {
        QVERIFY(show(tenPages()));
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->source().text(0), enough);
        const qsizetype at = m_pane->source().text(0)->text.indexOf(u"签收"_s);
        QTest::mousePress(view().viewport(), Qt::LeftButton, {}, spot(0, at, 0.1));
        QTest::mouseMove(view().viewport(), spot(0, at + 1, 0.9));
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, spot(0, at + 1, 0.9));
        QCOMPARE(view().selectedText(), u"签收"_s);
        QApplication::clipboard()->clear();
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"签收"_s);
        key(Qt::Key_Escape);
        QVERIFY(!view().hasSelection());
    }

    void selectsByKeys()
    {
        QVERIFY(show(tenPages()));
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->source().text(0), enough);
        key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view().selectedText(), u"第"_s);
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view().selectedText(), u"第1页\n"_s);
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view().selectedText(), u"第1页\n关于做好收文签收工作的通知\n各科室："_s);
    }

    void findsByKeys()
    {
        QVERIFY(show(tenPages()));
        key(Qt::Key_F, Qt::ControlModifier);
        auto *words = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(words);
        write(words, u"第3页"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view().currentPage(), 2, enough);
        QCOMPARE(view().selectedText(), u"第3页"_s);
        words->clear();
        write(words, u"签收"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_pane->finder().matches().size(), 10, enough);
        QCOMPARE(m_pane->finder().current(), 2); // of the page in view
        QTest::keyClick(words, Qt::Key_Return);
        QTest::keyClick(words, Qt::Key_F3);
        QCOMPARE(m_pane->finder().current(), 4);
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(view().currentPage(), 3);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!words->isVisible());
        QVERIFY(view().hasFocus());
        QVERIFY(m_pane->finder().matches().isEmpty());
    }

    void saysWhatCannotBeShown_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("code");
        QTest::newRow("locked") << make::encryptedPdf() << u"render.locked"_s;
        QTest::newRow("damaged") << make::truncatedPdf() << u"render.damaged"_s;
        QTest::newRow("cyclic") << make::cyclicPdf() << u"render.damaged"_s;
    }

    void saysWhatCannotBeShown()
    {
        QFETCH(QByteArray, pdf);
        QSignalSpy failed(m_pane.get(), &PdfPane::failed);
        m_pane->showPdf(pdf);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, enough);
        QTEST(domain::codeText(m_pane->source().failure().code), "code");
        const PdfNotice notice = pdfNotice(m_pane->source().failure(), true);
        QVERIFY(notice.headline.contains(u"safely"_s) && !notice.explanation.isEmpty());
    }

    void keepsPagesThatCanBeShown()
    {
        for (const auto &[pdf, code] :
            {std::pair(make::endlessPdf(), u"render.timed_out"_s), std::pair(make::widePdf(), u"render.too_large"_s)}) {
            m_pane->showPdf(pdf);
            QTRY_VERIFY_WITH_TIMEOUT(m_pane->source().pageFailure(0), enough);
            QCOMPARE(domain::codeText(m_pane->source().pageFailure(0)->code), code);
            view().viewport()->grab();
        }
        QVERIFY(show(tenPages())); // and goes on
    }

    void forgetsThePaperBefore()
    {
        QVERIFY(show(tenPages()));
        m_pane->showPdf(make::textPdf({u"甲"_s}));
        m_pane->showPdf(make::textPdf({u"乙"_s, u"丙"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(m_pane->source().count(), 2, enough);
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->source().text(0), enough);
        QCOMPARE(m_pane->source().text(0)->text, u"乙"_s);
        m_pane->clear();
        QCOMPARE(view().currentPage(), -1);
        QCOMPARE(m_pane->source().state(), PdfSource::State::Empty);
    }

    void namesEverythingForScreenReaders()
    {
        for (const QWidget *widget : m_pane->findChildren<QWidget *>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(m_pane.get()) && !widget->focusProxy()
                && !qobject_cast<const QLineEdit *>(widget) && widget->objectName() != u"qt_scrollarea_viewport"_s)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY(show(tenPages()));
        QCOMPARE(view().accessibleDescription(), u"Page 1 of 10"_s);
    }
};

QTEST_MAIN(TestPdfPane)
#include "test_pdf_pane.moc"
