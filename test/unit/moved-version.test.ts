import { cited, english } from "../support/in-english.ts";
import { judgementOf } from "../support/newest-judgement.ts";
import { authorityOfAct } from "../../src/procedure/values/authority-of-act.ts";
import { deadlinesUnder } from "../../src/clocks/deadlines-under.ts";
import { lawAt } from "../../src/procedure/profile/profile-version.ts";
import type { LawProcedure } from "../../src/procedure/profile/profile.ts";
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
import { moveTo, newerVersion } from "../support/version-moves.ts";

const sitting = azerbaijaniCase("SittingScheduled");

const early = { today: "2026-02-10" };

describe("Moved version", () => {
  const { quorum, clocks, committee } = azerbaijan();

  /** By it more must be present than ever are in these stories. */
  const strict = newerVersion({ quorum: { ...quorum, present: 120 } });

  const withVote = (vote: LawProcedure["clocks"]["vote"]): LawProcedure =>
    newerVersion({ clocks: { ...clocks, vote } });

  const longer = withVote({ ...clocks.vote, span: { unit: "months", n: 12 } });

  const shorter = withVote({ ...clocks.vote, span: { unit: "days", n: 1 } });

  const findingsOn = (story: CaseBuilder, rule: string, today?: string) =>
    auditOf(story, today).filter((one) => one.rule.startsWith(rule));

  describe("What was done before a case was moved", () => {
    it("stays judged by the version of its time, and what is done after by the new one", () => {
      const before = moveTo(certified(voted(sitting)), strict);
      expectFinding(auditOf(before), "quorum", { verdict: "kept", why: /83 needed/ });
      const after = certified(voted(moveTo(sitting, strict)));
      expect(brokenRules(auditOf(after))).toContain("quorum");
    });

    it("is told in the audit under its own version, each step under one", () => {
      const rule = "version of the procedure in force";
      const told = findingsOn(voted(moveTo(sitting, strict)), rule).map(({ why }) => why);
      expect(told).toEqual([
        expect.stringMatching(/by version 2026.1.*draft law laid.*committee reported \d+ \w+ \d+$/),
        expect.stringMatching(
          /by version 2026.2, in force since 1 January 2026: plenary vote recorded/,
        ),
      ]);
    });

    it("is corrected by the law of its time", () => {
      const story = moveTo(voted(sitting), strict);
      const restated = command("RecordPlenaryVote", { record: votesFor(85) });
      const corrected = story.record(
        command("Correct", { of: story.hashOf("PlenaryVoteRecorded"), restated }),
        { duty: "plenary-secretary" },
      );
      expect(judgementOf(corrected).quorum).toBe(quorum.present);
    });

    it("rests on the authority of its time", () => {
      const authority = { cite: "an invented article", url: null, mark: "seen" } as const;
      const story = moveTo(sitting, newerVersion({ committee: { ...committee, authority } }));
      const { act, seq } = story.fact("CommitteeReported");
      expect(authorityOfAct(lawAt(story.law, seq), act)).toEqual(committee.authority);
      expectFinding(
        auditOf(story).filter((one) => cited(one.authority) === cited(committee.authority)),
        "referral to committees must precede report of the lead committee",
        { verdict: "kept" },
      );
    });

    it("is a publication that rests on the rule of its time", () => {
      const authority = { cite: "an invented article", url: null, mark: "seen" } as const;
      const newer = newerVersion({ publication: { required: true, authority } });
      const signed = azerbaijaniCase("LawSigned");
      const ofPublication = (story: CaseBuilder) =>
        auditOf(story).find(({ rule }) => rule === "publication of the law")?.authority;
      const before = moveTo(signed.record(command("PublishLaw")), newer);
      expect(ofPublication(before)).toEqual(azerbaijan().publication.authority);
      const after = moveTo(signed, newer).record(command("PublishLaw"));
      expect(ofPublication(after)).toEqual(authority);
    });

    it("is never silently judged twice: the move names both versions and its basis, and calls nothing kept", () => {
      expectFinding(auditOf(moveTo(sitting, strict)), "move to a newer version of the procedure", {
        verdict: "cannotBeVerified",
        why: /^clerk-1 moved the case from version 2026.1 to version 2026.2 on 31 March 2026 .*an invented transitional article/,
      });
    });
  });

  describe("A clock when the case is moved", () => {
    const rule = "deadline: plenary vote";

    it("runs on by the rule of the new version, and says so", () => {
      const story = moveTo(sitting, longer, early);
      expect(deadlinesUnder(story.state, story.law).map(({ one }) => one.span.n)).toEqual([12]);
      expect(findingsOn(story, rule, "2026-06-01")).toEqual([
        expect.objectContaining({
          verdict: "running",
          why: expect.stringMatching(
            /12 months.*ran under version 2026.1 until the case was moved on 10 February 2026; judged by version 2026.2/,
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
        ["deadline: plenary vote, under version 2026.1", "broken"],
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
      expect(deadlinesUnder(twice.state, twice.law).at(-1)?.one.span).toEqual({
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
  const { clocks } = azerbaijan();

  const longer = newerVersion({
    clocks: { ...clocks, vote: { ...clocks.vote, span: { unit: "months", n: 12 } } },
  });

  const told = ({ state, law }: CaseBuilder) =>
    deadlinesUnder(state, law).map(({ one, profile, since }) => [
      one.clock,
      profile.version,
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
    expect(told(moveTo(azerbaijaniCase("LawPresented"), longer))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.1", done],
      ["signature", "2026.2", ran("31 March 2026")],
    ]);
  });
  it("that was answered after the move, of which the presentation ran, is under the new", () => {
    const adopted = moveTo(azerbaijaniCase("PlenaryVoteCertified"), longer, {
      today: "2026-02-11",
    });
    expect(told(adopted.record(command("PresentLaw")))).toEqual([
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
