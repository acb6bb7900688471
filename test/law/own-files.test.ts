import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadLaw, readProcedure, readTreaty } from "../../src/files/index.ts";
import { inEnglish } from "../../src/files/words.ts";
import { procedureIn } from "../procedures/files.ts";
import { changed, textOf, faultsOf } from "./files.ts";

const az = "law/procedures/az-milli-majlis/2026.1.json";

describe("a parliament's own law files", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "own-law-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };

  it("are used beside the shipped ones", () => {
    put("procedures/mine.json", changed(az, "id", "my-parliament"));
    put("treaties/mine.json", changed("law/treaties/budapest-2001.json", "id", "my-treaty"));
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([]);
    expect(law.procedure("my-parliament")).toMatchObject({ timeZone: "Asia/Baku" });
    expect(law.treaty("my-treaty")?.registration).toBe("ETS 185");
    expect(law.procedureIds).toEqual([...loadLaw().procedureIds, "my-parliament"]);
  });

  it("do not outlive the folder they came from", () => {
    put("procedures/mine.json", changed(az, "id", "my-parliament"));
    expect(loadLaw({ folder }).procedureIds).toContain("my-parliament");
    expect(loadLaw().procedureIds).not.toContain("my-parliament");
  });

  it("cannot take the place of a shipped file: both are named, the shipped one stays", () => {
    const file = put("procedures/az.json", changed(az, "bodies.0.members", 200));
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([
      {
        where: file,
        path: "id",
        reason: {
          kind: "lawIdTaken",
          id: "az-milli-majlis",
          earlier: "law/procedures/az-milli-majlis/2026.1.json",
          file,
        },
      },
    ]);
    expect(law.procedure("az-milli-majlis")).toMatchObject({
      bodies: [{ members: 125 }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it("may hold another version of a procedure, each with its own time", () => {
    const newer = changed(az, "version", "2027.1");
    put("procedures/az-2027.json", newer);
    const again = put("procedures/az-2027-again.json", newer);
    const law = loadLaw({ folder });
    expect(law.versions("az-milli-majlis").map(({ value }) => value.version)).toEqual([
      "2026.1",
      "2027.1",
    ]);
    expect(law.procedureIds).toEqual(loadLaw().procedureIds);
    expect(law.procedure("az-milli-majlis")?.version).toBe("2026.1");
    expect(law.versions("nobody")).toEqual([]);
    // The same version twice is no version of its own: the one read first stays.
    expect(law.faults.map(({ where, path }) => [where, path])).toEqual([
      [again.replace("-again", ""), "id"],
    ]);
  });

  it("cannot share an id among themselves", () => {
    const first = put("treaties/a.json", changed("law/treaties/budapest-2001.json", "id", "mine"));
    const second = put(
      "treaties/b.json",
      changed("law/treaties/un-cybercrime-2024.json", "id", "mine"),
    );
    const law = loadLaw({ folder });
    expect(
      law.faults.map(({ where, reason }) => [where, inEnglish(reason).includes(first)]),
    ).toEqual([[second, true]]);
    expect(law.treaty("mine")?.registration).toBe("ETS 185");
  });

  it("are left out when they are not valid, each fault with its file; the valid ones are used", () => {
    const bad = put("procedures/bad.json", changed(az, "clocks.0.limit.n", "two"));
    put("procedures/good.json", changed(az, "id", "good"));
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([
      {
        where: bad,
        path: "clocks[0].limit.n",
        reason: {
          kind: "expectedFound",
          want: { kind: "wantWhole" },
          found: { kind: "foundValue", text: '"two"' },
        },
      },
    ]);
    expect(law.procedureIds).toContain("good");
  });

  it("are refused when they are not text or cannot be read", () => {
    put("procedures/latin.json", Uint8Array.of(0x7b, 0xe9, 0x7d));
    mkdirSync(join(folder, "treaties", "folder.json"), { recursive: true });
    const reasons = loadLaw({ folder }).faults.map((fault) => inEnglish(fault.reason));
    expect(reasons).toEqual(["is not UTF-8 text", expect.stringContaining("cannot be read")]);
  });

  it("are looked for in JSON files only", () => {
    put("procedures/notes.txt", "not a procedure");
    put("procedures/mine.json.bak", textOf(az));
    expect(loadLaw({ folder })).toMatchObject({
      faults: [],
      procedureIds: loadLaw().procedureIds,
    });
  });

  it("are missed aloud when the folder in the settings is not there", () => {
    expect(loadLaw({ folder: join(folder, "nowhere") }).faults).toEqual([
      {
        where: join(folder, "nowhere"),
        path: { kind: "placeFolder" },
        reason: { kind: "lawFolderMissing" },
      },
    ]);
  });
});

const un = "law/treaties/un-cybercrime-2024.json";
const procedureFaults = (path: string, value: unknown): readonly string[] =>
  faultsOf(readProcedure(changed(az, path, value), "own.json"));
/** What a clerk may do, without suspending and resuming. */
const clerk =
  procedureIn("az-milli-majlis/2026.1.json").duties["clerk"]?.may.filter(
    (kind) => kind !== "Suspend" && kind !== "Resume",
  ) ?? [];
const treatyFaults = (path: string, value: unknown): readonly string[] =>
  faultsOf(readTreaty(changed(un, path, value), "own.json"));

describe("a procedure file that says what no rule obeys", () => {
  it.each([
    ["secondChamber", { name: "Senate" }, "secondChamber"],
    ["clocks.0.grace", 3, "clocks[0].grace"],
    [
      "stages.3.rules.0.quorum.onlyIfChallenged",
      true,
      "stages[3].rules[0].quorum.onlyIfChallenged",
    ],
    ["stages.3.authority.page", 7, "stages[3].authority.page"],
  ])("is refused with the field's place: %s", (path, value, place) => {
    expect(procedureFaults(path, value)).toEqual([`${place}: no rule uses this field`]);
  });

  it("is refused where a duty may suspend and no duty may resume", () => {
    expect(procedureFaults("duties.clerk.may", [...clerk, "Suspend"])).toEqual([
      'duties: no duty is allowed to give "Resume"; add it to the `may` of a duty',
    ]);
    expect(procedureFaults("duties.clerk.may", clerk)).toEqual([]);
  });

  it("is refused when it has no stages, which is all that is then said of it", () => {
    expect(faultsOf(readProcedure("{}", "own.json"))).toEqual([
      "stages: is missing: expected a list",
    ]);
  });
});

describe("a procedure file with a wrong value", () => {
  it.each([
    ["clocks.0.limit.n", "2", 'clocks[0].limit.n: expected a whole number, found "2"'],
    ["clocks.0.limit.n", 0.5, "clocks[0].limit.n: expected a whole number, found 0.5"],
    ["clocks.0.limit.n", 0, "clocks[0].limit.n: expected a number of at least 1, found 0"],
    [
      "clocks.0.counts.from",
      "tomorrow",
      'clocks[0].counts.from: expected one of "sameDay", "dayAfter", "firstSittingDayAfter", found "tomorrow"',
    ],
    ["stages.3.rules", [], "stages[3].rules: expected a list of at least 1, found an empty list"],
    [
      "stages.3.rules.0.quorum",
      83,
      "stages[3].rules[0].quorum: expected one of these: an object with its fields; a list, found 83",
    ],
    [
      "id",
      "Milli Majlis",
      'id: expected an id: 1 to 64 characters of a–z, 0–9 and -, found "Milli Majlis"',
    ],
    [
      "validity.from",
      "2026-02-30",
      'validity.from: expected a day that exists, written YYYY-MM-DD, found "2026-02-30"',
    ],
    [
      "stages.3.authority.url",
      "loc.gov",
      'stages[3].authority.url: expected an address that begins with http:// or https://, or null, found "loc.gov"',
    ],
    [
      "stages.3.authority.mark",
      "sure",
      'stages[3].authority.mark: expected one of "seen", "unverified", found "sure"',
    ],
    ["title.en", "", 'title.en: expected a text that is not empty, found ""'],
    ["title.az", "Mu\u0308qavil\u0259", "title.az: is not in Unicode normalization form C (NFC)"],
    [
      "timeZone",
      "Baku",
      'timeZone: "Baku" is not a time zone: expected one such as Europe/Paris or Etc/UTC',
    ],
    [
      "stages.3.rules.0.tests.0.atLeast",
      126,
      "stages[3].rules[0].tests[0]: always passes, or always fails, whatever the counts; correct the numbers or the counts",
    ],
    [
      "stages.3.rules.0.quorum.tests.0.atLeast",
      126,
      "stages[3].rules[0].quorum.tests[0]: always passes, or always fails, whatever the counts; correct the numbers or the counts",
    ],
  ])("is refused with its place and the reason: %s = %j", (path, value, fault) => {
    expect(procedureFaults(path, value)).toEqual([fault]);
  });

  it.each(["stages.3", "stages.3.rules.0", "stages.3.rules.0.quorum", "clocks.0.counts"])(
    "is refused where no authority is named: %s",
    (path) => {
      const place = path.replaceAll(/\.(\d)/g, "[$1]");
      expect(procedureFaults(`${path}.authority`, undefined)).toEqual([
        `${place}.authority: is missing: every rule names its authority (cite, url, mark)`,
      ]);
    },
  );

  it("is refused when it ends before it begins", () => {
    expect(
      procedureFaults("validity", {
        from: "2026-02-01",
        to: "2026-01-01",
        authority: { cite: "Act, s. 1", url: null, mark: "seen" },
      }),
    ).toEqual(["validity.to: is earlier than the day from which it is valid"]);
  });

  it("names every fault, not only the first", () => {
    const text = textOf(az)
      .replace('"members": 125', '"members": "125"')
      .replace('"n": 56', '"n": -1');
    expect(faultsOf(readProcedure(text, "own.json"))).toHaveLength(2);
  });
});

describe("a treaty file with a wrong value", () => {
  it.each([
    [
      "clauses.3.nature",
      "wish",
      'clauses[3].nature: expected one of "reservation", "option", "declaration", "notification", "designation", found "wish"',
    ],
    [
      "entryIntoForce.rule.kind",
      "someDay",
      'entryIntoForce.rule.kind: expected one of "days", "months", "firstOfMonthAfterMonths", "firstOfMonthAfterDays", "firstOfNthMonthAfterDepositMonth", "immediate", "fixedDate", "dependsOn", "allNegotiatingStates", "lastNotification", "unknown", found "someDay"',
    ],
    [
      "entryIntoForce.rule.n",
      -1,
      "entryIntoForce.rule.n: expected a number of at least 0, found -1",
    ],
    [
      "entryIntoForce.threshold.count",
      0,
      "entryIntoForce.threshold.count: expected a number of at least 1, found 0",
    ],
    [
      "entryIntoForce.threshold.exclude",
      ["everybody"],
      'entryIntoForce.threshold.exclude: expected one of these: a list in which each item is one of "regionalOrganizations", "ratification", "accession", "acceptance", "approval", "succession", "definitiveSignature", "consentToBeBound", "simplifiedProcedure", "formalConfirmation", "signatureConfirmed", "notification", "provisionalApplication"; "unknown", found a list of 1',
    ],
    [
      "entryIntoForce.threshold.also",
      [{ kind: "namedStates", states: ["A"], atLeast: 2 }],
      "entryIntoForce.threshold.also[0].atLeast: 2 is more than the number of names listed, 1",
    ],
    [
      "entryIntoForce.inForceOn",
      {
        on: "2031-04-02",
        reachedOn: "2031-01-01",
        authority: { cite: "an invented record", url: null, mark: "seen" },
      },
      "entryIntoForce.inForceOn.on: 2 April 2031 is not the date that follows from the rule, 1 April 2031",
    ],
    [
      "entryIntoForce.threshold.share",
      55,
      "entryIntoForce.threshold.share: no rule uses this field",
    ],
    [
      "openedForSignature.on",
      "2024-01-01",
      "openedForSignature.on: 1 January 2024 is before the treaty was concluded, 24 December 2024",
    ],
    ["clauses.1.clause", "7(2)", 'clauses[1].clause: "7(2)" is listed twice'],
    [
      "depositary.id",
      "Secretary-General",
      'depositary.id: expected an id in lower-case words with hyphens, such as un-secretary-general, found "Secretary-General"',
    ],
    [
      "depositary.id",
      "unknown",
      'depositary.id: is "unknown" while depositary.name is "Secretary-General of the United Nations": make both unknown, or neither',
    ],
    [
      "depositary.name",
      "unknown",
      'depositary.id: is "un-secretary-general" while depositary.name is "unknown": make both unknown, or neither',
    ],
  ])("is refused with its place and the reason: %s", (path, value, fault) => {
    expect(treatyFaults(path, value)).toEqual([fault]);
  });

  it("is refused when a rule has no authority, because a case could open under it", () => {
    expect(treatyFaults("entryIntoForce.later.authority", undefined)).toEqual([
      "entryIntoForce.later.authority: is missing: every rule names its authority (cite, url, mark)",
    ]);
  });

  it("is not taken for a procedure", () => {
    expect(faultsOf(readProcedure(textOf(un), "own.json"))).toHaveLength(1);
  });
});

describe("a file that is not JSON", () => {
  it.each([
    ["", "line 1, column 1: expected a value, found the end of the file"],
    ['{\n  "id": x\n}', 'line 2, column 9: expected a value, found "x"'],
    [
      '{\n  "id": "a",\n}',
      'line 3, column 1: expected the name of a field in double quotation marks, found "}"',
    ],
    ['{"id": "a" "b": 1}', 'line 1, column 12: expected one of ",", "}", found """'],
    ['{"id":\u2028"a"}', "line 1, column 7: expected a value, found U+2028"],
    ['{"id":\u001b[2J}', "line 1, column 7: expected a value, found U+001B"],
    ['{"id": "a"} {}', 'line 1, column 13: expected the end of the file, found "{"'],
    [
      '{"id": "a\n"}',
      "line 1, column 8: a text in double quotation marks is not closed on its line, or has an escape that JSON does not know",
    ],
    ['{"n": 01}', 'line 1, column 8: expected one of ",", "}", found "1"'],
    [
      '{\n"id": "a",\n"\\u0069d": "b"}',
      'line 3, column 1: the field "id" occurs twice in one object',
    ],
    ['{"$schema": "\\ud800", "id": "a"}', "line 1, column 13: contains half of a surrogate pair"],
    ["[".repeat(100_000), "line 1, column 66: is nested more than 64 levels deep"],
  ])("is refused with line and column: %j", (text, fault) => {
    expect(faultsOf(readProcedure(text, "own.json"))).toEqual([fault]);
  });

  it("is read when only a byte order mark stands before it", () => {
    expect(readProcedure(`\uFEFF${textOf(az)}`, "own.json").kind).toBe("read");
  });

  it("is refused when it is longer than a law file can be", () => {
    expect(faultsOf(readTreaty(" ".repeat(1_000_001), "own.json"))).toEqual([
      "the whole file: is longer than 1000000 characters",
    ]);
  });

  it("does not slip a field past the schema by the name __proto__", () => {
    const text = textOf(az).replace('"id":', '"__proto__": { "stages": [] }, "id":');
    expect(faultsOf(readProcedure(text, "own.json"))).toEqual([
      "__proto__: no rule uses this field",
    ]);
  });
});
