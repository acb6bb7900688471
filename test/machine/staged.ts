import { dayOf, knownDate } from "../../src/time/fact-date.ts";
import { caseIdSchema, personSchema } from "../../src/values/ids.ts";
import { theText } from "../local/office.ts";
import { letPass } from "../support/asl-clock.ts";
import { opening, steps, type Asked } from "../local/procedure.ts";
import { people } from "../support/people.ts";
import { take } from "./carried.ts";
import type { WholeOffice } from "./whole-office.ts";

/** What somebody records at a stage of a procedure file: `{ stage, on }` are added where the step names a stage. */
export type Step = {
  readonly duty: string;
  readonly kind: Asked["command"]["kind"];
  readonly stage?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Days that pass before it. */
  readonly after?: number;
};

const commandOf = async (office: WholeOffice, step: Step): Promise<Asked["command"]> => {
  const on = knownDate(dayOf(new Date(office.clock.now()).toISOString(), "Europe/Warsaw"));
  const text = await theText(office.desk);
  const laid = { by: "the Government", text, statements: [] };
  const given = step.kind === "CertifyVote" || step.kind === "OpenCase" ? {} : { on };
  return {
    kind: step.kind,
    ...given,
    ...(step.kind === "Lay" ? laid : {}),
    ...(step.stage === undefined ? {} : { stage: step.stage }),
    ...step.fields,
  };
};

/** Gives each duty of a procedure to somebody, and to a second person for what takes two. */
const staff = async (office: WholeOffice, duties: ReadonlySet<string>): Promise<void> => {
  for (const duty of duties)
    for (const holder of [`${duty}-1`, `${duty}-2`].filter((one) => !(one in people)))
      await office.askOffice(`grant-${holder}-more`, {
        kind: "GrantDuty",
        holder: personSchema.parse(holder),
        granted: duty,
      });
};

const takeStep = async (office: WholeOffice, caseId: string, step: Step): Promise<void> => {
  await letPass(office.driver, office.clock, step.after ?? 0);
  const second = step.kind === "CertifyVote";
  const command = await commandOf(office, step);
  const head = await office.desk.ports.ledger.head(caseIdSchema.parse(caseId));
  await office.ask(caseId, {
    person: `${step.duty}-${second ? "2" : "1"}`,
    duty: step.duty,
    command: second ? { ...command, of: head?.state.head } : command,
  });
};

/** Opens a case under a procedure file, with somebody in each duty that these steps take. */
export const openStaged = async (
  office: WholeOffice,
  procedure: string,
  domestic: readonly Step[],
): Promise<void> => {
  const [first] = domestic;
  await staff(office, new Set(domestic.map(({ duty }) => duty)));
  const { command } = opening("un-cybercrime-2024");
  const opened: Step = {
    duty: first?.duty ?? "clerk",
    kind: "OpenCase",
    fields: { ...command, procedure },
  };
  await takeStep(office, "one", opened);
};

export const takeStaged = async (office: WholeOffice, some: readonly Step[]): Promise<void> => {
  for (const step of some) await takeStep(office, "one", step);
};

/** The international steps, from the instrument to the deposit. */
export const takeAbroad = (office: WholeOffice): Promise<void> =>
  take(office, "one", steps.slice(steps.indexOf("PrepareInstrument")));

/** A vote, and its certification by another person. */
export const vote = (
  duty: string,
  stage: string,
  counts: Readonly<Record<string, number>>,
): readonly Step[] => {
  const fields = { outcome: "adopted", counts };
  return [
    { duty, kind: "RecordVote", stage, fields },
    { duty, kind: "CertifyVote", fields },
  ];
};

/** The way of a treaty through the Senate of the United States. */
export const throughSenate: readonly Step[] = [
  { duty: "executive-clerk", kind: "Lay", stage: "message" },
  { duty: "executive-clerk", kind: "Refer", stage: "committee" },
  {
    duty: "committee-clerk",
    kind: "RecordReport",
    stage: "committee",
    fields: { outcome: "favourable", report: null },
    after: 30,
  },
  { duty: "executive-clerk", kind: "BeginStage", stage: "second-reading", after: 2 },
  {
    duty: "legislative-clerk",
    kind: "RecordReport",
    stage: "second-reading",
    fields: { outcome: "withoutRecommendation", report: null },
  },
  ...vote("legislative-clerk", "consent", {
    for: 80,
    against: 15,
    present: 95,
    membersInOffice: 100,
  }),
];

/** The way of a treaty through both Polish chambers, with a statute of consent. */
export const throughPoland: readonly Step[] = [
  {
    duty: "clerk",
    kind: "Classify",
    fields: { classes: ["statute-of-consent"], legalBasis: "Constitution, Art. 89(1)" },
  },
  { duty: "clerk", kind: "Lay", stage: "bill" },
  { duty: "clerk", kind: "Refer", stage: "first-reading" },
  {
    duty: "clerk",
    kind: "RecordReport",
    stage: "first-reading",
    fields: { outcome: "favourable", report: null },
    after: 10,
  },
  {
    duty: "clerk",
    kind: "RecordReport",
    stage: "second-reading",
    fields: { outcome: "favourable", report: null },
  },
  ...vote("sejm-secretary", "sejm", { for: 400, against: 20, abstaining: 5 }),
  { duty: "clerk", kind: "Present", stage: "senate" },
  ...vote("senate-secretary", "senate", { for: 80, against: 5, abstaining: 2 }),
  { duty: "clerk", kind: "Present", stage: "signature" },
  {
    duty: "presidents-office",
    kind: "RecordAssent",
    stage: "signature",
    fields: { outcome: "signed", by: null },
  },
];

/** The way of a treaty that the Dutch chambers approve by their silence. */
export const throughNetherlands: readonly Step[] = [
  { duty: "clerk", kind: "Lay", stage: "laying" },
  { duty: "clerk", kind: "CertifyTimeEnded", stage: "wish", after: 40 },
];
