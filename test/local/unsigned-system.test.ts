import { allInEnglish, english, inEnglish } from "../support/in-english.ts";
import type { DatabaseSync } from "node:sqlite";
import { auditRecord } from "../../src/ledger/reading/audit.ts";
import { historyPage } from "../../src/ledger/reading/history.ts";
import { canonicalJson, digestOf, leafHash } from "../../src/ledger/canonical.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { entryVersion, type Entry } from "../../src/procedure/case/entry.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { isRefusal } from "../../src/procedure/refusal.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { recordFindings } from "../../src/cli/backup/check.ts";
import type { Home } from "../../src/local/home/home.ts";
import { logOf } from "../../src/local/home/log.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { verify } from "../verify/in-words.ts";
import { newFolder } from "../contract/folders.ts";
import { fileOf, linesOf } from "../verify/exports.ts";
import { carryOn, meddledWith, newOffice, nextRequest, theText, treatyOf } from "./office.ts";

const caseId = "case-1";
const everything = { after: 0, limit: 100 };

/** By what somebody who can write the ledger, and has no key, might show that the system acted. */
const claims: readonly (readonly [what: string, establishedBy: object, why: RegExp])[] = [
  ["nothing", { kind: "system" }, /./],
  [
    "a key of their own",
    { kind: "system", key: digestOf("own"), signature: "eA==" },
    /is signed with a key other than the one registered for system/,
  ],
  ["a bare name", { kind: "demonstrationName" }, /is not signed with the office’s system key/],
];

type Forged = { readonly content: object; readonly act: object };
type Last = { readonly seq: number; readonly hash: string; readonly bytes: string };

const noPins = {
  procedure: digestOf(""),
  treaty: digestOf(""),
  calendar: null,
  software: "forged",
};

/** An entry of the system's in a record after its last one, without its number and without who is said to have acted. */
const entryAfter = (of: string, last: Last | undefined, { content, act }: Forged) => {
  const before: Partial<Entry> = last === undefined ? {} : (JSON.parse(last.bytes) as Entry);
  const id = `system.Forged.${digestOf(String(last?.seq)).slice(0, 40)}`;
  return {
    pins: noPins,
    ...before,
    v: entryVersion,
    caseId: of,
    prev: last?.hash ?? null,
    at: before.at ?? new Date().toISOString(),
    nonce: "0".repeat(32),
    person: "system",
    duty: "system",
    command: { id, mode: { kind: "live" }, content },
    acts: of === "log" ? [] : [act],
    step: before.step ?? null,
  };
};

describe("Whoever writes into the ledger as the system and has no key", () => {
  let home: Home;
  let remove: () => void;

  beforeEach(async () => {
    const made = newFolder();
    ({ remove } = made);
    home = await newOffice(made.folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    await carryOn(sent, caseId, 13);
    const release = await nextRequest(sent, caseIdSchema.parse(caseId));
    if (release?.command.kind !== "ReleaseNotification") throw new Error("another step is next");
    // Nobody has sent the letter yet.
    const asleep = { ...home.desk, world: { ...home.desk.world, wake: () => Promise.resolve() } };
    expect((await handle(asleep, release, { kind: "name" })).kind).toBe("accepted");
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  /** Plain INSERTs, as anybody makes them who has the file: the rows and the head that the product would have made. */
  const insert = async (of: string, forged: readonly Forged[], establishedBy: object) => {
    home = await meddledWith(home, 1, (database: DatabaseSync) => {
      for (const one of forged) {
        const last = database
          .prepare("SELECT seq, hash, bytes FROM entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1")
          .get(of) as Last | undefined;
        const seq = (last?.seq ?? 0) + 1;
        const bytes = canonicalJson({ ...entryAfter(of, last, one), seq, establishedBy });
        const hash = leafHash(bytes);
        database
          .prepare("INSERT INTO entry (case_id, seq, hash, bytes) VALUES (?, ?, ?, ?)")
          .run(of, seq, hash, bytes);
        database
          .prepare("UPDATE head SET version = ?, hash = ?, stage = 'deposit' WHERE case_id = ?")
          .run(seq, hash, of);
      }
    });
  };
  const released = async (): Promise<{ readonly of: string; readonly reference: string }> => {
    const state = (await home.ledger.head(caseIdSchema.parse(caseId)))?.state;
    const fact = state?.facts.findLast(({ act }) => act.kind === "NotificationReleased");
    if (fact?.act.kind !== "NotificationReleased") throw new Error("nothing was released");
    return { of: fact.entry, reference: fact.act.reference };
  };

  it.each(claims)(
    "is found by verify, by the audit, by the sweep and in a backup, and the office does not seal it: %s",
    async (_, establishedBy, why) => {
      const { of, reference } = await released();
      const sent = { reference, messageId: "<forged@example>" };
      await insert(
        caseId,
        [
          { content: { kind: "ClaimNotification", of }, act: { kind: "NotificationClaimed", of } },
          { content: { kind: "RecordSent", ...sent }, act: { kind: "NotificationSent", ...sent } },
        ],
        establishedBy,
      );
      const world = logOf(home);
      const { sealed, unestablished } = await sequenceLog(world, { sealNow: true });
      expect(sealed).toBeUndefined();
      expect(unestablished).toMatchObject({ caseId: "case-1", seq: 15 });
      expect(english(unestablished?.reason ?? [])).toMatch(why);
      expect(await sealLog(world)).toEqual({ kind: "noSeal" });

      const audited = await auditRecord(home.desk, caseIdSchema.parse(caseId));
      if (isRefusal(audited)) throw new Error(audited.kind);
      const broken = audited.findings.filter(({ verdict }) => verdict === "broken");
      expect(
        inEnglish(broken)
          .map(({ why }) => why)
          .join(),
      ).toMatch(/entry 15 .*entry 16 /s);
      expect(audited.altered).toBe(true);

      const history = await historyPage(home.desk, caseIdSchema.parse(caseId), everything);
      if (isRefusal(history)) throw new Error(history.kind);
      const claimed = history.entries.flatMap(({ seq, notEstablished }) =>
        notEstablished === null ? [] : [[seq, english(notEstablished)]],
      );
      const said = expect.stringMatching(why) as string;
      expect(claimed).toEqual([
        [15, said],
        [16, said],
      ]);

      const { incidents } = await sweepHome(home);
      expect(incidents.map(({ kind, caseId: where }) => [kind, where])).toContainEqual([
        "recordDamaged",
        caseId,
      ]);
      expect(incidents.map(({ says }) => english(says)).join()).toContain("case-1#15");

      const copy = { ledger: home.ledger, documents: home.desk.world.documents };
      const inCopy: string[] = [];
      for await (const one of recordFindings({ ...copy, outbox: home.outbox }))
        if (one.kind === "notEstablished") inCopy.push(`${one.caseId}#${String(one.seq)}`);
      expect(inCopy).toEqual(["case-1#15", "case-1#16"]);

      const lines = await linesOf(await exportLog(world));
      const found = verify({ file: fileOf(lines), keys: [], checkpoints: [] });
      const places = found?.faults.map(({ where }) => where);
      expect(places).toEqual(expect.arrayContaining(["case-1#15", "case-1#16"]));
    },
    60_000,
  );

  it("cannot seal, nor have what was forged signed by a seal of their own", async () => {
    const world = logOf(home);
    await sequenceLog(world, { sealNow: true });
    expect((await sealLog(world)).kind).toBe("signed");
    const size = await home.ledger.size();
    const content = {
      kind: "SealLog",
      size,
      root: "0".repeat(64),
      cases: 3,
      headsRoot: "0".repeat(64),
    };
    await insert("log", [{ content, act: {} }], {
      kind: "system",
      key: digestOf("own"),
      signature: "eA==",
    });
    const again = logOf(home);
    expect((await sequenceLog(again, { sealNow: true })).unestablished).toMatchObject({
      caseId: "log",
      seq: 2,
    });
    expect(allInEnglish(await sealLog(again))).toEqual({
      kind: "refused",
      reason: "entry log#2 is signed with a key other than the one registered for system",
    });
  }, 60_000);

  it("finds nothing wrong where the system's own entries are signed", async () => {
    await home.catchUp();
    const world = logOf(home);
    expect((await sequenceLog(world, { sealNow: true })).unestablished).toBeUndefined();
    expect((await sealLog(world)).kind).toBe("signed");
    expect((await home.ledger.head(officeCaseId))?.state.version).toBeGreaterThan(1);
  }, 60_000);

  it("is refused by the office, which records nothing that it cannot sign", async () => {
    const { world } = home.desk;
    const before = await home.ledger.size();
    const keyless = { ...logOf(home), systemKeys: () => [] };
    await expect(sequenceLog(keyless, { sealNow: true })).rejects.toMatchObject({
      why: { kind: "systemKeyMissing" },
    });
    const { carryOut } = await import("../../src/ledger/handling/system-command.ts");
    const { of } = await released();
    const desk = { ...home.desk, world: { ...world, systemKeys: () => [] } };
    const command = { kind: "ClaimNotification", of } as never;
    const id = `system.claim.${"0".repeat(40)}` as never;
    await expect(carryOut(desk, caseIdSchema.parse(caseId), { id, command })).rejects.toMatchObject(
      {
        why: { kind: "systemKeyMissing" },
      },
    );
    await home.ledger.sequence(1000);
    expect(await home.ledger.size()).toBeGreaterThanOrEqual(before);
    const head = await home.ledger.head(caseIdSchema.parse(caseId));
    expect(head?.state.version).toBe(14);
  }, 60_000);
});
