import { orNone } from "../fields/field.ts";
import {
  choice,
  document,
  documentAnew,
  entrySeen,
  factDate,
  line,
  suppliedTextsAnew,
} from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the instrument was signed, with the scan of what was signed. */
export const instrumentSigned = act({
  kind: "InstrumentSigned",
  command: "SignInstrument",
  fields: () => ({
    of: entrySeen,
    on: factDate,
    signer: line,
    office: choice(["headOfState", "headOfGovernment", "foreignMinister", "other", "unknown"]),
    fullPowers: orNone(document),
    place: line,
    scan: documentAnew,
    custody: orNone(line),
    statements: suppliedTextsAnew,
  }),
  fills: ["instruments.signed", "textsSupplied", "steps"],
  correctable: true,
});
