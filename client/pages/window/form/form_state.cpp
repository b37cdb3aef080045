// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_state.h"

#include <algorithm>

namespace client::pages::window {

using forms::engine::Flaw;
using forms::engine::FlawKind;

namespace {

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
    m_all = false;
    refresh();
}

void FormState::edit(const QString &path, const QJsonValue &value)
{
    if (forms::engine::valueAt(m_document, path) == value)
        return;
    m_document = forms::engine::withValue(m_document, path, value);
    m_left.insert(path);
    m_sources.remove(path);
    refresh();
    Q_EMIT edited(path);
}

void FormState::fill(const QString &path, const QJsonValue &value, const QString &source)
{
    edit(path, value);
    m_sources.insert(path, source);
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
