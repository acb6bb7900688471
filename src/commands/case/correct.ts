import type { Definition } from "../definition.ts";

const definition = {
  kind: "Correct",
  verb: "correct",
  at: "any",
  duty: "anybody",
  irreversible: true,
  remedy: true,
  anyTime: true,
} as const satisfies Definition;

/** Puts a recorded fact right by restating it; the first record stays in the history. */
export const correct = { definition } as const;
