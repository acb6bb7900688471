import { english } from "../support/in-english.ts";
import { authorityOfAct } from "../../src/procedure/values/authority-of-act.ts";
import { timesUnder } from "../../src/clocks/times-under.ts";
import { lawAt } from "../../src/procedure/procedure-version.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import {
  azerbaijaniCase,
  certified,
  command,
  instrumentReleased,
  voted,
  votesFor,
} from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijan, day } from "../support/law.ts";
import {
  clocksWith,
  moveTo,
  newerVersion,
  stagesWith,
  withQuorum,
} from "../support/version-moves.ts";

const sitting = azerbaijaniCase("SittingScheduled");

const early = { today: "2026-02-10" };

const vote = "vote at ‘Single-reading plenary vote’ (10 February 2026)";
const timesOf = ({ state, law }: CaseBuilder, today = "2026-03-31") =>
  timesUnder(state, law, { today: day(today) });

describe("Moved version", () => {
  /** By it more must be present than ever are in these stories. */
  const strict = newerVersion({ stages: withQuorum(120) });

  const longer = newerVersion({ clocks: clocksWith("vote", { limit: { unit: "months", n: 12 } }) });

  const shorter = newerVersion({ clocks: clocksWith("vote", { limit: { unit: "days", n: 1 } }) });

  const findingsOn = (story: CaseBuilder, rule: string, today?: string) =>
    auditOf(story, today).filter((one) => one.rule.startsWith(rule));

  describe("What was done before a case was moved", () => {
    it("stays judged by the version of its time, and what is done after by the new one", () => {
      const before = moveTo(certified(voted(sitting)), strict);
      expectFinding(auditOf(before), vote, { verdict: "kept", why: /needed at least 83/ });
      const after = certified(voted(moveTo(sitting, strict)));
      expectFinding(auditOf(after), vote, { verdict: "broken", why: /needed at least 120/ });
    });

    it("is told in the audit under its own version, each step under one", () => {
      const rule = "version of the procedure in force";
      const told = findingsOn(voted(moveTo(sitting, strict)), rule).map(({ why }) => why);
      expect(told).toEqual([
        expect.stringMatching(/by version 2026.1.*text laid.*reported \d+ \w+ \d+$/),
        expect.stringMatching(/by version 2026.2, in force since 1 January 2026: vote recorded/),
      ]);
    });

    it("is corrected by the law of its time", () => {
      const story = moveTo(voted(sitting), strict);
      const restated = command("RecordVote", { counts: votesFor(85) });
      const corrected = story.record(
        command("Correct", { of: story.hashOf("VoteRecorded"), restated }),
        { duty: "plenary-secretary" },
      );
      expectFinding(auditOf(certified(corrected)), vote, {
        verdict: "kept",
        why: /present: 125, needed at least 83/,
      });
    });

    it("rests on the authority of its time", () => {
      const authority = { cite: "an invented article", url: null, mark: "seen", kind: "law" };
      const story = moveTo(
        sitting,
        newerVersion({ stages: stagesWith("committee", { authority }) }),
      );
      const committee = azerbaijan().stages.find(({ id }) => id === "committee");
      const { act, seq } = story.fact("Reported");
      expect(authorityOfAct(lawAt(story.law, seq), act)).toEqual(committee?.authority);
    });

    it("is never silently judged twice: the move names both versions and its basis, and calls nothing kept", () => {
      expectFinding(auditOf(moveTo(sitting, strict)), "move to a newer version of the procedure", {
        verdict: "cannotBeVerified",
        why: /^clerk-1 moved the case from version 2026.1 to version 2026.2 on 31 March 2026 .*an invented transitional article/,
      });
    });
  });

  describe("A clock when the case is moved", () => {
    const rule = "time limit: Vote (from 12 January 2026)";

    it("runs on by the rule of the new version, and says so", () => {
      const story = moveTo(sitting, longer, early);
      expect(timesOf(story).map(({ one }) => one.span.n)).toEqual([12]);
      expect(findingsOn(story, rule, "2026-06-01")).toEqual([
        expect.objectContaining({
          verdict: "running",
          why: expect.stringMatching(
            /ran under version 2026.1 until the case was moved on 10 February 2026; judged by version 2026.2/,
          ) as string,
        }),
      ]);
    });

    it("that was kept stays kept by the version of its time", () => {
      const story = moveTo(voted(sitting), shorter);
      expect(findingsOn(story, rule)).toEqual([
        expect.objectContaining({
          verdict: "kept",
          why: expect.stringMatching(/judged by version 2026.1, under which it was done/) as string,
        }),
      ]);
    });

    it("that had passed is told by the old version beside the one that runs on by the new", () => {
      const story = moveTo(sitting, longer, { today: "2026-03-31" });
      expect(findingsOn(story, rule).map(({ rule: name, verdict }) => [name, verdict])).toEqual([
        [expect.stringMatching(/^time limit: Vote .*version 2026\.1/), "broken"],
        [rule, "running"],
      ]);
    });

    it("is that of the last version after several moves", () => {
      const once = moveTo(sitting, longer, early);
      const third = {
        ...shorter,
        version: "2026.2",
        validity: { ...shorter.validity, from: day("2026-02-01") },
      };
      const twice = moveTo(once, third, { today: "2026-02-11" });
      expect(twice.law.earlier?.map(({ until }) => until)).toEqual([6, 7]);
      expect(timesOf(twice).at(-1)?.one.span).toEqual({
        unit: "days",
        n: 1,
      });
    });
  });

  describe("A case that was moved", () => {
    it("goes on to its end", () => {
      const story = moveTo(azerbaijaniCase("InstrumentPrepared"), newerVersion());
      expect(instrumentReleased(story).state.stage).toBe("instrument");
      expect(brokenRules(auditOf(story))).toEqual([]);
    });
  });
});

describe("each clock of a case that was moved", () => {
  const longer = newerVersion({ clocks: clocksWith("vote", { limit: { unit: "months", n: 12 } }) });

  const told = (story: CaseBuilder) =>
    timesOf(story).map(({ one, procedure, since }) => [
      one.clock.id,
      procedure.version,
      since && english(since),
    ]);

  const done = "judged by version 2026.1, under which it was done";

  const ran = (until: string) =>
    `it ran under version 2026.1 until the case was moved on ${until}; judged by version 2026.2`;

  it("that began after the move knows the new version only", () => {
    const story = certified(voted(moveTo(sitting, longer, early)));
    expect(told(story)).toEqual([
      ["vote", "2026.2", ran("10 February 2026")],
      ["presentation", "2026.2", undefined],
    ]);
  });
  it("that was answered before stays under the old one, and that which ran on is under the new", () => {
    expect(told(moveTo(azerbaijaniCase("Presented"), longer))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.1", done],
      ["signature", "2026.2", ran("31 March 2026")],
    ]);
  });
  it("that was answered after the move, of which the presentation ran, is under the new", () => {
    const adopted = moveTo(azerbaijaniCase("VoteCertified"), longer, {
      today: "2026-02-11",
    });
    expect(told(adopted.record(command("Present")))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.2", ran("11 February 2026")],
      ["signature", "2026.2", undefined],
    ]);
  });
  it("ran under the newest of several versions until the day of the last move", () => {
    const again = { ...longer, validity: { ...longer.validity, from: day("2026-02-01") } };
    const twice = moveTo(moveTo(sitting, longer, early), again, { today: "2026-02-11" });
    expect(told(twice)).toEqual([
      [
        "vote",
        "2026.2",
        "it ran under version 2026.2 until the case was moved on 11 February 2026; judged by version 2026.2",
      ],
    ]);
  });
});
