import { english, allInEnglish } from "../support/in-english.ts";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { comparingIn, lookIfAsPublished } from "../../src/ledger/sweep/looks/as-published.ts";
import { lookAtCheckpoints } from "../../src/ledger/sweep/looks/log.ts";
import type { Home } from "../../src/local/home/home.ts";
import { checkpointAtHand } from "../../src/ledger/log/at-hand.ts";
import { noteSigner, originOf, signNote } from "../../src/ledger/log/checkpoint.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import type { Log } from "../../src/ledger/ports.ts";
import { logOf } from "../../src/local/home/log.ts";
import { readsAll } from "../../src/ledger/sweep/reads.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, meddledWith, newOffice, theText, treatyOf } from "../local/office.ts";
import { checkpointLog } from "../pages/checkpoint.ts";
import { memorySigner } from "../support/memory/signer.ts";

/**
 * Does to a ledger's file what no program of ours does: deletes every entry after the first `leaves` of the log, and mends the heads
 * by removing those that stand beyond what is left, as who wants the cut to go unnoticed would.
 */
const cutTail = (database: DatabaseSync, leaves: number): void => {
  const kept = String(leaves);
  database.exec(`
    PRAGMA foreign_keys = OFF;
    DROP TRIGGER entry_is_never_deleted; DROP TRIGGER log_is_never_deleted;
    DELETE FROM log WHERE n >= ${kept};
    DELETE FROM entry WHERE NOT EXISTS
      (SELECT 1 FROM log WHERE log.case_id = entry.case_id AND log.seq = entry.seq);
    DELETE FROM head WHERE NOT EXISTS
      (SELECT 1 FROM entry WHERE entry.case_id = head.case_id AND entry.seq = head.version);`);
};

const hour = 3_600_000;

describe("A sweep of a log of which a checkpoint was published", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  let published = 0;
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 2);
    await carry("case-1", 3);
    await checkpointLog(home);
    await carry("case-2", 2);
    published = (await checkpointLog(home)).size;
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const carry = async (caseId: string, acts: number): Promise<void> => {
    const treaty = treatyOf(caseId === "case-1" ? 0 : 1);
    await carryOn({ desk: home.desk, treaty, text: await theText(home.desk) }, caseId, acts);
  };
  /** Sequences and seals, as where signing fails. */
  const sealLogAlone = async (): Promise<void> => {
    await sequenceLog(logOf(home), { sealNow: true });
  };
  const named = async () => {
    const swept = await sweepHome(home);
    // What the mark beside the ledger shows is asked elsewhere: whoever alters the ledger can take it away.
    return swept.incidents
      .map(({ kind, caseId, since, says }) => [kind, caseId, since, english(says)])
      .filter(([, , , words]) => words?.includes("ledger.mark") !== true);
  };
  const meddle = async (change: (database: DatabaseSync) => void): Promise<void> => {
    home = await meddledWith(home, 2, change);
  };
  const whyOf = (leaves: number): string =>
    `a checkpoint of ${String(published)} leaves was published, but the log has ${String(leaves)}: an older state was restored, or its end was cut off`;

  it("names nothing where the log is as published, or has grown since", async () => {
    expect(await named()).toEqual([]);
    await carry("case-1", 4);
    expect(await named()).toEqual([]);
  });

  it("names a log whose end was cut, also where a later sweep finds nothing else to make good", async () => {
    const kept = published - 2;
    await meddle((database) => {
      cutTail(database, kept);
    });
    const notAsPublished = ["logNotAsPublished", null, null, whyOf(kept)];
    expect((await named())[0]).toEqual(notAsPublished);
    expect(await named()).toEqual([notAsPublished]);
  });

  it("names one that grew again past its checkpoint with other entries", async () => {
    await meddle((database) => {
      cutTail(database, published - 2);
    });
    await carry("case-1", 7);
    await logOf(home).log.sequence(1000);
    expect(await home.ledger.size()).toBeGreaterThanOrEqual(published);
    // The first one makes heads anew that were cut with their entries.
    await named();
    expect((await named()).map(([kind, , , words]) => [kind, words])).toEqual([
      [
        "logNotAsPublished",
        `the first ${String(published)} leaves of the log are not those of the published checkpoint`,
      ],
    ]);
  });

  it("names one without a leaf, whose checkpoints are left", async () => {
    const log = { ...home.ledger, size: () => Promise.resolve(0) };
    const findings = gathering();
    await lookIfAsPublished({ ...logOf(home), log }, "size")(findings);
    expect(findings.gathered().incidents.map(({ says }) => english(says))).toEqual([whyOf(0)]);
  });

  it("names a newest checkpoint that no key on record signed, as the audit does", async () => {
    const file = join(home.checkpoints, readdirSync(home.checkpoints).sort().at(-1) ?? "");
    const [text = ""] = readFileSync(file, "utf8").split("\n\n");
    const origin = (await originOf({ ledger: home.ledger, log: home.ledger })) ?? "";
    const forged = await signNote(`${text}\n`, [await noteSigner(origin, memorySigner())]);
    chmodSync(file, 0o600);
    writeFileSync(file, forged);
    const words = `the newest checkpoint, of ${String(published)} leaves, has no valid signature by a key that the office’s record names for a checkpoint of this size`;
    expect(await named()).toEqual([["logNotAsPublished", null, null, words]]);
    expect(allInEnglish(await checkpointAtHand(logOf(home)))).toEqual({
      kind: "contradicted",
      why: words,
    });
  });

  it("calls no checkpoint old by a seal that is not its own", async () => {
    await meddle((database) => {
      cutTail(database, published - 2);
    });
    await home.virtualClock?.advance(30 * hour);
    const findings = gathering();
    await lookAtCheckpoints({ ...logOf(home), clock: home.clock })(findings);
    expect(findings.gathered().incidents).toEqual([]);
  });

  it("reads the end of the log alone where only the size is compared", async () => {
    const from: number[] = [];
    const log: Log = {
      ...home.ledger,
      leaves: (page) => {
        from.push(page.from);
        return home.ledger.leaves(page);
      },
    };
    const { checkpoints } = logOf(home);
    const look = async () => {
      const findings = gathering();
      await lookIfAsPublished({ ...logOf(home), log, checkpoints }, "size")(findings);
      return findings.gathered().found.logNotAsPublished;
    };
    expect(await look()).toBe(0);
    expect(Math.min(...from)).toBe(published - 4);
    await checkpoints.put(999, "as if the log had been longer");
    expect(await look()).toBe(1);
  });

  it("reads no leaf where nothing is sealed and nothing published", async () => {
    const log: Log = { ...home.ledger, leaves: () => Promise.reject(new Error("read")) };
    const ledger = { ...home.ledger, entries: () => Promise.resolve([]) };
    const checkpoints = { list: () => Promise.resolve([]), get: () => Promise.resolve(undefined) };
    const findings = gathering();
    await lookIfAsPublished({ clock: home.clock, ledger, log, checkpoints }, "size")(findings);
    expect(findings.gathered().incidents).toEqual([]);
  });

  describe("whose checkpoints are gone", () => {
    const uncovered = (leaves: number): string =>
      `the log was sealed after ${String(leaves)} leaves, and no available checkpoint covers that seal: it was never signed, or the checkpoint was lost or removed`;
    const pass = (milliseconds: number) => home.virtualClock?.advance(milliseconds);
    /** Takes away all of them, or the newest. */
    const takeAway = (which: "all" | "newest"): void => {
      const all = readdirSync(home.checkpoints).sort();
      for (const name of which === "all" ? all : all.slice(-1))
        rmSync(join(home.checkpoints, name));
    };
    /** Leaves out what the passing time alone brings about. */
    const ofLog = async () =>
      (await named()).filter(
        ([kind, , , words]) => kind === "logNotAsPublished" || String(words).includes("seal"),
      );

    it("is named an hour after it was sealed, and not before", async () => {
      takeAway("all");
      await pass(hour - 60_000);
      expect(await ofLog()).toEqual([]);
      await pass(120_000);
      const [kind, caseId, since, words] = (await ofLog())[0] ?? [];
      expect([kind, caseId, words]).toEqual(["checkpointOld", null, uncovered(published - 1)]);
      expect(Date.parse(String(since))).toBeLessThan(home.clock.now() - hour);
    });

    it("is named also where seals are made meanwhile that nobody signs", async () => {
      takeAway("all");
      await pass(hour + 60_000);
      await carry("case-1", 5);
      await sealLogAlone();
      expect((await ofLog()).map(([, , , words]) => words)).toEqual([uncovered(published - 1)]);
    });

    it("is named after a day where an earlier one is left", async () => {
      takeAway("newest");
      await pass(23 * hour);
      expect(await ofLog()).toEqual([]);
      await pass(2 * hour);
      expect((await ofLog()).map(([, , , words]) => words)).toEqual([uncovered(published - 1)]);
    });

    it("is not named where a checkpoint covers its last seal, however old both are", async () => {
      await pass(25 * hour);
      expect(await ofLog()).toEqual([]);
    });

    it("is compared with its own seals, and names the first that is of other leaves", async () => {
      takeAway("all");
      await meddle((database) => {
        database.exec(`DROP TRIGGER log_is_never_changed;
          UPDATE log SET hash = '${"0".repeat(64)}' WHERE n = ${String(published - 3)}`);
      });
      expect((await ofLog()).map(([, , , words]) => words)).toEqual([
        "log#2 does not follow from the 15 leaves before it: it seals a different root",
      ]);
    });

    it("is not called as published because a later seal is of the leaves that were altered", async () => {
      takeAway("all");
      await meddle((database) => {
        database.exec(`DROP TRIGGER log_is_never_changed;
          UPDATE log SET hash = '${"0".repeat(64)}' WHERE n = ${String(published - 3)}`);
      });
      await carry("case-1", 5);
      await sealLogAlone();
      expect((await ofLog())[0]?.[3]).toMatch(
        /^log#2 does not follow from the \d+ leaves before it: it seals a different root/,
      );
    });
  });
});

describe("A log that is looked at every hour", () => {
  const at = "2026-01-01T00:10:00.000Z";
  const clean: Swept = {
    ...{ kind: "swept", at, took: 0, cases: 0, wholeAt: at },
    ...gathering().gathered(),
  };

  it("has its leaves compared where all is read, and otherwise only while they are not as published", () => {
    const some = { ...readsAll(at), all: false };
    const found = (kind: "logNotAsPublished" | "logBehind"): Swept => ({
      ...clean,
      found: { ...clean.found, [kind]: 1 },
    });
    expect([
      comparingIn(readsAll(at), undefined),
      comparingIn(some, clean),
      comparingIn(some, found("logBehind")),
      comparingIn(some, found("logNotAsPublished")),
    ]).toEqual(["leaves", "size", "size", "leaves"]);
  });
});
