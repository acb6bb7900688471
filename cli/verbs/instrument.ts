import { commands } from "../../src/procedure/commands/index.ts";
import {
  document,
  documentAnew,
  optionalDocument,
  suppliedTexts,
  suppliedTextsAnew,
} from "../fields/documents.ts";
import { seenEntry } from "../fields/entry.ts";
import { factDate, kebab, needed, optional, several, word } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** The instrument of ratification: made, signed, handed over, and sometimes returned. */
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
      text: documentAnew("--text <file>", "the instrument's text, supplied anew"),
      statements: suppliedTextsAnew(),
      // Of most instruments there is nothing to say.
      withinConditions: {
        ...several(
          "--within-conditions <id>",
          "a statement whose text keeps to the conditions of its clause; repeat for each",
        ),
        otherwise: [],
      },
    },
  } satisfies Verb<"ReleaseInstrument">,
  SignInstrument: {
    about: "record that the instrument was signed, with the scan of what was signed",
    group: "headOfState",
    example:
      'az-7 --of 77aa00129b1c22d3 --on 2026-03-02 --signer "the signatory" --office head-of-state --place Baku --scan signed.pdf --as head-of-state-office',
    fields: {
      of: seenEntry("the release of the instrument"),
      on: factDate("when it was signed"),
      signer: needed("--signer <name>", "who signed"),
      office: word(
        "--office <office>",
        "in which office",
        commands.SignInstrument.definition.schema.shape.office.options.map(kebab),
      ),
      fullPowers: optionalDocument(
        "--full-powers <file>",
        "the full powers, which every other office needs",
      ),
      place: needed("--place <place>", "where"),
      scan: documentAnew("--scan <file>", "the scan of what was signed"),
      custody: optional("--custody <place>", "where the signed original and its scan are kept"),
      statements: suppliedTextsAnew(),
    },
  } satisfies Verb<"SignInstrument">,
  TransmitInstrument: {
    about: "record that the signed original was handed over for the depositary",
    group: "treatyOfficer",
    example:
      'az-7 --of 77aa00129b1c22d3 --on 2026-03-05 --bearer "the permanent mission" --receipt receipt.pdf --as treaty-officer-1',
    fields: {
      of: seenEntry("the signature of the instrument"),
      on: factDate("when it was handed over"),
      bearer: needed("--bearer <name>", "who carries it"),
      receipt: optionalDocument("--receipt <file>", "the receipt for it"),
    },
  } satisfies Verb<"TransmitInstrument">,
  ReturnInstrument: {
    about: "record that the depositary returned the instrument; a new one is then needed",
    group: "treatyOfficer",
    example:
      'az-7 --of 77aa00129b1c22d3 --on 2026-03-12 --reason "the title of the signer is missing" --as treaty-officer-1',
    fields: {
      of: seenEntry("the signature of the instrument"),
      on: factDate("when it was returned"),
      reason: needed("--reason <text>", "what the depositary found"),
      letter: optionalDocument("--letter <file>", "the depositary's letter"),
    },
  } satisfies Verb<"ReturnInstrument">,
} as const;
