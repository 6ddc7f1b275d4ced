-- SPDX-License-Identifier: GPL-3.0-or-later
-- What calls left and key_use does not have yet: a row for each source and each refusal, in the order in which
-- they were written. Rows here lie side by side, where the keys that are called lie all over key_use.

CREATE TABLE use_journal (
    number INTEGER NOT NULL PRIMARY KEY,
    workspace BLOB NOT NULL,
    id BLOB NOT NULL, -- of a key, which may be gone
    uses INTEGER NOT NULL,
    at INTEGER, -- NULL: neither source nor refusal, uses alone
    source TEXT NOT NULL,
    agent TEXT NOT NULL,
    refused TEXT NOT NULL -- why; empty: granted
);
