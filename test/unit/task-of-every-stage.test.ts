import { taskOf } from "../../src/application/handling/write.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { runningIn, type DueName } from "../../src/clocks/due.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { openStages, type OpenStage } from "../../src/procedure/case/stage.ts";
import { azerbaijaniCase, britishCalendar, britishCase } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

type Act = RecordedAct["kind"];
/** A case that stands there, and what runs in it until a last day; nothing where its profile has no clock. */
type Standing = readonly [upTo: Act, runs: DueName | null];

const azerbaijani: Readonly<Record<Exclude<OpenStage, "scrutiny">, readonly Standing[]>> = {
  opened: [["CaseOpened", null]],
  laid: [["DraftLawLaid", "vote"]],
  committee: [
    ["ReferredToCommittees", "vote"],
    ["CommitteeReported", "vote"],
  ],
  plenary: [
    ["SittingScheduled", "vote"],
    // What was decided is decided in time, and the next clock begins with what is certified.
    ["PlenaryVoteRecorded", null],
  ],
  "head-of-state": [
    ["PlenaryVoteCertified", "presentation"],
    ["LawPresented", "signature"],
  ],
  instrument: [
    ["LawSigned", null],
    ["InstrumentPrepared", null],
    ["InstrumentReleased", null],
  ],
  notification: [
    ["InstrumentSigned", null],
    ["NotificationPrepared", null],
  ],
  transmission: [
    ["NotificationReleased", null],
    ["NotificationClaimed", null],
  ],
  deposit: [["NotificationSent", null]],
};

const british: Readonly<Record<"opened" | "scrutiny" | "instrument", readonly Standing[]>> = {
  opened: [["CaseOpened", null]],
  scrutiny: [["TreatyLaid", "scrutiny"]],
  instrument: [["SilenceCertified", null]],
};

const listed = (
  procedure: string,
  caseUpTo: (act: Act) => CaseBuilder,
  stages: Readonly<Record<string, readonly Standing[]>>,
) =>
  Object.entries(stages).flatMap(([stage, all]) =>
    all.map(([act, runs]) => [procedure, stage, act, runs, caseUpTo] as const),
  );

describe("every open stage", () => {
  it("of both procedures is looked at here", () => {
    const seen = new Set([...Object.keys(azerbaijani), ...Object.keys(british)]);
    expect([...seen].sort()).toEqual([...openStages].sort());
  });

  it.each([
    ...listed("az-milli-majlis", azerbaijaniCase, azerbaijani),
    ...listed("gb-crag-2010", britishCase, british),
  ])("of %s at %s, after %s, has a task with a duty, and what is due: %s", (...given) => {
    const [, stage, act, runs, caseUpTo] = given;
    const { state, law } = caseUpTo(act);
    expect(state.stage).toBe(stage);
    const task = taskOf({ state, stageSince: state.stageSince }, law);
    expect(task).toMatchObject({ caseId: state.caseId, stage });
    const steps = nextSteps(state, law.profile, britishCalendar);
    const [leading] = steps;
    expect(leading?.duties.length).toBeGreaterThan(0);
    // A letter is sent by the system alone; everywhere else it is for people to go on.
    expect(leading?.duties.includes("system")).toBe(stage === "transmission");
    const running = runningIn(state, law.profile, britishCalendar);
    expect(running.map(({ name }) => name)).toEqual(runs === null ? [] : [runs]);
    for (const one of running)
      expect(one).toMatchObject({
        kind: "due",
        certainlyBy: expect.stringMatching(/^2026-/) as string,
      });
    // The row beside the head holds the law's own clocks; sitting days hang on the calendar.
    const [due] = running;
    const inRow = due?.kind === "due" && due.name !== "scrutiny" ? due.certainlyBy : null;
    expect(task?.dueOn).toBe(inRow);
  });
});
