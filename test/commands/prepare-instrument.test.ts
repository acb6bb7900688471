import type { CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  statements,
  suppliedTexts,
  certified,
} from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";

const [firstText, ...otherTexts] = suppliedTexts;

const altered = [{ ...firstText, digest: digestOf("altered") }, ...otherTexts];

const [reservation] = statements as readonly [Statement];

const unknown: readonly [Statement] = [
  { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
];

const text = (content: string): SuppliedText[] => [
  { statement: reservation.id, language: "az", digest: digestOf(content) },
];

const first = { statements: text("the first") };

/** A case whose statement nobody had the text of when it was laid and voted. */
const withoutTexts = (laid: readonly Statement[] = unknown): CaseBuilder =>
  certified(
    azerbaijaniCase("CaseOpened")
      .record(command("Lay", { statements: laid }))
      .record(command("ReferToCommittees"))
      .record(command("RecordCommitteeReport"))
      .record(command("ScheduleSitting"))
      .record(command("RecordPlenaryVote", { statements: [] })),
  )
    .record(command("PresentLaw"))
    .record(command("SignLaw"));

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is prepared, released by another person, and signed", () => {
    const prepared = caseAt("InstrumentPrepared");
    const released = prepared
      .when(command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }))
      .thenStage("instrument");
    released
      .when(command("SignInstrument", { of: released.hashOf("InstrumentReleased") }))
      .thenStage("notification");
  });
  it("carries the statements on record, each text supplied anew", () => {
    const start = caseAt("InstrumentPrepared");
    const steps: readonly (readonly [
      CaseBuilder,
      (statements: unknown) => ReturnType<CaseBuilder["when"]>,
    ])[] = [
      [start, (texts) => start.when(command("PrepareInstrument", { statements: texts }))],
      [
        start,
        (texts) =>
          start.when(
            command("ReleaseInstrument", {
              of: start.hashOf("InstrumentPrepared"),
              statements: texts,
            }),
          ),
      ],
    ];
    for (const [, step] of steps) {
      step(altered).thenRefused("TextDiffers", {
        supplied: digestOf("altered"),
        recorded: firstText?.digest ?? "",
      });
      step(otherTexts).thenRefused("TextMissing", { what: "statement reservation-11-3 (az)" });
      step([{ ...firstText, digest: "unknown" }, ...otherTexts]).thenRefused("TextMissing");
      step([...suppliedTexts, { ...firstText, language: "fr" }]).thenRefused("TextNotExpected", {
        what: "statement reservation-11-3 (fr)",
      });
    }
    const released = caseAt("InstrumentReleased");
    released
      .when(
        command("SignInstrument", {
          of: released.hashOf("InstrumentReleased"),
          statements: altered,
        }),
      )
      .thenRefused("TextDiffers");
    caseAt("NotificationSent")
      .when(command("ConfirmDeposit", { statements: altered }), { person: "treaty-officer-2" })
      .thenRefused("TextDiffers");
  });
});

describe("an instrument", () => {
  const inEnglish = { language: "en", digest: "unknown", authentic: false } as const;
  it("is prepared with the authentic texts, and a digest that is unknown is none", () => {
    const told = withoutTexts([{ ...reservation, texts: [...unknown[0].texts, inEnglish] }]);
    const without = [{ statement: reservation.id, language: "az", digest: "unknown" }];
    told
      .when(command("PrepareInstrument", { statements: without }))
      .thenRefused("MalformedInput", { where: "statement reservation-11-3 (az)" });
    told.when(command("PrepareInstrument", first)).thenActs("InstrumentPrepared");
  });
});
