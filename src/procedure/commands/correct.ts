import type * as z from "zod/mini";
import { stages } from "../../../domain/stage.ts";
import { define } from "../define.ts";
import { entrySeen, line, note, restated } from "../fields/fields.ts";

/** Corrects a recorded fact; the first record stays in the history. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the type of a definition is inferred from it
export const definitionOf = <Facts extends z.ZodMiniType>(facts: Facts) =>
  define({
    kind: "Correct",
    acts: ["ActCorrected"],
    verb: "correct",
    at: stages,
    duty: "anybody",
    whileSuspended: true,
    irreversible: true,
    remedy: true,
    anyTime: true,
    fields: { of: entrySeen, restated: restated(facts), reason: note, legalBasis: line },
  });
