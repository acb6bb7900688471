import { readVotes } from "../../src/cli/input/votes/read-votes.ts";
import { plainPrint } from "../support/plain-print.ts";
import type { ListedVote } from "../../src/law/votes/listed-vote.ts";

const { say } = plainPrint();

type Listed = {
  readonly votes: readonly ListedVote[];
  readonly malformed: readonly string[];
};
const listed = (text: string): Listed => {
  const read = readVotes(text);
  if (read.kind === "invalid") throw new Error(say(read.reason));
  return {
    votes: read.votes,
    malformed: read.malformed.map(({ where, reasons }) => `${say(where)}: ${say(reasons)}`),
  };
};
const json = (value: unknown): Listed => listed(JSON.stringify(value));

describe("a vote list of the European Parliament", () => {
  const voting = (attributes: string): string => `<voting ${attributes}><label>L</label></voting>`;
  const counted =
    'numberFavor="3" numberAgainst="2" numberAbstention="1" votersCount="6" resultType="ROLL_CALL"';
  const file = (...votings: readonly string[]): string =>
    `<?xml version="1.0"?>\n<file><sitting><votes><vote><title>T &amp; U</title>\n<votings>${votings.join("\n")}</votings></vote></votes></sitting></file>`;

  it("gives counts, the declared result and what it was about", () => {
    const { votes } = listed(file(voting(`votingId="7" result="ADOPTED" ${counted}`)));
    expect(votes).toMatchObject([
      {
        id: "7",
        about: "T & U | L",
        declared: "adopted",
        counts: { for: 3, against: 2, abstaining: 1 },
      },
    ]);
  });

  it("passes over headings, and keeps a vote without counts or result as one", () => {
    const { votes, malformed } = listed(
      file(
        voting('type="TITLE_BLOCK" votingId="1"'),
        voting('votingId="2" result="REJECTED" resultType="RAISE_HAND"'),
        voting('votingId="3" resultType="RAISE_HAND"'),
        voting('votingId="4" result="LAPSED"'),
        voting('votingId="5" result="WITHDRAWN"'),
      ),
    );
    expect(malformed).toEqual([]);
    expect(votes.map(({ id, declared, counts }) => [id, declared, counts["for"]])).toEqual([
      ["2", "rejected", undefined],
      ["3", null, undefined],
      ["4", "lapsed", undefined],
      ["5", "withdrawn", undefined],
    ]);
  });

  it("reports what is malformed by its line", () => {
    const { votes, malformed } = listed(
      file(
        voting('votingId="1" numberFavor="many"'),
        voting(`result="ADOPTED" ${counted}`),
        voting('votingId="3" result="PERHAPS"'),
        voting(`votingId="4" ${counted.replace('"6"', '"7"')}`),
      ),
    );
    expect(votes).toEqual([]);
    expect(malformed).toEqual([
      'line 3 (voting 1): numberFavor: expected a whole number, found "many"',
      "line 4: votingId: is missing",
      expect.stringContaining('line 5 (voting 3): result: "PERHAPS" is not a known result'),
      "line 6 (voting 4): votersCount: is 7, but the votes add up to 6",
    ]);
  });

  it("is read with a namespace, a byte order mark, CDATA, comments and entities that nobody declared", () => {
    const text = file(voting(`votingId="7" result="ADOPTED" ${counted}`))
      .replaceAll("<vot", "<v:vot")
      .replaceAll("</vot", "</v:vot")
      .replaceAll("<file", "<v:file xmlns:v='urn:example'")
      .replaceAll("</file", "</v:file")
      .replace("L</label>", "<!-- no --><![CDATA[A < B]]>&nbsp;&#233;</label>")
      .replaceAll("\n", "\r\n");
    expect(listed(`\uFEFF${text}`).votes).toMatchObject([
      { id: "7", about: "T & U | A < B&nbsp;é" },
    ]);
  });

  it("is never expanded or followed", () => {
    const bomb = `<!DOCTYPE file [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hosts">]>`;
    const text = `${bomb}${file(voting(`votingId="&b;" ${counted}`)).replace('<?xml version="1.0"?>', "")}`;
    expect(listed(text).votes[0]?.id).toBe("&b;");
    const deep = `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`;
    expect(readVotes(deep)).toEqual({ kind: "invalid", reason: { kind: "listTooDeep" } });
  });
});

describe("votes of the Riigikogu", () => {
  const record = {
    description: "Final vote",
    draftTitle: "An invented act",
    present: 90,
    absent: 11,
    inFavor: 60,
    against: 10,
    neutral: 5,
    abstained: 26,
    date: "2031-01-01",
  };

  it("keep the neutral, the silent and the absent apart", () => {
    expect(json({ 0: record }).votes).toMatchObject([
      {
        id: "0",
        about: "An invented act: Final vote",
        declared: null,
        counts: {
          for: 60,
          against: 10,
          abstaining: 5,
          notVoting: 15,
          absent: 11,
          present: 90,
          members: 101,
        },
      },
    ]);
    expect(json([record]).votes).toHaveLength(1);
  });

  it("are reported where they do not add up, or lack a number", () => {
    const { malformed } = json({
      0: "nothing",
      a: record,
      b: { ...record, inFavor: 61 },
      c: { ...record, present: 75, absent: 26, abstained: 26 },
      d: { ...record, neutral: undefined },
      e: { ...record, present: 80, absent: 30, inFavor: 74, abstained: 21 },
      f: "nothing",
    });
    expect(malformed).toEqual([
      'record "0": is not a record of a vote',
      'record "b": inFavor, against, neutral and abstained add up to 102, but present and absent to 101',
      'record "d": neutral: is missing',
      'record "e": abstained is 21, less than the 30 absent',
      'record "f": is not a record of a vote',
    ]);
  });
});

describe("votes of the California legislature", () => {
  const row = (more: Readonly<Record<number, string>> = {}): string =>
    ["2031-01-02", "3", "A", "T", "Assembly Floor Session", "AB 1", "41", "20", "(PASS)", "AB1"]
      .map((cell, index) => more[index] ?? cell)
      .join("\t");

  it("name their house and their kind of measure", () => {
    const { votes } = listed(
      [
        row(),
        row({ 4: "Senate Floor Session", 8: "(FAIL)", 9: "SCA12" }),
        row({ 4: "Rules" }),
      ].join("\r\n"),
    );
    expect(votes.map((one) => [one.chamber, one.measure, one.declared])).toEqual([
      ["us-ca-assembly", "AB", "adopted"],
      ["us-ca-senate", "SCA", "rejected"],
      [null, "AB", "adopted"],
    ]);
    expect(votes[0]).toMatchObject({ id: "3", about: "AB 1", counts: { for: 41, against: 20 } });
  });

  it("are read from the legislature's own table, whose texts are in backquotes", () => {
    const table = (more: Readonly<Record<number, string>> = {}): string =>
      [
        ...["`201920200AB1`", "`AFLOOR`", "`2019-05-23 00:00:00`", "3", "4005", "41", "20", "19"],
        ...["`(PASS)`", "`INIT`", "`2019-05-23 21:04:11`", "NULL", "NULL", "NULL", "NULL"],
      ]
        .map((cell, index) => more[index] ?? cell)
        .join("\t");
    const { votes, malformed } = listed(
      [
        table(),
        table({ 0: "`201920200SCA12`", 1: "`SFLOOR`", 8: "`(FAIL)`" }),
        table({ 1: "`CX08`" }),
        table({ 5: "NULL" }),
      ].join("\n"),
    );
    expect(votes.map((one) => [one.chamber, one.measure, one.declared])).toEqual([
      ["us-ca-assembly", "AB", "adopted"],
      ["us-ca-senate", "SCA", "rejected"],
      [null, "AB", "adopted"],
    ]);
    expect(votes[0]).toMatchObject({
      id: "201920200AB1 AFLOOR 2019-05-23 00:00:00 3 4005",
      counts: { for: 41, against: 20 },
    });
    expect(malformed).toEqual(["line 4: yeas: is missing"]);
  });

  it("are reported by line where they are malformed", () => {
    const text = [row(), row({ 6: "x" }), `${row()}\t`, row({ 7: "" }), row({ 8: "(TIE)" })];
    expect(listed(text.join("\n")).malformed).toEqual([
      'line 2: yeas: expected a whole number, found "x"',
      "line 3: has 11 cells, expected 10 / 15",
      "line 4: noes: is missing",
      expect.stringContaining('line 5: result: "TIE" is not a known result'),
    ]);
  });
});

describe("Popolo vote events", () => {
  const counts = (yes: unknown, no: unknown, ...more: readonly object[]) => [
    { option: "yes", value: yes },
    { option: "no", value: no },
    ...more,
  ];
  const event = { id: "v1", result: "pass", counts: counts(98, 3) };

  it("are read alone, in a list, in a file of events, and with their motions", () => {
    const motion = { text: "An invented motion", result: "fail", vote_events: [event] };
    for (const file of [event, [event], { vote_events: [event] }, motion, { motions: [motion] }])
      expect(json(file).votes).toMatchObject([
        { id: "v1", declared: "adopted", counts: { for: 98, against: 3 } },
      ]);
    expect(json(motion).votes[0]?.about).toBe("An invented motion");
  });

  it("keep each option apart, and nobody's presence follows from them", () => {
    const more = ["abstain", "not voting", "absent", "excused", "paired"];
    const file = {
      ...event,
      counts: counts(9, 8, ...more.map((option, value) => ({ option, value }))),
    };
    expect(json(file).votes[0]?.counts).toEqual({
      for: 9,
      against: 8,
      abstaining: 0,
      notVoting: 1,
      absent: 2,
      excused: 3,
    });
  });

  it("count no abstentions where an option is not understood", () => {
    const file = {
      ...event,
      counts: counts(9, 8, { option: "abstain", value: 1 }, { option: "blank", value: 2 }),
    };
    expect(json(file).votes[0]?.counts).toEqual({ for: 9, against: 8 });
  });

  it("are taken as a whole, or added up over the groups", () => {
    const groups = [
      { option: "yes", value: 5, group_id: "a" },
      { option: "yes", value: 6, group_id: "b" },
      { option: "no", value: 7, group_id: "a" },
    ];
    expect(json({ ...event, counts: groups }).votes[0]?.counts).toMatchObject({
      for: 11,
      against: 7,
    });
    expect(json({ ...event, counts: [...groups, ...counts(12, 7)] }).votes[0]?.counts["for"]).toBe(
      12,
    );
  });

  it("are counted by the roll call where no counts are published", () => {
    const votes = ["yes", "yes", "no", "absent"].map((option) => ({ voter_id: "x", option }));
    expect(json({ id: "v1", votes }).votes).toMatchObject([
      { declared: null, counts: { for: 2, against: 1, abstaining: 0, absent: 1 } },
    ]);
    const { malformed } = json([{ id: "v1", votes: [{ option: "yes", weight: 2 }] }]);
    expect(malformed).toEqual(["vote event 1 (v1): votes: a vote has a weight other than 1"]);
  });

  it("are reported where they are malformed", () => {
    const { malformed } = json([
      { ...event, id: null },
      { ...event, result: "perhaps" },
      { ...event, counts: counts(1.5, 2) },
      { ...event, counts: counts(1, 2, { option: "yes", value: 3 }) },
      "vote",
    ]);
    expect(malformed).toEqual([
      "vote event 1: id: is missing",
      expect.stringContaining('vote event 2 (v1): result: "perhaps" is not a known result'),
      'vote event 3 (v1): counts, yes: expected a whole number, found "1.5"',
      'vote event 4 (v1): counts: "yes" occurs twice',
      "vote event 5: is not a vote event",
    ]);
  });
});
