// SPDX-License-Identifier: GPL-3.0-or-later
// Paper stock (证照用纸): rolls and ranges, every sheet that has left the pile, the equation, and what is done with them.
#pragma once

#include "client/pages/page.h"
#include "client/pages/stock/book.h"
#include "client/pages/wanted_row.h"
#include "client/pages/window/till.h"
#include "printing/print_queue.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace widgets {
class BriefList;
class EmptyState;
class FoldPanes;
} // namespace widgets

namespace client::pages {

namespace stock {
class CalibrationForm;
class ClosingForm;
class EquationView;
class HandOutForm;
class LeaseForm;
class ReceiveForm;
class SpoilForm;
class PhotoKeeper;
class StockForm;
class WitnessForm;
} // namespace stock

class StockPage : public Page {
    Q_OBJECT
public:
    /// `printServer` as for printing::Spooler.
    explicit StockPage(const PageContext &context, QWidget *parent = nullptr, const QString &printServer = {});

    QString title() const override;
    /// `objectId` is a sheet id; `filter` words to find, or "form:close" and the like.
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override { return m_actions; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildLists();
    QWidget *buildSide();
    void buildForms();
    void retranslate();
    void present();
    void showEquations();
    void showSheet();
    void showForm(int index);
    void order(const client::sync::Order &order);
    void showTakings();
    QString scope() const;

    domain::SystemIdSource m_ids;
    printing::PrintQueue m_queue;
    stock::BookKeeper m_keeper;
    window::Till m_till;
    QList<QAction *> m_actions; ///< a form each, in their order
    QLabel *m_title, *m_count, *m_rangesHeading, *m_sheetsHeading, *m_factsHeading, *m_facts;
    QComboBox *m_scope;
    QLineEdit *m_words;
    QVBoxLayout *m_equations;
    QList<stock::EquationView *> m_views;
    widgets::BriefList *m_ranges, *m_sheets;
    QStackedWidget *m_side;
    widgets::FoldPanes *m_panes;
    QList<stock::StockForm *> m_forms;
    stock::CalibrationForm *m_calibration;
    stock::HandOutForm *m_handOut;
    stock::LeaseForm *m_numbers;
    stock::SpoilForm *m_spoil;
    stock::ClosingForm *m_closing;
    stock::PhotoKeeper *m_photos;
    bool m_scopeKnown = false;
    WantedRow m_wanted; ///< sheet id to choose when it appears
};

} // namespace client::pages
