import { dayIn } from "../../src/time/fact-date.ts";
import type { NextStep } from "../../src/commands/next/next-steps.ts";
import type { Asked } from "./procedure.ts";

// The way of a treaty through both chambers of the Polish Parliament by a statute of consent, by invented people.

/** The procedure in which two chambers decide, and a treaty for it. */
export const polish = "pl-consent";
export const polishTreaty = "budapest-2001";

/** Those who carry such a case beside the people of every office. */
export const polishPeople = {
  "sejm-secretary-1": "sejm-secretary",
  "sejm-secretary-2": "sejm-secretary",
  "senate-secretary-1": "senate-secretary",
  "senate-secretary-2": "senate-secretary",
  "presidents-office-1": "presidents-office",
} as const;

/** What somebody decides at a stage, and how many members the chamber has that votes on it. */
type Decided = { readonly outcome: string; readonly members: number };

const countsOf = ({ outcome, members }: Decided): Readonly<Record<string, number>> => {
  const [most, few] = [Math.floor(members * 0.8), Math.floor(members / 20)];
  const isAgainst = outcome === "rejected";
  return { for: isAgainst ? few : most, against: isAgainst ? most : few, abstaining: few };
};

type Given = { readonly now: number; readonly text: string; readonly decided: Decided };
type Fields = (given: Given) => Readonly<Record<string, unknown>>;

const steps: Partial<Readonly<Record<NextStep["command"], Fields>>> = {
  Classify: () => ({ classes: ["statute-of-consent"], legalBasis: "Constitution, Art. 89(1)" }),
  Lay: ({ text }) => ({ by: "the Council of Ministers", text, statements: [] }),
  Refer: () => ({}),
  RecordReport: () => ({ outcome: "favourable", report: null }),
  Present: () => ({}),
  RecordVote: ({ decided }) => ({ outcome: decided.outcome, counts: countsOf(decided) }),
  CertifyTimeEnded: () => ({}),
  RecordAssent: ({ decided }) => ({ outcome: decided.outcome, by: null }),
};

/** A step before the chambers and the President as its holder asks for it; undefined for what is not asked for there. */
export const askedInChambers = (
  { command, stage, duties: [duty = ""] }: NextStep,
  given: Given,
): Asked | undefined => {
  const fields = steps[command];
  if (fields === undefined) return undefined;
  const at = stage === undefined ? {} : { stage: stage.id };
  const on = dayIn("Europe/Warsaw", given.now);
  return { person: `${duty}-1`, duty, command: { kind: command, on, ...at, ...fields(given) } };
};

/** That what was voted is certified by a second person of the same chamber, who enters it again. */
export const certifying = (
  { duties: [duty = ""] }: NextStep,
  entered: Readonly<Record<string, unknown>>,
): Asked => ({
  person: `${duty}-2`,
  duty,
  command: { kind: "CertifyVote", ...entered },
});
