// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/register_asker.h"

#include "client/pages/window/register_mark.h"
#include "client/pages/words.h"
#include "domain/when_done.h"

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::FailureCode;
using forms::engine::Field;
using forms::engine::FieldKind;

RegisterAsker::RegisterAsker(
    FormState &state, sync::Registers *registers, const std::function<QString()> &subject, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_registers(registers)
    , m_subject(subject)
    , m_clock(clock)
{
    m_state.setCanAsk(registers != nullptr);
    connect(&m_state, &FormState::lookUpWanted, this, &RegisterAsker::ask);
}

QMap<QString, QString> RegisterAsker::filledBeside(const forms::engine::Form &form, const QString &keyPath)
{
    QMap<QString, QString> paths;
    const Field *key = form.field(keyPath);
    const QString group = keyPath.left(keyPath.lastIndexOf(u'/'));
    if (key == nullptr)
        return paths;
    const QString prefix = key->path.left(key->path.lastIndexOf(u'/'));
    for (auto each = form.byPath().cbegin(); each != form.byPath().cend(); ++each)
        if (each.value()->registerName == key->registerName && each.key().left(each.key().lastIndexOf(u'/')) == prefix)
            paths.insert(group + u'/' + each.value()->key, each.value()->registerField);
    return paths;
}

QJsonValue RegisterAsker::valueFor(const Field &field, const QJsonObject &row)
{
    const QJsonValue value = row.value(field.registerField);
    const bool number = field.kind == FieldKind::Integer || field.kind == FieldKind::Number || field.kind == FieldKind::Amount;
    if (number)
        return value.isDouble() ? value : QJsonValue(QJsonValue::Undefined);
    if (field.kind == FieldKind::YesNo)
        return value.isBool() ? value : QJsonValue(QJsonValue::Undefined);
    if (value.isDouble())
        return QString::number(value.toDouble());
    return value.isString() && !value.toString().isEmpty() ? value : QJsonValue(QJsonValue::Undefined);
}

void RegisterAsker::ask(const QString &path)
{
    const Field *field = m_state.form().field(path);
    const QString key = m_state.value(path).toString().trimmed();
    if (field == nullptr || m_registers == nullptr)
        return;
    if (key.size() < 4) {
        m_state.setNote(path, tr("Type it first, then look it up."));
        return;
    }
    m_state.setNote(path, tr("Asking the register …"));
    domain::whenDone(m_registers->find(field->registerName, key, m_subject()), this,
        [this, path, key](const domain::Result<sync::RegisterRow> &row) { take(path, key, row); });
}

/// An answer to what is no longer there is dropped: the officer has typed another number, or opened another form.
void RegisterAsker::take(const QString &path, const QString &key, const domain::Result<sync::RegisterRow> &row)
{
    if (m_state.form().field(path) == nullptr || m_state.value(path).toString().trimmed() != key)
        return;
    if (!row) {
        const bool away = row.error().code == FailureCode::SessionExpired || row.error().retryable;
        m_state.setNote(
            path, away ? tr("The register cannot be reached now. Type it in; it can be looked up later.") : words::failure(row.error()));
    } else if (!row->found) {
        m_state.setNote(path, tr("%1 has nothing under this number. Type it in.").arg(row->source));
    } else {
        const QString mark = RegisterMark::of({path, row->source, row->asOf, m_clock.now()});
        const auto paths = filledBeside(m_state.form(), path);
        for (auto each = paths.cbegin(); each != paths.cend(); ++each) {
            const Field *field = m_state.form().field(each.key());
            const QJsonValue value = field == nullptr ? QJsonValue(QJsonValue::Undefined) : valueFor(*field, row->row);
            if (!value.isUndefined() && !field->computed)
                m_state.fill(each.key(), value, mark);
        }
        m_state.setNote(path, tr("Found in %1").arg(RegisterMark::words(mark)));
    }
    Q_EMIT answered(path);
}

} // namespace client::pages::window
