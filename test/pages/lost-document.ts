import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../src/local/home/home.ts";
import { signedIn } from "./session.ts";

/** Removes a document from the store of a home, as a fault of a disk may. */
export const loseDocument = async ({ desk, folder }: Home, text: string): Promise<void> => {
  const digest = await desk.ports.documents.put(Buffer.from(text, "utf8"));
  rmSync(join(folder, "documents", digest.slice(0, 2), digest.slice(2, 4), digest));
};

const idIn = (page: string): string => /name="command-id" value="([^"]+)"/.exec(page)?.[1] ?? "";

/** Has the server sweep, and the administrator take an incident that it names. */
export const takeIncident = async (base: string, key: string): Promise<void> => {
  const administrator = await signedIn(base, "administrator");
  await administrator.post("/en/incidents/sweep", {});
  const path = `/en/incidents/${key}`;
  const id = idIn(await (await administrator.get(path)).text());
  const taken = await administrator.post(path, { step: "take", "command-id": id });
  if (taken.status !== 303) throw new Error(`taking ${key} was answered ${String(taken.status)}`);
};
