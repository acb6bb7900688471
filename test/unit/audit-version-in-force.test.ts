import { saying } from "../support/in-english.ts";
import { profileVersionFindings as profileVersionFindingsSaid } from "../../src/audit/profile-version.ts";
import { lawAt, profileAt } from "../../src/procedure/profile/moved-law.ts";
import type { Law } from "../../src/procedure/rules/rule.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijan, azerbaijaniLaw, day } from "../support/law.ts";

const profileVersionFindings = saying(profileVersionFindingsSaid);

const { validity } = azerbaijan();
/** The shipped procedure, in force on invented days. */
const version = (name: string, from: string | null, to: string | null = null) => ({
  ...azerbaijan(),
  version: name,
  validity: {
    ...validity,
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
  },
});
const signed = azerbaijaniCase("LawSigned");
const said = (law: Partial<Law>, versions: Parameters<typeof profileVersionFindings>[2] = []) =>
  profileVersionFindings(signed.state, { ...signed.law, ...law }, versions).map(
    ({ verdict, why }) => [verdict, why],
  );
const [early, within, afterwards] = [
  "draft law laid 2026-01-12",
  "referred to committees 2026-01-13, committee reported 2026-01-27, plenary vote recorded 2026-02-10",
  "law presented for signature 2026-02-12, law signed 2026-02-23",
];

describe("the version that a step is judged by", () => {
  it("was in force then, or not yet, or no more", () => {
    expect(said({ profile: version("2026.1", "2026-01-13", "2026-02-10") })).toEqual([
      [
        "cannotBeVerified",
        `judged by version 2026.1; no source says whether its rules applied then: ${early}`,
      ],
      [
        "cannotBeVerified",
        `judged by version 2026.1, in force until 2026-02-10; no later version is available: ${afterwards}`,
      ],
      ["kept", `judged by version 2026.1, in force since 2026-01-13: ${within}`],
    ]);
  });
  it("is in force for good where it has no last day", () => {
    const all = [early, within, afterwards].join(", ");
    expect(said({ profile: version("2026.1", "2026-01-01") })).toEqual([
      ["kept", `judged by version 2026.1, in force since 2026-01-01: ${all}`],
    ]);
    expect(said({ profile: version("2026.1", null) })).toEqual([
      [
        "cannotBeVerified",
        `judged by version 2026.1; no source says since when it has applied: ${all}`,
      ],
    ]);
  });
  it("is that of the live record where nobody knows the day of a step", () => {
    const law = { ...azerbaijaniLaw(), profile: version("2026.1", "2026-01-01", "2026-01-31") };
    const story = azerbaijaniCase("CaseOpened", law).record(command("Lay", { on: "unknown" }));
    expect(profileVersionFindings(story.state, law, []).map(({ verdict }) => verdict)).toEqual([
      "kept",
    ]);
    const past = caseUnder(law, importing)
      .record(command("OpenCase"))
      .record(command("Lay", { on: "unknown" }));
    expect(profileVersionFindings(past.state, law, []).map(({ why }) => why)).toEqual([
      expect.stringMatching(
        /^judged by version 2026.1; no source says whether its rules applied then/,
      ),
    ]);
  });
  it("is named beside another that was in force: the one it was opened under, or moved to", () => {
    const [first, second] = [version("2026.1", "2026-01-01"), version("2026.2", "2026-02-11")];
    const third = version("2026.3", "2026-02-20");
    expect(said({ profile: first }, [first, second])[0]).toEqual([
      "cannotBeVerified",
      `version 2026.2 was in force, but the case is judged by version 2026.1, under which it was opened: ${afterwards}`,
    ]);
    const { seq } = signed.fact("PlenaryVoteRecorded");
    const moved = { profile: second, earlier: [{ profile: first, until: seq + 1 }] };
    expect(said(moved, [first, second, third])).toContainEqual([
      "cannotBeVerified",
      "version 2026.3 was in force, but the case is judged by version 2026.2, to which it was moved: law signed 2026-02-23",
    ]);
  });
});

describe("the law of a case at one of its entries", () => {
  const [first, second, third] = ["2026.1", "2026.2", "2026.3"].map((name) => version(name, null));
  if (first === undefined || second === undefined || third === undefined) throw new Error("none");
  const law: Law = {
    ...azerbaijaniLaw(),
    profile: third,
    earlier: [
      { profile: first, until: 4 },
      { profile: second, until: 7 },
    ],
  };
  it("is the version that it was under, the entry of the move among the later ones", () => {
    const versions = [3, 4, 6, 7, 8].map((seq) => profileAt(law, seq).version);
    expect(versions).toEqual(["2026.1", "2026.2", "2026.2", "2026.3", "2026.3"]);
  });
  it("knows the versions before it, and none after", () => {
    const earlier = (seq: number) => lawAt(law, seq).earlier?.map(({ until }) => until);
    expect([3, 4, 6, 7].map(earlier)).toEqual([[], [4], [4], [4, 7]]);
  });
});
