// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace chatelaine {

/// Makes a dialog as tall as its layout wants, within its parent's window (or the screen), and never smaller
/// than it is.
void growToContent(QDialog *dialog);

} // namespace chatelaine
