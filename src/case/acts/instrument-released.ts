import { mayBeLeftOut } from "../fields/field.ts";
import { documentAnew, entrySeen, statementIds, suppliedTextsAnew } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That another person released the prepared instrument for signature. */
export const instrumentReleased = act({
  kind: "InstrumentReleased",
  command: "ReleaseInstrument",
  fields: () => ({
    of: entrySeen,
    text: documentAnew,
    statements: suppliedTextsAnew,
    withinConditions: mayBeLeftOut(statementIds),
  }),
  fills: ["instruments.released", "textsSupplied"],
});
