import { document, suppliedTexts } from "../fields/documents.ts";
import { seenEntry } from "../fields/entry.ts";
import { factDate, needed, optional } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** The instrument of ratification, and its deposit. */
export const instrumentVerbs = {
  PrepareInstrument: {
    about: "prepare the instrument: its text, and the statements that go with it",
    group: "treatyOfficer",
    example: "az-7 --text instrument.pdf --statement scope/az=scope-az.txt --as treaty-officer-1",
    fields: {
      text: document("--text <file>", "the instrument's text"),
      statements: suppliedTexts(),
    },
  } satisfies Verb<"PrepareInstrument">,
  ReleaseInstrument: {
    about: "release the prepared instrument for signature, as another person",
    group: "releasing",
    example:
      "az-7 --of 9b1c22d3e4f50617 --text instrument.pdf --statement scope/az=scope-az.txt --as releasing-officer",
    fields: {
      of: seenEntry("the preparation of the instrument"),
      text: document("--text <file>", "the instrument's text, supplied anew"),
      statements: suppliedTexts(),
    },
  } satisfies Verb<"ReleaseInstrument">,
  SignInstrument: {
    about: "record that the instrument was signed, with the scan of what was signed",
    group: "headOfState",
    example:
      'az-7 --of 77aa00129b1c22d3 --on 2026-03-02 --signer "the signatory" --place Baku --scan signed.pdf --as head-of-state-office',
    fields: {
      of: seenEntry("the release of the instrument"),
      on: factDate("when it was signed"),
      signer: needed("--signer <name>", "who signed"),
      place: needed("--place <place>", "where"),
      scan: document("--scan <file>", "the scan of what was signed"),
      statements: suppliedTexts(),
    },
  } satisfies Verb<"SignInstrument">,
  ConfirmDeposit: {
    about: "record that the depositary received the instrument",
    group: "treatyOfficer",
    example: 'az-7 --received-on 2026-04-15 --reference "C.N.…" --as treaty-officer-2',
    fields: {
      receivedOn: factDate("when the depositary received it", "--received-on <date>"),
      reference: optional("--reference <reference>", "the depositary's reference"),
      statements: suppliedTexts(),
    },
  } satisfies Verb<"ConfirmDeposit">,
} as const;
