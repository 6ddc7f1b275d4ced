-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are UTC milliseconds, ids the 16 bytes of a UUID. One statement ends with each line that ends in a semicolon.

CREATE TABLE workspace (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL UNIQUE,
    policy TEXT NOT NULL,
    plan TEXT NOT NULL,
    prefix TEXT NOT NULL, -- empty: the policy's
    scopes TEXT, -- a JSON array of definitions; NULL: the policy's
    stale_days INTEGER NOT NULL,
    expiring_days INTEGER NOT NULL,
    key_count INTEGER NOT NULL DEFAULT 0, -- keys that are not deleted
    revision INTEGER NOT NULL DEFAULT 1,
    use_revision INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE team (
    workspace BLOB NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    PRIMARY KEY (workspace, position),
    UNIQUE (workspace, name_fold)
) WITHOUT ROWID;

-- What people change.
CREATE TABLE key (
    workspace BLOB NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    id BLOB NOT NULL,
    owner TEXT NOT NULL,
    label TEXT NOT NULL,
    label_fold TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL, -- a JSON array of strings
    hint_prefix TEXT NOT NULL,
    hint_last TEXT NOT NULL,
    digest BLOB NOT NULL,
    scopes TEXT NOT NULL,
    team TEXT NOT NULL,
    access INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    origin TEXT NOT NULL,
    expires_at INTEGER,
    disabled INTEGER NOT NULL, -- a set of reasons; 0: enabled
    deleted_at INTEGER,
    delete_reason INTEGER NOT NULL,
    refreshed_at INTEGER,
    sealed BLOB, -- nonce and ciphertext of the secret of a viewable key
    sealing_key TEXT, -- the id of the key that sealed it
    draft_digest BLOB NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (workspace, id)
) WITHOUT ROWID;

CREATE UNIQUE INDEX key_by_id ON key (id);
CREATE UNIQUE INDEX key_by_digest ON key (digest);
CREATE INDEX key_by_revision ON key (workspace, revision);
CREATE INDEX key_by_label ON key (workspace, owner, label_fold) WHERE deleted_at IS NULL;
CREATE INDEX key_by_deletion ON key (deleted_at) WHERE deleted_at IS NOT NULL;

-- What calls change, with a cursor of its own.
CREATE TABLE key_use (
    workspace BLOB NOT NULL,
    id BLOB NOT NULL,
    tracking_since INTEGER NOT NULL,
    last_used_at INTEGER,
    last_used_source TEXT NOT NULL DEFAULT '',
    last_used_agent TEXT NOT NULL DEFAULT '',
    use_count INTEGER NOT NULL DEFAULT 0,
    last_refused_at INTEGER,
    last_refused_source TEXT NOT NULL DEFAULT '',
    last_refused_reason TEXT NOT NULL DEFAULT '',
    use_revision INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace, id),
    FOREIGN KEY (workspace, id) REFERENCES key (workspace, id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX key_use_by_revision ON key_use (workspace, use_revision);

-- Digests that no key may have again: of replaced secrets, of purged keys, of removed workspaces.
CREATE TABLE spent_digest (
    digest BLOB NOT NULL PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE purged_key (
    id BLOB NOT NULL PRIMARY KEY,
    workspace BLOB NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX purged_key_by_revision ON purged_key (workspace, revision);

-- Outlives its workspace, so that the removal is on record.
CREATE TABLE event (
    workspace BLOB NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    key BLOB, -- NULL: an event of the workspace
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (workspace, number)
) WITHOUT ROWID;
