// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/directory.h"

#include "domain/codec.h"
#include "domain/feed.h"

namespace backoffice::service {

namespace {

template <class T> domain::Result<QList<T>> readAll(db::Connection &connection, QLatin1StringView kind)
{
    const auto rows = connection.run("object.all", {db::text(kind)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<T> all;
    for (int i = 0; i < rows->count(); ++i) {
        auto value = domain::parseObject(rows->bytes(i, 1)).and_then([](const QJsonObject &json) { return domain::fromJson<T>(json); });
        if (!value)
            return tl::unexpected(value.error());
        all.append(*value);
    }
    return all;
}

} // namespace

domain::Result<Directory> Directory::load(db::Connection &connection, const BlobStore &blobs)
{
    const auto units = readAll<domain::Unit>(connection, domain::object_kind::unit);
    if (!units)
        return tl::unexpected(units.error());
    const auto officers = readAll<domain::Officer>(connection, domain::object_kind::officer);
    if (!officers)
        return tl::unexpected(officers.error());
    const auto matters = readAll<domain::Matter>(connection, domain::object_kind::matter);
    if (!matters)
        return tl::unexpected(matters.error());
    const auto desks = readAll<domain::Desk>(connection, domain::object_kind::desk);
    if (!desks)
        return tl::unexpected(desks.error());
    Directory directory;
    directory.m_organisation = rules::Organisation(*units);
    for (const domain::Officer &officer : *officers) {
        directory.m_officers.insert(officer.id, officer);
        directory.m_userNames.insert(officer.userName, officer.id);
    }
    for (const domain::Matter &matter : *matters)
        directory.m_matters.insert(matter.key(), matter);
    for (const domain::Matter &matter : *matters) {
        if (auto read = directory.readForm(matter, blobs); !read)
            return tl::unexpected(read.error());
    }
    for (const domain::Desk &desk : *desks)
        directory.m_desks.insert(desk.id, desk);
    return directory;
}

domain::Result<domain::Nothing> Directory::readForm(const domain::Matter &matter, const BlobStore &blobs)
{
    const QString &digest = matter.form.sha256;
    if (digest.isEmpty() || m_forms.contains(digest))
        return domain::nothing;
    return blobs.read(digest).and_then([](const QByteArray &json) { return forms::engine::Form::parse(json); }).map([&](const auto &form) {
        m_forms.insert(digest, form);
        return domain::nothing;
    });
}

const forms::engine::Form &Directory::form(const domain::Matter &matter) const
{
    const auto found = m_forms.constFind(matter.form.sha256);
    return found == m_forms.constEnd() ? forms::engine::Form::applicantOnly() : *found;
}

const domain::Officer *Directory::officer(const QString &id) const
{
    const auto found = m_officers.constFind(id);
    return found == m_officers.constEnd() ? nullptr : &*found;
}

const domain::Officer *Directory::officerByUserName(const QString &userName) const
{
    return officer(m_userNames.value(userName));
}

const domain::Matter *Directory::matter(const QString &key) const
{
    const auto found = m_matters.constFind(key);
    return found == m_matters.constEnd() ? nullptr : &*found;
}

const domain::Desk *Directory::desk(const QString &id) const
{
    const auto found = m_desks.constFind(id);
    return found == m_desks.constEnd() ? nullptr : &*found;
}

} // namespace backoffice::service
