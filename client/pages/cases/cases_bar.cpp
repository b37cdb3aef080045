// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/cases_bar.h"

#include "client/pages/words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int wordsWidth = 220, tightWordsWidth = 132;
constexpr Scope scopes[] = {Scope::Mine, Scope::Running, Scope::All};

} // namespace

CasesBar::CasesBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_matter(new QComboBox(this))
    , m_scopes(new QButtonGroup(this))
    , m_lamp(new QPushButton(this))
    , m_words(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        theme::space::page, theme::space::half + theme::space::grid, theme::space::page, theme::space::half + theme::space::grid);
    layout->setSpacing(theme::space::half);
    theme::setRole(m_title, theme::role::title);
    layout->addWidget(m_title);
    layout->addSpacing(theme::space::half);
    m_matter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout->addWidget(m_matter);
    layout->addSpacing(theme::space::half);
    for (const Scope scope : scopes) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        m_scopes->addButton(button, int(scope));
        layout->addWidget(button);
    }
    layout->addWidget(m_lamp);
    layout->addStretch();
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(wordsWidth);
    m_words->addAction(theme::icon("search"_L1), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    layout->addWidget(m_words);
    m_lamp->hide();
    widgets::whenTight(this, [this, layout](bool tight) {
        const int above = tight ? theme::space::grid : theme::space::half + theme::space::grid,
                  aside = tight ? theme::space::card : theme::space::page;
        layout->setContentsMargins(aside, above, aside, above);
        m_title->setVisible(!tight); // the rail says it
        m_words->setMinimumWidth(tight ? tightWordsWidth : wordsWidth);
        m_isTight = tight;
        retranslate();
    });
    connect(m_matter, &QComboBox::activated, this, [this](int index) { Q_EMIT matterChosen(m_matter->itemData(index).toString()); });
    connect(m_scopes, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT scopeChosen(static_cast<Scope>(id)); });
    connect(m_lamp, &QPushButton::clicked, this, &CasesBar::lampCleared);
    connect(m_words, &QLineEdit::textChanged, this, &CasesBar::wordsTyped);
    retranslate();
}

void CasesBar::setMatters(const QList<domain::Matter> &matters, const QHash<QString, int> &mine, const QString &code)
{
    m_matters = matters;
    m_mineByMatter = mine;
    m_code = code;
    const QSignalBlocker quiet(m_matter);
    m_matter->clear();
    const auto add = [this](const QString &name, int count, const QString &value) {
        m_matter->addItem(count > 0 ? tr("%1 (%2)", "matter and how many wait").arg(name).arg(count) : name, value);
    };
    int all = 0;
    QSet<QString> seen;
    for (const domain::Matter &matter : matters) {
        if (seen.contains(matter.code))
            continue;
        seen.insert(matter.code);
        add(matter.shortName.isEmpty() ? matter.name : matter.shortName, mine.value(matter.code), matter.code);
        all += mine.value(matter.code);
    }
    add(tr("All matters"), all, QString());
    m_matter->setCurrentIndex(m_matter->findData(code));
}

void CasesBar::setCounts(int mine, int running)
{
    m_mine = mine;
    m_running = running;
    m_scopes->button(int(Scope::Mine))->setText(tr("Waiting for me %1").arg(mine));
    m_scopes->button(int(Scope::Running))->setText(tr("Running %1").arg(running));
    m_scopes->button(int(Scope::All))->setText(tr("All"));
}

void CasesBar::setFilter(const CaseFilter &filter)
{
    m_filter = filter;
    m_scopes->button(int(filter.scope))->setChecked(true);
    m_lamp->setVisible(filter.lamp.has_value());
    if (filter.lamp)
        m_lamp->setText(words::lampGlyph(*filter.lamp) + u' ' + words::name(*filter.lamp) + u"  ×");
    const QSignalBlocker quiet(m_words);
    if (m_words->text() != filter.words)
        m_words->setText(filter.words);
}

void CasesBar::putStrip(QWidget *strip)
{
    static_cast<QHBoxLayout *>(layout())->addWidget(strip);
}

void CasesBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void CasesBar::focusMatter()
{
    m_matter->setFocus(Qt::ShortcutFocusReason);
    m_matter->showPopup();
}

bool CasesBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape)
            m_words->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leaveWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CasesBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CasesBar::retranslate()
{
    m_title->setText(tr("Cases"));
    m_matter->setAccessibleName(tr("Matter"));
    m_matter->setToolTip(tr("Choose the matter (M); each has the columns of its own offices"));
    m_words->setPlaceholderText(m_isTight ? tr("Filter (/)") : tr("Number, applicant, title (/)"));
    m_words->setAccessibleName(tr("Filter the sheet"));
    m_lamp->setToolTip(tr("Show all lamps again"));
    setMatters(m_matters, m_mineByMatter, m_code);
    setCounts(m_mine, m_running);
    setFilter(m_filter);
}

} // namespace client::pages::cases
