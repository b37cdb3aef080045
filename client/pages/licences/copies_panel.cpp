// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/copies_panel.h"

#include "client/pages/make_action.h"
#include "client/pages/words.h"
#include "widgets/key_button.h"
#include "widgets/plain_label.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using licences::CopyRows;

CopiesPanel::CopiesPanel(QWidget *parent)
    : QFrame(parent)
{
    m_back = makeAction(this, Qt::Key_Escape, &CopiesPanel::backWanted);
    m_heading = widgets::plainLabel(theme::role::section, this);
    m_note = new QFrame(this);
    theme::setRole(m_note, theme::role::cardWarn);
    m_words = widgets::plainLabel({}, m_note);
    m_button = new widgets::KeyButton(widgets::KeyButton::Rank::Ordinary, m_note);
    m_button->follow(m_back);
    auto *note = new QVBoxLayout(m_note);
    note->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::half);
    note->setSpacing(theme::space::half);
    note->addWidget(m_words);
    note->addWidget(m_button, 0, Qt::AlignRight);
    m_list = new widgets::BriefList(this);
    m_list->setObjectName(u"licence-copies"_s);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its rows; the panel scrolls
    connect(m_list, &widgets::BriefList::opened, this, &CopiesPanel::open);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme::space::half);
    for (QWidget *each : QList<QWidget *>{m_heading, m_note, m_list})
        all->addWidget(each);
    retranslate();
}

void CopiesPanel::present(const QList<CopyRows::Row> &rows, const domain::Matter &matter, const client::store::Directory &people)
{
    m_rows = rows;
    m_matter = matter;
    m_people = people;
    showRows();
}

void CopiesPanel::showRows()
{
    QList<widgets::BriefRow> rows;
    for (const CopyRows::Row &each : std::as_const(m_rows))
        rows << CopyRows::row(int(rows.size()), each, m_matter, m_people);
    if (rows != m_list->rows())
        m_list->setRows(rows);
    m_list->setFixedHeight(int(rows.size()) * widgets::BriefList::rowHeight());
    m_heading->setText(tr("Copies printed (%n)", nullptr, int(rows.size())));
    m_list->setAccessibleName(m_heading->text());
    setVisible(!rows.isEmpty());
    showNote();
}

void CopiesPanel::showNote()
{
    m_note->setVisible(!m_onShow.isEmpty());
    m_back->setEnabled(!m_onShow.isEmpty());
    const auto isOnShow = [this](const CopyRows::Row &row) { return row.copy.pdf.sha256 == m_onShow; };
    auto shown =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const CopyRows::Row &row) { return row.copy.at == m_openedAt && isOnShow(row); });
    if (shown == m_rows.cend())
        shown = std::find_if(m_rows.cbegin(), m_rows.cend(), isOnShow);
    if (!m_onShow.isEmpty() && shown != m_rows.cend())
        m_words->setText(
            tr("On show is the PDF kept of the copy of %1. It is not printed from here.").arg(words::dateTime(shown->copy.at)));
}

void CopiesPanel::setOnShow(const QString &sha256)
{
    m_onShow = sha256;
    showNote();
}

void CopiesPanel::open(const QString &place)
{
    const auto &copy = m_rows.at(place.toInt()).copy;
    m_openedAt = copy.at;
    if (copy.pdf.isNull())
        Q_EMIT nothingKept();
    else
        Q_EMIT viewWanted(copy.pdf.sha256);
}

void CopiesPanel::retranslate()
{
    m_back->setText(tr("Back to the sheet"));
    showRows();
}

} // namespace client::pages
