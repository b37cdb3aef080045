// SPDX-License-Identifier: GPL-3.0-or-later
// Every word a window holds, shown or hidden: for tests that nothing stays when the desk is locked or the language changes.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextEdit>
#include <QXmlStreamReader>

namespace tests::support {

/// Texts, names, tips and rows of `root` and everything below it.
inline QStringList everythingSaid(const QWidget &root, bool shownOnly = false)
{
    QStringList words;
    QList<const QWidget *> all = {&root};
    for (const QWidget *each : root.findChildren<QWidget *>())
        all.append(each);
    for (const QWidget *each : all) {
        if (shownOnly && !each->isVisible())
            continue;
        words << each->accessibleName() << each->accessibleDescription() << each->toolTip() << each->windowTitle() << each->whatsThis();
        if (const auto *label = qobject_cast<const QLabel *>(each))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(each))
            words << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(each))
            words << line->text() << line->placeholderText();
        if (const auto *plain = qobject_cast<const QPlainTextEdit *>(each))
            words << plain->toPlainText() << plain->placeholderText();
        if (const auto *rich = qobject_cast<const QTextEdit *>(each))
            words << rich->toPlainText() << rich->placeholderText();
        for (const QAction *action : each->actions())
            words << action->text() << action->toolTip();
        const auto *view = qobject_cast<const QAbstractItemView *>(each);
        if (view == nullptr || view->model() == nullptr)
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column)
                for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
                    words << view->model()->index(row, column).data(role).toString();
        for (int column = 0; column < view->model()->columnCount(); ++column)
            words << view->model()->headerData(column, Qt::Horizontal).toString();
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

/// The same of every window of the program.
inline QStringList everythingSaidAnywhere()
{
    QStringList words;
    for (const QWidget *window : QApplication::topLevelWidgets())
        words << everythingSaid(*window);
    words.removeDuplicates();
    return words;
}

/// The fixed Chinese sentences of the program (without places to fill in), from the translation files of these areas.
inline QSet<QString> chineseOfThePrograms(const QStringList &areas)
{
    QSet<QString> sentences;
    for (const QString &area : areas) {
        QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/i18n/%1_zh_CN.ts").arg(area));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("translation"))
                sentences.insert(xml.readElementText().remove(QLatin1Char('&')));
    }
    static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    sentences.removeIf([](const QString &each) { return each.contains(QLatin1Char('%')) || !each.contains(chinese); });
    return sentences;
}

} // namespace tests::support
