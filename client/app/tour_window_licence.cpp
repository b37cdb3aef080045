// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of the tour: numbered cards received, handed out, printed on and counted; the licence handed over; the shift closed.
#include "client/app/tour_window.h"
#include "client/app/workspace.h"
#include "client/pages/licences/licences_page.h"
#include "client/pages/stock/closing_form.h"
#include "client/pages/stock/print_desk.h"
#include "client/pages/window/citizen_window.h"
#include "client/pages/window/hand_over_rows.h"
#include "client/pages/window/result_card.h"
#include "client/pages/window/sitting_panel.h"
#include "domain/amount.h"
#include "domain/codec.h"
#include "widgets/brief_list.h"
#include "widgets/key_button.h"
#include "widgets/pdf_pane.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace client::app {

using namespace Qt::StringLiterals;
namespace stock = client::pages::stock;
namespace window = client::pages::window;

namespace {

constexpr QLatin1StringView cardStock("card-pvc"), newPrefix("QD");
constexpr int received = 20, handedOut = 10;
constexpr auto stockPanel = "client::pages::StockPanel";

template <class T> QList<T> things(const TourGuide &guide, QLatin1StringView kind)
{
    QList<T> list;
    for (const QJsonObject &each : guide.facts.things.value(kind))
        if (const auto value = domain::fromJson<T>(each))
            list.append(*value);
    return list;
}

/// Sheets of the new roll at this desk; an empty desk: in the store room.
int newSheetsAt(const TourGuide &guide, const QString &deskId)
{
    int count = 0;
    for (const domain::StockRange &each : things<domain::StockRange>(guide, domain::object_kind::stockRange))
        if (each.prefix == newPrefix && each.deskId == deskId)
            count += each.count;
    return count;
}

void choose(TourGuide &guide, const char *form, const char *name, const QVariant &data)
{
    if (auto *box = qobject_cast<QComboBox *>(guide.hands.find("QComboBox", word(form, name))))
        box->setCurrentIndex(box->findData(data));
}

void fillField(TourGuide &guide, QWidget *field, const QString &text)
{
    if (field == nullptr)
        return;
    field->setFocus(Qt::TabFocusReason);
    guide.hands.key(Qt::CTRL | Qt::Key_A);
    guide.hands.type(text);
}

void receiveStock(TourGuide &guide)
{
    constexpr auto form = "client::pages::stock::ReceiveForm";
    guide.tour.step(u"window-stock"_s, u"A roll of numbered cards comes in, and part of it is handed to the window"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_7); })
        .act([&guide] { guide.hands.key(Qt::Key_R); })
        .expect(u"the form for a roll is open"_s, [&guide] { return guide.hands.find("QLineEdit", word(form, "First serial")) != nullptr; })
        .act([&guide] {
            choose(guide, form, "Paper", QString(cardStock));
            fillField(guide, guide.hands.find("QLineEdit", word(form, "First serial")), newPrefix + u"0000001"_s);
        })
        .act([&guide] { fillField(guide, guide.hands.find("QSpinBox", word(form, "Sheets")), QString::number(received)); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(
            u"the roll is in the store room"_s, [&guide] { return newSheetsAt(guide, {}) == received; }, officeMs);
}

void handOutStock(TourGuide &guide)
{
    constexpr auto form = "client::pages::stock::HandOutForm";
    guide.tour.act([&guide] { guide.app.window().workspace()->page()->setFocus(Qt::OtherFocusReason); })
        .act([&guide] { guide.hands.key(Qt::Key_H); })
        .expect(u"the form for handing out is open"_s, [&guide] { return guide.hands.find("QComboBox", word(form, "From")) != nullptr; })
        .act([&guide] {
            choose(
                guide, form, "From", guide.facts.thing(domain::object_kind::stockRange, "prefix"_L1, newPrefix).value("id"_L1).toString());
            choose(guide, form, "To", u"desk-3"_s);
            fillField(guide, guide.hands.find("QSpinBox", word(form, "Sheets")), QString::number(handedOut));
        })
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(
            u"the window has its part, the rest stays"_s,
            [&guide] { return newSheetsAt(guide, u"desk-3"_s) == handedOut && newSheetsAt(guide, {}) == received - handedOut; }, officeMs)
        .picture();
}

QLineEdit *serialField(const TourGuide &guide)
{
    auto *field = guide.app.window().findChild<QLineEdit *>(u"stock-serial"_s);
    return field != nullptr && field->isVisible() ? field : nullptr;
}

const stock::PrintDesk *printDesk(const TourGuide &guide)
{
    const auto *page = qobject_cast<client::pages::LicencesPage *>(guide.app.window().workspace()->page());
    return page != nullptr ? &page->stockDesk() : nullptr;
}

/// The card lying on top of the tray, by the book of this desk.
QString cardOnTop(const TourGuide &guide)
{
    const auto *desk = printDesk(guide);
    return desk != nullptr ? desk->nextSerial(QString(cardStock)) : QString();
}

/// The attempt to print the reader's card; nullptr while there is none.
const printing::StockRun *cardRun(const TourGuide &guide)
{
    const auto *desk = printDesk(guide);
    return desk != nullptr ? desk->runOf(guide.window.readerCase) : nullptr;
}

QString attemptedSerial(const TourGuide &guide)
{
    const auto *run = cardRun(guide);
    return run != nullptr ? run->attempt().serial : QString();
}

QString sheetState(const TourGuide &guide)
{
    return guide.facts.thing(domain::object_kind::sheet, "serial"_L1, guide.window.serial).value("state"_L1).toString();
}

void openLicence(TourGuide &guide)
{
    guide.tour.step(u"window-licence"_s, u"From the sitting to the licence on numbered stock"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the sitting is as it was left"_s,
            [&guide] { return windowPage(guide) != nullptr && sittingDesk(guide).sitting().step == window::Step::Done; })
        .act([&guide] { press(guide, guide.hands.button(word("client::pages::window::ResultCard", "Print the licence"))); })
        .expect(u"the page of the licences shows it"_s,
            [&guide] { return qobject_cast<client::pages::LicencesPage *>(guide.app.window().workspace()->page()) != nullptr; })
        .expect(u"and no other licence is chosen there"_s,
            [&guide] {
                const auto *list = guide.hands.find<widgets::BriefList>();
                return list != nullptr && list->currentIndex().isValid()
                    && list->rows().at(list->currentIndex().row()).id == guide.window.readerCase;
            })
        .expect(
            u"the sheet is made"_s,
            [&guide] {
                return static_cast<client::pages::LicencesPage *>(guide.app.window().workspace()->page())->sheet().startsWith("%PDF-");
            },
            pressMs)
        .expect(
            u"the preview is painted sharp"_s,
            [&guide] {
                const auto *pane = guide.hands.find<widgets::PdfPane>();
                return pane != nullptr && const_cast<widgets::PdfPane *>(pane)->view().isSharp();
            },
            pressMs);
}

void printOnCard(TourGuide &guide)
{
    guide.tour
        .expect(
            u"the panel says which card should lie in the tray"_s,
            [&guide] {
                const QString top = cardOnTop(guide);
                return serialField(guide) != nullptr && !top.isEmpty()
                    && guide.hands.reads(word(stockPanel, "The next sheet in the tray should be %1.").arg(top));
            },
            pressMs)
        .act([&guide] {
            guide.window.serial = cardOnTop(guide);
            fillField(guide, serialField(guide), guide.window.serial);
        })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Return); })
        .expect(
            u"the attempt is for the card that was typed"_s,
            [&guide] { return attemptedSerial(guide) == guide.window.serial && !guide.window.serial.isEmpty(); }, pressMs)
        .expect(
            u"the queue has done its work, and the operator is asked for the serial on the card"_s,
            [&guide] {
                const auto *run = cardRun(guide);
                return run != nullptr && run->attempt().question == printing::StockQuestion::JobEnded && sheetState(guide) == "printing"_L1
                    && guide.hands.reads(word(stockPanel, "Good: scan or type the serial on the sheet"));
            },
            pressMs)
        .picture()
        .act([&guide] {
            fillField(guide, serialField(guide), guide.window.serial);
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the card counts as issued at the back office"_s, [&guide] { return sheetState(guide) == "issued"_L1; }, officeMs)
        .expect(u"and the panel says so"_s,
            [&guide] { return guide.hands.reads(word(stockPanel, "Issued on sheet %1").arg(guide.window.serial)); })
        .picture();
}

void handOver(TourGuide &guide)
{
    guide.tour.step(u"window-hand-over"_s, u"The licence is handed over: identity, signature on the visitor's screen, rating"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the page of the window is shown"_s, [&guide] { return windowPage(guide) != nullptr; })
        .act([&guide] { press(guide, guide.hands.button(word("client::pages::window::ResultCard", "Hand over"))); })
        .expect(u"the licence is chosen and the collector is the applicant"_s,
            [&guide] {
                const auto *line = qobject_cast<QLineEdit *>(
                    guide.hands.find("QLineEdit", word("client::pages::window::HandOverForm", "Collector's name")));
                return line != nullptr && line->text() == cardHolder().name
                    && guide.hands.reads(caseOf(guide, guide.window.readerCase)->licence.number);
            })
        .act([&guide] { press(guide, guide.hands.button(word("client::pages::window::HandOverForm", "Sign on the visitor's screen"))); });
    signAndConfirm(guide);
    guide.tour.expect(u"signed"_s, [&guide] { return guide.hands.reads(word("client::pages::window::HandOverForm", "✓ Signed")); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_H); })
        .expect(
            u"the back office has it: collector, signature, moment"_s,
            [&guide] {
                const domain::HandOver &hand = caseOf(guide, guide.window.readerCase)->handOver;
                return hand.collector == cardHolder().name && !hand.signature.isNull() && hand.at.isValid() && hand.deliveredAt.isValid();
            },
            officeMs);
}

/// 好差评 on the visitor's screen, asked from the sitting.
void rate(TourGuide &guide)
{
    guide.tour.step(u"window-rated"_s, u"The visitor says how it was, on a screen of his own"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_6); })
        .expect(u"the window's page again"_s, [&guide] { return windowPage(guide) != nullptr; })
        .act([&guide] { guide.hands.key(Qt::ALT | Qt::Key_1); })
        .expect(u"back in the sitting"_s, [&guide] { return windowPage(guide)->sittingPanel().isVisible(); })
        .act([&guide] { press(guide, guide.hands.button(word("client::pages::window::ResultStep", "Ask the visitor how it was"))); })
        .expect(u"the visitor's screen asks"_s,
            [&guide] {
                return TourDriver(windowPage(guide)->visitorWindow()).button(word("client::pages::window::RatingBar", "Very satisfied"))
                    != nullptr;
            })
        .picture([&guide] { return &windowPage(guide)->visitorWindow(); })
        .act([&guide] {
            TourDriver visitor(windowPage(guide)->visitorWindow());
            visitor.click(visitor.button(word("client::pages::window::RatingBar", "Very satisfied")));
        })
        .expect(
            u"the answer is kept with the case"_s, [&guide] { return caseOf(guide, guide.window.cardCase)->handOver.rating == 5; },
            officeMs);
    finishSitting(guide, &WindowStory::cardTicket);
    guide.tour.picture();
}

void takings(TourGuide &guide)
{
    guide.tour.step(u"window-takings"_s, u"The day's takings of this window, with receipt numbers"_s)
        .act([&guide] { guide.hands.key(Qt::ALT | Qt::Key_3); })
        .expect(u"today's fee stands there with its receipt"_s,
            [&guide] {
                const domain::Intake &intake = caseOf(guide, guide.window.cardCase)->intake;
                return intake.feesFen() == 1000 && !intake.receiptNumber.isEmpty() && guide.hands.reads(intake.receiptNumber);
            })
        .picture()
        .act([&guide] { guide.hands.key(Qt::ALT | Qt::Key_1); });
}

/// Every kind of paper as it was counted by hand.
bool countEverything(TourGuide &guide)
{
    const auto *form = guide.hands.find<stock::ClosingForm>();
    const auto ranges = things<domain::StockRange>(guide, domain::object_kind::stockRange);
    const auto sheets = things<domain::Sheet>(guide, domain::object_kind::sheet);
    QStringList kinds;
    for (const domain::StockRange &each : ranges)
        if (!kinds.contains(each.kind) && domain::countStock(ranges, sheets, each.kind, u"desk-3"_s).received > 0)
            kinds.append(each.kind);
    auto boxes = form->findChildren<QSpinBox *>();
    for (QSpinBox *box : std::as_const(boxes))
        for (const domain::StockRange &each : ranges)
            if (box->accessibleName().contains(each.name))
                box->setValue(domain::countStock(ranges, sheets, each.kind, u"desk-3"_s).atDesk);
    if (auto *money = form->findChild<QLineEdit *>(u"closing-money"_s)) {
        const auto today = window::HandOverRows::takings(guide.facts.every, {}, u"desk-3"_s, domain::SystemClock().today());
        money->setText(domain::yuanText(window::HandOverRows::sum(today)));
    }
    return boxes.size() == kinds.size();
}

} // namespace

void tellWindowLicence(TourGuide &guide)
{
    receiveStock(guide);
    handOutStock(guide);
    openLicence(guide);
    if (qEnvironmentVariableIsSet("CUPS_SERVER"))
        printOnCard(guide);
}

void tellWindowHandOver(TourGuide &guide)
{
    if (qEnvironmentVariableIsSet("CUPS_SERVER"))
        handOver(guide); // a licence on numbered stock leaves only when it was printed
    rate(guide);
    takings(guide);
}

void tellWindowClosing(TourGuide &guide)
{
    guide.tour.step(u"window-closing"_s, u"The shift is closed: counted by hand, the equation holds, a second officer stands by"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_7); })
        .act([&guide] { guide.hands.key(Qt::Key_C); })
        .expect(u"the form for the closing is open"_s, [&guide] { return guide.hands.find<stock::ClosingForm>() != nullptr; })
        .expect(u"every kind of paper at this window is counted"_s, [&guide] { return countEverything(guide); })
        .act([&guide] {
            auto *box =
                qobject_cast<QComboBox *>(guide.hands.find("QComboBox", word("client::pages::stock::ClosingForm", "Second officer")));
            if (box != nullptr)
                box->setCurrentIndex(1);
        })
        .expect(u"everything is accounted for"_s,
            [&guide] { return guide.hands.find<stock::ClosingForm>()->findChild<widgets::KeyButton *>()->isEnabled(); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_Return); })
        .expect(
            u"the back office has closed the day of this window"_s,
            [&guide] {
                for (const domain::DeskDay &each : things<domain::DeskDay>(guide, domain::object_kind::deskDay))
                    if (each.id.startsWith("desk-3/"_L1) && each.closedBy == guide.facts.people.me.id && each.takingsFen >= 1000)
                        return true;
                return false;
            },
            officeMs)
        .picture();
}

} // namespace client::app
