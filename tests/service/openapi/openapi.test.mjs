// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a running service through every call of its own description: no answer may fall outside it.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Document } from "./document.mjs";
import { call, expect, join, keyOf, refused, signIn, world } from "./driver.mjs";
import { RunningService, owner, password } from "./service.mjs";

// What a service does not come to answer unless its machine fails.
const unprovoked = / 503$/;

const { ids } = world;

before(async () => {
  world.document = await Document.load(process.env.OPENAPI);
  world.service = await RunningService.start(process.env.CHATELAINED);
});

after(async () => {
  assert.equal(await world.service.stop(), 0);
});

test("the document is OpenAPI 3.1", () => assert.match(world.document.version, /^3\.1\./));

test("sessions", async () => {
  world.session = await signIn();
  await refused(401, "sign_in_refused", "POST", "/v1/session", {
    token: null,
    body: { email: owner, password: "wrong" },
  });
  await refused(400, "request_invalid", "POST", "/v1/session", { token: null, body: { email: owner } });
  await refused(413, "request_too_large", "POST", "/v1/session", {
    token: null,
    body: { email: owner, password: "x".repeat(5000) },
  });
  const other = await signIn();
  const { session: current } = (await expect(200, "GET", "/v1/session", { token: other })).body;
  const list = (await expect(200, "GET", "/v1/sessions")).body;
  assert.ok(list.sessions.some((each) => each.id === current.id));
  await expect(204, "DELETE", `/v1/sessions/${current.id}`);
  await refused(401, "session_ended", "GET", "/v1/session", { token: other });
  await expect(204, "DELETE", "/v1/session", { token: await signIn() });
});

test("a check where there is one workspace alone", async () => {
  await expect(200, "POST", "/v1/workspaces/acme/teams", { body: { name: "Platform" } });
  const { secret } = await keyOf("acme", { label: "first", team: "Platform" });
  await expect(200, "GET", "/v1/verify", { token: secret });
  await expect(401, "GET", "/v1/verify", { token: null });
});

test("every call that needs a session says so without one, and refuses what it does not know", async () => {
  const id = randomUUID();
  for (const path of [
    "/v1/session",
    "/v1/sessions",
    "/v1/policies",
    "/v1/workspaces",
    "/v1/workspaces/acme",
    "/v1/workspaces/acme/keys",
    "/v1/workspaces/acme/events",
    "/v1/workspaces/acme/members",
    "/v1/workspaces/acme/plan?to=free",
    `/v1/keys/${id}`,
    `/v1/changes?workspace=${id}&since=0.0`,
  ]) {
    await refused(401, "session_ended", "GET", path, { token: null });
    await refused(400, "request_invalid", "GET", `${path}${path.includes("?") ? "&" : "?"}colour=red`);
  }
  const bodies = [
    ["POST", "/v1/workspaces"],
    ["PATCH", "/v1/workspaces/acme"],
    ["POST", "/v1/workspaces/acme/teams"],
    ["PUT", "/v1/workspaces/acme/plan"],
    ["POST", "/v1/workspaces/acme/keys"],
    ["POST", "/v1/workspaces/acme/identify"],
    ["PATCH", `/v1/keys/${id}`],
    ["POST", "/v1/keys/apply"],
    ["POST", `/v1/keys/${id}/refresh`],
    ["POST", "/v1/workspaces/acme/invitations"],
    ["PATCH", "/v1/workspaces/acme/members/a@example.com"],
    ["PUT", "/v1/password"],
  ];
  for (const [method, path] of bodies) {
    await refused(401, "session_ended", method, path, { token: null, body: {} });
    await refused(400, "request_invalid", method, path, { raw: '{"colour":"red"}' });
  }
  for (const [method, path] of [
    ["DELETE", "/v1/session"],
    ["DELETE", `/v1/sessions/${id}`],
    ["DELETE", "/v1/workspaces/acme"],
    ["DELETE", "/v1/workspaces/acme/teams/x"],
    ["DELETE", "/v1/workspaces/acme/members/a@example.com"],
    ["DELETE", `/v1/workspaces/acme/invitations/${id}`],
    ["POST", `/v1/keys/${id}/secret`],
  ]) {
    await refused(401, "session_ended", method, path, { token: null });
    await refused(400, "request_invalid", method, `${path}?colour=red`);
  }
});

test("workspaces", async () => {
  const { policies } = (await expect(200, "GET", "/v1/policies")).body;
  const plans = { stitch: "premium" };
  for (const policy of policies) {
    const body = { name: `of ${policy.id}`, policy: policy.id };
    if (plans[policy.id]) body.plan = plans[policy.id];
    if (policy.team) body.teams = ["Platform"];
    ids[policy.id] = (await expect(201, "POST", "/v1/workspaces", { body })).body.id;
  }
  await refused(409, "workspace_name_taken", "POST", "/v1/workspaces", {
    body: { name: "acme", policy: "stitch" },
  });
  await refused(422, "policy_unknown", "POST", "/v1/workspaces", { body: { name: "x", policy: "none" } });
  const { workspaces } = (await expect(200, "GET", "/v1/workspaces")).body;
  assert.equal(workspaces.length, policies.length + 1);
  await expect(200, "GET", "/v1/workspaces/of%20stitch");
  const pat = `/v1/workspaces/${ids["stack-internal"]}`;
  await expect(200, "PATCH", pat, { body: { name: "tokens", stale_days: 30, expiring_days: 7 } });
  await refused(409, "workspace_name_taken", "PATCH", pat, { body: { name: "acme" } });
  await refused(422, "setting_invalid", "PATCH", pat, { body: { stale_days: 0, expiring_days: 7 } });
  await expect(200, "POST", `${pat}/teams`, { body: { name: "Docs" } });
  await refused(409, "team_taken", "POST", `${pat}/teams`, { body: { name: "Docs" } });
  await refused(422, "team_name_invalid", "POST", `${pat}/teams`, { body: { name: "" } });
  await expect(200, "DELETE", `${pat}/teams/Docs`);
  await refused(404, "team_unknown", "DELETE", `${pat}/teams/Docs`);
  await expect(200, "GET", `${pat}/plan?to=free`);
  await refused(422, "plan_unknown", "GET", `${pat}/plan?to=none`);
  await expect(200, "PUT", `${pat}/plan`, { body: { plan: "basic" } });
  await refused(422, "plan_unknown", "PUT", `${pat}/plan`, { body: { plan: "none" } });
  await expect(200, "PUT", `${pat}/plan`, { body: { plan: "business" } });
  const spare = (await expect(201, "POST", "/v1/workspaces", { body: { name: "spare", policy: "stitch" } })).body.id;
  await expect(204, "DELETE", `/v1/workspaces/${spare}`);
  for (const [method, rest, body] of [
    ["GET", ""],
    ["PATCH", "", { name: "x" }],
    ["DELETE", ""],
    ["POST", "/teams", { name: "x" }],
    ["GET", "/plan?to=free"],
    ["PUT", "/plan", { plan: "free" }],
    ["GET", "/events"],
    ["GET", "/keys"],
    ["POST", "/keys", { label: "x" }],
    ["POST", "/identify", { digest: "0".repeat(64) }],
    ["GET", "/members"],
    ["POST", "/invitations", { email: "a@example.com", role: "viewer" }],
    ["PATCH", "/members/a@example.com", { role: "viewer" }],
    ["DELETE", "/members/a@example.com"],
    ["DELETE", `/invitations/${randomUUID()}`],
  ])
    await refused(404, "workspace_unknown", method, `/v1/workspaces/${spare}${rest}`, { body });
});

test("keys", async () => {
  const ours = `/v1/workspaces/${ids.chatelaine}`;
  const draft = {
    id: randomUUID(),
    label: "importer",
    note: "nightly",
    tags: ["a"],
    scopes: { data: "write" },
    expires: { days: 30 },
  };
  const made = (await expect(201, "POST", `${ours}/keys`, { body: draft })).body;
  assert.equal((await expect(201, "POST", `${ours}/keys`, { body: draft })).body.secret, null);
  const minted = {
    digest: createHash("sha256").update("x").digest("hex"),
    hint_prefix: "ch_live",
    hint_last: "abcd",
  };
  assert.equal((await expect(201, "POST", `${ours}/keys`, { body: { label: "minted", minted } })).body.secret, null);
  await refused(409, "conflict", "POST", `${ours}/keys`, { body: { label: "again", minted } });
  await refused(422, "label_empty", "POST", `${ours}/keys`, { body: { label: "" } });
  const page = (await expect(200, "GET", `${ours}/keys?limit=1`)).body;
  assert.equal((await expect(200, "GET", `${ours}/keys?after=${page.next}`)).body.keys.length, 1);
  const key = `/v1/keys/${made.key.id}`;
  await expect(200, "GET", key);
  const edited = (await expect(200, "PATCH", key, { body: { label: "loader", version: made.key.version } })).body;
  await refused(409, "edit_conflict", "PATCH", key, { body: { label: "x", version: made.key.version } });
  await refused(422, "tag_invalid", "PATCH", key, { body: { tags: [""], version: edited.version } });
  const refreshed = (await expect(200, "POST", `${key}/refresh`)).body;
  await refused(409, "conflict", "POST", `${key}/refresh`, { body: { minted } });
  const digest = createHash("sha256").update(refreshed.secret).digest("hex");
  assert.equal((await expect(200, "POST", `${ours}/identify`, { body: { digest } })).body.key.id, made.key.id);
  assert.equal((await expect(200, "POST", `${ours}/identify`, { body: { digest: "0".repeat(64) } })).body.key, null);
  await refused(409, "not_viewable", "POST", `${key}/secret`);
  const sealed = (await expect(201, "POST", `/v1/workspaces/${ids.stacker}/keys`, { body: {} })).body;
  assert.equal((await expect(200, "POST", `/v1/keys/${sealed.key.id}/secret`)).body.secret, sealed.secret);
  for (const action of ["disable", "enable", "delete", "restore"])
    await expect(200, "POST", "/v1/keys/apply", { body: { action, ids: [made.key.id, randomUUID()] } });
  await expect(200, "POST", "/v1/keys/apply", {
    body: { action: "delete", ids: [made.key.id], reason: "leaked" },
  });
  await refused(409, "already_deleted", "PATCH", key, { body: { label: "x", version: 99 } });
  for (const [method, rest, body] of [
    ["GET", ""],
    ["PATCH", "", { label: "x", version: 1 }],
    ["POST", "/refresh"],
    ["POST", "/secret"],
  ])
    await refused(404, "key_unknown", method, `/v1/keys/${randomUUID()}${rest}`, { body });
  await expect(200, "GET", `${ours}/events?limit=5`);
});

test("members", async () => {
  const ours = `/v1/workspaces/${ids.chatelaine}`;
  const member = await join(ids.chatelaine, "ada@example.com", "member");
  await refused(404, "workspace_unknown", "POST", "/v1/workspaces", {
    token: member,
    body: { name: "hers", policy: "stitch" },
  });
  await refused(409, "member_exists", "POST", `${ours}/invitations`, {
    body: { email: "ada@example.com", role: "viewer" },
  });
  await refused(422, "email_invalid", "POST", `${ours}/invitations`, {
    body: { email: "ada", role: "viewer" },
  });
  const invited = (
    await expect(201, "POST", `${ours}/invitations`, { body: { email: "bob@example.com", role: "viewer" } })
  ).body;
  assert.equal((await expect(200, "GET", `${ours}/members`)).body.invitations.length, 1);
  const accept = { token: invited.token, name: "Bob", password: "short" };
  await refused(422, "password_weak", "POST", "/v1/invitations/accept", { token: null, body: accept });
  await refused(400, "request_invalid", "POST", "/v1/invitations/accept", {
    token: null,
    body: { name: "Bob" },
  });
  await refused(413, "request_too_large", "POST", "/v1/invitations/accept", {
    token: null,
    body: { ...accept, name: "x".repeat(5000) },
  });
  await expect(204, "DELETE", `${ours}/invitations/${invited.invitation.id}`);
  await refused(404, "invitation_invalid", "DELETE", `${ours}/invitations/${invited.invitation.id}`);
  await refused(404, "invitation_invalid", "POST", "/v1/invitations/accept", {
    token: null,
    body: { ...accept, password },
  });
  const again = (
    await expect(201, "POST", `/v1/workspaces/${ids.stitch}/invitations`, {
      body: { email: "ada@example.com", role: "viewer" },
    })
  ).body;
  await refused(401, "sign_in_refused", "POST", "/v1/invitations/accept", {
    token: null,
    body: { token: again.token, name: "", password: "not her own word" },
  });
  const ada = `${ours}/members/ada@example.com`;
  await expect(200, "PATCH", ada, { body: { role: "admin" } });
  await refused(409, "last_owner", "PATCH", `${ours}/members/${owner}`, { body: { role: "admin" } });
  await refused(404, "member_unknown", "PATCH", `${ours}/members/eve@example.com`, {
    body: { role: "admin" },
  });
  await refused(409, "last_owner", "DELETE", `${ours}/members/${owner}`);
  await expect(204, "DELETE", `${ada}?hand_over_to=${owner}`);
});

test("passwords", async () => {
  const next = "another long one";
  await refused(401, "sign_in_refused", "PUT", "/v1/password", { body: { former: "wrong", password: next } });
  await refused(422, "password_weak", "PUT", "/v1/password", {
    body: { former: password, password: "short" },
  });
  await refused(413, "request_too_large", "PUT", "/v1/password", {
    body: { former: "x".repeat(5000), password: next },
  });
  await expect(204, "PUT", "/v1/password", { body: { former: password, password: next } });
  await expect(204, "PUT", "/v1/password", { body: { former: next, password } });
});

test("changes, at once and as they come", async () => {
  const ours = `/v1/workspaces/${ids.chatelaine}`;
  const { revision, use_revision: uses } = (await expect(200, "GET", `${ours}/keys`)).body;
  const path = `/v1/changes?workspace=${ids.chatelaine}&since=`;
  await expect(200, "GET", `${path}0.0`);
  await refused(410, "feed_expired", "GET", `${path}${revision + 1000}.0`);
  await refused(404, "workspace_unknown", "GET", `/v1/changes?workspace=${randomUUID()}&since=0.0`);
  const giveUp = new AbortController();
  const stream = await fetch(`${world.service.address}${path}${revision}.${uses}`, {
    headers: { Authorization: `Bearer ${world.session}`, Accept: "text/event-stream" },
    signal: giveUp.signal,
  });
  world.document.judge(
    { method: "GET", path: `${path}${revision}.${uses}` },
    { status: stream.status, headers: stream.headers, text: "" },
  );
  assert.equal(stream.headers.get("content-type"), "text/event-stream");
  await expect(201, "POST", `${ours}/keys`, { body: { label: "streamed" } });
  let text = "";
  for await (const chunk of stream.body) {
    text += Buffer.from(chunk).toString();
    if (/event: changes\ndata: .*\n\n/.test(text)) break;
  }
  giveUp.abort();
  assert.match(text, /"label":"streamed"/);
});

test("checks and sample calls", async () => {
  const basic = (key) => ({
    token: null,
    headers: { Authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` },
  });
  const pat = await keyOf(ids["stack-internal"], { label: "pat", team: "Platform", write: false });
  const one = await keyOf(ids.stackone, { label: "one", scopes: { platform: "read" } });
  const stitch = await keyOf(ids.stitch, { label: "stitch" });
  const stacker = (await expect(200, "GET", `/v1/workspaces/${ids.stacker}/keys`)).body.keys[0];
  const viewed = (await expect(200, "POST", `/v1/keys/${stacker.id}/secret`)).body.secret;

  await expect(200, "GET", `/v1/verify/${ids.stitch}`, { token: stitch.secret });
  await expect(200, "GET", `/v1/verify/${ids.stackone};scope=platform:read`, basic(one.secret));
  await expect(403, "GET", `/v1/verify/${ids.stackone};scope=platform:write`, basic(one.secret));
  await expect(403, "GET", `/v1/verify/${ids["stack-internal"]};access=write`, { token: pat.secret });
  await expect(403, "GET", `/v1/verify/${ids["stack-internal"]};colour=red`, { token: pat.secret });
  await expect(401, "GET", `/v1/verify/${ids.stitch}`, { token: null });
  await expect(401, "GET", `/v1/verify/${ids.stitch}`, { token: one.secret });
  const samples = [
    ["/api/external/hello/", { token: null, headers: { "X-Integration-Key": viewed } }, stacker.id],
    ["/accounts", basic(one.secret), one.id],
    ["/v3/teams/Platform", { token: pat.secret }, pat.id],
    ["/2.3/questions?team=Platform", { token: null, headers: { "X-API-Access-Token": pat.secret } }, pat.id],
    ["/v4/sources", { token: stitch.secret }, stitch.id],
  ];
  for (const [path, options, id] of samples) {
    assert.equal((await expect(200, "GET", path, options)).body.key_id, id);
    await expect(401, "GET", path, { token: null });
  }
  await expect(403, "GET", "/v3/teams/Other", { token: pat.secret });
  await expect(403, "GET", "/2.3/questions?team=Other", {
    token: null,
    headers: { "X-API-Access-Token": pat.secret },
  });
  await expect(200, "POST", "/v1/keys/apply", { body: { action: "disable", ids: [stitch.id] } });
  assert.equal(
    (await expect(401, "GET", `/v1/verify/${ids.stitch}`, { token: stitch.secret })).body.code,
    "disabled",
  );
  await expect(200, "PUT", `/v1/workspaces/${ids["stack-internal"]}/plan`, { body: { plan: "free" } });
  assert.equal((await expect(403, "GET", "/v3/teams/Platform", { token: pat.secret })).body.code, "plan_without_api");
  await expect(200, "PUT", `/v1/workspaces/${ids["stack-internal"]}/plan`, { body: { plan: "business" } });
  await refused(409, "team_in_use", "DELETE", `/v1/workspaces/${ids["stack-internal"]}/teams/Platform`);
});

test("signing in to the documentation creates a token of its own", async () => {
  const { Service } = await import(pathToFileURL(process.env.DOCS_SERVICE));
  const page = new Service(world.service.address);
  const opened = await page.signIn(owner, password);
  const place = (await page.places()).find((each) => each.workspace.id === ids["stack-internal"]);
  assert.equal(place.team, "Platform");
  const made = await page.createToken(opened.session, place);
  assert.equal(made.key.origin, "docs");
  assert.match(made.key.label, /^API documentation \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\)$/);
  const days = (new Date(made.key.expires_at) - new Date(made.key.created_at)) / 86_400_000;
  assert.equal(days, 7);
  const list = (await expect(200, "GET", `/v1/workspaces/${ids["stack-internal"]}/keys`)).body.keys;
  assert.equal(list.find((each) => each.id === made.key.id).origin, "docs");
  assert.equal((await expect(200, "GET", "/v3/teams/Platform", { token: made.secret })).body.key_id, made.key.id);
  // Once more in the same session is the same token.
  const again = await page.createToken(opened.session, place);
  assert.deepEqual([again.key.id, again.secret], [made.key.id, null]);
  await page.signOut();
  await assert.rejects(page.places(), /[Ss]ign in/);
});

test("the service itself", async () => {
  const none = { token: null };
  await expect(200, "GET", "/healthz", none);
  await expect(200, "GET", "/readyz", none);
  await expect(200, "GET", "/openapi.yaml", none);
  await expect(200, "GET", "/docs", none);
  await expect(200, "GET", "/docs/swagger-ui.css", none);
  await refused(404, "route_unknown", "GET", "/docs/nothing", none);
});

test("guessing is slowed down", async () => {
  const guess = { former: "wrong horse battery", password };
  let answer;
  for (let i = 0; i < 6; ++i) answer = await call("PUT", "/v1/password", { body: guess });
  assert.equal(answer.status, 429);
  for (let i = 0; i < 25 && answer.status !== 404; ++i) {
    answer = await call("POST", "/v1/session", {
      token: null,
      body: { email: `user${i}@example.com`, password: "wrong" },
    });
    if (answer.status === 429) break;
  }
  assert.equal(answer.status, 429);
  const late = { token: "x", name: "x", password };
  await refused(429, "sign_in_throttled", "POST", "/v1/invitations/accept", { token: null, body: late });
});

test("every answer that the document lists was given", () => {
  const missing = world.document.answers().filter((each) => !world.document.seen.has(each) && !unprovoked.test(each));
  assert.deepEqual(missing, ["docs 404"]);
});
