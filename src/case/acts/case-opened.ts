import { choice, line, procedure, treaty } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a case was opened: one treaty's way through one parliament's procedure, for one purpose. */
export const caseOpened = act({
  kind: "CaseOpened",
  command: "OpenCase",
  fields: () => ({
    procedure: procedure,
    treaty: treaty,
    purpose: choice(["consent", "change-of-statement", "denunciation"], "consent"),
    title: line,
  }),
  fills: ["opening"],
});
