import { randomUUID } from "node:crypto";
import { knownDate } from "../../src/time/fact-date.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { handleOffice } from "../../src/ledger/handling/office.ts";
import { definitionOf, personCommandKinds } from "../../src/commands/command-table.ts";
import { stageKindsFor } from "../../src/law/stages/commands.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { commandSchema, commandOfAct } from "../../src/case/command.ts";
import { dutiesOf, givesAt } from "../../src/law/procedure/duties-of-command.ts";
import { stageOf, type Procedure } from "../../src/law/file/procedure.ts";
import { stageMeant } from "../../src/commands/rules/stage-of-command.ts";
import { commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { commandAnywhere } from "../support/cases.ts";
import { stateOf } from "./filling.ts";
import { giverAt, type Giver } from "./giving.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { daysAgo, newestVote, senateCounts } from "./staged-cases.ts";

type Fields = Readonly<Record<string, unknown>>;
/** How a step is taken, so many days ago, with which fields. */
type Step = readonly [how: "sent" | "form", kind: PersonKind, ago: number, fields?: Fields];
type Road = {
  readonly procedure: string;
  readonly treaty: string;
  readonly steps: readonly Step[];
};

const lay: Fields = { by: "whoever lays it", text: "unknown", statements: [] };
const report: Fields = { outcome: "favourable", report: null };

// Every form of a command at a stage is filled in once, where a case of that parliament comes to it.
const roads: Readonly<Record<string, Road>> = {
  "us-3": {
    procedure: "us-senate",
    treaty: "att",
    steps: [
      ["sent", "Lay", 30, lay],
      ["form", "Refer", 29],
      ["form", "RecordReport", 20, { stage: "committee", ...report }],
      ["form", "RecordWaiver", 20, { clock: "lie-over", counts: null }],
      ["form", "BeginStage", 20, { stage: "second-reading" }],
      [
        "sent",
        "RecordReport",
        19,
        { stage: "second-reading", ...report, outcome: "withoutRecommendation" },
      ],
      [
        "form",
        "RecordVote",
        10,
        { stage: "consent", outcome: "adopted", counts: senateCounts, quorumChallenged: false },
      ],
      [
        "form",
        "CertifyVote",
        9,
        { outcome: "adopted", counts: senateCounts, quorumChallenged: false },
      ],
    ],
  },
  "us-4": {
    procedure: "us-senate",
    treaty: "paris-agreement",
    steps: [
      ["sent", "Lay", 30, lay],
      ["form", "EndOfTerm", 5],
    ],
  },
  "nl-3": {
    procedure: "nl-tacit",
    treaty: "att",
    steps: [
      ["form", "Classify", 45, { classes: ["touches-caribbean"], legalBasis: "a note" }],
      ["sent", "Lay", 40, { ...lay, stage: "laying", body: "government" }],
      ["form", "CertifyTimeEnded", 0, { stage: "wish" }],
    ],
  },
  "nl-4": {
    procedure: "nl-tacit",
    treaty: "paris-agreement",
    steps: [
      ["sent", "Classify", 22, { classes: [], legalBasis: "a note" }],
      ["sent", "Lay", 20, { ...lay, stage: "laying", body: "government" }],
      [
        "form",
        "RecordIntervention",
        15,
        {
          stage: "wish",
          intervention: "fifth-of-tweede-kamer",
          body: "tweede-kamer",
          counts: { for: 31 },
        },
      ],
      ["form", "RecordEffect", 3, { effect: "denied", by: "the chamber", source: "its minutes" }],
    ],
  },
  "nl-5": {
    procedure: "nl-tacit",
    treaty: "unclos",
    steps: [
      ["sent", "Classify", 22, { classes: [], legalBasis: "a note" }],
      ["sent", "Lay", 20, { ...lay, stage: "laying", body: "government" }],
      ["form", "Declare", 15, { declaration: "urgent", body: "government", counts: null }],
    ],
  },
  "ua-1": {
    procedure: "ua-verkhovna-rada",
    treaty: "att",
    steps: [
      ["sent", "Classify", 40, { classes: [], legalBasis: "a note" }],
      ["sent", "Lay", 39, lay],
      ["sent", "RecordReport", 30, { stage: "foreign-policy-committee", ...report }],
      [
        "sent",
        "RecordVote",
        20,
        { stage: "vote", outcome: "adopted", counts: { for: 300, against: 10 } },
      ],
      ["sent", "CertifyVote", 20, { outcome: "adopted", counts: { for: 300, against: 10 } }],
      ["sent", "RecordAssent", 18, { outcome: "signed", by: null }],
      ["form", "Present", 17],
      ["form", "RecordAssent", 10, { outcome: "signed", by: "a person" }],
      ["form", "Publish", 5, { outcome: "published", publishedIn: "a gazette", number: "17" }],
    ],
  },
  "fr-1": {
    procedure: "fr-loi-autorisation",
    treaty: "att",
    steps: [
      ["sent", "Classify", 40, { classes: [], legalBasis: "a note" }],
      ["sent", "Lay", 39, { ...lay, stage: "bill" }],
      ["form", "AskForReview", 30, { stage: "treaty-review", body: "president" }],
      ["form", "RecordReview", 20, { stage: "treaty-review", outcome: "conform", decision: null }],
    ],
  },
  "de-1": {
    procedure: "de-vertragsgesetz",
    treaty: "att",
    steps: [
      ["sent", "Classify", 60, { classes: [], legalBasis: "a note" }],
      ["sent", "Lay", 59, lay],
      ["sent", "RecordReport", 30, report],
      ["sent", "Lay", 28, lay],
      ["form", "DistributeText", 27, { stage: "first-reading" }],
    ],
  },
  "eu-1": {
    procedure: "eu-consent",
    treaty: "att",
    steps: [
      ["sent", "Classify", 40, { classes: ["consent"], legalBasis: "a note" }],
      ["sent", "Lay", 39, lay],
      ["sent", "Refer", 38],
      [
        "form",
        "ExtendTime",
        30,
        { clock: "committee", n: 2, body: "conference-of-presidents", statement: null },
      ],
    ],
  },
};

const procedureOf = ({ home }: Console, id: string): Procedure => {
  const procedure = home.desk.ports.law().procedure(id);
  if (procedure === undefined) throw new Error(`${id} is no procedure file`);
  return procedure;
};

const grant = async ({ home }: Console, holder: string, granted: string): Promise<void> => {
  const office = { kind: "GrantDuty", holder: personSchema.parse(holder), granted } as const;
  const id = commandIdSchema.parse(randomUUID());
  const person = personSchema.parse("administrator");
  const request = { id, person, duty: "administrator", office } as const;
  const answer = await handleOffice(home.desk, request, { kind: "name" });
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
};

let console: Console;
let give: Giver;

beforeAll(async () => {
  console = await openConsole();
  give = giverAt(console.base);
  const procedures = [...new Set(Object.values(roads).map(({ procedure }) => procedure))];
  const duties = new Set(procedures.flatMap((id) => Object.keys(procedureOf(console, id).duties)));
  for (const duty of duties)
    for (const n of [1, 2]) await grant(console, `${duty}-${String(n)}`, duty);
}, 120_000);
afterAll(() => console.close());

/** What a form would have to be filled in with, so that it asks for this. */
const typed = (kind: PersonKind, fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOf(kind)).flatMap(([name, control]) =>
      name in fields ? Object.entries(control.fill(fields[name], name).values) : [],
    ),
  );

type Carried = { readonly caseId: string; readonly procedure: Procedure };

/** Whose step it is; of a certification another's than who recorded the vote. */
const doerOf = async (
  { caseId, procedure }: Carried,
  kind: PersonKind,
  fields: Fields,
): Promise<{ readonly duty: string; readonly person: string }> => {
  const state = await stateOf(console.home, caseId);
  const situation = { case: state, law: { procedure }, definition: definitionOf(kind) };
  const vote = state.ballots.at(-1)?.vote.act.stage;
  const meant =
    kind === "CertifyVote"
      ? vote
      : stageMeant(situation, { kind, ...(fields as { readonly stage?: string }) });
  const stage = stageOf(procedure, meant ?? "");
  const duty = dutiesOf(procedure).find((one) => givesAt(procedure, one, { kind, stage }));
  if (duty === undefined) throw new Error(`nobody may ${kind} in ${caseId}`);
  return { duty, person: `${duty}-${kind === "CertifyVote" ? "2" : "1"}` };
};

const dayOf = ({ timeZone }: Procedure, kind: PersonKind, ago: number): Fields => {
  const day = daysAgo(console.home, ago, timeZone);
  if (kind === "CertifyVote") return {};
  return { on: kind === "ExtendTime" ? day : knownDate(day) };
};

const take = async (caseId: string, procedure: Procedure, step: Step): Promise<void> => {
  const [how, kind, ago, given = {}] = step;
  const fields = {
    ...given,
    ...dayOf(procedure, kind, ago),
    ...(kind === "CertifyVote" ? { of: await newestVote(console.home, caseId) } : {}),
    ...(kind === "RecordEffect" ? { of: (await stateOf(console.home, caseId)).head } : {}),
  };
  const { duty, person } = await doerOf({ caseId, procedure }, kind, fields);
  if (how === "form") {
    await give(caseId, [person, kind, typed(kind, fields)]);
    const last = (await stateOf(console.home, caseId)).facts.at(-1);
    expect([last?.person, last?.duty]).toEqual([person, duty]);
    expect(last?.act).toMatchObject(fields);
    expect(last && commandOfAct(last.act.kind)).toBe(kind);
    return;
  }
  const asked = commandSchema().parse({ ...commandAnywhere(kind, fields), ...fields, kind });
  await send(console.home, { caseId, person, duty, command: asked });
};

describe("The forms of commands at stages", () => {
  it.each(Object.entries(roads))(
    "carry %s on, and what was filled in is on record",
    async (caseId, road) => {
      const { procedure: id, treaty, steps } = road;
      const procedure = procedureOf(console, id);
      const [opener = ""] = dutiesOf(procedure).filter(
        (duty) => procedure.duties[duty]?.may.includes("OpenCase") === true,
      );
      const opening = commandSchema().parse({
        kind: "OpenCase",
        procedure: id,
        treaty,
        purpose: "consent",
        title: `A treaty before ${id}`,
      });
      await send(console.home, { caseId, person: `${opener}-1`, duty: opener, command: opening });
      for (const step of steps) await take(caseId, procedure, step);
    },
  );

  it("were all filled in", () => {
    const filled = Object.values(roads).flatMap(({ steps }) =>
      steps.flatMap(([how, kind]) => (how === "form" ? [kind] : [])),
    );
    const ofCase = [
      "Classify",
      "Declare",
      "ExtendTime",
      "RecordWaiver",
      "EndOfTerm",
      "RecordEffect",
    ];
    // These are filled in where a law is carried to its deposit, in forms-case.test.ts.
    const elsewhere = ["Lay", "ScheduleSitting", "DeclineCertification"];
    const all = personCommandKinds.filter(
      (kind) =>
        ofCase.includes(kind) || (stageKindsFor(kind).length > 0 && !elsewhere.includes(kind)),
    );
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter((kind) => !filled.some((one) => one === kind))).toEqual([]);
  });
});
