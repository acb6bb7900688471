import { openTreatyFiles, three } from "./treaty-files.ts";

const { office, definition, list } = openTreatyFiles();
afterAll(() => {
  office.remove();
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
