// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rolenote.h"

#include "domain/sentence.h"

namespace chatelaine {

using namespace Qt::StringLiterals;

RoleNote::RoleNote(WorkspaceAction action, QWidget *parent)
    : Banner(parent)
    , m_action(action)
{
    setObjectName(u"roleNote"_s);
}

void RoleNote::guard(QWidget *section)
{
    m_sections.append(section);
}

void RoleNote::setRole(Role role)
{
    const Result<void> may = permitted(m_action, role);
    const QString why = may ? QString() : sentence(may.error());
    for (QWidget *section : std::as_const(m_sections)) {
        section->setEnabled(may.has_value());
        section->setToolTip(why);
    }
    if (may)
        hide();
    else
        showMessage(Kind::Info, why, {}, false);
}

} // namespace chatelaine
