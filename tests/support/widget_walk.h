// SPDX-License-Identifier: GPL-3.0-or-later
// The eyes and the Tab key of a stranger: words cut off by their place, controls no key reaches, a scroll bar inside a scroll bar.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>

namespace tests::support {

inline QString tell(const QWidget &widget, const QString &words)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = (words.isEmpty() && button != nullptr ? button->text() : words).simplified();
    return QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget.metaObject()->className()), text.size() > 40 ? text.first(40) : text);
}

/// What of a widget's own words does not fit into it, as pixels wanted and given; empty: all of it fits.
inline QString tooTight(const QWidget &widget)
{
    const auto compared = [](const QString &what, int wanted, int given) {
        return wanted > given + 1 ? QStringLiteral("%1 %2 > %3").arg(what).arg(wanted).arg(given) : QString();
    };
    const QSize hint = widget.sizeHint();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap())
            return compared(QStringLiteral("height"), label->heightForWidth(label->width()), label->height());
        const QString across = compared(QStringLiteral("width"), hint.width(), label->width());
        return across.isEmpty() ? compared(QStringLiteral("height"), hint.height(), label->height() + 2) : across;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() || button->inherits("QLineEditIconButton")
            ? QString()
            : compared(QStringLiteral("width"), button->minimumSizeHint().isValid() ? button->minimumSizeHint().width() : hint.width(),
                button->width());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return compared(QStringLiteral("width"), box->fontMetrics().boundingRect(box->currentText()).width(), field.width());
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        QStyleOptionFrame option;
        option.initFrom(line);
        const QRect field = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line);
        return compared(QStringLiteral("hint's width"), line->fontMetrics().horizontalAdvance(line->placeholderText()), field.width());
    }
    return {};
}

/// The side of the window or of a part on which `widget` sticks out; what scrolls is allowed to.
inline QString stickingOut(const QWidget &widget, const QWidget &root)
{
    const QWidget *inner = &widget;
    QRect rect = widget.rect();
    while (inner != &root && !inner->isWindow()) {
        const QWidget *outer = inner->parentWidget();
        rect.translate(inner->pos());
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget()); area && area->viewport() == outer) {
            const bool across = area->horizontalScrollBar()->maximum() > 0 && !area->horizontalScrollBar()->isVisible();
            return across ? QStringLiteral("wider than what scrolls it") : QString();
        }
        if (!outer->rect().adjusted(-1, -1, 1, 1).contains(rect))
            return QStringLiteral("sticks out of %1 by %2")
                .arg(QLatin1String(outer->metaObject()->className()))
                .arg(qMax(qMax(rect.right() - outer->rect().right(), rect.bottom() - outer->rect().bottom()), -qMin(rect.x(), rect.y())));
        inner = outer;
    }
    return {};
}

/// The headings of a table that are wider than their columns.
inline QStringList tightHeadings(const QHeaderView &header)
{
    QStringList found;
    for (int i = 0; header.model() != nullptr && i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        if (!header.isSectionHidden(i) && header.sectionSizeHint(i) > header.sectionSize(i) + 1)
            found.append(tell(header, text) + QStringLiteral(" %1 > %2").arg(header.sectionSizeHint(i)).arg(header.sectionSize(i)));
    }
    return found;
}

/// Every word that is cut off in the visible widgets under `root`.
inline QStringList clippedWords(const QWidget &root)
{
    QStringList found;
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        if (!each->isVisible() || each->width() <= 1)
            continue;
        const auto *label = qobject_cast<const QLabel *>(each);
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const auto *line = qobject_cast<const QLineEdit *>(each);
        const QString words = label != nullptr ? label->text()
            : button != nullptr                ? button->text()
            : line != nullptr                  ? line->placeholderText()
                                               : QString();
        const bool speaks = !words.isEmpty() || qobject_cast<const QComboBox *>(each) != nullptr || line != nullptr;
        if (!speaks || (line != nullptr && qobject_cast<const QComboBox *>(line->parentWidget())))
            continue;
        for (const QString &fault : {tooTight(*each), stickingOut(*each, root)})
            if (!fault.isEmpty())
                found.append(tell(*each, words) + QStringLiteral(": ") + fault);
    }
    for (const auto *header : root.findChildren<QHeaderView *>())
        if (header->isVisible() && header->orientation() == Qt::Horizontal)
            found.append(tightHeadings(*header));
    return found;
}

inline QStringList nestedScrollBars(const QWidget &root)
{
    QStringList found;
    for (const QScrollBar *bar : root.findChildren<QScrollBar *>()) {
        if (!bar->isVisible() || bar->maximum() == bar->minimum())
            continue;
        const auto *mine = qobject_cast<const QAbstractScrollArea *>(bar->parentWidget()->parentWidget());
        for (const QWidget *outer = mine != nullptr ? mine->parentWidget() : nullptr; outer != nullptr; outer = outer->parentWidget()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(outer);
            const QScrollBar *other =
                area == nullptr ? nullptr : (bar->orientation() == Qt::Vertical ? area->verticalScrollBar() : area->horizontalScrollBar());
            if (other != nullptr && other->isVisible() && other->maximum() > other->minimum())
                found.append(
                    tell(*mine, mine->accessibleName()) + QStringLiteral(" scrolls inside ") + tell(*area, area->accessibleName()));
        }
    }
    return found;
}

/// The controls that no scrolling brings into sight: they stick out of something that does not scroll.
inline QStringList outOfReach(const QWidget &root)
{
    QStringList found;
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        const bool counts = each->isVisible() && (each->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QAbstractScrollArea *>(each);
        if (const QString fault = counts ? stickingOut(*each, root) : QString(); !fault.isEmpty())
            found.append(tell(*each, each->accessibleName()) + QStringLiteral(": ") + fault);
    }
    return found;
}

/// Presses Tab until the focus has come round, and tells which visible controls it never met, or where it could not leave.
inline QStringList missedByTab(QWidget &window)
{
    constexpr int mostLinks = 60; // a browser goes from link to link first
    QSet<const QWidget *> met;
    QStringList found;
    if (QApplication::focusWidget() == nullptr)
        QTest::keyClick(&window, Qt::Key_Tab);
    for (QWidget *now = QApplication::focusWidget(); now != nullptr && !met.contains(now); now = QApplication::focusWidget()) {
        met.insert(now);
        for (int i = 0; i < mostLinks && QApplication::focusWidget() == now; ++i)
            QTest::keyClick(now, Qt::Key_Tab);
        if (QApplication::focusWidget() == now)
            found.append(tell(*now, now->accessibleName()) + QStringLiteral(" does not let Tab go on"));
    }
    for (const QWidget *each : window.findChildren<QWidget *>())
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && each->focusProxy() == nullptr
            && each->window() == &window && !met.contains(each) && !each->property("keepsTab").toBool())
            found.append(tell(*each, each->accessibleName()) + QStringLiteral(" is not reached by Tab"));
    return found;
}

} // namespace tests::support
