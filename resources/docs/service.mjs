// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does at the service, without the page: signing in, and the token that signing in creates.

/** The service, for one person. Its session lives in this object alone. */
export class Service {
  #token = null;

  constructor(base = "", request = (...all) => fetch(...all)) {
    this.base = base;
    this.request = request;
  }

  /** The answer's object; null when it has none. Throws an Error with the service's sentence. */
  async call(method, path, body) {
    const headers = { "X-Chatelaine-Client": "docs" };
    if (this.#token) headers.Authorization = `Bearer ${this.#token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const answer = await this.request(this.base + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    const object = text ? JSON.parse(text) : null;
    if (!answer.ok) throw new Error(object?.error?.message ?? `The service answered ${answer.status}.`);
    return object;
  }

  /** Answers {session, token}. */
  async signIn(email, password) {
    const opened = await this.call("POST", "/v1/session", { email, password });
    this.#token = opened.token;
    return opened;
  }

  async signOut() {
    await this.call("DELETE", "/v1/session");
    this.#token = null;
  }

  /** Where a token for the documentation can be made: [{workspace, team, policy}]. */
  async places() {
    const { policies } = await this.call("GET", "/v1/policies");
    const { workspaces } = await this.call("GET", "/v1/workspaces");
    const byId = new Map(policies.map((policy) => [policy.id, policy]));
    return workspaces
      .filter((workspace) => byId.get(workspace.policy)?.docs_key && workspace.role !== "viewer")
      .flatMap((workspace) =>
        workspace.teams.map((team) => ({ workspace, team, policy: byId.get(workspace.policy) })),
      );
  }

  /**
   * Creates the token of this session at a place. The session's id is the token's too, so there is never more
   * than one. Answers {key, secret}.
   */
  async createToken(session, { workspace, team, policy }) {
    const stamp = session.created_at.slice(0, 19).replace("T", " ");
    const offered = policy.expiry.days;
    return this.call("POST", `/v1/workspaces/${workspace.id}/keys`, {
      id: session.id,
      label: `API documentation (${stamp})`,
      team,
      expires: offered.length ? { days: Math.min(...offered) } : "default",
    });
  }
}
