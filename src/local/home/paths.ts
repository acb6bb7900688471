import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { officeCaseId } from "../../ledger/handling/request.ts";
import type { Traces } from "../../ledger/check/store.ts";
import { ifThere } from "../durable-file.ts";
import type { Home } from "./opened.ts";
import type { Settings } from "./settings.ts";

const holdsSomething = (folder: string): boolean =>
  (ifThere(() => readdirSync(folder)) ?? []).length > 0;

/** Whether an office is on record in a home, and what shows beside its ledger that one was founded. */
export const tracesOf = async ({ folder, outbox, checkpoints, ledger }: Home): Promise<Traces> => {
  const first = await ledger.entries(officeCaseId, { afterSeq: 0, limit: 1 });
  if (first.length > 0) return { hasOffice: true, beside: [] };
  const folders = [
    ["documents", join(folder, "documents")],
    ["letters", outbox],
    ["checkpoints", checkpoints],
  ] as const;
  const beside = folders.flatMap(([what, path]) => (holdsSomething(path) ? [what] : []));
  // Without them it would be no home.
  return { hasOffice: false, beside: [...beside, "settings"] };
};

/** How far the ledger was acknowledged. */
export const markFile = "ledger.mark";

export type HomePaths = Readonly<
  Record<
    | "ledger"
    | "mark"
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
  mark: join(folder, markFile),
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
