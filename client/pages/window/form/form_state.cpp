// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_state.h"

#include "client/pages/window/register_mark.h"

#include <algorithm>

namespace client::pages::window {

using forms::engine::Flaw;

namespace {

constexpr QChar byHand = RegisterMark::byHand;

bool isBelow(const QString &path, const QString &above)
{
    return above.isEmpty() || path == above || path.startsWith(above + QLatin1Char('/'));
}

} // namespace

FormState::FormState(QObject *parent)
    : QObject(parent)
    , m_form(forms::engine::Form::applicantOnly())
{
}

void FormState::load(const forms::engine::Form &form, const QJsonObject &document, const QDate &today)
{
    m_form = form;
    m_document = document;
    m_today = today;
    m_left.clear();
    m_sources.clear();
    m_notes.clear();
    m_all = false;
    refresh();
}

/// What stands in a hidden group is not in the set by itself.
bool FormState::isVisible(const QString &path) const
{
    if (m_hidden.isEmpty())
        return true;
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(QLatin1Char('/'), end - 1))
        if (m_hidden.contains(path.left(end)))
            return false;
    return true;
}

void FormState::edit(const QString &path, const QJsonValue &value)
{
    if (forms::engine::valueAt(m_document, path) == value)
        return;
    m_document = forms::engine::withValue(m_document, path, value);
    m_left.insert(path);
    m_notes.remove(path);
    if (const auto from = m_sources.find(path); from != m_sources.end() && !from->startsWith(byHand))
        from->prepend(byHand);
    refresh();
    Q_EMIT edited(path);
}

void FormState::fill(const QString &path, const QJsonValue &value, const QString &mark)
{
    edit(path, value);
    m_sources.insert(path, mark);
    m_left.insert(path);
    Q_EMIT edited(path);
    Q_EMIT refreshed();
}

QString FormState::source(const QString &path) const
{
    const QString from = m_sources.value(path);
    return from.startsWith(byHand) ? QString() : RegisterMark::words(from);
}

QString FormState::changedFrom(const QString &path) const
{
    const QString from = m_sources.value(path);
    return from.startsWith(byHand) ? RegisterMark::words(from.mid(1)) : QString();
}

void FormState::askRegister(const QString &path)
{
    if (m_canAsk)
        Q_EMIT lookUpWanted(path);
}

void FormState::setNote(const QString &path, const QString &words)
{
    m_notes.insert(path, words);
    Q_EMIT refreshed();
}

void FormState::leave(const QString &path)
{
    if (!m_left.contains(path)) {
        m_left.insert(path);
        Q_EMIT refreshed();
    }
    Q_EMIT left(path);
}

void FormState::showAll()
{
    m_all = true;
    Q_EMIT refreshed();
}

void FormState::refresh()
{
    m_document = m_form.computed(m_document, m_today);
    m_hidden = m_form.hidden(m_document);
    m_flaws = m_form.check(m_document, m_today);
    m_first.clear();
    for (qsizetype i = 0; i < m_flaws.size(); ++i)
        if (!m_first.contains(m_flaws.at(i).path))
            m_first.insert(m_flaws.at(i).path, i);
    Q_EMIT refreshed();
}

QList<Flaw> FormState::flaws(const QString &below) const
{
    QList<Flaw> list;
    std::copy_if(
        m_flaws.cbegin(), m_flaws.cend(), std::back_inserter(list), [&below](const Flaw &flaw) { return isBelow(flaw.path, below); });
    return list;
}

int FormState::hindrances(const QString &below) const
{
    return int(std::count_if(
        m_flaws.cbegin(), m_flaws.cend(), [&below](const Flaw &flaw) { return !flaw.isWarning && isBelow(flaw.path, below); }));
}

const Flaw *FormState::said(const QString &path) const
{
    const auto found = m_first.constFind(path);
    if (found == m_first.cend())
        return nullptr;
    return m_all || m_left.contains(path) ? &m_flaws.at(*found) : nullptr;
}

} // namespace client::pages::window
