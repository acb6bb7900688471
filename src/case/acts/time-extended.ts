import { mayBeLeftOut, orNone } from "../fields/field.ts";
import { day, document, ofProcedure, wholeNumber } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a time limit was extended, by so much in the unit of the limit. */
export const timeExtended = act({
  kind: "TimeExtended",
  command: "ExtendTime",
  fields: () => ({
    on: day,
    clock: ofProcedure("extendable"),
    n: wholeNumber(1, 3660),
    body: mayBeLeftOut(ofProcedure("bodies")),
    statement: orNone(document),
  }),
  fills: ["steps"],
});
