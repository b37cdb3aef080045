// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/enrol_form.h"

#include "client/pages/unlock/passphrase_field.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>

namespace client::pages {

namespace theme = widgets::theme;

EnrolForm::EnrolForm(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_server(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_ca(new QLineEdit(this))
    , m_passphrase(new PassphraseField(this))
    , m_choose(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_go(new widgets::KeyButton(widgets::KeyButton::Rank::Primary, this))
{
    theme::setRole(m_heading, theme::role::section);
    theme::setRole(m_hint, theme::role::bodySecond);
    theme::setRole(m_back, theme::role::quiet);
    m_hint->setWordWrap(true);
    m_go->setKey(Qt::Key_Return);
    buildGrid();
    connect(m_go, &QPushButton::clicked, this, &EnrolForm::submit);
    connect(m_back, &QPushButton::clicked, this, &EnrolForm::backWanted);
    connect(m_choose, &QPushButton::clicked, this, &EnrolForm::chooseCa);
    retranslate();
    check();
}

void EnrolForm::buildGrid()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::space::page, theme::space::page, theme::space::page, theme::space::card);
    grid->setHorizontalSpacing(theme::space::card);
    grid->setVerticalSpacing(theme::space::half + theme::space::grid);
    grid->addWidget(m_heading, 0, 0, 1, 3);
    grid->addWidget(m_hint, 1, 0, 1, 3);
    int row = 2;
    const auto field = [&](QLabel *&name, QLineEdit *edit) {
        name = new QLabel(this);
        name->setBuddy(edit);
        grid->addWidget(name, row, 0);
        grid->addWidget(edit, row++, 1, 1, edit == m_ca ? 1 : 2);
        connect(edit, &QLineEdit::returnPressed, this, &EnrolForm::submit);
        connect(edit, &QLineEdit::textChanged, this, &EnrolForm::check);
    };
    field(m_serverName, m_server);
    field(m_userName, m_user);
    field(m_passphraseName, m_passphrase);
    field(m_caName, m_ca);
    grid->addWidget(m_choose, row - 1, 2);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_go);
    grid->addLayout(foot, row, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row + 1, 1);
    // Tab goes as the eye goes.
    setTabOrder(m_user, m_passphrase);
    setTabOrder(m_passphrase, m_ca);
    setTabOrder(m_ca, m_choose);
}

void EnrolForm::setPrefill(const QString &server, const QString &caFile, const QString &userName)
{
    m_server->setText(server);
    m_ca->setText(caFile);
    m_user->setText(userName);
}

void EnrolForm::setBackPossible(bool possible)
{
    m_back->setVisible(possible);
}

void EnrolForm::reset()
{
    m_passphrase->take();
}

void EnrolForm::focusFirstEmpty()
{
    for (QLineEdit *edit : {m_server, m_user, static_cast<QLineEdit *>(m_passphrase)})
        if (edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void EnrolForm::retranslate()
{
    m_heading->setText(tr("Set up an officer on this desk"));
    m_hint->setText(tr("Once only. Your papers and decisions are kept here encrypted; only your passphrase opens them."));
    m_serverName->setText(tr("Back office"));
    m_userName->setText(tr("User name"));
    m_passphraseName->setText(tr("Passphrase"));
    m_caName->setText(tr("Certificate authority"));
    m_server->setAccessibleName(tr("Address of the back office"));
    m_server->setPlaceholderText(QStringLiteral("https://"));
    m_user->setAccessibleName(tr("User name"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_ca->setAccessibleName(tr("File of the certificate authority"));
    m_ca->setPlaceholderText(tr("That of this machine"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the file of the certificate authority"));
    m_back->setText(tr("Back to the list"));
    m_back->setAccessibleName(m_back->text());
    m_go->setText(tr("Set up"));
    m_go->setAccessibleName(m_go->text());
}

void EnrolForm::check()
{
    m_go->setEnabled(!m_server->text().trimmed().isEmpty() && !m_user->text().trimmed().isEmpty() && !m_passphrase->text().isEmpty());
}

void EnrolForm::submit()
{
    if (!m_go->isEnabled()) {
        focusFirstEmpty();
        return;
    }
    EnrolWish wish{m_server->text().trimmed(), m_user->text().trimmed(), {}, m_ca->text().trimmed()};
    wish.passphrase = m_passphrase->take();
    Q_EMIT wanted(wish);
}

void EnrolForm::chooseCa()
{
    auto *dialog = new QFileDialog(this, tr("File of the certificate authority"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Certificates") + QLatin1String(" (*.pem *.crt)"));
    connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
    dialog->open();
}

} // namespace client::pages
