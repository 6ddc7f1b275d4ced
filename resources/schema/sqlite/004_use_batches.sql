-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal of what calls left, many calls a row. What stood there goes where it belongs: how often each key
-- was used, its last call and its last refusal. Where the calls before came from is not kept, nor what cannot
-- have been.

DELETE FROM use_journal
WHERE uses NOT BETWEEN 0 AND 1000000000 OR coalesce(at, 0) NOT BETWEEN 0 AND 253402300799999;

UPDATE workspace SET use_revision = use_revision + 1 WHERE id IN (SELECT workspace FROM use_journal);

UPDATE key_use SET use_count = use_count + sums.uses, use_revision = sums.use_revision
FROM (
    SELECT use_journal.workspace, use_journal.id, sum(uses) AS uses, use_revision FROM use_journal
    JOIN workspace ON workspace.id = use_journal.workspace
    GROUP BY use_journal.workspace, use_journal.id
) AS sums
WHERE key_use.workspace = sums.workspace AND key_use.id = sums.id;

-- Columns beside a single max() are those of its row: https://sqlite.org/lang_select.html#bareagg
UPDATE key_use SET last_used_at = last.at, last_used_source = last.source, last_used_agent = last.agent
FROM (
    SELECT workspace, id, max(at) AS at, source, agent FROM use_journal
    WHERE refused = '' GROUP BY workspace, id
) AS last
WHERE key_use.workspace = last.workspace AND key_use.id = last.id
    AND last.at >= coalesce(key_use.last_used_at, 0);

UPDATE key_use SET last_refused_at = last.at, last_refused_source = last.source,
    last_refused_reason = last.refused
FROM (
    SELECT workspace, id, max(at) AS at, source, refused FROM use_journal
    WHERE refused <> '' GROUP BY workspace, id
) AS last
WHERE key_use.workspace = last.workspace AND key_use.id = last.id
    AND last.at >= coalesce(key_use.last_refused_at, 0);

DROP TABLE use_journal;

CREATE TABLE use_journal (
    number INTEGER NOT NULL PRIMARY KEY,
    texts TEXT NOT NULL, -- {"texts": [...]}: each once, called by its place
    calls BLOB NOT NULL  -- a line of 48 bytes for each source and each refusal of a key, which may be gone
);
