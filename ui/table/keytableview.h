// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/keypolicy.h"
#include "domain/workspace.h"
#include "ui/table/selectionkeeper.h"

#include <QSet>
#include <QTableView>

#include <map>

class QMenu;

namespace chatelaine {

class KeyCell;
class KeyDelegate;
class KeyFilterModel;
class KeyHeader;

/// The key table. Shows a KeyFilterModel, asks for actions by signals and changes nothing itself: a switch
/// that was clicked moves when the model does.
class KeyTableView final : public QTableView {
    Q_OBJECT
public:
    explicit KeyTableView(QWidget *parent = nullptr);
    ~KeyTableView() override;

    void setModel(QAbstractItemModel *model) override; ///< A KeyFilterModel with its source; once.
    /// Back to the policy's columns in the policy's order, sorted by last use.
    void setPolicy(const KeyPolicy &policy, const Workspace &workspace);
    /// The rows are old and nothing can be done with them: they are greyed.
    void setOutdated(bool outdated);
    bool isOutdated() const { return m_outdated; }
    void setCompact(bool compact); ///< 36 px rows instead of 48.

    /// Of the KeyTableModel, from the top of the table down. Costs what a copy of the numbers does.
    std::vector<quint32> selectedRows() const;
    int selectedCount() const; ///< Looks at stretches of rows, not at each.
    KeyId currentKey() const; ///< Null when no row is current.
    void selectKey(const KeyId
            &id); ///< Alone, and scrolls to it; the focus cell's column stays. Does nothing for a hidden row.

    QByteArray saveLayout() const; ///< Order, widths, choice of columns, sorting.
    void restoreLayout(const QByteArray &layout); ///< Leaves alone what the layout does not say.
    /// Show or hide columns, sort by one: the header's context menu. The caller owns it.
    QMenu *createColumnMenu(QWidget *parent);

    /// Shows the code of a new key in its row until forgetSecrets(), for policies that reveal in the list.
    void showSecret(const KeyId &id, Secret secret);
    void forgetSecrets();
    const Secret *secretOf(const KeyId &id) const; ///< Null when none is shown.
    bool isCopied(const KeyId &id) const; ///< Whether its code was clicked.

    KeyCell cellAt(int row) const; ///< For the delegate: without a variant for each word.
    bool isLive(int row) const; ///< The row's switch.
    int hoveredRow() const { return m_hoveredRow; }
    StateControl control() const { return m_policy.control; }
    /// Whether the current cell wears a ring: while the keyboard is used.
    bool isFocusShown() const { return m_focusShown; }

Q_SIGNALS:
    /// The switch was clicked or Space or Ctrl+E pressed; `globalRect` is the switch on the screen.
    void toggleRequested(const chatelaine::KeyId &id, bool enable, const QRect &globalRect);
    void menuRequested(const chatelaine::KeyId &id, const QPoint &global);
    void detailsRequested(const chatelaine::KeyId &id);
    void renameRequested(const chatelaine::KeyId &id);
    void deleteRequested(const std::vector<quint32> &rows); ///< Of the KeyTableModel, as selectedRows().
    void copySecretRequested(const chatelaine::KeyId &id);
    void currentKeyChanged(const chatelaine::KeyId &id);
    void selectionCountChanged(int count);
    void layoutEdited(); ///< By the user: something that saveLayout() saves.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    enum class Part { None, Switch, StatusMenu, RowMenu, Code };
    struct Target {
        Part part = Part::None;
        QModelIndex index;
        bool operator==(const Target &) const = default;
    };

    Target targetAt(const QPoint &position) const;
    void activate(const Target &target);
    void toggle(const QModelIndex &index);
    void openMenu(const QModelIndex &index);
    bool handleKey(QKeyEvent *event);
    bool handleControlKey(int key);
    bool pressCell(const QModelIndex &index);
    bool copyCode(const QModelIndex &index);
    QRect switchRect(const QModelIndex &index) const;
    void setHoveredRow(int row);
    void updateStateColumn();
    void updateTimes();
    void updateNameWidth();
    void setCodeShown(const KeyId &id, bool shown);
    void setUpRows();
    void restoreSelection();

    KeyDelegate *m_delegate;
    KeyHeader *m_header;
    KeyFilterModel *m_keys = nullptr;
    SelectionKeeper m_selectionKeeper;
    KeyPolicy m_policy;
    WorkspaceId m_workspace;
    std::map<KeyId, Secret> m_secrets;
    QSet<KeyId> m_copied;
    Target m_pressed;
    int m_hoveredRow = -1;
    KeyId m_currentKey;
    bool m_focusShown = false;
    bool m_outdated = false;
};

} // namespace chatelaine
