import { join, resolve } from "node:path";
import type { Settings } from "./settings.ts";

export type HomePaths = Readonly<
  Record<
    | "ledger"
    | "driver"
    | "drafts"
    | "documents"
    | "outbox"
    | "notices"
    | "clock"
    | "heldBack"
    | "signingKey"
    | "systemKey"
    | "checkpoints",
    string
  >
>;

/** Where in a home everything lies. */
export const pathsOf = (folder: string, settings: Settings): HomePaths => ({
  ledger: join(folder, "ledger.db"),
  driver: join(folder, "driver.db"),
  drafts: join(folder, "drafts.db"),
  documents: join(folder, "documents"),
  outbox: join(folder, "outbox"),
  notices: join(folder, "notices"),
  clock: join(folder, "clock.json"),
  heldBack: join(folder, "held-back.json"),
  signingKey: join(folder, "checkpoint-key.pem"),
  systemKey: resolve(folder, settings.systemKeyFile ?? "system-key.pem"),
  checkpoints:
    settings.checkpointsFolder === null
      ? join(folder, "checkpoints")
      : resolve(folder, settings.checkpointsFolder),
});
