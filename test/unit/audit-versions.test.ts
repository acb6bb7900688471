import { procedureWith } from "../support/procedure-files.ts";
import { saying } from "../support/in-english.ts";
import { procedureVersionFindings as procedureVersionFindingsInWords } from "../../src/findings/procedure-version.ts";
import { judgedByRulesThen } from "../../src/case/procedure-version.ts";
import { knownDate, unknownDate } from "../../src/time/fact-date.ts";
import type { Finding } from "../../src/words/finding.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, command, votesFor } from "../support/cases.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijan, azerbaijaniLaw, day } from "../support/law.ts";
import { type Law, lawAt, procedureAt } from "../../src/law/law.ts";
import { knownFrom, supersedes, versionOn, wasInForce } from "../../src/law/versions.ts";

const procedureVersionFindings = saying(procedureVersionFindingsInWords);

describe("Audit versions", () => {
  const rule = "Did these rules apply then?";

  const version = (id: string, from: string | null, to: string | null = null): Procedure =>
    procedureWith(azerbaijan(), {
      version: id,
      validity: {
        from,
        to,
        authority: { cite: "an invented decree", url: null, mark: "seen", kind: "law" },
      },
    });

  describe("the version of a procedure that is in force on a day", () => {
    const old = version("2020.1", "2020-01-01", "2025-12-31");
    const now = version("2026.1", "2026-01-01");
    it("is the one whose time holds the day, its first and its last day among them", () => {
      expect(wasInForce(old, day("2025-12-31"))).toBe(true);
      expect(wasInForce(old, day("2026-01-01"))).toBe(false);
      expect(versionOn([old, now], day("2025-12-31"))?.version).toBe("2020.1");
      expect(versionOn([old, now], day("2026-01-01"))?.version).toBe("2026.1");
    });
    it("is, of two, the one that began later; where neither says since when, the higher", () => {
      expect(supersedes(now, version("2030.1", null))).toBe(true);
      expect(supersedes(version("2026.10", null), version("2026.9", null))).toBe(true);
      expect(versionOn([version("2026.1", null), now], day("2026-05-01"))).toBe(now);
    });
    it("is the first at hand where none was in force, and none where there is none", () => {
      expect(versionOn([old, now], day("2019-01-01"))).toBe(old);
      expect(versionOn<Procedure>([], day("2019-01-01"))).toBeUndefined();
    });
  });

  describe("what the audit says of the version that a case was opened under", () => {
    const { state } = azerbaijaniCase("AssentRecorded");
    const verdicts = (own: Procedure, others: readonly Procedure[]) =>
      procedureVersionFindings(state, { ...azerbaijaniLaw(), procedure: own }, [
        own,
        ...others,
      ]).map(({ verdict, why }) => [verdict, why]);

    it("is kept where its validity holds every step", () => {
      expect(verdicts(version("2026.1", "2026-01-01"), [])).toEqual([
        ["kept", expect.stringMatching(/version 2026.1, in force since 1 January 2026: text laid/)],
      ]);
    });
    it("names the steps on whose day a newer version was in force, and judges by its own", () => {
      const vote = azerbaijaniCase("AssentRecorded").fact("VoteRecorded").act.on;
      if (vote.kind !== "known") throw new Error("the vote has a day");
      const newer = version("2026.2", vote.on);
      const found = verdicts(version("2026.1", "2026-01-01"), [newer]);
      expect(found).toEqual([
        [
          "cannotBeVerified",
          expect.stringMatching(
            /^version 2026.2 was in force, but the case is judged by version 2026.1, .*: vote recorded .*assent recorded/,
          ),
        ],
        ["kept", expect.stringMatching(/text laid/)],
      ]);
      expect(found[1]?.[1]).not.toContain("VoteRecorded");
    });
    it("does not take an older version, or that of another parliament, for a newer one", () => {
      const other = { ...version("2026.2", "2026-01-01"), id: "another" };
      expect(verdicts(version("2026.1", "2026-01-01"), [version("2025.1", null), other])).toEqual([
        ["kept", expect.any(String)],
      ]);
    });
    it("says that its time was over where nothing newer is at hand", () => {
      expect(verdicts(version("2026.1", "2020-01-01", "2025-12-31"), [])).toEqual([
        [
          "cannotBeVerified",
          expect.stringMatching(/in force until 31 December 2025; no later version/),
        ],
      ]);
    });
    it("is never kept where no source says since when the rules stand", () => {
      expectFinding(auditOf(azerbaijaniCase("AssentRecorded")), rule, {
        verdict: "cannotBeVerified",
        why: /no source says since when version/,
      });
    });
  });

  describe("a rule of a time of which nobody has sourced it", () => {
    const past = caseUnder(azerbaijaniLaw())
      .with(importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "2003-10-01" }))
      .record(
        command("RecordVote", {
          stage: "plenary",
          on: "2003-12-05",
          counts: votesFor(62),
          outcome: "adopted",
        }),
      )
      .record(command("Present", { stage: "head-of-state", on: "2004-03-01" }));
    it("is neither kept nor broken by what was done then", () => {
      const findings = auditOf(past);
      const names = [
        "Was the vote at ‘Single-reading plenary vote’ (5 December 2003) as the rules require?",
        "Was the time limit ‘Vote’ kept (from 1 October 2003)?",
        "Was the time limit ‘Presentation to the President’ kept (from 5 December 2003)?",
      ];
      for (const name of names)
        expectFinding(findings, name, {
          verdict: "cannotBeVerified",
          why: /no source says what the rule was at the time/,
        });
      expect(
        past
          .notes()
          .filter(
            ({ rule, verdict }) => rule.startsWith("Was the vote at") && verdict === "broken",
          ),
      ).toEqual([]);
    });
    it("is judged from the year of the version on, or from the day that the procedure names", () => {
      expect(knownFrom(azerbaijan())).toBe("2026-01-01");
      expect(knownFrom(version("2026.1", "2020-05-01"))).toBe("2020-05-01");
      const finding: Finding = {
        rule: { kind: "certification" },
        verdict: "broken",
        why: { kind: "asGiven", text: "80 present" },
        authority: { cite: "an invented decree", url: null, mark: "seen" },
      };
      const judged = (procedure: Procedure, on: string) =>
        judgedByRulesThen(procedure, { on: knownDate(day(on)), imported: true }, finding).verdict;
      expect(judged(azerbaijan(), "2025-12-31")).toBe("cannotBeVerified");
      expect(judged(azerbaijan(), "2026-01-01")).toBe("broken");
      expect(judged(version("2026.1", "2020-05-01"), "2025-12-31")).toBe("broken");
      const undated = { on: unknownDate, imported: true };
      expect(judgedByRulesThen(azerbaijan(), undated, finding).verdict).toBe("cannotBeVerified");
      expect(judgedByRulesThen(azerbaijan(), { ...undated, imported: false }, finding)).toBe(
        finding,
      );
    });
  });
});

describe("Audit version in force", () => {
  const { validity } = azerbaijan();

  /** The shipped procedure, in force on invented days. */
  const version = (name: string, from: string | null, to: string | null = null) =>
    procedureWith(azerbaijan(), { version: name, validity: { ...validity, from, to } });

  const signed = azerbaijaniCase("AssentRecorded");

  const said = (law: Partial<Law>, versions: Parameters<typeof procedureVersionFindings>[2] = []) =>
    procedureVersionFindings(signed.state, { ...signed.law, ...law }, versions).map(
      ({ verdict, why }) => [verdict, why],
    );

  const [early, within, afterwards] = [
    "text laid 12 January 2026",
    "referred 13 January 2026, reported 27 January 2026, vote recorded 10 February 2026",
    "presented 12 February 2026, assent recorded 23 February 2026",
  ];

  describe("the version that a step is judged by", () => {
    it("was in force then, or not yet, or no more", () => {
      expect(said({ procedure: version("2026.1", "2026-01-13", "2026-02-10") })).toEqual([
        ["cannotBeVerified", `no source says whether version 2026.1 applied then: ${early}`],
        [
          "cannotBeVerified",
          `judged by version 2026.1, in force until 10 February 2026; no later version is available: ${afterwards}`,
        ],
        ["kept", `judged by version 2026.1, in force since 13 January 2026: ${within}`],
      ]);
    });
    it("is in force for good where it has no last day", () => {
      const all = [early, within, afterwards].join(", ");
      expect(said({ procedure: version("2026.1", "2026-01-01") })).toEqual([
        ["kept", `judged by version 2026.1, in force since 1 January 2026: ${all}`],
      ]);
      expect(said({ procedure: version("2026.1", null) })).toEqual([
        ["cannotBeVerified", `no source says since when version 2026.1 has applied: ${all}`],
      ]);
    });
    it("is that of the live record where nobody knows the day of a step", () => {
      const law = { ...azerbaijaniLaw(), procedure: version("2026.1", "2026-01-01", "2026-01-31") };
      const story = azerbaijaniCase("CaseOpened", law).record(command("Lay", { on: "unknown" }));
      expect(procedureVersionFindings(story.state, law, []).map(({ verdict }) => verdict)).toEqual([
        "kept",
      ]);
      const past = caseUnder(law, importing)
        .record(command("OpenCase"))
        .record(command("Lay", { on: "unknown" }));
      expect(procedureVersionFindings(past.state, law, []).map(({ why }) => why)).toEqual([
        expect.stringMatching(/^no source says whether version 2026.1 applied then/),
      ]);
    });
    it("is named beside another that was in force: the one it was opened under, or moved to", () => {
      const [first, second] = [version("2026.1", "2026-01-01"), version("2026.2", "2026-02-11")];
      const third = version("2026.3", "2026-02-20");
      expect(said({ procedure: first }, [first, second])[0]).toEqual([
        "cannotBeVerified",
        `version 2026.2 was in force, but the case is judged by version 2026.1, under which it was opened: ${afterwards}`,
      ]);
      const { seq } = signed.fact("VoteRecorded");
      const moved = { procedure: second, earlier: [{ procedure: first, until: seq + 1 }] };
      expect(said(moved, [first, second, third])).toContainEqual([
        "cannotBeVerified",
        "version 2026.3 was in force, but the case is judged by version 2026.2, to which it was moved: assent recorded 23 February 2026",
      ]);
    });
  });

  describe("the law of a case at one of its entries", () => {
    const [first, second, third] = ["2026.1", "2026.2", "2026.3"].map((name) =>
      version(name, null),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error("none");
    const law: Law = {
      ...azerbaijaniLaw(),
      procedure: third,
      earlier: [
        { procedure: first, until: 4 },
        { procedure: second, until: 7 },
      ],
    };
    it("is the version that it was under, the entry of the move among the later ones", () => {
      const versions = [3, 4, 6, 7, 8].map((seq) => procedureAt(law, seq).version);
      expect(versions).toEqual(["2026.1", "2026.2", "2026.2", "2026.3", "2026.3"]);
    });
    it("knows the versions before it, and none after", () => {
      const earlier = (seq: number) => lawAt(law, seq).earlier?.map(({ until }) => until);
      expect([3, 4, 6, 7].map(earlier)).toEqual([[], [4], [4], [4, 7]]);
    });
  });
});
