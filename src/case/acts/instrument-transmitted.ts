import { orNone } from "../fields/field.ts";
import { document, entrySeen, factDate, line } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the signed original was handed over for the depositary. */
export const instrumentTransmitted = act({
  kind: "InstrumentTransmitted",
  command: "TransmitInstrument",
  fields: () => ({ of: entrySeen, on: factDate, bearer: line, receipt: orNone(document) }),
  fills: ["instruments.transmitted"],
  correctable: true,
});
