import assert from "node:assert/strict";
import { dayOf, knownDate } from "../../../src/time/fact-date.ts";
import { asking, steps, type Asked } from "../../local/procedure.ts";
import { entryToName } from "../../../src/commands/rules/index.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { executionOf, hour, pass } from "./misfortune.ts";

const caseId = "nl-silence";
const clerk = { person: "clerk-1", duty: "clerk" } as const;
const machine = "TasdiqMachine-nl-tacit";
const zone = "Europe/Amsterdam";

const today = ({ rehearsal: { clock } }: Stage) =>
  knownDate(dayOf(new Date(clock.now()).toISOString(), zone));

const accepted = async ({ office, rehearsal }: Stage, asked: Asked): Promise<void> => {
  const { status, text } = await office.command(caseId, asked);
  assert.equal(status, 201, text);
  await rehearsal.work.settled();
};

/** What people record from the instrument to the released notification, in this order for every procedure. */
const abroad = steps.slice(
  steps.indexOf("PrepareInstrument"),
  steps.indexOf("ReleaseNotification") + 1,
);

const takeAbroad = async (stage: Stage): Promise<void> => {
  const { office, rehearsal } = stage;
  for (const kind of abroad) {
    const state = await office.caseOf(caseId);
    const of = entryToName(state, kind)?.hash ?? state.head;
    const given = { now: rehearsal.clock.now(), zone, text: await office.text(), of };
    const asked = asking(kind, given);
    assert.ok(asked, `people do not take the step ${kind}`);
    const to = office.depositaryOf("unclos");
    const command = kind === "PrepareNotification" ? { ...asked.command, to } : asked.command;
    await accepted(stage, { ...asked, command });
  }
};

export const ownMachine: Chapter = {
  title:
    "A Dutch treaty is carried by the machine of its own procedure, in its words, until its notification leaves",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const waits = (): string | undefined => executionOf(stage, caseId)?.state;
    await office.open(caseId, "unclos", { procedure: "nl-tacit" });
    const { name } = executionOf(stage, caseId) ?? { name: "" };
    assert.equal(rehearsal.states.machineOf(name), machine);
    assert.equal(waits(), "Council of State");
    const laid = { by: "the Government", text: await office.text(), statements: [] };
    const laying = { kind: "Lay", on: today(stage), ...laid, stage: "laying" } as const;
    await accepted(stage, { ...clerk, command: laying });
    assert.equal(waits(), "30 days in which express approval may be demanded");
    await pass(stage, 40 * 24 * hour);
    const ended = { kind: "CertifyTimeEnded", on: today(stage), stage: "wish" } as const;
    await accepted(stage, { ...clerk, command: ended });
    assert.equal(waits(), "Wait for the signed instrument");
    const before = rehearsal.ses.sent().length;
    await takeAbroad(stage);
    assert.equal(waits(), "Wait for the depositary");
    assert.equal(rehearsal.ses.sent().length, before + 1, "one letter leaves");
    await rehearsal.schedules.fire("HourlyHealing");
    await rehearsal.work.settled();
    assert.equal(executionOf(stage, caseId)?.name, name, "the healing finds it driven");
  },
};
