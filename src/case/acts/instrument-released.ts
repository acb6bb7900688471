import { mayBeLeftOut, orNone } from "../fields/field.ts";
import {
  day,
  document,
  documentAnew,
  entrySeen,
  statementIds,
  suppliedTextsAnew,
} from "../fields/fields.ts";
import { act } from "./act.ts";

/**
 * That another person released the prepared instrument for signature. It is done by being recorded, on the day of its entry; one
 * that was done on paper before has the day of the paper.
 */
export const instrumentReleased = act({
  kind: "InstrumentReleased",
  command: "ReleaseInstrument",
  fields: () => ({
    of: entrySeen,
    text: documentAnew,
    statements: suppliedTextsAnew,
    withinConditions: mayBeLeftOut(statementIds),
    onPaper: mayBeLeftOut(orNone(day)),
    evidence: mayBeLeftOut(orNone(document)),
  }),
  fills: ["instruments.released", "textsSupplied"],
  correctable: true,
});
