// SPDX-License-Identifier: GPL-3.0-or-later
// A real chatelained on a store of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const owner = "owner@example.com";
export const password = "correct horse battery";

/** Runs to the end; throws unless it exits with 0. */
function run(program, args, input) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: ["pipe", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done() : failed(new Error(`${args[0]} exited with ${code}: ${said}`))));
    child.stdin.end(input);
  });
}

export class RunningService {
  #child;
  #folder;

  static async start(program) {
    const service = new RunningService();
    service.#folder = await mkdtemp(join(tmpdir(), "chatelained-"));
    const store = ["--store", `sqlite:${join(service.#folder, "keys.sqlite")}`];
    await run(
      program,
      ["init", ...store, "--workspace", "acme", "--policy", "stack-internal", "--owner", owner],
      password,
    );
    service.#child = spawn(
      program,
      [...store, "--listen", "127.0.0.1:0", "--sealing-key-file", join(service.#folder, "sealing.key")],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    for await (const line of createInterface({ input: service.#child.stdout })) {
      service.address = line.trim().split(" ").at(-1);
      break;
    }
    if (!service.address) throw new Error("chatelained did not start");
    return service;
  }

  /** Answers its exit code. */
  async stop() {
    const ended = new Promise((done) => {
      this.#child.on("close", done);
    });
    this.#child.kill("SIGTERM");
    const code = await ended;
    await rm(this.#folder, { recursive: true });
    return code;
  }
}
