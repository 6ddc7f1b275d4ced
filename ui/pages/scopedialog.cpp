// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scopedialog.h"

#include "domain/scopefile.h"
#include "ui/create/drafttext.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatelaine {

namespace {

/// A good id made of a title: "Pull requests" gives "pull-requests".
QString idFromTitle(const QString &title)
{
    static const QRegularExpression other(u"[^a-z0-9_]+"_s);
    QString id = title.normalized(QString::NormalizationForm_KD).toLower();
    static const QRegularExpression marks(u"\\p{M}"_s);
    id.remove(marks).replace(other, u"-"_s);
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    id.truncate(40);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

} // namespace

ScopeDialog::ScopeDialog(QList<ScopeDefinition> all, qsizetype index, QWidget *parent)
    : FormDialog(index < all.size() ? tr("Edit the scope") : tr("Add a scope"),
        index < all.size() ? tr("Save") : tr("Add scope"), ButtonKind::Primary, parent)
    , m_all(std::move(all))
    , m_index(index)
    , m_isNew(index >= m_all.size())
    , m_titleEdit(new QLineEdit)
    , m_idEdit(new QLineEdit)
    , m_givesEdit(new QLineEdit)
    , m_default(new SegmentedControl)
{
    setObjectName(u"scopeDialog"_s);
    if (m_isNew)
        m_all.append({{}, {}, {}, {ScopeLevel::Off, ScopeLevel::Read, ScopeLevel::Write}, ScopeLevel::Off});
    buildTexts(m_all.at(m_index));
    buildLevels(m_all.at(m_index));
    m_titleEdit->setFocus();
}

void ScopeDialog::buildTexts(const ScopeDefinition &definition)
{
    m_titleEdit->setObjectName(u"scopeTitleEdit"_s);
    m_titleEdit->setText(definition.title);
    m_idEdit->setObjectName(u"scopeIdEdit"_s);
    m_idEdit->setText(definition.id);
    m_idEdit->setFont(monospaceFont());
    m_idEdit->setReadOnly(!m_isNew);
    m_givesEdit->setObjectName(u"scopeGivesEdit"_s);
    m_givesEdit->setText(definition.gives);
    m_rows.insert(u"title"_s, new FormRow(tr("Title"), m_titleEdit));
    m_rows.insert(u"id"_s, new FormRow(tr("Id"), m_idEdit));
    m_rows.insert(u"gives"_s, new FormRow(tr("What it gives"), m_givesEdit));
    m_rows.value(u"id"_s)->setHelp(m_isNew
            ? tr("Programs and checks name the scope by it. It stays as it is.")
            : tr("Fixed: keys were granted the scope by this id."));
    for (const QString &member : {u"title"_s, u"id"_s, u"gives"_s})
        body()->addWidget(m_rows.value(member));
    connect(m_titleEdit, &QLineEdit::textEdited, this, &ScopeDialog::titleEdited);
    connect(m_idEdit, &QLineEdit::textEdited, this, [this] {
        m_idTyped = true;
        m_rows.value(u"id"_s)->setError({});
    });
    connect(m_givesEdit, &QLineEdit::textEdited, this, [this] { m_rows.value(u"gives"_s)->setError({}); });
}

void ScopeDialog::buildLevels(const ScopeDefinition &definition)
{
    auto *boxes = new QWidget;
    auto *line = new QHBoxLayout(boxes);
    line->setContentsMargins({});
    line->setSpacing(4 * metrics::grid);
    for (const ScopeLevel level : {ScopeLevel::Read, ScopeLevel::Write, ScopeLevel::Execute}) {
        auto *box = new QCheckBox(levelText(level));
        box->setObjectName(QString(u"levelBox_"_s + levelWord(level)));
        box->setChecked(definition.levels.contains(level));
        m_levelBoxes.insert(level, box);
        line->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ScopeDialog::levelsChanged);
    }
    line->addStretch();
    m_default->setObjectName(u"defaultLevelSegments"_s);
    m_rows.insert(u"levels"_s, new FormRow(tr("Levels"), boxes));
    m_rows.insert(u"default"_s, new FormRow(tr("A new key starts with"), m_default));
    body()->addWidget(m_rows.value(u"levels"_s));
    body()->addWidget(m_rows.value(u"default"_s));
    levelsChanged();
    m_default->setCurrentIndex(static_cast<int>(qMax(qsizetype(0), levels().indexOf(definition.byDefault))));
}

QList<ScopeLevel> ScopeDialog::levels() const
{
    QList<ScopeLevel> levels{ScopeLevel::Off};
    for (const ScopeLevel level : {ScopeLevel::Read, ScopeLevel::Write, ScopeLevel::Execute}) {
        if (m_levelBoxes.value(level)->isChecked())
            levels.append(level);
    }
    return levels;
}

void ScopeDialog::titleEdited(const QString &title)
{
    m_rows.value(u"title"_s)->setError({});
    if (m_isNew && !m_idTyped)
        m_idEdit->setText(idFromTitle(title));
}

void ScopeDialog::levelsChanged()
{
    const int chosen = m_default->currentIndex();
    const QString word = chosen < 0 ? QString() : m_levelWords.value(chosen);
    m_levelWords.clear();
    QStringList texts;
    for (const ScopeLevel level : levels()) {
        m_levelWords.append(levelWord(level));
        texts.append(levelText(level));
    }
    m_default->setSegments(texts);
    m_default->setCurrentIndex(static_cast<int>(qMax(qsizetype(0), m_levelWords.indexOf(word))));
    m_rows.value(u"levels"_s)->setError({});
}

QList<ScopeDefinition> ScopeDialog::definitions() const
{
    QList<ScopeDefinition> all = m_all;
    ScopeDefinition &own = all[m_index];
    own.title = m_titleEdit->text().trimmed();
    own.id = m_idEdit->text();
    own.gives = m_givesEdit->text().trimmed();
    own.levels = levels();
    own.byDefault = own.levels.value(m_default->currentIndex());
    return all;
}

void ScopeDialog::confirm()
{
    for (FormRow *row : std::as_const(m_rows))
        row->setError({});
    QList<ScopeDefinition> all = definitions();
    ScopeDefinition &own = all[m_index];
    if (own.title.isEmpty() && own.id.isEmpty())
        own.id = u"-"_s; // It follows from the title, which is what is missing.
    const auto fault = findScopeFault(all);
    if (!fault) {
        accept();
        return;
    }
    if (FormRow *row = m_rows.value(fault->place.section(u'.', 1))) {
        row->setError(tr("It cannot be that: %1.", "why a field is refused").arg(fault->reason));
        row->control()->setFocus();
    }
}

} // namespace chatelaine
