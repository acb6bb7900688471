import * as z from "zod/mini";
import { digestSchema, entryHashSchema } from "./ids.ts";
import { lineSchema, noteSchema } from "./text.ts";
import { versionSchema } from "./version.ts";

/** The command by which a case goes on under a newer version of its profile. */
export const versionCommands = {
  MoveToProfileVersion: z.strictObject({
    kind: z.literal("MoveToProfileVersion"),
    version: versionSchema,
    /** The digest of the file that holds this version, so that nobody moves a case to rules that they did not read. */
    profile: digestSchema,
    /** The newest entry of the case, as whoever moves it saw the case. */
    of: entryHashSchema,
    reason: noteSchema,
    legalBasis: lineSchema,
  }),
} as const;
