// SPDX-License-Identifier: GPL-3.0-or-later
// The forms beside the stock's ledger: a roll received, sheets handed out to a window, a sheet spoiled. Each makes one order.
#pragma once

#include "client/pages/stock/book.h"
#include "client/sync/commands.h"
#include "domain/clock.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace widgets {
class KeyButton;
}

namespace client::pages::stock {

/// Makes `body` scroll in `form` and puts the note and the buttons beneath it: however short the window is, the way on is seen, and what
/// bars it. Both may be missing.
void scrollAbove(QWidget *form, QWidget *body, QLabel *note, const QList<QWidget *> &buttons);

/// A heading, rows of name and field, a line for what is wrong or what will be, and one button.
class StockForm : public QWidget {
    Q_OBJECT
public:
    explicit StockForm(QWidget *parent);
    virtual void present(const Book &book) = 0;
    virtual void retranslate() = 0;

Q_SIGNALS:
    void orderWanted(const client::sync::Order &order);

protected:
    QLabel *addRow(QWidget *field);
    void addWide(QWidget *widget);
    void setWords(const QString &heading, const QString &go);
    /// `warns`: something is missing or wrong, and the button does nothing.
    void say(const QString &words, bool warns);
    virtual void go() = 0;

private:
    QLabel *m_heading, *m_note;
    QGridLayout *m_rows;
    widgets::KeyButton *m_go;
};

class ReceiveForm : public StockForm {
    Q_OBJECT
public:
    ReceiveForm(domain::IdSource &ids, QWidget *parent);
    void present(const Book &book) override;
    void retranslate() override;

private:
    void go() override;
    void check();
    domain::StockRange typed() const;

    domain::IdSource &m_ids;
    QList<QLabel *> m_labels;
    QComboBox *m_kind;
    QLineEdit *m_name, *m_firstSerial;
    QSpinBox *m_count;
    Book m_book;
};

class HandOutForm : public StockForm {
    Q_OBJECT
public:
    HandOutForm(domain::IdSource &ids, const QString &deviceId, QWidget *parent);
    void present(const Book &book) override;
    void retranslate() override;
    /// The range to hand out from.
    void choose(const QString &rangeId);

private:
    void go() override;
    void check();
    const domain::StockRange *range() const;

    domain::IdSource &m_ids;
    const QString m_deviceId;
    QList<QLabel *> m_labels;
    QComboBox *m_range, *m_desk;
    QSpinBox *m_count;
    QCheckBox *m_lease;
    Book m_book;
};

class SpoilForm : public StockForm {
    Q_OBJECT
public:
    explicit SpoilForm(QWidget *parent);
    void present(const Book &book) override;
    void retranslate() override;
    void choose(const domain::Sheet &sheet);
    void setPhoto(const domain::BlobRef &photo, const QString &name);

Q_SIGNALS:
    void photoWanted();

private:
    void go() override;
    void check();

    QList<QLabel *> m_labels;
    QComboBox *m_kind;
    QLineEdit *m_serial, *m_reason;
    QPushButton *m_photoButton;
    domain::BlobRef m_photo;
    QString m_photoName;
    Book m_book;
};

} // namespace client::pages::stock
