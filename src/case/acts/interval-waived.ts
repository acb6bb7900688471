import { factDate, namedCounts, ofProcedure } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That those whom the law entitles to it waived an interval. */
export const intervalWaived = act({
  kind: "IntervalWaived",
  command: "RecordWaiver",
  fields: () => ({ on: factDate, clock: ofProcedure("waivable"), counts: namedCounts }),
  fills: ["steps"],
  correctable: true,
});
