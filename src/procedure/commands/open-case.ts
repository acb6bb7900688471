import { define } from "../define.ts";
import { choice, line, procedure, treaty } from "../fields/fields.ts";

const definition = define({
  kind: "OpenCase",
  acts: ["CaseOpened"],
  verb: "open",
  at: [],
  duty: "clerk",
  fields: {
    profile: procedure,
    treaty: treaty,
    purpose: choice(["consent", "change-of-statement", "denunciation"], "consent"),
    title: line,
  },
});

/** Opens a case: one treaty's way through one parliament's procedure. It has no stage yet: it makes the first. */
export const openCase = { definition } as const;
