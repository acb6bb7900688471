import { entryHashSchema, lawIdSchema } from "../../values/ids.ts";
import { givenByRule } from "../fields/field.ts";
import { act } from "./act.ts";

/** That a certification was not the record's. It moves nothing: what was entered stands in the entry's command alone, which auditors read. */
export const voteCertificationDiffered = act({
  kind: "VoteCertificationDiffered",
  insteadOf: "VoteCertified",
  fields: () => ({
    of: givenByRule(entryHashSchema),
    /** The stage at which it was voted. */
    stage: givenByRule(lawIdSchema),
  }),
  fills: ["ballots", "steps"],
});
