import * as z from "zod/mini";
import { givenByRule, mayBeLeftOut, orNone } from "../fields/field.ts";
import {
  document,
  factDate,
  namedCounts,
  ofProcedure,
  putOffBefore,
  quorumChallenged,
  rollCall,
  stage,
  statements,
  suppliedTextsIfAny,
  textVoted,
  tie,
} from "../fields/fields.ts";
import { act } from "./act.ts";

/** What a body decided, with the counts that were declared or who voted how. */
export const voteRecorded = act({
  kind: "VoteRecorded",
  command: "RecordVote",
  fields: () => ({
    stage,
    on: factDate,
    outcome: ofProcedure("outcomes"),
    counts: namedCounts,
    rollCall,
    tie,
    quorumChallenged,
    putOffBefore,
    text: mayBeLeftOut(textVoted),
    statements: mayBeLeftOut(statements),
    statementTexts: suppliedTextsIfAny,
    consent: mayBeLeftOut(orNone(document)),
    // Where a body decides without counting, nobody certifies what it decided.
    byCounting: givenByRule(z.boolean()),
  }),
  fills: ["ballots", "steps"],
  correctable: true,
  certified: ["outcome", "counts", "rollCall", "tie", "quorumChallenged", "putOffBefore"],
});
