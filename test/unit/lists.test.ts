import { casesAnswer } from "../../src/api/shapes/lists.ts";
import { unknownDate } from "../../src/time/fact-date.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import { outcomeIn } from "../../src/ledger/incidents/handle.ts";
import { incidentListed, incidentsListed } from "../../src/ledger/incidents/incident-list.ts";
import type { CaseRow, Register, CaseHead } from "../../src/ledger/ports.ts";
import { headCache } from "../../src/ledger/reading/head-cache.ts";
import type { HistoryRow } from "../../src/ledger/reading/history.ts";
import { gathering, noneFound } from "../../src/ledger/sweep/findings.ts";
import { incident, type Incident } from "../../src/ledger/sweep/incident.ts";
import type { LookedAgain } from "../../src/ledger/sweep/looks.ts";
import type { Swept } from "../../src/ledger/sweep/round.ts";
import { handlingsIn } from "../../src/office/incident-handling.ts";
import {
  incidentCaseOf,
  incidentKeySchema,
  troubleName,
  type IncidentKind,
} from "../../src/case/incident.ts";
import { historyTable } from "../../src/exports/history-table.ts";
import { withFacts } from "../../src/case/case.ts";
import { type CaseId, caseIdSchema } from "../../src/values/ids.ts";
import { wordsIn } from "../../src/files/words.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { anna, missing, recordOf, resolve, take, type Step } from "../support/incidents.ts";

describe("The key of an incident", () => {
  const az7 = "az-7" as CaseId;
  it("is made of what it is about, and holds nothing that an address could not", () => {
    expect(troubleName({ kind: "caseStandsStill", caseId: az7, mark: null })).toBe(
      "caseStandsStill.az-7",
    );
    const mark = "2026-01-01T09:00:00.000Z";
    const old = troubleName({ kind: "checkpointOld", caseId: null, mark });
    expect(old).toMatch(/^checkpointOld\.office\.2026-01-01T090000/);
  });
  it("is read only in that form", () => {
    const keys = [
      missing,
      "caseStandsStill.az-7.1",
      "checkpointOld.office.2026-01-01T090000000Z.2",
    ];
    for (const key of keys)
      expect([key, incidentKeySchema.safeParse(key).success]).toEqual([key, true]);
    for (const key of [
      "",
      "documentMissing.az-7",
      "documentMissing.az-7.0",
      "nothing.az-7.1",
      `${missing} `,
    ])
      expect([key, incidentKeySchema.safeParse(key).success]).toEqual([key, false]);
  });
  it("names the case that it is of, and none for what is the office's", () => {
    const caseOf = (key: string) => incidentCaseOf(incidentKeySchema.parse(key));
    expect(caseOf(missing)).toBe("az-7");
    expect(caseOf("caseStandsStill.az-7.1")).toBe("az-7");
    expect(caseOf("checkpointOld.office.2026-01-01T090000000Z.2")).toBeNull();
  });
  it("made from an instant is one that is read", () => {
    const { trouble } = incident("checkpointOld", {
      caseId: null,
      since: null,
      says: [],
      mark: "2026-01-01T09:00:00.000Z",
    });
    expect(incidentKeySchema.safeParse(`${trouble}.1`).success).toBe(true);
  });
});

describe("The list of incidents", () => {
  const swept = (at: string): Swept => {
    const findings = gathering();
    const about = { caseId: "az-7" as CaseId, since: null };
    findings.incident(
      incident("documentMissing", {
        ...about,
        says: { kind: "asWritten", text: "it is gone" },
        mark: 4,
      }),
    );
    return { kind: "swept", at, took: 5, cases: 1, wholeAt: at, ...findings.gathered() };
  };
  const listedAfter = (steps: readonly Step[], at: string) =>
    incidentsListed(handlingsIn(recordOf(steps)), swept(at)).map(({ key, state, says }) => [
      key,
      state,
      says === null ? null : english(says),
    ]);
  const early = "2026-01-01T09:00:00.000Z";
  const late = "2026-01-01T10:00:00.000Z";
  const ended: readonly Step[] = [
    [anna, take()],
    [anna, resolve()],
  ];

  it("has one incident, however often it was found, and its owner", () => {
    expect(listedAfter([], early)).toEqual([[missing, "open", "it is gone"]]);
    expect(listedAfter([], late)).toEqual([[missing, "open", "it is gone"]]);
    expect(listedAfter([[anna, take()]], late)).toEqual([[missing, "taken", "it is gone"]]);
  });
  it("shows what ended as ended until a sweep finds it again, and then as another", () => {
    expect(listedAfter(ended, early)).toEqual([[missing, "ended", "it is gone"]]);
    expect(listedAfter(ended, late)).toEqual([["documentMissing.az-7.4.2", "open", "it is gone"]]);
    const [found] = incidentsListed(handlingsIn(recordOf(ended)), swept(late));
    expect(found).toMatchObject({ owner: null, before: { reason: "put back" } });
  });
  it("keeps what somebody has taken and the last sweep did not name", () => {
    const taken: readonly Step[] = [[anna, take("caseStandsStill.az-9.1")]];
    expect(listedAfter(taken, late)).toEqual([
      [missing, "open", "it is gone"],
      ["caseStandsStill.az-9.1", "taken", null],
    ]);
    const namedBy = (last: Swept | undefined) =>
      incidentsListed(handlingsIn(recordOf(taken)), last).map(({ named }) => named);
    expect(namedBy(swept(late))).toEqual(["named", "notNamed"]);
    expect(namedBy(undefined)).toEqual(["notLookedFor"]);
  });
  it("can be asked for one, also after it has ended", () => {
    const handlings = handlingsIn(recordOf(ended));
    const key = incidentKeySchema.parse(missing);
    expect(incidentListed(handlings, undefined, key)).toMatchObject({ key, state: "ended" });
    const other = incidentKeySchema.parse("documentMissing.az-7.5.1");
    expect(incidentListed(handlings, swept(late), other)).toBeUndefined();
  });
});

const caseId = caseIdSchema.parse("az-7");

const earlier = "2026-03-01T09:00:00.000Z";

const takenAt = "2026-03-01T10:00:00.000Z";

const later = "2026-03-01T11:00:00.000Z";

const found = (kind: IncidentKind): Incident =>
  incident(kind, { caseId, since: null, says: { kind: "asWritten", text: "as it was found" } });

const looked = (incidents: readonly Incident[], elsewhere?: LookedAgain["elsewhere"]) => ({
  incidents,
  looked: true,
  ...(elsewhere === undefined ? {} : { elsewhere }),
});

const outcome = (kind: IncidentKind, look: LookedAgain): string =>
  outcomeIn(look, { incident: incidentKeySchema.parse(`${kind}.az-7.1`), takenAt });

describe("What comes of a retry where another looks at the drivers", () => {
  it("is not known of a driver at which nobody has looked since it was taken, whatever was named of it", () => {
    for (const incidents of [[found("caseStandsStill")], []])
      for (const at of ["", earlier, takenAt])
        expect(outcome("caseStandsStill", looked([], { at, incidents }))).toBe("unknown");
  });

  it("is what the driver's own look said that began after that", () => {
    const said = (incidents: readonly Incident[]) =>
      outcome("caseStandsStill", looked([], { at: later, incidents }));
    expect(said([])).toBe("healed");
    expect(said([found("caseStandsStill")])).toBe("stillThere");
    expect(said([found("caseNotLookedAt")])).toBe("unknown");
  });

  it("is not known of a look that failed there, and has not been made again since", () => {
    const failed = (at: string) =>
      outcome("caseNotLookedAt", looked([], { at, incidents: [found("caseNotLookedAt")] }));
    expect(failed(earlier)).toBe("unknown");
    expect(failed(later)).toBe("stillThere");
    expect(outcome("caseNotLookedAt", looked([], { at: earlier, incidents: [] }))).toBe("healed");
  });

  it("does not hang on the drivers where the trouble is none of theirs", () => {
    const elsewhere = { at: earlier, incidents: [found("caseNotLookedAt")] };
    expect(outcome("documentMissing", looked([], elsewhere))).toBe("healed");
    expect(outcome("documentMissing", looked([found("documentMissing")], elsewhere))).toBe(
      "stillThere",
    );
    expect(outcome("documentMissing", looked([found("recordDamaged")], elsewhere))).toBe("unknown");
  });
});

describe("What comes of a retry in a case that has ended", () => {
  const kinds = Object.keys(noneFound) as readonly IncidentKind[];

  it("is healed only if it is of a kind that its record shows", () => {
    const look: LookedAgain = { incidents: [], looked: true, ended: true };
    expect(kinds.filter((kind) => outcome(kind, look) === "healed")).toEqual([
      "recordDamaged",
      "headBehind",
      "documentMissing",
      "passkeyMayBeCopied",
    ]);
  });

  it("is healed of every kind if it has not ended", () => {
    expect(kinds.every((kind) => outcome(kind, looked([])) === "healed")).toBe(true);
  });
});

const row = (source: string): HistoryRow => {
  const [first] = azerbaijaniCase("CaseOpened").entries;
  if (first === undefined) throw new Error("no entry");
  const { entry, hash } = first;
  return {
    seq: 1,
    at: entry.at,
    acts: [{ kind: "CaseOpened", restated: null, stage: null, on: unknownDate, authority: null }],
    person: entry.person,
    duty: entry.duty,
    imported: true,
    source,
    documents: [],
    hash,
    prev: null,
    leaf: 0,
    established: "demonstrationName",
    notEstablished: null,
    findings: [],
    entry,
    disclosure: null,
  };
};

const sourceIn = (source: string): string => {
  const line = historyTable({ demonstration: true, entries: [row(source)] })
    .split("\r\n")
    .slice(1)
    .join("\r\n");
  const [, cell = ""] = /,yes,("(?:[^"]|"")*"|[^,]*),/s.exec(line) ?? [];
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
};

describe("a history as a table", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "＝1",
    "\u200B=1",
    "=cmd|' /C calc'!A0",
  ])("leaves no cell a formula to a spreadsheet: %j", (source) => {
    expect(sourceIn(source)).toBe(`'${source}`);
  });
  it.each(["law 530-IIQ", "a, b", 'the "law"', "two\nlines", "a=b", "1-2; 3"])(
    "keeps every other text as it is: %j",
    (source) => {
      expect(sourceIn(source)).toBe(source);
    },
  );
});

const rowOf = (caseId: string): CaseRow => ({
  caseId: caseId as CaseId,
  procedure: null,
  stage: "opened",
  version: 1,
  at: "2026-01-01T09:00:00.000Z",
  public: false,
});

// As a register answers: heads in order of id, those of the office and of the log among them.
const deskOver = (ids: readonly string[]): Desk => {
  const cases: Register["cases"] = ({ afterId, limit }) =>
    Promise.resolve(
      ids
        .filter((id) => id > afterId)
        .slice(0, limit)
        .map(rowOf),
    );
  return {
    ports: { register: { cases }, law: () => ({ procedure: () => undefined }) },
  } as unknown as Desk;
};

describe("A page of the cases", () => {
  const ids = ["a", "log", "m", "office", "x", "y"];
  const all = { openOnly: false, publicOnly: false, words: wordsIn("en") };

  const pages = async (limit: number): Promise<readonly (readonly string[])[]> => {
    const found: string[][] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await casesAnswer(deskOver(ids), { after, limit, ...all });
      found.push(page.cases.map(({ caseId }) => caseId));
      after = page.next;
    }
    return found;
  };

  it.each([
    [1, [["a"], ["m"], ["x"], ["y"]]],
    [
      2,
      [
        ["a", "m"],
        ["x", "y"],
      ],
    ],
    [3, [["a", "m", "x"], ["y"]]],
    [4, [["a", "m", "x", "y"]]],
    [9, [["a", "m", "x", "y"]]],
  ])(
    "of %d holds no record of the office or the log, and says when it is the last",
    async (limit, wanted) => {
      expect(await pages(limit)).toEqual(wanted);
    },
  );

  it("says so also where both records stand before the next case", async () => {
    const desk = deskOver(["a", "log", "office", "x"]);
    expect(await casesAnswer(desk, { after: "", limit: 1, ...all })).toMatchObject({ next: "a" });
  });

  it("is empty, and the last, where there is none", async () => {
    expect(await casesAnswer(deskOver(["log", "office"]), { after: "", limit: 1, ...all })).toEqual(
      {
        kind: "cases",
        cases: [],
        next: null,
      },
    );
  });
});

const { state } = azerbaijaniCase("SittingScheduled");

const headOf = (name: string, facts: number): CaseHead => ({
  state: {
    ...withFacts(
      state,
      Array.from({ length: facts }, () => state.facts)
        .flat()
        .slice(0, facts),
    ),
    caseId: caseIdSchema.parse(name),
  },
  stageSince: 1,
});

const kept = (heads: readonly CaseHead[]): readonly string[] => {
  const cache = headCache();
  for (const head of heads) cache.keep(head);
  return heads.map(({ state: { caseId } }) => caseId).filter((id) => cache.last(id) !== undefined);
};

describe("The heads that a process remembers", () => {
  it("are at most a thousand: those kept longest ago go first", () => {
    const heads = Array.from({ length: 1002 }, (_, n) => headOf(`case-${String(n)}`, 1));
    expect(kept(heads)).toEqual(heads.slice(2).map((head) => head.state.caseId));
  });
  it("hold together at most so many facts", () => {
    expect(kept([headOf("a", 20_000), headOf("b", 20_000), headOf("c", 20_000)])).toEqual([
      "b",
      "c",
    ]);
  });
  it("count a case that goes on once", () => {
    const cache = headCache();
    cache.keep(headOf("a", 10_000));
    for (let facts = 20_000; facts < 20_010; facts += 1) cache.keep(headOf("b", facts));
    expect(cache.last(caseIdSchema.parse("a"))).toBeDefined();
    expect(cache.last(caseIdSchema.parse("b"))?.state.facts).toHaveLength(20_009);
  });
  it("always include the last, however long", () => {
    expect(kept([headOf("a", 1), headOf("b", 60_000)])).toEqual(["b"]);
    expect(kept([headOf("b", 60_000), headOf("a", 1)])).toEqual(["a"]);
  });
});
