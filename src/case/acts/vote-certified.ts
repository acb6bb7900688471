import { lawIdSchema } from "../../values/ids.ts";
import { givenByRule } from "../fields/field.ts";
import { entrySeen } from "../fields/fields.ts";
import { act, enteredAgain } from "./act.ts";
import { voteRecorded } from "./vote-recorded.ts";

/** That another person entered a decision again, without seeing the record, and that the two are the same. */
export const voteCertified = act({
  kind: "VoteCertified",
  command: "CertifyVote",
  fields: () => ({ of: entrySeen, ...enteredAgain(voteRecorded), stage: givenByRule(lawIdSchema) }),
  fills: ["ballots", "steps"],
});
