import { personCommandKinds } from "../../src/procedure/command-table.ts";
import { refusal, refusalClasses, type RefusalKind } from "../../src/procedure/refusal.ts";
import { everyRefusal } from "../support/application-refusals.ts";
import type { CommandId } from "../../src/procedure/values/ids.ts";
import type { Draft } from "../../src/ledger/drafts.ts";
import type { Html } from "../../src/console/html.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { formPage } from "../../src/console/forms/form-page.ts";
import { emptyForm, type Given } from "../../src/console/forms/form-values.ts";
import {
  faultOfRefusal,
  fieldsOfRefusals,
  judgeDraft,
  type FormFault,
} from "../../src/console/forms/judge-draft.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { questionsOf } from "../../src/console/forms/questions.ts";
import type { Scene } from "../../src/console/forms/scene.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { sceneOf } from "../support/form-scene.ts";
import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import { day } from "../support/law.ts";

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
  const work = { scene, name: draft, kept: draft, base: "/cases/case-1/do/lay" };
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

const kinds = Object.keys(refusalClasses) as RefusalKind[];

const ofNoStatement = refusal("TextDiffers", {
  what: { kind: "named", term: "theText" },
  supplied: "unknown",
  recorded: "unknown",
});

const anyStage = { en: "a stage" };

/** What is refused at the stages of a procedure file. */
const refusalsAtStages = {
  StageNotNamed: () =>
    refusal("StageNotNamed", {
      command: "RecordVote",
      stages: [{ kind: "stageById", id: "any", name: { kind: "inFile", names: anyStage } }],
    }),
  StageNotOpen: () =>
    refusal("StageNotOpen", {
      command: "RecordVote",
      here: { kind: "inFile", names: anyStage },
      stages: [],
    }),
  StageNotReached: () =>
    refusal("StageNotReached", {
      command: "RecordVote",
      here: { kind: "inFile", names: anyStage },
    }),
  NotInCourse: () => refusal("NotInCourse", { why: { kind: "courseNotProvidedFor" } }),
  DutyForOtherBody: () =>
    refusal("DutyForOtherBody", { duty: "clerk", body: anyStage, needed: anyStage }),
  BodyUnknown: () => refusal("BodyUnknown", { body: "nobody", known: [] }),
  CountNotOfStage: () => refusal("CountNotOfStage", { count: "for", stage: anyStage, known: [] }),
  CountNotWhole: () => refusal("CountNotWhole", { counts: ["for"], given: "12.5" }),
  ExtensionNotAllowed: () =>
    refusal("ExtensionNotAllowed", { name: anyStage, why: { kind: "extendedTooLong" } }),
  TimeStillRan: () =>
    refusal("TimeStillRan", {
      on: knownDate(day("2026-03-01")),
      lastDay: day("2026-03-01"),
      name: anyStage,
    }),
  DutyUnknown: () => refusal("DutyUnknown", { duty: "nobody", known: [] }),
  CalendarTooShort: () => refusal("CalendarTooShort", { name: anyStage }),
};

const refusals = {
  ...everyRefusal,
  ...refusalsAtStages,
  MalformedInput: () => refusal("MalformedInput", { where: "no field", reason: [] }),
  TextUnusable: () =>
    refusal("TextUnusable", { where: "no field", problem: { kind: "textEmpty" } }),
  TextDiffers: () => ofNoStatement,
};

const refused = (scene: Scene, kind: RefusalKind): FormFault =>
  faultOfRefusal(scene, refusals[kind]?.() ?? ofNoStatement);

describe("Every refusal on every form", () => {
  it.each(personCommandKinds)("stands at its field, and its link leads there: %s", async (form) => {
    const scene = sceneFor(form);
    const faults = kinds.map((kind) => refused(scene, kind));
    expect(await lost(scene, faults)).toEqual([]);
    const names = [
      ...questionsOf(scene).map(({ name }) => name),
      ...(form === "Correct"
        ? Object.keys(fieldsOf("RecordVote")).map((name) => `restated.${name}`)
        : []),
    ];
    // One that speaks of no field of this form belongs to the form as a whole, and the table says which those are.
    for (const kind of kinds) {
      const speaksOf: readonly string[] = fieldsOfRefusals[kind];
      const has = speaksOf.some((one) => names.includes(one) || names.includes(`restated.${one}`));
      expect([kind, refused(scene, kind).at !== ""]).toEqual([
        kind,
        kind === "TextDiffers" ? names.some((one) => /(^|\.)text$/.test(one)) : has,
      ]);
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
