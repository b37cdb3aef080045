// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that prints on numbered paper.
#include "client/pages/licences/licence_rows.h"
#include "client/pages/licences/licences_page.h"
#include "client/pages/licences/paper_maker.h"
#include "client/pages/licences/print_panel.h"
#include "client/pages/licences/stock_panel.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "printing/calibration.h"
#include "widgets/brief_list.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QSettings>

namespace client::pages {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPhotoBytes = 8 << 20;

}

QString LicencesPage::stockKind(const domain::Case &subject) const
{
    return m_matters.value(subject.matterKey()).stockKind;
}

void LicencesPage::showStock()
{
    const auto *subject = current();
    const QString kind = subject ? stockKind(*subject) : QString();
    if (!kind.isEmpty())
        m_stock->present(*subject, kind, !m_sheet.isEmpty() && !m_panel->queue().isEmpty());
}

/// How many there are, and above all whether a sheet of an earlier life of the program waits for the person.
void LicencesPage::showWaiting()
{
    const auto waiting = m_stockDesk->waiting().size();
    if (waiting > 0)
        m_count->setText(tr("%n sheet(s) wait for your word", nullptr, int(waiting)));
    else
        m_count->setText(m_shown.isEmpty() ? QString() : tr("%n issued", nullptr, int(m_shown.size())));
    if (waiting == 0 || m_pointedAtWaiting)
        return;
    const QString &caseId = m_stockDesk->waiting().constFirst().caseId;
    for (int row = 0; row < m_shown.size(); ++row)
        if (m_shown.at(row).id == caseId) {
            m_pointedAtWaiting = true; // once: the person may look at others first
            m_list->setCurrentIndex(m_list->model()->index(row, 0));
            return;
        }
}

void LicencesPage::printOnStock()
{
    const stock::StockWish wish{
        *current(), licences::holder(*current()), stockKind(*current()), m_stock->serial(), m_panel->queue(), m_sheetSize, m_sheet};
    whenPlaced([this, wish](const QByteArray &pdf) {
        auto whole = wish;
        whole.pdf = pdf;
        if (m_stockDesk->begin(whole) != stock::PrintDesk::Bar::None) // something has changed since the panel looked
            m_stock->retranslate();
    });
}

/// The sheet on show, drawn where the printer chosen needs it; what is kept and saved stays as it is.
void LicencesPage::whenPlaced(const std::function<void(const QByteArray &)> &go)
{
    QSettings settings;
    const auto placement = printing::Calibrations(settings).placement(m_panel->queue(), {}, m_sheetSize);
    if (placement == printing::Placement{}) {
        go(m_sheet);
        return;
    }
    domain::whenDone(m_maker->placed(placement), this, [this, go](const domain::Result<QByteArray> &pdf) {
        if (pdf)
            go(*pdf);
        else
            Q_EMIT said(words::failure(pdf.error()), {});
    });
}

/// The next of the list that goes on the same paper and has no sheet yet.
void LicencesPage::nextOfStock()
{
    const int from = m_list->currentIndex().row();
    const QString kind = stockKind(*current());
    for (int step = 1; step < m_shown.size(); ++step) {
        const int row = int((from + step) % m_shown.size());
        if (stockKind(m_shown.at(row)) == kind && !m_stockDesk->book().liveSheetOf(m_shown.at(row).id)) {
            m_list->setCurrentIndex(m_list->model()->index(row, 0));
            m_stock->takeFocus();
            return;
        }
    }
    Q_EMIT said(tr("Every licence of the list that goes on this paper has its sheet."), {});
}

void LicencesPage::addPhoto()
{
    auto *dialog = new QFileDialog(this, tr("Photo of the spoiled sheet"), {}, u"JPEG, PNG (*.jpg *.jpeg *.png)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LicencesPage::keepPhoto);
    dialog->open();
}

void LicencesPage::keepPhoto(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostPhotoBytes) {
        Q_EMIT said(tr("The photo cannot be read, or is larger than 8 MB."), {});
        return;
    }
    const QString type = path.endsWith(u".png"_s, Qt::CaseInsensitive) ? u"image/png"_s : u"image/jpeg"_s;
    domain::whenDone(context().commands.keepBlob(file.readAll(), type), this,
        [this, name = QFileInfo(path).fileName()](const domain::Result<domain::BlobRef> &photo) {
            if (photo)
                m_stock->setPhoto(*photo, name);
            else
                Q_EMIT said(words::failure(photo.error()), {});
        });
}

} // namespace client::pages
