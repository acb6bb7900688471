import { readRecords } from "../../src/ledger/sweep/looks/records.ts";
import { readsAll } from "../../src/ledger/sweep/reads.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import { digestOf } from "../../src/record/canonical.ts";
import { keepLaw } from "../../src/ledger/law/law-of-case.ts";
import { write } from "../../src/ledger/handling/write.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/values/ids.ts";
import type { Command } from "../../src/case/command.ts";
import { loadLaw } from "../../src/files/index.ts";
import { command } from "../support/cases.ts";
import { azerbaijaniLaw } from "../support/law.ts";
import { foundIn } from "../support/found-office.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { officeCheckpointKey, officeSystemKey, systemKeys } from "../support/memory/office-keys.ts";

const howMany = 2000;
const overdueEvery = 500;

const caseOf = (number: number) => caseIdSchema.parse(`case-${String(number).padStart(5, "0")}`);

/** Writes the invented cases past the rules: each is of a treaty of its own, and was laid on some day. */
const writeCases = async (desk: Desk): Promise<void> => {
  const { ports } = desk;
  const law = azerbaijaniLaw();
  const pins = { ...(await keepLaw(ports, law)), calendar: null, software: "test" };
  for (let number = 0; number < howMany; number += 1) {
    const own = { ...law, treaty: { ...law.treaty, registration: `invented ${String(number)}` } };
    const caseId = caseOf(number);
    const late = number % overdueEvery === 0;
    const laid = command("Lay", { on: late ? "2026-03-01" : "2026-07-20", statements: [] });
    const steps: readonly Command[] = [command("OpenCase"), laid];
    for (const [index, content] of steps.entries()) {
      const { kind, ...fields } = content;
      const act = kind === "Lay" ? { kind: "Laid", stage: "draft-law" } : { kind: "CaseOpened" };
      const acts = [{ ...fields, ...act }] as never;
      const id = commandIdSchema.parse(`${caseId}-${String(index)}`);
      await write(ports, {
        caseId,
        head: await ports.ledger.head(caseId),
        person: personSchema.parse("clerk-1"),
        establishedBy: { kind: "demonstrationName" },
        duty: "clerk",
        command: { id, madeAt: "2026-01-01T09:00:00.000Z", mode: { kind: "live" }, content },
        commandDigest: digestOf(id),
        pins,
        acts,
        worth: { kind: "stands" },
        step: { stage: "draft-law", round: 1, to: index === 0 ? "draft-law" : "committee" },
        law: own,
        guards: [],
      });
    }
  }
};

/** Counts what a sweep asks for, and how much of it at once. */
const counted = (ports: Ports) => {
  const seen = { heads: 0, entries: 0, largestPage: 0, reading: 0, mostAtOnce: 0 };
  const during = async <T>(work: Promise<T>): Promise<T> => {
    seen.reading += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.reading);
    try {
      return await work;
    } finally {
      seen.reading -= 1;
    }
  };
  const paged = async <T>(rows: Promise<readonly T[]>): Promise<readonly T[]> => {
    seen.largestPage = Math.max(seen.largestPage, (await rows).length);
    return rows;
  };
  const { ledger, register } = ports;
  const watched: Ports = {
    ...ports,
    ledger: {
      ...ledger,
      head: (caseId) => {
        seen.heads += caseId.startsWith("case-") ? 1 : 0;
        return during(ledger.head(caseId));
      },
      entries: (caseId, page) => {
        seen.entries += 1;
        return during(ledger.entries(caseId, page));
      },
    },
    register: {
      ...register,
      cases: (page) => paged(register.cases(page)),
      tasks: (page) => paged(register.tasks(page)),
    },
  };
  return { seen, watched };
};

describe("A sweep of two thousand cases", () => {
  let ports: Ports;
  beforeAll(async () => {
    const ledger = memoryLedger();
    const clock = steppedClock(Date.parse("2026-08-01T06:00:00Z"));
    // A demonstration: there a bare name shows who acted.
    await foundIn({ ledger, clock, systemKey: officeSystemKey, signer: officeCheckpointKey });
    ports = {
      ledger,
      register: ledger,
      documents: memoryDocuments(),
      clock,
      ids: countedIds(),
      law: () => loadLaw({}),
      wake: () => Promise.resolve(),
      warn: () => undefined,
      systemKeys,
      software: "test",
    };
    await writeCases(openDesk(ports));
  }, 60_000);

  it("holds a page of rows and one case at a time", async () => {
    const { seen, watched } = counted(ports);
    const desk = openDesk(watched);
    const told: number[] = [];
    const swept = await sweep({
      ports: watched,
      first: [],
      ofRecords: [readRecords({ desk, kept: undefined }, readsAll(""))],
      ofCases: [],
      last: [],
      progress: (cases) => told.push(cases),
    });
    expect(swept.cases).toBe(howMany);
    expect(swept.incidents.filter(({ kind }) => kind !== "documentMissing")).toEqual([]);
    expect(seen.largestPage).toBeLessThanOrEqual(100);
    expect(seen.mostAtOnce).toBe(1);
    expect(seen.entries).toBeGreaterThanOrEqual(howMany);
    expect(told.length).toBeGreaterThanOrEqual(howMany / 100);
    expect(told.at(-1)).toBe(howMany);
  });

  it("looks at no more cases once whoever sweeps wants to go", async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const looked: string[] = [];
    const look = ({ caseId }: { readonly caseId: string }): Promise<void> => {
      looked.push(caseId);
      if (looked.length === 7) leaving.abort();
      return Promise.resolve();
    };
    const swept = await sweep({ ports, first: [], ofCases: [look], last: [], leaving: signal });
    expect([looked.length, swept.cases]).toEqual([7, 7]);
  });

  it("looks at nothing else once whoever sweeps wants to go, and calls nothing wrong that was broken off", async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const looked: string[] = [];
    const whole = (name: string) => (): Promise<void> => {
      looked.push(name);
      leaving.abort();
      return Promise.reject(new Error("broken off"));
    };
    const sweeping = { ports, ofCases: [], leaving: signal };
    const swept = await sweep({
      ...sweeping,
      first: [whole("first"), whole("second")],
      last: [whole("last")],
    });
    expect([looked, swept.cases, swept.incidents]).toEqual([["first"], 0, []]);
  });

  it("lists a bounded number of incidents and says how many more there are", async () => {
    const swept = await sweep({
      ports,
      first: [],
      ofCases: [
        ({ caseId }, findings) => {
          const words = "an invented incident";
          findings.incident(
            incident("driverNotHealed", {
              caseId,
              since: null,
              says: { kind: "asWritten", text: words },
            }),
          );
          return Promise.reject(new Error("an invented fault"));
        },
      ],
      last: [],
    });
    expect([swept.incidents.length, swept.unlisted]).toEqual([1000, 2 * howMany - 1000]);
  });
});
