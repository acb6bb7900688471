import { lawIdSchema } from "../../values/ids.ts";
import { givenByRule } from "../fields/field.ts";
import { entrySeen, note } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That somebody declined to certify a vote, which must then be recorded again. */
export const certificationDeclined = act({
  kind: "CertificationDeclined",
  command: "DeclineCertification",
  fields: () => ({ of: entrySeen, reason: note, stage: givenByRule(lawIdSchema) }),
  fills: ["ballots", "steps"],
});
