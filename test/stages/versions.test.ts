import type { Procedure } from "../../src/procedure/model/procedure.ts";
import { procedureIn } from "../procedures/files.ts";
import { digestOf } from "../support/law.ts";
import { azerbaijani, deputies, textsAsLaid } from "./support/roads.ts";
import { saidOf } from "./support/said.ts";
import type { StagedCase } from "./support/staged-case.ts";

/** An invented newer version, in which a vote needs so many, and the law is presented within so many days. */
const newer = (atLeast: number, days = 14): Procedure => {
  const own = procedureIn("az-milli-majlis/2026.1.json");
  return {
    ...own,
    version: "2026.2",
    stages: own.stages.map((stage) =>
      stage.kind === "decide" && stage.id === "plenary"
        ? { ...stage, rules: stage.rules?.map((rule) => ({ ...rule, tests: [{ atLeast }] })) ?? [] }
        : stage,
    ),
    clocks: (own.clocks ?? []).map((clock) =>
      clock.id === "presentation" && "limit" in clock
        ? { ...clock, limit: { unit: "days", n: days } }
        : clock,
    ),
  };
};

const moved = (one: StagedCase, procedure: Procedure): StagedCase => {
  const digest = digestOf("the newer version");
  return one.does(
    "MoveToVersion",
    { procedure: digest, version: procedure.version, of: one.state.head, legalBasis: "a law" },
    { movesTo: { digest, procedure } },
  );
};

describe("a case that was moved to a newer version of its procedure", () => {
  it("has its votes judged by the version under which each was taken", () => {
    const before = moved(azerbaijani.adopted(), newer(100));
    expect(saidOf(before, "vote at")).toEqual([
      "vote at ‘Single-reading plenary vote’ (10 February 2026): kept: declared adopted: quorum: present: 93, needed at least 83: passed; for: 90, needed at least 63: passed",
    ]);
    const recorded = azerbaijani.inPlenary().records({ ...textsAsLaid, counts: deputies(90) });
    expect(saidOf(moved(recorded, newer(100)).certifies(), "vote at")[0]).toContain(
      "needed at least 63",
    );
    const after = moved(azerbaijani.inPlenary(), newer(100));
    const voted = after.votes({ ...textsAsLaid, counts: deputies(90) });
    expect(saidOf(voted, "vote at")[0]).toContain("needed at least 100: not passed");
  });
  it("keeps what was done under a version judged by it, and runs on by the new one", () => {
    const done = moved(azerbaijani.presented(), newer(63, 1));
    expect(saidOf(done, "time limit: Presentation")).toEqual([
      "time limit: Presentation to the President (from 10 February 2026): kept: due 23 February 2026, done 12 February 2026; judged by version 2026.1, under which it was done",
    ]);
    const open = moved(azerbaijani.adopted().on("2026-02-15"), newer(63, 30));
    expect(saidOf(open, "time limit: Presentation")).toEqual([
      "time limit: Presentation to the President (from 10 February 2026): running: due 11 March 2026; it ran under version 2026.1 until the case was moved on 15 February 2026; judged by version 2026.2",
    ]);
  });
  it("is told of what had passed when it was moved", () => {
    const late = moved(azerbaijani.adopted().on("2026-03-01"), newer(63, 30));
    expect(saidOf(late, "time limit: Presentation")).toEqual([
      "time limit: Presentation to the President (from 10 February 2026), under version 2026.1: broken: due 24 February 2026; not recorded as done when the case was moved on 1 March 2026",
      "time limit: Presentation to the President (from 10 February 2026): running: due 11 March 2026; it ran under version 2026.1 until the case was moved on 1 March 2026; judged by version 2026.2",
    ]);
  });
});
