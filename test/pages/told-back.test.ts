import type { Command } from "../../src/procedure/command.ts";
import { personCommandKinds } from "../../src/procedure/command-table.ts";
import { languages } from "../../src/papers/paper.ts";
import { messagesIn } from "../../src/console/words.ts";
import { seenEntry } from "../../src/console/forms/controls/entry.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { emptyForm } from "../../src/console/forms/form-values.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { azerbaijaniCase, command, statements } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import { sceneOf } from "../support/form-scene.ts";

const opened = azerbaijaniCase("CaseOpened");

/** Values on record that no form would offer now, beside those of the valid commands. */
const outdated: Partial<Readonly<Record<PersonKind, Readonly<Record<string, unknown>>>>> = {
  RecordDatedFact: { subject: "the reference of a notice" },
  RecordReport: { report: digestOf("opinion") },
  RecordVote: {
    text: "unknown",
    statementTexts: [{ statement: "gone", language: "az", digest: "unknown" }],
    consent: digestOf("consent"),
  },
  RecordReview: { decision: digestOf("decision") },
  RecordAssent: { by: "a person", objections: digestOf("objections"), source: "a register" },
  ExtendTime: { statement: digestOf("statement") },
  Publish: { number: "17" },
  SignInstrument: { fullPowers: digestOf("full powers"), custody: "the archive" },
  TransmitInstrument: { receipt: digestOf("receipt") },
  ReturnInstrument: { letter: digestOf("letter") },
  PrepareNotification: { contact: "the desk" },
  ConfirmDeposit: { reference: "C.N.1", effective: "2026-04-01" },
  RecordCirculation: { reference: "C.N.2" },
};

const told = async (of: PersonKind, language: "az" | "en"): Promise<readonly string[]> => {
  const scene = sceneOf(of, opened, { language });
  const recorded: Readonly<Record<string, unknown>> = {
    ...command(of as Command["kind"]),
    ...outdated[of],
  };
  const fields = Object.entries(fieldsOf(of)).filter(
    ([field]) => field in recorded && !["of", "restated", ...namedInFile].includes(field),
  );
  return Promise.all(
    fields.map(async ([field, control]) => {
      const given = control.fill(recorded[field], field);
      const text = String(await control.tell({ scene, name: field, words: ["", ""], given }));
      return text.includes(messagesIn(language).forms.notGiven) ? field : "";
    }),
  );
};

// What a procedure file names is told by the names in that file, as staged-forms.test.ts has it.
const namedInFile = [
  ...["stage", "body", "with", "outcome", "clock", "declaration", "intervention", "classes"],
  "counts",
];

describe("What is on record, told back on a form", () => {
  it.each(personCommandKinds.flatMap((kind) => languages.map((one) => [kind, one] as const)))(
    "is never said to be not given, whatever the form would offer now: %s (%s)",
    async (kind, language) => {
      expect((await told(kind, language)).filter((field) => field !== "")).toEqual([]);
    },
  );

  it.each([
    ["ReleaseInstrument", "InstrumentPrepared"],
    ["SignInstrument", "InstrumentReleased"],
    ["TransmitInstrument", "InstrumentSigned"],
  ] as const)("names every text of the statements with its digest: %s", async (kind, last) => {
    const scene = sceneOf(kind, azerbaijaniCase(last));
    const place = { scene, name: "of", words: ["", ""], given: emptyForm } as const;
    for (const page of [
      String(await seenEntry.show({ ...place, faults: [] })),
      String(await seenEntry.tell(place)),
    ])
      for (const { id, texts } of statements)
        for (const { language, digest } of texts) {
          expect(page).toContain(`${id} (${language})`);
          expect(page).toContain(digest);
        }
  });

  it("says of a list on record that it is empty, and not that it was not given", async () => {
    const scene = sceneOf("Lay", opened);
    const { statements: control } = fieldsOf("Lay");
    const given = control?.fill([], "statements") ?? emptyForm;
    const place = { scene, name: "statements", words: ["", ""], given } as const;
    expect(String(await control?.tell(place))).toBe("none");
  });
});
