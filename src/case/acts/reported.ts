import * as z from "zod/mini";
import { givenByRule, mayBeLeftOut, orNone } from "../fields/field.ts";
import {
  committee,
  document,
  factDate,
  namedCounts,
  ofProcedure,
  stage,
  tie,
} from "../fields/fields.ts";
import { act } from "./act.ts";

/** What a body that examines the matter came to. */
export const reported = act({
  kind: "Reported",
  command: "RecordReport",
  fields: () => ({
    stage,
    on: factDate,
    outcome: ofProcedure("outcomes"),
    report: orNone(document),
    committee: mayBeLeftOut(orNone(committee)),
    // Where the body that examines decides by counting.
    counts: mayBeLeftOut(namedCounts),
    tie,
    // What another committee than the lead says is on record beside it, and leads the case nowhere.
    beside: givenByRule(z.boolean()),
  }),
  fills: ["committees.reported", "steps"],
  correctable: true,
  openData: ["outcome", "committee"],
});
