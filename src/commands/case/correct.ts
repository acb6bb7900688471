import type * as z from "zod/mini";
import type { Definition } from "../definition.ts";
import type { Field } from "../../case/fields/field.ts";
import { entrySeen, line, note, restated } from "../../case/fields/fields.ts";

export const definition = {
  kind: "Correct",
  acts: ["ActCorrected"],
  verb: "correct",
  at: "any",
  duty: "anybody",
  whileSuspended: true,
  irreversible: true,
  remedy: true,
  anyTime: true,
} as const satisfies Definition;

type Fields<Facts extends z.ZodMiniType> = {
  readonly of: typeof entrySeen;
  readonly restated: Field<"restated", Facts>;
  readonly reason: typeof note;
  readonly legalBasis: typeof line;
};

/** The fields of what corrects a recorded fact, one of those that may be restated; the first record stays in the history. */
export const fieldsOfCorrection = <Facts extends z.ZodMiniType>(facts: Facts): Fields<Facts> => ({
  of: entrySeen,
  restated: restated(facts),
  reason: note,
  legalBasis: line,
});
