import { openOffice } from "./office.ts";

const office = openOffice();
afterAll(() => {
  office.remove();
});

const definition = (entryIntoForce: object, more: object = {}): string =>
  office.file(
    "definition.json",
    JSON.stringify({ id: "MY-TREATY", title: "An invented treaty", entryIntoForce, ...more }),
  );
const three = {
  threshold: { count: 3, exclude: ["regionalOrganizations", "accession"], also: [] },
  rule: { kind: "days", n: 90 },
  later: { kind: "days", n: 30 },
};
const list = (...rows: readonly string[]): string => office.file("deposits.csv", rows.join("\n"));
const header = "participant,kind,received,effective,regionalOrganization,share";

describe("asking when a treaty enters into force for a State, without a home", () => {
  it("answers from a shipped treaty, with rule, arithmetic and reason", async () => {
    const answer = await office.json("treaty in-force budapest-2001 --deposit 2010-03-15");
    expect(answer).toMatchObject({
      date: "2010-07-01",
      rule: "firstOfMonthAfterMonths 3",
      arithmetic:
        "2010-03-15 + 3 months = 2010-06-15, first day of the following month = 2010-07-01",
      why: expect.stringContaining("own clock") as string,
    });
  });

  it("answers from a definition of one's own, which is shown as unverified", async () => {
    const file = definition(three);
    const line = `treaty in-force ${file} --deposit 2031-01-11 --treaty-in-force 2031-04-01`;
    expect(await office.json(line)).toMatchObject({
      date: "2031-04-01",
      authority: { mark: "unverified" },
    });
    expect((await office.tasdiq(line)).out).toContain("[unverified]");
  });

  it("gives no date while the treaty's own is not known, and none for a treaty not in force", async () => {
    const file = definition(three);
    const line = `treaty in-force ${file} --deposit 2031-01-11`;
    expect(await office.json(line)).toMatchObject({ date: null });
    expect((await office.tasdiq(line)).code).toBe(0);
    expect(
      await office.json("treaty in-force un-cybercrime-2024 --deposit 2026-03-20"),
    ).toMatchObject({
      date: null,
      arithmetic: expect.stringContaining("needs 40 instruments") as string,
    });
  });

  it("lets a date named in the instrument override, and notes a treaty date that differs from the file's", async () => {
    const line =
      "treaty in-force budapest-2001 --deposit 2010-03-15 --effective 2010-09-01 --treaty-in-force 2004-08-01";
    expect(await office.json(line)).toMatchObject({
      date: "2010-09-01",
      findings: [expect.stringContaining("2004-07-01")],
    });
  });

  it("takes the other treaty's date from a flag, or from that treaty's file", async () => {
    const rule = (treaty: string) => ({
      kind: "dependsOn",
      own: { kind: "days", n: 30 },
      other: { treaty },
    });
    const of = (treaty: string) =>
      definition({ threshold: { count: 1 }, rule: rule(treaty), later: rule(treaty) });
    const line = (file: string) =>
      `treaty in-force ${file} --deposit 2000-01-01 --treaty-in-force 1999-01-01`;
    expect(await office.json(line(of("an invented covenant")))).toMatchObject({ date: null });
    expect(
      await office.json(`${line(of("an invented covenant"))} --other-in-force 2001-01-01`),
    ).toMatchObject({ date: "2001-01-01" });
    expect(await office.json(line(of("budapest-2001")))).toMatchObject({ date: "2004-07-01" });
  });

  it.each([
    ["budapest-2001 --deposit 2026-02-30", 2, "expected a day that exists"],
    ["budapest-2001 --deposit 2001-11-22", 2, "before the treaty was concluded, 2001-11-23"],
    [
      "budapest-2001 --deposit 2010-01-01 --treaty-in-force 1999-01-01",
      2,
      "before the treaty was concluded",
    ],
    ["budapest-2001", 2, "--deposit <day> is missing"],
    ["nowhere.json --deposit 2010-01-01", 3, "neither a treaty nor a file nowhere.json"],
  ])("refuses %s", async (line, code, sentence) => {
    const said = await office.tasdiq(`treaty in-force ${line}`);
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(sentence)]);
  });

  it("refuses a kind of rule that nobody knows, with its place in the file", async () => {
    const file = definition({ ...three, rule: { kind: "weeks", n: 3 } });
    const said = await office.tasdiq(`treaty in-force ${file} --deposit 2031-01-01`);
    expect(said.code).toBe(2);
    expect(said.err).toContain("definition.json, entryIntoForce.rule.kind: expected one of");
  });
});

describe("asking where a treaty stands by a list of deposits", () => {
  it("answers day, trigger, entry into force and each participant's date", async () => {
    const file = definition(three);
    list(
      header,
      "A,,2031-01-01,,,",
      'B,"a",2031-01-02,,,',
      "Union,c,2031-01-03,,true,",
      "C,AA,2031-02-01,,false,",
      '"D, Republic of",A,2031-03-01,,no,',
      "E,ratification,2031-03-01,,,",
      "F,d,2033-01-01,2032-03-06,,",
      "G,n,2031-01-05,,,",
    );
    const answer = await office.json(`treaty status ${file} --deposits deposits.csv`);
    expect(answer).toMatchObject({
      reachedOn: "2031-03-01",
      reachedBy: ["D, Republic of", "E"],
      inForceOn: "2031-05-30",
    });
    expect(answer["participants"]).toEqual(
      [
        ["A", "2031-05-30"],
        ["B", "2031-05-30"],
        ["Union", "2031-05-30"],
        ["G", null],
        ["C", "2031-05-30"],
        ["D, Republic of", "2031-05-30"],
        ["E", "2031-05-30"],
        ["F", "2032-03-06"],
      ].map(([participant, inForceOn]) => ({
        participant,
        inForceOn,
        why: expect.any(String) as string,
      })),
    );
  });

  it("needs three columns only, in any order, and tells it to people too", async () => {
    const file = definition(three);
    list("received,participant,kind", "2031-01-01,A,ratification", "2031-01-02,B,approval");
    const said = await office.tasdiq(`treaty status ${file} --deposits deposits.csv`);
    expect(said.code).toBe(0);
    expect(said.out).toContain("2 of 3 instruments");
  });

  it("adds shares exactly", async () => {
    const also = [{ kind: "share", of: "output", atLeastPercent: 55 }];
    const file = definition({ ...three, threshold: { count: 2, exclude: [], also } });
    list(header, "A,,2031-01-01,,,0.1", "B,,2031-01-02,,,0.2%", "C,,2031-01-03,,,54.7");
    expect(await office.json(`treaty status ${file} --deposits deposits.csv`)).toMatchObject({
      reachedOn: "2031-01-03",
    });
  });

  it("reports every malformed row by its line, and computes nothing", async () => {
    const file = definition(three, { concluded: { on: "2030-06-01" } });
    list(
      header,
      "A,,2031-02-30,,,",
      "B,ratified,2031-01-01,,,",
      ",,2031-01-01,,,",
      "C,,2030-05-31,,,",
      "D,,2031-01-01,,perhaps,",
      "E,,2031-01-01,,,101",
      "F,,2031-01-01",
      "G,,2031-06-01,2031-01-01,,",
      "H,signature,2031-06-01,,,",
      "I,,2031-06-01,,,",
      "i ,a,2031-07-01,,,",
      'J,"a,2031-07-01,,,',
      "K\u0301\u0327,,2031-07-01,,,",
    );
    const said = await office.tasdiq(`treaty status ${file} --deposits deposits.csv --json`);
    expect(said.code).toBe(2);
    const lines = said.err.match(/line \d+: \w+/g);
    expect(lines).toEqual([
      "line 2: received",
      "line 3: kind",
      "line 4: participant",
      "line 5: received",
      "line 6: regionalOrganization",
      "line 7: share",
      "line 8: has",
      "line 9: effective",
      "line 10: kind",
      "line 13: has",
      "line 14: participant",
      "line 12: participant",
    ]);
    expect(JSON.parse(said.out)).toMatchObject({ kind: "refused", class: "input" });
    expect(said.out).not.toContain("reachedOn");
  });

  it.each([
    ["", "is empty"],
    ["participant,kind", "the column received is missing"],
    ["participant,kind,received,flag", 'no rule knows the column "flag"'],
    ["participant,kind,received,kind", "the column kind stands twice"],
    [`${header}\nA,,2031-01-01,,,60\nB,,2031-01-01,,,60`, "add up to 120 percent"],
  ])("refuses the list %j", async (text, sentence) => {
    const file = definition(three);
    list(text);
    const said = await office.tasdiq(`treaty status ${file} --deposits deposits.csv`);
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it("wants a list", async () => {
    const said = await office.tasdiq("treaty status budapest-2001");
    expect([said.code, said.err]).toEqual([2, expect.stringContaining("--deposits <file>")]);
  });
});

describe("showing a treaty", () => {
  it("says what nobody has read", async () => {
    const { out } = await office.tasdiq("treaty show crc");
    expect(out).toContain("languages          unknown");
    expect(out).toContain("entryIntoForce.later: Nobody here has read");
    expect(await office.json("treaty show crc")).toMatchObject({
      kind: "treaty",
      content: { id: "crc", entryIntoForce: { inForceOn: { on: "1990-09-02" } } },
    });
  });

  it("shows a definition of one's own, and what law check says of it", async () => {
    const file = definition(three);
    expect((await office.tasdiq(`treaty show ${file}`)).out).toContain("An invented treaty");
    expect((await office.tasdiq("treaty show budapest-2001")).out).toContain("read: all");
    expect(await office.json(`law check ${file}`)).toMatchObject({ what: "definition" });
  });

  it("begins its help with examples", async () => {
    for (const verb of ["", " in-force", " status", " show"])
      expect((await office.tasdiq(`treaty${verb} --help`)).out).toMatch(/^Example/);
  });
});
