// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/report/titles.h"

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

/// They are measured with one number of keys, so none is in the chart.
QList<Title> lastingTitles()
{
    QList<Title> titles;
    for (const auto &[id, program] :
        {std::pair(u"lasting-window"_s, u"window"_s), {u"lasting-service"_s, u"service"_s}}) {
        titles += {{id + u"-memory-an-hour"_s, program + u": memory grows by"_s, {}, u"in use"_s},
            {id + u"-descriptors-an-hour"_s, program + u": open files grow by"_s, {}, u"in use"_s},
            {id + u"-log-highest"_s, program + u": largest write-ahead log"_s, {}, {}},
            {id + u"-log-last"_s, program + u": write-ahead log at the end"_s, {}, {}},
            {id + u"-store"_s, program + u": the store's file at the end"_s, {}, u"written anew"_s}};
    }
    titles += {u"lasting-window-heap"_s, u"window: heap at the end"_s, {}, u"freshly loaded"_s};
    return titles;
}

} // namespace

const QList<Group> &groups()
{
    static const QList<Group> all{
        {u"Opening a store"_s,
            {{u"start"_s, u"start to a painted first screenful"_s, u"start"_s, u"bare QMainWindow"_s},
                {u"first-rows"_s, u"first rows painted"_s, {}, u"of 10 keys"_s},
                {u"load"_s, u"all keys loaded"_s, u"all loaded"_s, u"C loop over sqlite3_step"_s},
                {u"load-block"_s, u"longest block of the window's thread meanwhile"_s, u"longest block"_s,
                    {}}}},
        {u"Working in the window"_s,
            {{u"search-keystroke"_s, u"search keystroke"_s, u"search keystroke"_s,
                 u"QSortFilterProxyModel"_s},
                {u"chip"_s, u"chip"_s, u"chip"_s, u"QSortFilterProxyModel"_s},
                {u"sort-name"_s, u"sort by name"_s, u"sort by name"_s, u"QSortFilterProxyModel"_s},
                {u"sort-last-used"_s, u"sort by last used"_s, u"sort by last used"_s,
                    u"QSortFilterProxyModel"_s},
                {u"change"_s, u"10,000 rows changed at once, shown"_s, u"10,000 change"_s, {}},
                {u"bulk"_s, u"10,000 selected rows disabled, shown once the store has done it"_s, {}, {}},
                {u"select-block"_s, u"longest block of the window's thread: all keys selected"_s, {},
                    u"of two"_s},
                {u"select-export-block"_s, u"the same: to be exported"_s, {}, u"of two"_s},
                {u"select-delete-block"_s, u"the same: asked whether to delete them"_s, {}, u"of two"_s},
                {u"select-filter-block"_s, u"the same: filtered and shown again"_s, {}, u"of two"_s},
                {u"select-disable-block"_s, u"the same: disabled"_s, {}, {}},
                {u"scroll-wheel"_s, u"scroll by the wheel, a frame"_s, u"scroll, a frame"_s,
                    u"QTableView of ints"_s},
                {u"scroll-drag"_s, u"scroll by the bar, a frame"_s, {}, u"QTableView of ints"_s},
                {u"memory"_s, u"memory of a key over an empty window"_s, {}, u"struct of QStrings"_s}}},
        {u"The store's file"_s,
            {{u"registry-create"_s, u"create 10,000 keys"_s, u"create 10,000"_s, u"raw SQLite"_s},
                {u"registry-verify"_s, u"check 10,000 keys in the registry"_s, u"check 10,000"_s,
                    u"raw SQLite"_s},
                {u"registry-disable"_s, u"disable 10,000 keys"_s, u"disable 10,000"_s, u"raw SQLite"_s},
                {u"registry-pages"_s, u"read all keys in the registry"_s, u"read all"_s, u"raw SQLite"_s},
                {u"registry-index-pages"_s, u"read all keys for the service's index"_s, {}, u"raw SQLite"_s},
                {u"registry-changes"_s, u"read 10,000 changed keys"_s, u"read 10,000"_s, u"raw SQLite"_s},
                {u"registry-stamps"_s, u"stamp 10,000 keys as used"_s, u"stamp 10,000"_s, u"raw SQLite"_s}}},
        {u"Asking a service"_s,
            {{u"remote_load"_s, u"all keys loaded from a service"_s, u"all loaded"_s,
                 u"curl of the same pages"_s},
                {u"verify_16"_s, u"checks by 16 connections"_s, u"a check"_s, u"empty Beast answer"_s},
                {u"verify_16_p99"_s, u"slowest hundredth of them"_s, {}, u"empty Beast answer"_s},
                {u"verify_256"_s, u"checks by 256 connections"_s, {}, u"empty Beast answer"_s},
                {u"verify_256_p99"_s, u"slowest hundredth of them"_s, u"slowest hundredth"_s,
                    u"empty Beast answer"_s},
                {u"verify_2_threads"_s, u"checks with two threads"_s, {}, u"one thread"_s},
                {u"service_memory"_s, u"memory of a key in the service's index"_s, {}, {}},
                {u"service_ready"_s, u"time until the service is ready"_s, u"until ready"_s, u"raw scan"_s}}},
        {u"An hour of changes and checks"_s, lastingTitles()},
    };
    return all;
}

} // namespace chatelaine::bench
