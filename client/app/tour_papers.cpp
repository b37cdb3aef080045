// SPDX-License-Identifier: GPL-3.0-or-later
// Chapters of the tour: a paper is found, read in the sandboxed reader, searched and signed for; the licence is printed.
#include "client/app/tour_guide.h"
#include "client/app/workspace.h"
#include "client/pages/documents/documents_page.h"
#include "client/pages/licences/licences_page.h"
#include "widgets/pdf_pane.h"

#include <QDir>
#include <QFile>

namespace client::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype judged = 3; ///< of the page's actions: "the sheet is good", possible once the queue is done
constexpr int readerMs = 15'000, effectiveMs = 20'000, printMs = 20'000;
constexpr int wordLength = 8, placeLength = 6; ///< characters of a title: enough to find it by; the city and district it begins with

widgets::PdfPane *pane(TourGuide &guide)
{
    return guide.hands.find<widgets::PdfPane>();
}

bool isPainted(TourGuide &guide)
{
    return pane(guide) != nullptr && pane(guide)->view().isSharp();
}

/// The most urgent paper that was not signed for and whose text is here.
QString unsignedPaper(const TourFacts &facts)
{
    for (const client::store::DocumentRow &row : facts.papers)
        if (row.mine == domain::ReceiptState::Unreceived)
            return row.id;
    return {};
}

void openPaper(TourGuide &guide)
{
    guide.tour.step(u"search"_s, u"Ctrl+K finds a paper"_s)
        .expect(u"a paper waits to be signed for"_s,
            [&guide] {
                guide.openedPaper = unsignedPaper(guide.facts);
                return !guide.openedPaper.isEmpty();
            })
        .act([&guide] {
            guide.hands.key(Qt::CTRL | Qt::Key_K);
            guide.hands.type(guide.facts.paper(guide.openedPaper)->title.right(wordLength));
        })
        .expect(u"the paper is among what was found"_s, [&guide] { return guide.offers(guide.openedPaper); })
        .picture()
        .act([&guide] { guide.hands.key(Qt::Key_Return); });
}

void readPaper(TourGuide &guide)
{
    guide.tour.step(u"paper"_s, u"The paper opens in the sandboxed reader"_s)
        .expect(u"the documents page is shown"_s,
            [&guide] { return qobject_cast<client::pages::DocumentsPage *>(guide.app.window().workspace()->page()) != nullptr; })
        .expect(
            u"the first page is painted sharp"_s, [&guide] { return isPainted(guide); }, readerMs)
        .picture()
        .act([&guide] {
            guide.hands.key(Qt::Key_F6);
            guide.hands.key(Qt::CTRL | Qt::Key_Equal);
            guide.hands.key(Qt::CTRL | Qt::Key_F);
            guide.hands.type(guide.facts.paper(guide.openedPaper)->title.left(placeLength));
            guide.hands.key(Qt::Key_Return);
        })
        .expect(
            u"the words are found in the paper"_s, [&guide] { return pane(guide)->finder().current() >= 0; }, readerMs)
        .expect(
            u"the enlarged page is painted sharp"_s, [&guide] { return isPainted(guide); }, readerMs);
    guide.tour.step(u"find"_s, u"Zoomed, with the words found"_s).picture();
}

} // namespace

void tellPapers(TourGuide &guide)
{
    openPaper(guide);
    readPaper(guide);
    guide.tour.step(u"signed-for"_s, u"The officer signs for the paper"_s)
        .act([&guide] {
            guide.hands.key(Qt::Key_Escape);
            guide.hands.key(Qt::SHIFT | Qt::Key_F6);
            guide.hands.key(Qt::Key_S);
        })
        .expect(u"the paper counts as signed for"_s,
            [&guide] { return guide.facts.paper(guide.openedPaper)->mine != domain::ReceiptState::Unreceived; })
        .expect(
            u"the back office has accepted it"_s, [&guide] { return !guide.facts.paper(guide.openedPaper)->pending; }, effectiveMs)
        .picture();
}

void tellLicence(TourGuide &guide)
{
    const auto page = [&guide] { return qobject_cast<client::pages::LicencesPage *>(guide.app.window().workspace()->page()); };
    const QString file = QDir(guide.tour.out()).filePath(u"licence.pdf"_s);
    guide.tour.step(u"licence"_s, u"The approved licence as a sheet"_s)
        .act([&guide] { guide.hands.key(Qt::CTRL | Qt::Key_4); })
        .expect(u"the licences page is shown"_s, [page] { return page() != nullptr; })
        .act([&guide, page] { page()->open(guide.firstCase, {}); })
        .expect(
            u"the sheet is made"_s, [page] { return page()->sheet().startsWith("%PDF-"); }, printMs)
        .expect(
            u"the preview is painted sharp"_s, [&guide] { return isPainted(guide); }, readerMs)
        .picture()
        .act([page, file] { static_cast<void>(page()->saveTo(file)); })
        .expect(u"the file holds exactly the bytes of the preview"_s, [page, file] {
            QFile saved(file);
            return saved.open(QIODevice::ReadOnly) && saved.readAll() == page()->sheet();
        });
    if (!qEnvironmentVariableIsSet("CUPS_SERVER"))
        return;
    guide.tour.step(u"printed"_s, u"The print queue has taken the sheet"_s)
        .act([&guide] { guide.hands.key(Qt::Key_P); })
        .expect(
            u"the queue says the sheet is done and the officer is asked"_s,
            [page] { return page()->commandActions().at(judged)->isEnabled(); }, printMs)
        .picture();
}

} // namespace client::app
