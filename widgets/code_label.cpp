// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code_label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar mayBreak(0x200b); // zero width space

} // namespace

CodeLabel::CodeLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void CodeLabel::setCode(const QString &code)
{
    m_code = code;
    QString shown = code;
    setText(shown.replace(u'.', QString(u'.') + mayBreak));
    setAccessibleName(code);
}

void CodeLabel::copy() const
{
    const QString marked = selectedText().remove(mayBreak);
    QGuiApplication::clipboard()->setText(marked.isEmpty() ? m_code : marked);
}

void CodeLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QLabel::keyPressEvent(event);
}

void CodeLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &CodeLabel::copy);
    menu->popup(event->globalPos());
}

} // namespace widgets
