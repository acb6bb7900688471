import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathsOf } from "../../local/home/paths.ts";
import { keepsOutside } from "../../local/home/log.ts";
import type { Settings } from "../../local/home/settings.ts";
import type { Call } from "../call.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { notesIn } from "./check.ts";
import { noteAt, type Note } from "./read-log.ts";

/** Checkpoints that did not come with the backup, and where they were looked for. */
export type Outside = { readonly notes: readonly Note[]; readonly places: readonly string[] };

const notesAt = async ({ shell }: Call, named: string): Promise<readonly Note[]> => {
  const path = resolve(shell.folder, named);
  if (existsSync(path) && statSync(path).isDirectory()) {
    const notes = notesIn(path);
    if (notes.length === 0)
      throw stopped("UnreadableFile", { kind: "checkpointsNone", folder: named });
    return notes;
  }
  return [noteAt(named, await readText(shell, named))];
};

/** The checkpoints that are kept outside the home: in the folder that its settings name, and those that are given. */
export const outsideOf = async (call: Call, home: string, settings: Settings): Promise<Outside> => {
  const { checkpoints } = pathsOf(home, settings);
  const places = keepsOutside({ folder: home, checkpoints }) ? [checkpoints] : [];
  const notes = places.flatMap((place) => [...notesIn(place)]);
  for (const named of call.flags.all("checkpoint")) {
    notes.push(...(await notesAt(call, named)));
    places.push(named);
  }
  return { notes, places };
};
