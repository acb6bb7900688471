import { orNone } from "../fields/field.ts";
import { document, entrySeen, factDate, note } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the depositary returned the instrument; a new one is then needed. */
export const instrumentReturned = act({
  kind: "InstrumentReturned",
  command: "ReturnInstrument",
  fields: () => ({ of: entrySeen, on: factDate, reason: note, letter: orNone(document) }),
  fills: ["instruments.returned"],
  whileSuspended: true,
  correctable: true,
});
