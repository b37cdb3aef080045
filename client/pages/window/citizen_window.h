// SPDX-License-Identifier: GPL-3.0-or-later
// The window turned to the person (看屏确认): what was typed in large type to check and sign, and afterwards how the service was.
#pragma once

#include "client/pages/window/rating_bar.h"
#include "client/pages/window/signature_field.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace client::pages::window {

class CitizenWindow : public QWidget {
    Q_OBJECT
public:
    explicit CitizenWindow(QWidget *parent = nullptr);

    /// On the second screen of the machine when there is one.
    void open();
    void welcome(const QString &deskName);
    /// To be checked and signed.
    void showSummary(const QString &html);
    void askRating(const QString &caseId);
    SignatureField &signature() { return *m_signature; }

Q_SIGNALS:
    /// "It is all right" with the picture of the signature.
    void confirmed(const QByteArray &png);
    /// `words` only of a bad rating: what was wrong.
    void rated(const QString &caseId, int rating, const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildCheck();
    QWidget *buildRating();
    QWidget *buildReasons();
    void rate(int rating, const QString &words);
    void retranslate();

    QList<QPushButton *> m_reasonButtons; ///< before the pages, which fill it
    QStackedWidget *m_stack;
    QLabel *m_welcome;
    QWidget *m_check, *m_rate;
    QLabel *m_checkTitle, *m_rateTitle, *m_thanks;
    QTextBrowser *m_text;
    SignatureField *m_signature;
    QPushButton *m_clear, *m_confirm;
    RatingBar *m_rating;
    QWidget *m_reasons; ///< asked for when somebody was not satisfied
    QLabel *m_reasonsTitle;
    QString m_caseId, m_deskName;
};

} // namespace client::pages::window
