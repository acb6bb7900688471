import type { Definition } from "../definition.ts";
import { choice, line, procedure, treaty } from "../../case/fields/fields.ts";

export const definition = {
  kind: "OpenCase",
  acts: ["CaseOpened"],
  verb: "open",
  at: [],
  duty: "clerk",
} as const satisfies Definition;

const fields = () => ({
  procedure: procedure,
  treaty: treaty,
  purpose: choice(["consent", "change-of-statement", "denunciation"], "consent"),
  title: line,
});

/** Opens a case: one treaty's way through one parliament's procedure. It has no stage yet: it makes the first. */
export const openCase = { fields } as const;
