// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/allowed.h"
#include "domain/clock.h"
#include "ui/table/keyeditor.h"
#include "ui/table/keytext.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace chatelaine {

class Badge;
class Banner;
class ElidedLabel;
class FactList;

/// Everything that is known of one key, beside the table: facts, label, note and tags to edit where the
/// policy allows, and what can be done with it.
class DetailsPane final : public QWidget {
    Q_OBJECT
public:
    explicit DetailsPane(const Clock &clock, QWidget *parent = nullptr); ///< `clock` must outlive the pane.

    /// Another key, or the same one as it stands now; then what is being typed stays.
    void setKey(
        const ApiKey &key, const Workspace &workspace, const KeyPolicy &policy, const QString &memberName);
    void clear();
    KeyId key() const { return m_key.id; } ///< Null after clear().
    /// Opens the fields with the one of EditLabel, EditNote or EditTags focused; nothing where it is not
    /// allowed.
    void startEditing(Action field);
    bool isEditing() const;
    /// The store is away: nothing can be done, and the tooltips say why. Null: it is back.
    void setUnavailable(const std::optional<Error> &error);
    void showError(const Error &error); ///< Of the edit or the action that was asked for last.
    QSize sizeHint() const override;

Q_SIGNALS:
    void edited(const chatelaine::KeyId &id, const chatelaine::KeyEdit &edit);
    void actionRequested(chatelaine::Action action, const chatelaine::KeyId &id);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectParts();
    QBoxLayout *makeHead();
    QBoxLayout *makeBadges();
    void makeButtons(QBoxLayout *layout);
    Result<void> mayDo(Action action) const;
    KeyEditor::Fields editableFields() const;
    void refresh();
    void refreshTimes();
    void refreshBadges(const KeyStatus &status);
    void refreshButtons();
    void stopEditing();
    void hideBanner();
    void loadNewer();

    const Clock &m_clock;
    ApiKey m_key;
    KeyContext m_context;
    std::optional<Error> m_unavailable;
    bool m_saving = false;
    bool m_newerWanted = false; ///< Asked for before it arrived.
    QTimer m_timer;
    ElidedLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_edit;
    QPushButton *m_close;
    Badge *m_status;
    QList<Badge *> m_marks;
    Banner *m_banner;
    QPushButton *m_loadNewer; ///< Under the banner of a conflict: it needs the whole width.
    FactList *m_facts;
    KeyEditor *m_editor;
    QList<std::pair<Action, QPushButton *>> m_buttons;
};

} // namespace chatelaine
