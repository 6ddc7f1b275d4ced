// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figure.h"
#include "bench/support/measure.h"
#include "bench/window/groups.h"
#include "bench/window/plainrows.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

namespace chatelaine::bench {
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

/// One keystroke, what the table shows after it, and the same in the plain table.
struct Step {
    Qt::Key key;
    Shown shown;
    QString text;
    Shown plain;
    std::vector<double> tries;
    std::vector<double> plainTries;
};

/// Writes a word letter by letter and takes it away again. Those keystrokes that change what is shown.
std::vector<Step> rehearse(BenchWindow &bench, PlainTable &plain)
{
    auto *edit = bench.find<QLineEdit>("searchEdit");
    std::vector<Step> steps;
    QList<Qt::Key> keys{Qt::Key_D, Qt::Key_E, Qt::Key_P, Qt::Key_L, Qt::Key_O, Qt::Key_Y};
    keys += QList<Qt::Key>(keys.size(), Qt::Key_Backspace);
    for (const Qt::Key key : keys) {
        QTest::keyClick(edit, key);
        steps.push_back({key, bench.watch().settled(), edit->text(), plain.searched(edit->text()), {}, {}});
    }
    return steps;
}

double worst(const std::vector<Step> &steps, std::vector<double> Step::*tries)
{
    double worst = 0;
    for (const Step &step : steps)
        worst = std::max(worst, median(step.*tries));
    return worst;
}

} // namespace

void measureSearch(BenchWindow &bench, PlainTable &plain)
{
    auto *edit = bench.find<QLineEdit>("searchEdit");
    edit->setFocus();
    Shown before = bench.watch().settled();
    std::vector<Step> steps = rehearse(bench, plain);
    for (int round = 0; round < rounds; ++round) {
        for (Step &step : steps) {
            const auto press = [&] { QTest::keyClick(edit, step.key); };
            if (step.shown == before)
                press();
            else
                step.tries.push_back(bench.watch().timeUntil(step.shown, press));
            step.plainTries.push_back(plain.timeToSearch(step.text, step.plain));
            before = step.shown;
        }
    }
    Figure(u"search-keystroke"_s, bench.sample().keys, u"ms"_s)
        .value(worst(steps, &Step::tries))
        .baseline(worst(steps, &Step::plainTries))
        .atMost(50)
        .print();
}

void measureChips(BenchWindow &bench, PlainTable &plain)
{
    auto *all = bench.find<QAbstractButton>("allChip");
    const Shown allShown = bench.watch().settled();
    const Shown plainShown = plain.stateChosen(u"Disabled"_s);
    const Shown plainAll = plain.stateChosen({});
    double worst = 0;
    std::vector<double> plainTries;
    for (const char *name : {"activeChip", "disabledChip", "expiringChip", "expiredChip", "staleChip",
             "unusedChip", "deletedChip", "allChip"}) {
        auto *chip = bench.find<QAbstractButton>(name);
        QAbstractButton *other = chip == all ? bench.find<QAbstractButton>("activeChip") : all;
        if (!chip->isVisible())
            continue;
        const auto click = [](QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); };
        click(other);
        const Shown otherShown = bench.watch().settled();
        click(chip);
        const Shown shown = bench.watch().settled();
        std::vector<double> tries;
        for (int round = 0; round < rounds && shown != otherShown; ++round) {
            (void)bench.watch().timeUntil(otherShown, [&] { click(other); });
            tries.push_back(bench.watch().timeUntil(shown, [&] { click(chip); }));
            plainTries.push_back(plain.timeToChooseState(u"Disabled"_s, plainShown));
            plainTries.push_back(plain.timeToChooseState({}, plainAll));
        }
        worst = std::max(worst, median(tries));
        click(all);
        bench.watch().settled();
    }
    Figure(u"chip"_s, bench.sample().keys, u"ms"_s)
        .value(worst)
        .baseline(median(plainTries))
        .atMost(50)
        .print();
}

} // namespace chatelaine::bench
