// SPDX-License-Identifier: GPL-3.0-or-later
// Fields to type into: one line with its unit and, for sums, the words beneath; several lines; a day with its calendar.
#pragma once

#include "client/pages/window/form/field_editor.h"

class QCalendarWidget;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace client::pages::window {

class LineEditor : public FieldEditor {
    Q_OBJECT
public:
    LineEditor(const forms::engine::Field &field, QWidget *parent);
    ~LineEditor() override;
    void describe(const QString &name, const QString &description, bool wrong) override;
    void retranslate() override;

protected:
    void present(const QJsonValue &value) override;
    /// The line beneath: a sum in words, a day of the week.
    virtual void showBeneath();
    QLineEdit *line() const { return m_line; }
    QHBoxLayout *row() const { return m_row; }
    void setBeneath(const QString &words);

private:
    void tidy();
    void showUnit();

    QHBoxLayout *m_row;
    QLineEdit *m_line;
    QLabel *m_unit = nullptr;    ///< only with a unit
    QLabel *m_beneath = nullptr; ///< made when there is something to say
};

class DateEditor final : public LineEditor {
    Q_OBJECT
public:
    DateEditor(const forms::engine::Field &field, QWidget *parent);
    void describe(const QString &name, const QString &description, bool wrong) override;
    void retranslate() override;

protected:
    void showBeneath() override;

private:
    void openCalendar();

    QToolButton *m_open = nullptr;
    QCalendarWidget *m_calendar = nullptr;
};

class LinesEditor final : public FieldEditor {
    Q_OBJECT
public:
    LinesEditor(const forms::engine::Field &field, QWidget *parent);
    void describe(const QString &name, const QString &description, bool wrong) override;

protected:
    void present(const QJsonValue &value) override;

private:
    QPlainTextEdit *m_text;
};

} // namespace client::pages::window
