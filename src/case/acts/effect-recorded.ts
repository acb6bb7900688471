import { actOnRecord, choice, factDate, line } from "../fields/fields.ts";
import { act } from "./act.ts";

/** What was held of an act on record: that it has effect, or that it has none; by whom, and where that can be read. */
export const effectRecorded = act({
  kind: "EffectRecorded",
  command: "RecordEffect",
  fields: () => ({
    of: actOnRecord,
    effect: choice(["given", "denied"]),
    by: line,
    on: factDate,
    source: line,
  }),
  fills: ["steps"],
  correctable: true,
});
