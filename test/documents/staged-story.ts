import { commandSchema, type CommandKind } from "../../src/case/command.ts";
import { caseUnder, type CaseBuilder } from "../support/case-builder.ts";
import { treaty } from "../support/law.ts";
import { procedureIn } from "../procedures/files.ts";

// A case that follows the procedure file of the Senate of the United States.

const by = {
  executive: { person: "executive-1", duty: "executive-clerk" },
  committee: { person: "committee-1", duty: "committee-clerk" },
  recorder: { person: "legislative-1", duty: "legislative-clerk" },
  certifier: { person: "legislative-2", duty: "legislative-clerk" },
} as const;

type Step = readonly [
  by: keyof typeof by,
  kind: CommandKind,
  fields: Readonly<Record<string, unknown>>,
];

export const counts = { for: 67, against: 33, present: 100, membersInOffice: 100 } as const;

const steps: readonly Step[] = [
  [
    "executive",
    "OpenCase",
    {
      procedure: "us-senate",
      treaty: "un-cybercrime-2024",
      purpose: "consent",
      title: "Advice and consent",
    },
  ],
  ["executive", "Lay", { on: "2026-01-12", by: "the President", text: "unknown", statements: [] }],
  ["executive", "Refer", { on: "2026-01-13" }],
  ["committee", "RecordReport", { on: "2026-01-20", outcome: "favourable", report: null }],
  ["executive", "BeginStage", { on: "2026-01-22", stage: "second-reading" }],
  [
    "recorder",
    "RecordReport",
    { on: "2026-01-22", stage: "second-reading", outcome: "withoutRecommendation", report: null },
  ],
  ["recorder", "RecordVote", { on: "2026-02-10", stage: "consent", outcome: "adopted", counts }],
];

const recorded = (story: CaseBuilder, [who, kind, fields]: Step): CaseBuilder =>
  story.record(commandSchema().parse({ kind, ...fields }), by[who]);

/** A case whose vote waits for its certification. */
export const votedInSenate = (): CaseBuilder =>
  steps.reduce(
    recorded,
    caseUnder({
      procedure: procedureIn("us-senate/2026.1.json"),
      treaty: treaty("un-cybercrime-2024"),
    }),
  );

/** The same, certified. */
export const certifiedInSenate = (): CaseBuilder => {
  const story = votedInSenate();
  const of = story.state.ballots.at(-1)?.vote.entry;
  return recorded(story, ["certifier", "CertifyVote", { of, outcome: "adopted", counts }]);
};
