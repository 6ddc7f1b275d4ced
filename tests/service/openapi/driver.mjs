// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of the running service, each judged by its description.
import assert from "node:assert/strict";
import { owner, password } from "./service.mjs";

/** What the tests share: the document, the service, the owner's session, and workspaces by policy. */
export const world = { document: null, service: null, session: null, ids: {} };

/** Makes the call, has it judged, and answers {status, body, text, headers}. */
export async function call(method, path, { token = world.session, body, raw, headers = {} } = {}) {
  const all = { ...headers };
  if (token) all.Authorization = `Bearer ${token}`;
  const response = await fetch(world.service.address + path, {
    method,
    headers: all,
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  const text = await response.text();
  const answer = { status: response.status, headers: response.headers, text };
  world.document.judge({ method, path, body }, answer);
  answer.body = response.headers.get("content-type") === "application/json" ? JSON.parse(text) : null;
  return answer;
}

/** The same, with the status that is expected. */
export async function expect(status, method, path, options) {
  const answer = await call(method, path, options);
  assert.equal(answer.status, status, `${method} ${path}: ${answer.text}`);
  return answer;
}

export async function refused(status, code, method, path, options) {
  const answer = await expect(status, method, path, options);
  assert.equal(answer.body.error.code, code);
}

export async function signIn(email = owner, word = password) {
  return (await expect(201, "POST", "/v1/session", { token: null, body: { email, password: word } })).body.token;
}

/** Invites and accepts; answers the new member's token. */
export async function join(workspace, email, role) {
  const { token } = (await expect(201, "POST", `/v1/workspaces/${workspace}/invitations`, { body: { email, role } }))
    .body;
  return (
    await expect(201, "POST", "/v1/invitations/accept", {
      token: null,
      body: { token, name: email, password },
    })
  ).body.token;
}

/** A key of a workspace; its secret and id. */
export async function keyOf(workspace, body) {
  const made = (await expect(201, "POST", `/v1/workspaces/${workspace}/keys`, { body })).body;
  return { id: made.key.id, secret: made.secret };
}
