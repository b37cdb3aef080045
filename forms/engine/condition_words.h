// SPDX-License-Identifier: GPL-3.0-or-later
// What a condition asks, in words for people who fill a form in on paper.
#pragma once

#include "domain/matter.h"
#include "forms/engine/form.h"

namespace forms::engine {

/// Whose names the words use: the fields of a form and the papers of a matter.
struct ConditionNames {
    const Form &form;
    const domain::Matter &matter;
};

/// “企业类型”选“有限责任公司”，并且“占用面积”不少于20平方米: in the words of forms/outline.json. `checks` is a prepared schema
/// (SchemaNode::checks, without references); `rowPath` the table's path with "*" for a condition about a row. What has no words is said in
/// general ones, so that the sentence never says more than the condition.
QString conditionWords(const QJsonObject &checks, const ConditionNames &names, const QString &rowPath = {});
/// Of a schema as it stands in matter.json; empty when it says nothing or cannot be read.
QString conditionWordsOf(const QJsonObject &schema, const ConditionNames &names);

} // namespace forms::engine
