import { mayBeLeftOut, orNone } from "../fields/field.ts";
import {
  document,
  factDate,
  line,
  ofProcedure,
  someOfProcedure,
  stage,
  textVoted,
} from "../fields/fields.ts";
import { act } from "./act.ts";

/** A signature, a countersignature, a return or a refusal. */
export const assentRecorded = act({
  kind: "AssentRecorded",
  command: "RecordAssent",
  fields: () => ({
    stage,
    on: factDate,
    outcome: ofProcedure("outcomes"),
    body: mayBeLeftOut(ofProcedure("bodies")),
    by: orNone(line),
    source: mayBeLeftOut(orNone(line)),
    objections: mayBeLeftOut(orNone(document)),
    with: mayBeLeftOut(someOfProcedure("documents")),
    text: mayBeLeftOut(textVoted),
  }),
  fills: ["steps"],
  correctable: true,
  openData: ["outcome"],
});
