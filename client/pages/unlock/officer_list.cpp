// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/officer_list.h"

#include "widgets/theme/tokens.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace client::pages {

namespace theme = widgets::theme;

namespace {

constexpr int rowHeight = 64, circle = 40, inset = 12, radius = 8;

} // namespace

class OfficerList::Delegate final : public QStyledItemDelegate {
public:
    explicit Delegate(OfficerList &list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return QSize(200, rowHeight); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const DeskOfficer &officer = m_list.m_officers.at(index.row());
        const theme::Colors &c = theme::colors();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || (option.state & QStyle::State_MouseOver)) {
            const bool ring = chosen && m_list.hasFocus();
            painter->setPen(ring ? QPen(c.focus, 2) : QPen(Qt::NoPen));
            painter->setBrush(chosen ? c.selection : c.raised);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), radius, radius);
        }
        const QRect face(option.rect.left() + inset, option.rect.top() + (rowHeight - circle) / 2, circle, circle);
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? c.action : c.raised);
        painter->drawEllipse(face);
        painter->setPen(chosen ? c.actionInk : c.secondInk);
        painter->setFont(theme::font(theme::Type::Section, QFont::Medium));
        painter->drawText(face, Qt::AlignCenter, officer.name.left(1));
        const QRect text(face.right() + inset, option.rect.top(), option.rect.right() - face.right() - 2 * inset, rowHeight);
        painter->setPen(c.ink);
        painter->setFont(theme::font(theme::Type::Body, QFont::Medium));
        painter->drawText(text.adjusted(0, 11, 0, -32), Qt::AlignVCenter, officer.name);
        const QFont small = theme::font(theme::Type::Secondary);
        painter->setFont(small);
        painter->setPen(c.secondInk);
        painter->drawText(
            text.adjusted(0, 33, 0, -11), Qt::AlignVCenter, QFontMetrics(small).elidedText(note(officer), Qt::ElideRight, text.width()));
        painter->restore();
    }
    static QString note(const DeskOfficer &officer)
    {
        QStringList parts;
        if (!officer.post.isEmpty())
            parts.append(officer.post);
        if (officer.unsent > 0)
            parts.append(OfficerList::tr("%1 to send").arg(officer.unsent));
        return parts.join(QStringLiteral(" · "));
    }
    static QString spoken(const DeskOfficer &officer)
    {
        const QString words = note(officer);
        return words.isEmpty() ? officer.name : officer.name + QLatin1String(", ") + words;
    }

private:
    OfficerList &m_list;
};

OfficerList::OfficerList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new Delegate(*this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    retranslate();
}

void OfficerList::setOfficers(const QList<DeskOfficer> &officers, const QString &selectedFolder)
{
    m_officers = officers;
    clear();
    int row = 0;
    for (qsizetype i = 0; i < officers.size(); ++i) {
        auto *item = new QListWidgetItem(this);
        item->setData(Qt::AccessibleTextRole, Delegate::spoken(officers.at(i)));
        if (officers.at(i).folder == selectedFolder)
            row = int(i);
    }
    if (!officers.isEmpty())
        setCurrentRow(row);
}

const DeskOfficer *OfficerList::current() const
{
    return currentRow() >= 0 && currentRow() < m_officers.size() ? &m_officers.at(currentRow()) : nullptr;
}

void OfficerList::retranslate()
{
    setAccessibleName(tr("Officers of this desk"));
    for (int row = 0; row < count(); ++row)
        item(row)->setData(Qt::AccessibleTextRole, Delegate::spoken(m_officers.at(row)));
    viewport()->update();
}

} // namespace client::pages
