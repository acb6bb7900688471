import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Log } from "../../src/ledger/ports.ts";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import type { SendCheckpoint } from "../../src/ledger/log/send-checkpoint.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { abortableLog, logKeeper } from "../../src/local/hourly.ts";
import { serveHome } from "../../src/local/server.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { appendOf } from "../contract/appends.ts";
import { newFolder } from "../contract/folders.ts";
import { chainOf } from "../contract/ledgers.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { foundIn } from "../support/found-office.ts";
import { officeCheckpointKey, officeSystemKey, systemKeys } from "../support/memory/office-keys.ts";
import { hearWarnings } from "../support/warnings.ts";
import { inOffice, newOffice, settingsFor } from "./office.ts";

const hour = 3_600_000;

const kept = (checkpoints: Checkpoints = memoryCheckpoints(), send?: SendCheckpoint) => {
  const clock = steppedClock(Date.parse("2026-03-02T06:00:00Z"));
  const ledger = memoryLedger();
  const told: string[] = [];
  const ports = {
    ledger,
    log: ledger,
    clock,
    ids: countedIds(),
    systemKeys,
    software: "test",
    checkpoints,
  };
  const signers = [officeCheckpointKey];
  const found = (entries: number): Promise<void> =>
    foundIn({ ledger, clock, systemKey: officeSystemKey, signer: officeCheckpointKey }, entries);
  let isHeldBack = false;
  const { look } = logKeeper({
    log: () => ({ ...ports, signers, ...(send && { send }) }),
    now: clock.now,
    warn: (words, fault) => told.push(`${words}: ${String(fault)}`),
    isHeldBack: () => isHeldBack,
  });
  const holdBack = (held: boolean): void => {
    isHeldBack = held;
  };
  const afterHours = async (hours: number): Promise<readonly number[]> => {
    for (let passed = 0; passed < hours; passed += 1) {
      await clock.advance(hour);
      await look();
    }
    return checkpoints.list();
  };
  return { clock, ledger, checkpoints, look, told, afterHours, holdBack, found };
};

describe("The keeper of a home's log", () => {
  it("breaks off between two pages once whoever serves wants to go, which is no fault, and the next one goes on", async () => {
    const { ledger, checkpoints, look, told, clock, found } = kept();
    await found(2);
    const leaving = new AbortController();
    const { signal } = leaving;
    const pages: string[] = [];
    const counted: Log = {
      ...ledger,
      sequence: (limit) => {
        pages.push("sequenced");
        leaving.abort();
        return ledger.sequence(limit);
      },
      leaves: (page) => {
        pages.push("read");
        return ledger.leaves(page);
      },
    };
    const ports = { ledger, clock, ids: countedIds(), systemKeys, software: "test", checkpoints };
    const going = logKeeper({
      log: () => ({ ...ports, signers: [officeCheckpointKey], log: abortableLog(counted, signal) }),
      now: clock.now,
      warn: (words) => told.push(words),
      isHeldBack: () => false,
      leaving: signal,
    });
    await going.look();
    expect([pages, told, await checkpoints.list()]).toEqual([["sequenced"], [], []]);
    await look();
    expect([told, await checkpoints.list()]).toEqual([[], [3]]);
  });

  it("signs at once what is new, and then what is new in an hour", async () => {
    const { ledger, checkpoints, look, clock, afterHours, told, found } = kept();
    await found(2);
    await look();
    expect(await checkpoints.list()).toEqual([3]);
    await chainOf(ledger, "b", 1);
    await clock.advance(hour - 1);
    await look();
    expect(await checkpoints.list()).toEqual([3]);
    await clock.advance(1);
    await look();
    expect(await checkpoints.list()).toEqual([3, 5]);
    expect(await afterHours(20)).toEqual([3, 5]);
    expect(told).toEqual([]);
  });

  it("signs each day also when nothing happens, and never later than a day after the last", async () => {
    const { clock, checkpoints, look, afterHours, found } = kept();
    await found(1);
    await look();
    expect(await afterHours(22)).toEqual([2]);
    expect(await afterHours(1)).toEqual([2, 3]);
    await clock.advance(hour - 1);
    await look();
    expect(await afterHours(23)).toHaveLength(3);
    expect(await checkpoints.list()).toEqual([2, 3, 4]);
  });

  it("says what fails and goes on; the next look does what was left", async () => {
    const disk = memoryCheckpoints();
    let isFull = true;
    const { look, told, afterHours, found } = kept({
      ...disk,
      put: (size, note) =>
        isFull ? Promise.reject(new Error("the disk is full")) : disk.put(size, note),
    });
    await found(1);
    await look();
    expect(told).toEqual([
      "the log could not be sealed and signed; it is tried again in an hour: Error: the disk is full",
    ]);
    isFull = false;
    expect(await afterHours(1)).toEqual([2]);
    expect(told).toHaveLength(1);
  });

  it("signs what it cannot send, and says so", async () => {
    const { checkpoints, look, told, found } = kept(memoryCheckpoints(), () =>
      Promise.reject(new Error("the disk is full")),
    );
    await found(1);
    await look();
    expect(await checkpoints.list()).toEqual([2]);
    expect(told).toEqual([
      "the log is sealed and signed, and its checkpoint could not be written to anybody: Error: the disk is full",
    ]);
  });

  it("seals nothing after an entry that is dated ahead, says so each hour, and signs once its time has come", async () => {
    const { ledger, clock, look, told, afterHours, found } = kept();
    await found(1);
    const at = new Date(clock.now() + 3 * hour).toISOString();
    await ledger.append(appendOf({ caseId: "a", before: null, id: "command-a", at }));
    await look();
    expect(told).toEqual([
      expect.stringContaining(
        `the log is not sealed; docs/runbooks/clock-wrong.md says what to do: Error: a#1 is dated ${say({ kind: "momentOf", at }, wordsIn("en"))}`,
      ),
    ]);
    expect(await afterHours(1)).toEqual([]);
    expect(told).toHaveLength(2);
    expect(await afterHours(1)).toEqual([3]);
    expect(told).toHaveLength(2);
  });

  it("puts nothing into the log while the system holds back, and seals as soon as it does not", async () => {
    const { ledger, look, afterHours, holdBack, told, checkpoints, found } = kept();
    await found(2);
    holdBack(true);
    await look();
    expect([await afterHours(2), await ledger.size(), told]).toEqual([[], 0, []]);
    holdBack(false);
    await look();
    expect(await checkpoints.list()).toEqual([3]);
  });

  it("says that the log is not what was published, and signs nothing", async () => {
    const { look, told, afterHours, checkpoints, found } = kept();
    await checkpoints.put(9, "of a log that was longer");
    await found(1);
    await look();
    expect(told).toEqual([expect.stringContaining("an older state was restored")]);
    expect(await afterHours(1)).toEqual([9]);
    expect(told).toHaveLength(2);
  });
});

describe("A served home", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    await (await newOffice(join(folder, "home"))).close();
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  /** Serves it until its first sweep was whole and what is waited for was done. */
  const served = async (isDone: () => boolean): Promise<void> => {
    const { promise: hasSwept, resolve } = Promise.withResolvers<object>();
    const server = await serveHome(home, 0, { log: resolve });
    await hasSwept;
    while (!isDone()) await setTimeout(5);
    await server.close();
  };
  const servedWith = async (
    checkpointsFolder: string | null,
    isDone: () => boolean,
  ): Promise<void> => {
    home = await openHome(join(folder, "home"), { ...settingsFor(0), checkpointsFolder });
    await served(isDone);
  };
  const holds = (path: string): boolean =>
    existsSync(join(folder, path)) &&
    readdirSync(join(folder, path)).some((name) => !name.startsWith("."));

  it("is sealed and signed as it begins, where a folder is named for checkpoints", async () => {
    await servedWith("../checkpoints", () => holds("checkpoints"));
    expect(readdirSync(join(folder, "checkpoints"))).toEqual(["000000000000010.txt"]);
  });

  it("leaves the first checkpoint of a day in the outbox, a letter for each who is named", async () => {
    const checkpointsTo = ["archive@other.example", "press@other.example"];
    home = await openHome(join(folder, "home"), {
      ...settingsFor(0),
      checkpointsFolder: "../checkpoints",
    });
    const recipients = { kind: "SetCheckpointRecipients", addresses: checkpointsTo } as const;
    expect((await inOffice(home.desk, "set-recipients", recipients)).kind).toBe("accepted");
    await served(() => holds("home/outbox/_checkpoints"));
    const letters = join(folder, "home/outbox/_checkpoints");
    expect(readdirSync(letters)).toEqual(
      checkpointsTo.map((to) => `000000000000011.${encodeURIComponent(to)}.eml`),
    );
    const [first = ""] = readdirSync(letters);
    const letter = readFileSync(join(letters, first), "utf8");
    expect(letter).toContain("\r\nTo: archive@other.example\r\n");
    const note = readFileSync(join(folder, "checkpoints/000000000000011.txt"), "utf8");
    const parts = [...letter.matchAll(/\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/g)].map(
      ([, part = ""]) => Buffer.from(part, "base64").toString("utf8"),
    );
    expect(parts[0]?.replaceAll("\r\n", "\n")).toContain(note);
    expect(parts[1]).toBe(note);
  });

  it("is left unsealed where none is named", async () => {
    const since = performance.now();
    await servedWith(null, () => performance.now() - since > 300);
    expect(await home.ledger.size()).toBe(0);
    expect(readdirSync(join(folder, "home"))).not.toContain("checkpoints");
  });

  it("is served all the same where the folder cannot be written", async () => {
    const warnings = hearWarnings();
    writeFileSync(join(folder, "a-file"), "and no folder");
    await servedWith("../a-file/checkpoints", () => warnings.heard.length > 0);
    warnings.end();
    expect(warnings.heard).toEqual([
      expect.stringContaining("the log could not be sealed and signed"),
    ]);
  });
});
