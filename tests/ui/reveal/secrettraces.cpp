// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reveal/secrettraces.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QMetaProperty>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chatelaine {
namespace {

class Search {
public:
    explicit Search(const QByteArray &secret)
        : m_secret(QString::fromUtf8(secret))
    {
    }

    void visit(QObject *object)
    {
        const QMetaObject *meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i)
            look(meta->property(i).read(object), object, QString::fromLatin1(meta->property(i).name()));
        const auto dynamicNames = object->dynamicPropertyNames();
        for (const QByteArray &name : dynamicNames)
            look(object->property(name.constData()), object, QString::fromLatin1(name));
        if (const auto *view = qobject_cast<QAbstractItemView *>(object); view && view->model())
            visitModel(*view->model());
        if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(object))
            visitAccessible(*accessible, object);
        for (QObject *child : object->children())
            visit(child);
    }

    QStringList found() const { return m_found; }

private:
    void look(const QVariant &value, const QObject *object, const QString &where)
    {
        if (value.toString().contains(m_secret))
            m_found.append(QLatin1StringView(object->metaObject()->className()) + u"::"_s + where);
    }

    void visitModel(const QAbstractItemModel &model)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                for (int role = 0; role < Qt::UserRole + 8; ++role)
                    look(model.index(row, column).data(role), &model, u"data()"_s);
    }

    void visitAccessible(const QAccessibleInterface &accessible, const QObject *object)
    {
        for (int kind = QAccessible::Name; kind <= QAccessible::DebugDescription; ++kind)
            look(accessible.text(QAccessible::Text(kind)), object, u"accessible text"_s);
    }

    QString m_secret;
    QStringList m_found;
};

} // namespace

QStringList secretTraces(QWidget &root, const QByteArray &secret)
{
    Search search(secret);
    search.visit(&root);
    return search.found();
}

} // namespace chatelaine
