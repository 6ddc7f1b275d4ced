// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitypage.h"

#include "domain/sentence.h"
#include "registry/policycatalog.h"
#include "ui/pages/activitydelegate.h"
#include "ui/pages/activitymodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatelaine {

ActivityPage::ActivityPage(KeyStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new ActivityModel(store, clock, this))
    , m_intro(new QLabel)
    , m_empty(new QLabel(tr("Nothing has happened here yet.")))
    , m_banner(new Banner)
    , m_list(new QListView)
{
    setObjectName(u"activityPage"_s);
    auto *title = new QLabel(tr("Activity"));
    setTextKind(title, TextKind::Title);
    setTextKind(m_intro, TextKind::Muted);
    setTextKind(m_empty, TextKind::Muted);
    m_empty->hide();
    m_banner->setObjectName(u"activityBanner"_s);
    m_list->setObjectName(u"activityList"_s);
    m_list->setAccessibleName(title->text());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 6 * metrics::grid, metrics::pageMargin, 0);
    layout->setSpacing(metrics::grid);
    for (QWidget *widget : {static_cast<QWidget *>(title), static_cast<QWidget *>(m_intro),
             static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_empty)})
        layout->addWidget(widget);
    layout->addWidget(m_list, 1);

    connect(m_model, &ActivityModel::loaded, this, [this] {
        m_banner->hide();
        m_empty->setVisible(m_model->rowCount() == 0);
    });
    connect(m_model, &ActivityModel::failed, this, [this](const Error &error) {
        m_banner->showMessage(Banner::Kind::Danger, sentence(error), tr("Try again"));
    });
    connect(m_banner, &Banner::actionTriggered, m_model,
        [this] { m_model->setWorkspace(m_workspace.id, m_store.catalog().find(m_workspace.policyId)); });
    connect(&m_store, &KeyStore::changesArrived, m_model, [this](const Changes &changes) {
        if (changes.workspace.id == m_workspace.id)
            m_model->loadNewer();
    });
}

void ActivityPage::setWorkspace(const Workspace &workspace)
{
    const bool same = workspace.id == m_workspace.id;
    m_workspace = workspace;
    m_intro->setText(tr("Changes made by people in %1, newest first.").arg(workspace.name));
    if (same)
        m_model->loadNewer();
    else
        m_model->setWorkspace(workspace.id, m_store.catalog().find(workspace.policyId));
}

} // namespace chatelaine
