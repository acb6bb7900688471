import { demonstration } from "./office.ts";
import { openTreatyFiles, three } from "./treaty-files.ts";

const { office, definition, list } = openTreatyFiles();

afterAll(() => {
  office.remove();
});

describe("asking when a treaty enters into force for a State, without a home", () => {
  it("answers from a shipped treaty, with rule, arithmetic and reason", async () => {
    const answer = await office.json("treaty in-force budapest-2001 --deposit 2010-03-15");
    expect(answer).toMatchObject({
      date: "2010-07-01",
      rule: "firstOfMonthAfterMonths 3",
      arithmetic:
        "15 March 2010 + 3 months = 15 June 2010, first day of the following month = 1 July 2010",
      why: expect.stringContaining("own period") as string,
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

  it("answers for a later State from its clock alone, and counts from the depositary's notice where the treaty does", async () => {
    const file = definition({
      rule: { kind: "unknown" },
      later: { kind: "months", n: 3 },
      countsFrom: "notice",
    });
    const line = `treaty in-force ${file} --deposit 2031-01-11 --treaty-in-force 1973-04-18`;
    expect(await office.json(line)).toMatchObject({
      date: null,
      arithmetic: expect.stringContaining("depositary’s notice to the States") as string,
    });
    expect(await office.json(`${line} --notified 2031-01-20`)).toMatchObject({
      date: "2031-04-20",
    });
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
      findings: [expect.stringContaining("1 July 2004")],
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
    ["budapest-2001 --deposit 2001-11-22", 2, "before the treaty was concluded, 23 November 2001"],
    [
      "budapest-2001 --deposit 2010-01-01 --treaty-in-force 1999-01-01",
      2,
      "before the treaty was concluded",
    ],
    ["budapest-2001", 2, "--deposit <day> is missing"],
    [
      "budapest-2001 --deposit 2010-03-15 --effective 2010-01-01",
      2,
      "--effective: 1 January 2010 is before the receipt, 15 March 2010; only a succession can take effect earlier",
    ],
    [
      "budapest-2001 --deposit 2010-03-15 --effective 2010-01-01 --kind accession",
      2,
      "only a succession can take effect earlier",
    ],
    ["budapest-2001 --deposit 2010-03-15 --kind ratified", 2, "--kind: expected ratification"],
    ["budapest-2001 --deposit 2010-03-15 --kind n", 2, "not consent to be bound"],
    ["nowhere.json --deposit 2010-01-01", 3, "neither a treaty nor a file nowhere.json"],
  ])("refuses %s", async (line, code, sentence) => {
    const said = await office.tasdiq(`treaty in-force ${line}`);
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(sentence)]);
  });

  it("lets a succession take effect before its receipt, and says when nobody gives its day", async () => {
    const line = "treaty in-force budapest-2001 --deposit 2010-03-15 --kind succession";
    expect(await office.json(`${line} --effective 2006-06-03`)).toMatchObject({
      date: "2006-06-03",
      findings: [],
    });
    expect(await office.json(`${line} --effective 1992-06-03`)).toMatchObject({
      date: "2004-07-01",
    });
    expect(await office.json(line)).toMatchObject({
      date: "2010-07-01",
      findings: [expect.stringContaining("the date of succession is not known")],
    });
  });

  it("says the same as a list with that one row", async () => {
    for (const [kind, date] of [
      ["ratification", "2014-12-24"],
      ["accession", null],
    ] as const) {
      list("participant,kind,received", `A,${kind},2014-01-15`);
      const status = await office.json("treaty status att --deposits deposits.csv");
      expect(status["participants"]).toEqual([expect.objectContaining({ inForceOn: date })]);
      expect(
        await office.json(`treaty in-force att --deposit 2014-01-15 --kind ${kind}`),
      ).toMatchObject({ date });
    }
  });

  it("does not count what a fixed date's own condition excludes, as in a list with that one row", async () => {
    const file = definition({
      threshold: { exclude: [] },
      rule: {
        kind: "fixedDate",
        date: "2031-01-01",
        condition: { count: 1, exclude: ["accession"] },
      },
      later: { kind: "days", n: 300 },
      inForceOn: { on: "2031-01-01", reachedOn: "2030-06-01" },
    });
    for (const [kind, date] of [
      ["ratification", "2031-01-01"],
      ["accession", "2031-02-25"],
    ] as const) {
      list("participant,kind,received", `A,${kind},2030-05-01`);
      const status = await office.json(`treaty status ${file} --deposits deposits.csv`);
      expect(status["participants"]).toEqual([expect.objectContaining({ inForceOn: date })]);
      expect(
        await office.json(`treaty in-force ${file} --deposit 2030-05-01 --kind ${kind}`),
      ).toMatchObject({ date });
    }
  });

  it("lets the last notification of two name its date", async () => {
    const file = definition({ rule: { kind: "lastNotification", n: 30 } });
    expect(
      await office.json(`treaty in-force ${file} --deposit 2008-05-17 --effective 2008-09-01`),
    ).toMatchObject({ date: "2008-09-01", rule: "effective" });
  });

  it("notes a day of receipt that has not come", async () => {
    const line = "treaty in-force budapest-2001 --deposit";
    expect(await office.json(`${line} 2999-01-01`)).toMatchObject({
      date: "2999-05-01",
      findings: [expect.stringContaining("received on 1 January 2999, which is in the future")],
    });
    expect(await office.json(`${line} 2010-03-15`)).toMatchObject({ findings: [] });
    list("participant,kind,received", "A,,2999-01-01", "B,,2003-01-01");
    expect(await office.json("treaty status budapest-2001 --deposits deposits.csv")).toMatchObject({
      findings: expect.arrayContaining([expect.stringContaining("1 January 2999")]) as unknown,
    });
  });

  it.each([
    [
      { threshold: { count: 1 }, rule: { kind: "firstOfNthMonthAfterDepositMonth", n: 0 } },
      "entryIntoForce.rule.n: expected a number of at least 1, found 0",
    ],
    [
      { rule: { kind: "lastNotification", unit: "firstOfNthMonth" } },
      "entryIntoForce.rule.n: is missing: expected a number of at least 1",
    ],
    [
      { rule: { kind: "lastNotification", unit: "firstOfNthMonth", n: 0 } },
      "entryIntoForce.rule.n: expected a number of at least 1, because firstOfNthMonth counts months, found 0",
    ],
  ])("refuses the first day of the month of the deposit itself: %j", async (rules, sentence) => {
    const file = definition(rules);
    const said = await office.tasdiq(`treaty in-force ${file} --deposit 2003-01-15`);
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it("refuses a kind of rule that nobody knows, with its place in the file", async () => {
    const file = definition({ ...three, rule: { kind: "weeks", n: 3 } });
    const said = await office.tasdiq(`treaty in-force ${file} --deposit 2031-01-01`);
    expect(said.code).toBe(2);
    expect(said.err).toContain("definition.json, entryIntoForce.rule.kind: expected one of");
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

const header = "participant,kind,received,effective,regionalOrganization,share";

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

  it("reads a share that begins with its point, and refuses a point alone", async () => {
    const also = [{ kind: "share", of: "output", atLeastPercent: 0.5 }];
    const file = definition({ ...three, threshold: { count: 1, exclude: [], also } });
    list(header, "A,,2031-01-01,,,.5");
    expect(await office.json(`treaty status ${file} --deposits deposits.csv`)).toMatchObject({
      reachedOn: "2031-01-01",
    });
    for (const share of [".", "%", "5."]) {
      list(header, `A,,2031-01-01,,,${share}`);
      const said = await office.tasdiq(`treaty status ${file} --deposits deposits.csv`);
      expect([said.code, said.err]).toEqual([
        2,
        expect.stringContaining("line 2: share: expected"),
      ]);
    }
  });

  it("takes the members that the file names where the cell is empty", async () => {
    const condition = { kind: "membersOf", organization: "League", atLeast: 1, members: ["A"] };
    const file = definition({ ...three, threshold: { count: 1, also: [condition] } });
    list("participant,kind,received,memberOf", "A,,2031-01-01,");
    expect(await office.json(`treaty status ${file} --deposits deposits.csv`)).toMatchObject({
      reachedOn: "2031-01-01",
    });
  });

  it("says what is wrong with a name in another normalization form", async () => {
    list(header, "Co\u0302te,,2031-01-01,,,");
    const said = await office.tasdiq(`treaty status ${definition(three)} --deposits deposits.csv`);
    expect(said.err).toContain("line 2: participant: is not in Unicode normalization form C (NFC)");
    expect(said.err).not.toContain("expected text that");
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
    ["participant,kind,received,flag", 'the column "flag" is not known'],
    ["participant,kind,received,kind", "the column kind occurs twice"],
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

describe("showing a case that is no consent", () => {
  const past = (purpose: string): string => `
case: case-${purpose}
source: "an invented file"
open: { procedure: gb-crag-2010, treaty: budapest-2001, purpose: ${purpose}, title: "An invented case" }
steps:
  - { kind: ConfirmDeposit, receivedOn: "2026-01-15", reference: null, statements: [] }
`;

  it("tells the effect of a denunciation, and of a change of a statement no entry into force", async () => {
    const home = await demonstration();
    for (const purpose of ["denunciation", "change-of-statement"]) {
      home.file(`${purpose}.yaml`, past(purpose));
      expect(await home.tasdiq(`import ${purpose}.yaml --as admin`)).toMatchObject({ code: 0 });
    }
    const { out } = await home.tasdiq("show case-denunciation");
    expect(out).toMatch(
      /Effect of the denunciation +1 May 2026 +calculated by the treaty’s rule: 15 January 2026 \+ 3/,
    );
    expect(out).not.toMatch(/^ {2}Entry into force/m);
    expect(await home.json("show case-denunciation")).toMatchObject({
      entryIntoForce: null,
      denunciationEffect: { date: "2026-05-01", authority: { mark: "seen" } },
    });
    const changed = await home.tasdiq("show case-change-of-statement");
    expect(changed.out).not.toMatch(/^ {2}(Entry into force|Effect of the denunciation)/m);
    home.remove();
  });
});
