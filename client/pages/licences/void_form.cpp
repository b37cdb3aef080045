// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/void_form.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

QString plainNumber(const QString &number)
{
    static const QRegularExpression passedOver(u"[\\s〔〕【】\\[\\]()（）]"_s);
    return number.normalized(QString::NormalizationForm_KC).remove(passedOver).toUpper();
}

VoidForm::VoidForm(QWidget *parent)
    : QFrame(parent)
{
    build();
    retranslate();
}

void VoidForm::build()
{
    m_open = new QPushButton(this);
    theme::setRole(m_open, theme::role::quiet);
    buildFields();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_open, 0, Qt::AlignRight);
    all->addWidget(m_fields);
    connect(m_open, &QPushButton::clicked, this, [this] { open(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { open(false); });
    connect(m_void, &QPushButton::clicked, this, [this] {
        const QString reason = m_reason->text().trimmed();
        open(false);
        Q_EMIT voidWanted(reason);
    });
    for (auto *field : {m_reason, m_number})
        connect(field, &QLineEdit::textChanged, this, &VoidForm::check);
    open(false);
}

void VoidForm::buildFields()
{
    m_fields = new QWidget(this);
    m_heading = new QLabel(m_fields);
    theme::setRole(m_heading, theme::role::strong);
    m_words = new QLabel(m_fields);
    m_reason = new QLineEdit(m_fields);
    m_reason->setObjectName(u"void-reason"_s);
    m_reason->setMaxLength(200);
    m_number = new QLineEdit(m_fields);
    m_number->setObjectName(u"void-number"_s);
    m_number->setMaxLength(60);
    m_reasonLabel = new QLabel(m_fields);
    m_numberLabel = new QLabel(m_fields);
    m_reasonLabel->setBuddy(m_reason);
    m_numberLabel->setBuddy(m_number);
    m_void = new QPushButton(m_fields);
    m_void->setObjectName(u"void"_s);
    theme::setRole(m_void, theme::role::primary);
    m_keep = new QPushButton(m_fields);
    for (auto *label : {m_heading, m_words, m_reasonLabel, m_numberLabel}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    column->setSpacing(theme::space::half);
    for (QWidget *each : QList<QWidget *>{m_heading, m_words, m_reasonLabel, m_reason, m_numberLabel, m_number, m_void, m_keep})
        column->addWidget(each); // one below the other: their words are long in some languages
}

void VoidForm::open(bool isOpen)
{
    m_reason->clear();
    m_number->clear();
    theme::setRole(this, isOpen ? theme::role::cardWarn : theme::role::surface);
    m_open->setVisible(!isOpen);
    m_fields->setVisible(isOpen);
    check();
    Q_EMIT opened(isOpen);
    if (isOpen)
        m_reason->setFocus(Qt::OtherFocusReason);
}

void VoidForm::check()
{
    m_void->setEnabled(!m_reason->text().trimmed().isEmpty() && !m_number->text().isEmpty()
        && plainNumber(m_number->text()) == plainNumber(m_licence.number));
}

void VoidForm::present(const domain::Licence &licence, bool may, bool pending)
{
    const bool other = licence.number != m_licence.number;
    m_licence = licence;
    if (other || licence.isVoid() || pending)
        open(false);
    setVisible(may && !licence.isNull() && !licence.isVoid() && !pending);
    retranslate();
}

void VoidForm::retranslate()
{
    m_open->setText(tr("Void this number…"));
    m_heading->setText(tr("Void %1").arg(m_licence.number));
    m_words->setText(tr("The number is taken back for good and never given again; everybody sees that it is void. Sheets printed with it "
                        "stay in the ledger as they are."));
    m_reasonLabel->setText(tr("Reason"));
    m_numberLabel->setText(tr("Type the number once more"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_number->setAccessibleName(m_numberLabel->text());
    m_number->setPlaceholderText(tr("brackets may be left out"));
    m_keep->setText(tr("Keep the licence"));
    m_void->setText(tr("Void the number"));
}

} // namespace client::pages
