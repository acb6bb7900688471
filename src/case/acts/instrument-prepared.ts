import { document, suppliedTexts } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the instrument was prepared: its text, and the statements that go with it. */
export const instrumentPrepared = act({
  kind: "InstrumentPrepared",
  command: "PrepareInstrument",
  fields: () => ({ text: document, statements: suppliedTexts }),
  fills: ["instruments.prepared", "textsSupplied"],
});
