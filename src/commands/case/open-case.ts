import type { Definition } from "../definition.ts";

const definition = {
  kind: "OpenCase",
  verb: "open",
  at: [],
  duty: "clerk",
} as const satisfies Definition;

/** Opens a case: one treaty's way through one parliament's procedure. It has no stage yet: it makes the first. */
export const openCase = { definition } as const;
