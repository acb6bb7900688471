import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { incident } from "../../application/sweep/incident.ts";
import { comparingInTurn, lookIfAsPublished } from "../../application/sweep/as-published.ts";
import { lookAtCheckpoints } from "../../application/sweep/log.ts";
import type { Home } from "../../local/home/home.ts";
import { logOf } from "../../local/home/log.ts";
import { readerOf, sweepHome } from "../../local/home/sweep.ts";
import { gathering } from "../../application/sweep/findings.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, reopened, theText, treatyOf } from "../local/office.ts";
import { checkpointLog } from "../pages/checkpoint.ts";
import { cutTail } from "../support/cut-log.ts";

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
  const named = async () => {
    const swept = await sweepHome(home, { reader: readerOf(home, Number.POSITIVE_INFINITY) });
    return swept.incidents.map(({ kind, caseId, since, words }) => [kind, caseId, since, words]);
  };
  /** Changes the closed ledger past the product, as who owns its file can. */
  const meddle = async (change: (database: DatabaseSync) => void): Promise<void> => {
    await home.close();
    const database = new DatabaseSync(join(folder, "ledger.db"));
    change(database);
    database.close();
    home = await reopened(folder, 2);
  };
  const whyOf = (leaves: number): string =>
    `a checkpoint of ${String(published)} leaves was published, and the log has ${String(leaves)}: an older state was restored, or its end was cut`;

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
    expect((await named()).filter(([kind]) => kind !== "headBehind")).toEqual([notAsPublished]);
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
        `the first ${String(published)} leaves of the log are not those of which a checkpoint was published`,
      ],
    ]);
  });

  it("names one without a leaf, whose checkpoints are left", async () => {
    const log = { ...home.ledger, size: () => Promise.resolve(0) };
    const findings = gathering();
    await lookIfAsPublished({ log, checkpoints: logOf(home).checkpoints }, "size")(findings);
    expect(findings.gathered().incidents.map(({ words }) => words)).toEqual([whyOf(0)]);
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

  it("reads no leaf where only the size is compared", async () => {
    const log = { ...home.ledger, leaves: () => Promise.reject(new Error("read")) };
    const { checkpoints } = logOf(home);
    const findings = gathering();
    await lookIfAsPublished({ log, checkpoints }, "size")(findings);
    expect(findings.gathered().incidents).toEqual([]);
    await checkpoints.put(999, "as if the log had been longer");
    await lookIfAsPublished({ log, checkpoints }, "size")(findings);
    expect(findings.gathered().found.logNotAsPublished).toBe(1);
  });
});

describe("A log that is looked at every hour", () => {
  const hours = Array.from(
    { length: 24 },
    (_, passed) => `2026-01-01T${String(passed).padStart(2, "0")}:10:00.000Z`,
  );

  it("has its leaves compared once a day", () => {
    const comparing = hours.map((at) => comparingInTurn({ at, before: [] }));
    expect(comparing.filter((one) => one === "leaves")).toHaveLength(1);
  });

  it("has them compared every hour while they are not as published, and for nothing else", () => {
    const of = (kind: "logNotAsPublished" | "logBehind") => {
      const before = [incident(kind, { caseId: null, since: null, words: "" })];
      return hours.filter((at) => comparingInTurn({ at, before }) === "leaves").length;
    };
    expect([of("logNotAsPublished"), of("logBehind")]).toEqual([24, 1]);
  });
});
