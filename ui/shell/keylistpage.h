// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/error.h"
#include "domain/keypolicy.h"
#include "ui/pages/exporter.h"
#include "ui/table/keyselection.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace chatelaine {

class Banner;
class EmptyState;
class FilterBar;
class KeyFilterModel;
class KeyRules;
class KeyTableModel;
class KeyTableView;
class KeysHeading;
class LoadingBar;
class SelectionBar;
class WorkspaceSession;

/// The list of a workspace's keys with all that stands round it: head, creation box, refusals, search, chips,
/// selection, and what is there instead of rows.
class KeyListPage : public QWidget {
    Q_OBJECT
public:
    KeyListPage(
        const WorkspaceSession &session, KeyTableModel &model, const KeyRules &rules, QWidget *parent);

    KeyTableView *table() const { return m_table; }
    FilterBar *filters() const { return m_filters; }
    const KeyRules &rules() const { return m_rules; }
    bool hasBox() const { return m_box != nullptr; }
    void setBox(QWidget *box); ///< Over the list; taken over. Null: none.
    void showRefusal(const QString &text);
    void setExporting(bool running);
    void showExport(const QString &text); ///< With the way to cancel it.
    void setUnavailable(const std::optional<Error> &error); ///< Rows are old; nothing: it is over.
    void selectFirst(); ///< The topmost row, where there is one.
    void selectKey(const KeyId &id); ///< Widens the filter where it hides the key.
    void updateHeading(); ///< Words and what may be created.

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void createRequested();
    void exportRequested(const chatelaine::KeySequence &keys, bool json);
    void exportCancelled();
    void actionRequested(chatelaine::Action action, const chatelaine::KeySelection &keys);
    void retryRequested();
    void countsChanged(int shown, int selected);

private:
    void buildLayout();
    void buildTools();
    void showColumnMenu();
    void updateLoading();
    void connectParts();
    void takeOpened();
    void takeFailure(const Error &error);
    void updateContent();
    void updateSelection();
    KeySelection keysAt(std::vector<quint32> rows) const;
    KeySequence shownKeys() const;
    KeySequence selectedKeys() const;

    const WorkspaceSession &m_session;
    KeyTableModel &m_model;
    const KeyRules &m_rules;
    KeyFilterModel *m_filter;
    KeysHeading *m_heading;
    Banner *m_banner;
    Banner *m_exportBanner;
    FilterBar *m_filters;
    SelectionBar *m_selection;
    LoadingBar *m_loading;
    KeyTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_content;
    QVBoxLayout *m_boxPlace;
    QWidget *m_box = nullptr;
    QWidget *m_tools;
    QToolButton *m_columns;
    bool m_exporting = false;
    std::optional<Error> m_failure;
};

} // namespace chatelaine
