import { personCommandKinds } from "../../src/commands/command-table.ts";
import { refusal, kindsByClass, type Refusal, type RefusalKind } from "../../src/words/refusal.ts";
import { everyRefusal } from "../support/application-refusals.ts";
import type { CommandId } from "../../src/values/ids.ts";
import type { Draft } from "../../src/ledger/drafts.ts";
import type { Html } from "../../src/console/html.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { formPage } from "../../src/console/forms/form-page.ts";
import { emptyForm, type Given } from "../../src/console/forms/form-values.ts";
import { faultOfRefusal, judgeDraft, type FormFault } from "../../src/console/forms/judge-draft.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { caseIdName, questionsOf } from "../../src/console/forms/questions.ts";
import type { Scene } from "../../src/console/forms/scene.ts";
import { azerbaijaniCase, command, suppliedTexts, votesFor } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import type { Command } from "../../src/case/command.ts";
import { digestOf } from "../support/law.ts";
import { sceneOf } from "../support/form-scene.ts";

const story = azerbaijaniCase("DepositConfirmed");
const restatable = story.state.facts.find(({ act }) => act.kind === "VoteRecorded");

const sceneFor = (kind: PersonKind): Scene => {
  const restating =
    kind === "Correct" && restatable !== undefined
      ? ({ of: restatable.entry, kind: "RecordVote", fact: restatable } as const)
      : undefined;
  return sceneOf(kind, story, { restating });
};

const draftOf = (scene: Scene, given: Given): Draft => ({
  person: scene.visitor.person,
  caseId: story.state.caseId,
  verb: "lay",
  commandId: "00000000-0000-4000-8000-000000000000" as CommandId,
  at: "2026-03-31T09:00:00.000Z",
  ...given,
});

const shown = async (
  scene: Scene,
  faults: readonly FormFault[],
  given: Given = emptyForm,
): Promise<string> => {
  const draft = draftOf(scene, given);
  const work = { scene, name: draft, kept: draft, fact: undefined, base: "/cases/case-1/do/lay" };
  const { above, body } = formPage(work, draft, { faults });
  return `${String(await (above ?? ""))}${String(await (body as Html))}`;
};

/** What is wrong with how a page shows some faults: a link to nowhere, or a fault that stands at no field. */
const lost = async (scene: Scene, faults: readonly FormFault[], given?: Given) => {
  const page = await shown(scene, faults, given);
  return faults.flatMap(({ at, field, words }) => {
    if (at === "") return [];
    const target = field === undefined ? at : `field-${field}`;
    const found = page.split(`id="${target}"`).length - 1;
    const from = page.indexOf(`id="${field === undefined ? at : target}"`);
    const atField = page.slice(page.indexOf("<form")).includes(words.slice(0, 20));
    return found === 1 && from >= 0 && atField
      ? []
      : [`${at}: ${words} (${String(found)} targets)`];
  });
};

const kinds = Object.values(kindsByClass()).flat();

/** The field that each refusal speaks of, where it speaks of one: it is the one to be put right. */
const fields: Partial<Readonly<Record<RefusalKind, string>>> = {
  MalformedInput: "others",
  TextUnusable: "scan",
  ProcedureUnknown: "procedure",
  TreatyUnknown: "treaty",
  OpenCaseExists: "treaty",
  CaseExists: "caseId",
  CaseIdReserved: "caseId",
  EntryNotFound: "of",
  EntryNotReadable: "of",
  NotCurrent: "of",
  StageNotNamed: "stage",
  StageNotOpen: "stage",
  StageUnknown: "stage",
  NotInCourse: "declaration",
  BodyUnknown: "body",
  CountNotOfStage: "counts",
  CountNotWhole: "counts",
  VotesDoNotAddUp: "counts",
  MoreVotesThanMembers: "counts",
  RollCallDiffers: "counts",
  MemberNamedTwice: "rollCall",
  TimeStillRan: "on",
  TimeNotRunning: "stage",
  TimeStartUnknown: "stage",
  SilenceToBeCertified: "outcome",
  StageIsFixed: "restated",
  CannotRestate: "restated",
  NothingCorrected: "restated",
  TextsAreFixed: "restated",
  CalendarTooShort: "calendar",
  CalendarDiffers: "calendar",
  ProcedureVersionUnknown: "procedure",
  ProcedureVersionNotNewer: "procedure",
  ProcedureVersionNotInForce: "procedure",
  ProcedureVersionChanged: "procedure",
  DateInFuture: "on",
  DateBeforeStep: "on",
  DateAfterStep: "on",
  DateNotBeforeCase: "on",
  PeriodNotEnded: "on",
  NoSittingThatDay: "on",
  InForceDateDiffers: "on",
  CommitteeNotReferred: "committee",
  CommitteeReportedAlready: "committee",
  TextDiffers: "text",
  TextMissing: "statementTexts",
  TextNotExpected: "statementTexts",
  SignersOfficeUnknown: "office",
  FullPowersMissing: "fullPowers",
  PaperIncomplete: "evidence",
  ReferenceDiffers: "reference",
  NeverClaimed: "reference",
  ReferenceOfAnotherTreaty: "reference",
  NoReferenceUsed: "reference",
  StatementUnknown: "statement",
  NoEffectToHold: "of",
  EffectAsHeld: "effect",
  NotCirculated: "statement",
  CirculatedAlready: "statements",
  ObjectedAlready: "by",
  AmendmentExists: "id",
  AmendmentUnknown: "id",
  AmendmentDoneAlready: "id",
};

const another = digestOf("another");
const sitting = azerbaijaniCase("SittingScheduled");
const prepared = azerbaijaniCase("InstrumentPrepared");
const released = azerbaijaniCase("InstrumentReleased");
const sent = azerbaijaniCase("NotificationSent");
const second = { person: "treaty-officer-2" };
const textOf = (digest: string) => suppliedTexts.map((text) => ({ ...text, digest }));
const roll = Array.from({ length: 126 }, (_, n) => ({
  member: String(n),
  position: "for" as const,
}));

/** Refusals that speak of another field in one command than in another. */
const elsewhere: readonly (readonly [
  field: string,
  asked: CaseBuilder,
  given: Command,
  more?: object,
])[] = [
  ["statementTexts", sitting, command("RecordVote", { statementTexts: textOf(another) })],
  ["text", sitting, command("RecordVote", { text: another })],
  ["rollCall", sitting, command("RecordVote", { counts: null, rollCall: roll })],
  ["counts", sitting, command("RecordVote", { counts: votesFor(90, 126) })],
  [
    "sittingOn",
    azerbaijaniCase("Reported"),
    command("ScheduleSitting", { sittingOn: "2026-01-01" }),
  ],
  [
    "statements",
    azerbaijaniCase("AssentRecorded"),
    command("PrepareInstrument", { statements: [] }),
  ],
  [
    "text",
    prepared,
    command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared"), text: another }),
  ],
  [
    "statements",
    prepared,
    command("ReleaseInstrument", {
      of: prepared.hashOf("InstrumentPrepared"),
      statements: textOf(another),
    }),
  ],
  [
    "withinConditions",
    prepared,
    command("ReleaseInstrument", {
      of: prepared.hashOf("InstrumentPrepared"),
      withinConditions: ["none"],
    }),
  ],
  [
    "evidence",
    prepared,
    command("ReleaseInstrument", {
      of: prepared.hashOf("InstrumentPrepared"),
      onPaper: "2026-02-27",
    }),
  ],
  [
    "onPaper",
    prepared,
    command("ReleaseInstrument", {
      of: prepared.hashOf("InstrumentPrepared"),
      evidence: digestOf("the sheet"),
    }),
  ],
  [
    "statements",
    released,
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), statements: [] }),
  ],
  ["receivedOn", sent, command("ConfirmDeposit", { receivedOn: "2027-01-01" }), second],
  ["statements", sent, command("ConfirmDeposit", { statements: [] }), second],
  ["effective", sent, command("ConfirmDeposit", { effective: "2026-01-01" }), second],
  ["at", sent, command("RecordDelivery", { at: "2027-01-01T00:00:00Z" })],
  ["to", sitting.record(command("ClaimTask")), command("HandOverTask", { to: "nobody" })],
  [
    "restated.counts",
    azerbaijaniCase("VoteRecorded"),
    command("Correct", {
      of: azerbaijaniCase("VoteRecorded").hashOf("VoteRecorded"),
      restated: command("RecordVote", { counts: votesFor(90, 126) }),
    }),
  ],
];

/** Where a form asks for a field; undefined where it does not. */
const askedAt = (scene: Scene, field: string): string | undefined => {
  const own = field === "caseId" ? caseIdName : field;
  const names = [
    ...(scene.kind === "Correct"
      ? Object.keys(fieldsOf("RecordVote")).map((name) => `restated.${name}`)
      : []),
    ...questionsOf(scene).map(({ name }) => name),
  ];
  return [own, `restated.${own}`].find((name) => names.includes(name));
};

const exampleOf = (kind: RefusalKind): Refusal =>
  everyRefusal[kind]?.() ?? refusal("EntryTooLarge", { bytes: 2, limit: 1 });

describe("Every refusal on every form", () => {
  it.each(kinds)("names the field that is to be put right: %s", (kind) => {
    expect(exampleOf(kind).field).toBe(fields[kind]);
  });

  it.each(elsewhere.map((one) => [one[0], one[2].kind, one] as const))(
    "names it as the command calls it: %s of %s",
    (...told) => {
      const [field, , [, asked, given, more]] = told;
      expect(asked.when(given, more).refused().field).toBe(field);
    },
  );

  it.each(personCommandKinds)("stands at its field, and its link leads there: %s", async (form) => {
    const scene = sceneFor(form);
    const examples = [
      ...kinds.map(exampleOf),
      ...elsewhere.map(([, asked, given, more]) => asked.when(given, more).refused()),
    ];
    const faults = examples.map((one) => faultOfRefusal(scene, one));
    expect(await lost(scene, faults)).toEqual([]);
    // One that speaks of no field of this form belongs to the form as a whole.
    expect(faults.map(({ at }) => at)).toEqual(
      examples.map(({ field }) => (field === undefined ? "" : (askedAt(scene, field) ?? ""))),
    );
  });

  it("tells whoever records a vote to supply the text again, and not to replace the statements", () => {
    const scene = sceneOf("RecordVote", sitting);
    for (const statementTexts of [[], textOf(another)]) {
      const refused = sitting.when(command("RecordVote", { statementTexts })).refused();
      expect(faultOfRefusal(scene, refused).at).toBe("statementTexts");
    }
  });

  it.each(personCommandKinds)(
    "so does every field named by an unreadable value: %s",
    async (form) => {
      const scene = sceneFor(form);
      const faults = questionsOf(scene).map(({ name }) =>
        faultOfRefusal(
          scene,
          refusal("MalformedInput", {
            where: name,
            reason: { kind: "asGiven", text: `wrong ${name}` },
          }),
        ),
      );
      expect(faults.filter(({ at }) => at === "")).toEqual([]);
      expect(await lost(scene, faults)).toEqual([]);
    },
  );
});

describe("What is wrong with an answer", () => {
  const judged = async (scene: Scene, given: Given): Promise<readonly FormFault[]> => {
    const found = await judgeDraft({ desk: {} as never }, scene, draftOf(scene, given));
    return found.kind === "faulty" ? found.faults : [];
  };

  it.each(personCommandKinds.filter((kind) => Object.keys(fieldsOf(kind)).length > 0))(
    "stands at its field on a form that was sent empty: %s",
    async (form) => {
      const scene = sceneFor(form);
      const faults = await judged(scene, emptyForm);
      expect(faults.length).toBeGreaterThan(0);
      expect(await lost(scene, faults)).toEqual([]);
    },
  );

  const statement = (more: Readonly<Record<string, string>>): Given => ({
    values: {
      "statements.count": "1",
      "statements.0.id": "one",
      "statements.0.label": "declaration",
      "statements.0.subject": "a subject",
      "statements.0.texts.count": "2",
      "statements.0.texts.0.language": "az",
      "statements.0.texts.0.digest.known": "unknown",
      "statements.0.texts.1.language": "en",
      "statements.0.texts.1.digest.known": "unknown",
      by: "the initiator",
      "text.known": "unknown",
      "on.kind": "unknown",
      "acting-as": "clerk",
      ...more,
    },
    documents: {},
  });

  it.each([
    ["no text is authentic", {}, "statements.0.texts.0.authentic", "Statement 1: exactly one"],
    [
      "two texts are in one language",
      { "statements.0.texts.1.language": "az", "statements.0.texts.0.authentic": "true" },
      "statements.0.texts.1.language",
      "Statement 1: two of its texts are in the language az",
    ],
    [
      "a name is none",
      { "statements.0.id": "Not a name", "statements.0.texts.0.authentic": "true" },
      "statements.0.id",
      "an id: 1 to 64",
    ],
  ] as const)("says of which statement, at its input: %s", async (...told) => {
    const [, more, at, words] = told;
    const scene = sceneFor("Lay");
    const given = statement(more);
    const faults = await judged(scene, given);
    expect(faults.map((fault) => fault.at)).toContain(at);
    expect(faults.find((fault) => fault.at === at)?.words).toContain(words);
    expect(await lost(scene, faults, given)).toEqual([]);
  });
});
