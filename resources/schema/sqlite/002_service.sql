-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a service keeps of people, and the last sources of calls. E-mail addresses are in lower case.

CREATE TABLE account (
    email TEXT NOT NULL PRIMARY KEY, -- also the owner of the keys that they make
    name TEXT NOT NULL,
    password TEXT NOT NULL, -- an argon2id string
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE membership (
    workspace BLOB NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    email TEXT NOT NULL REFERENCES account (email) ON DELETE CASCADE,
    role TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (workspace, email)
) WITHOUT ROWID;

CREATE INDEX membership_by_email ON membership (email);

CREATE TABLE session (
    digest BLOB NOT NULL PRIMARY KEY, -- of its token
    id BLOB NOT NULL UNIQUE,
    email TEXT NOT NULL REFERENCES account (email) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    agent TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX session_by_email ON session (email);

CREATE TABLE invitation (
    digest BLOB NOT NULL PRIMARY KEY, -- of its token
    id BLOB NOT NULL UNIQUE,
    workspace BLOB NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (workspace, email)
) WITHOUT ROWID;

-- The last sources of granted calls, newest first: a JSON array of [milliseconds, source, agent].
ALTER TABLE key_use ADD COLUMN recent TEXT NOT NULL DEFAULT '[]';
UPDATE key_use SET recent = json_array(json_array(last_used_at, last_used_source, last_used_agent))
WHERE last_used_at IS NOT NULL;

-- Whose the purged key was; empty where that was not kept.
ALTER TABLE purged_key ADD COLUMN owner TEXT NOT NULL DEFAULT '';

-- Tells a repeated creation from another one with the same id; NULL where that was not kept.
ALTER TABLE workspace ADD COLUMN draft_digest BLOB;

CREATE INDEX key_by_owner ON key (workspace, owner);
