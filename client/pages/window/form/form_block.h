// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a form in one piece: a heading, one or two fields beside each other, or a table. Its controls are made when it comes near the
// screen, so that a form of hundreds of fields is there at once.
#pragma once

#include "client/pages/window/form/form_cell.h"

class QBoxLayout;
class QLabel;

namespace client::pages::window {

class TableEditor;

class FormBlock : public QWidget {
    Q_OBJECT
public:
    struct Part {
        forms::engine::Field field;
        QString path;
        bool asks = false; ///< it or a group around it has a condition
    };
    /// A heading: one part of kind Group, `level` 0 the outermost.
    FormBlock(const QList<Part> &parts, int level, FormState &state, QWidget *parent);

    bool isHeading() const { return m_parts.first().field.kind == forms::engine::FieldKind::Group; }
    bool isBuilt() const { return m_built; }
    void build();
    /// Whether anything of it is asked for now.
    bool isAsked() const;
    /// Values, notes and visibility as the state has them.
    void refresh();
    void retranslate();
    QList<QWidget *> controls() const;
    /// Whether the value at this path is shown here.
    bool holds(const QString &path) const;
    void focus(const QString &path);
    const QString &path() const { return m_parts.first().path; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeading();
    void fold();

    FormState &m_state;
    const QList<Part> m_parts;
    const int m_level;
    bool m_built = false;
    QLabel *m_heading = nullptr;
    QLabel *m_help = nullptr;
    QBoxLayout *m_row = nullptr; ///< of the cells
    QList<FormCell *> m_cells;
    TableEditor *m_table = nullptr;
};

} // namespace client::pages::window
