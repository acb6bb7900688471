import { digestOf } from "../../src/record/canonical.ts";
import { exportCase, exportLog } from "../../src/ledger/log/export.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { verifierKey } from "../../src/record/note.ts";
import { officeSystemKey } from "../support/memory/office-keys.ts";
import { leavesIn, type Lines } from "./changes.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { caseHeader, entriesIn, partsOf, rebuilt, type Item, type Json } from "./forging.ts";
import { type FaultInWords, verify } from "./in-words.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

describe("What a seal says", () => {
  // What a seal says is compared, also where nothing rests on it. The forger holds the ledger and the key.

  let office: KeyOffice;
  let whole: Lines;
  let entries: readonly Item[];
  const lastSeal = { seal: {} } as const;

  const faultsIn = async (lines: Lines): Promise<readonly FaultInWords[] | undefined> => {
    const { origin } = partsOf(lines);
    const key = verifierKey(origin, await office.signer.publicKey());
    return verify({ file: fileOf(lines), keys: [key], checkpoints: [] })?.faults;
  };
  const logOf = (items: readonly Item[]): Promise<Lines> =>
    rebuilt(items, { signer: office.signer, documents: partsOf(whole).documents });
  const faultsOf = async (...items: readonly Item[]) => faultsIn(await logOf(items));

  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 3);
    await office.seal();
    whole = await linesOf(await exportLog(exportPorts(office)));
    entries = entriesIn(whole).map((entry) => ({ entry }));
  }, 60_000);

  describe("A seal", () => {
    it("is what the office makes, and nothing is found in a log that is made anew alike", async () => {
      expect(await faultsOf(...entries, lastSeal)).toEqual([]);
      expect(
        await faultsOf(
          ...entries.slice(0, 8),
          { seal: { entry: { at: "2026-03-02T06:30:00.000Z" } } },
          ...entries.slice(8),
          lastSeal,
        ),
      ).toEqual([]);
    });
    it("that other entries overtook is compared with the leaves that it names", async () => {
      const overtaken = (size: number, content: Json): Item => ({
        seal: { content: { size, ...content } },
        unsigned: true,
      });
      const { seal } = sealIn(await logOf([...entries.slice(0, 9), lastSeal]));
      expect(await faultsOf(...entries, overtaken(9, seal), lastSeal)).toEqual([]);
      const other = "seals a root that is not that of the leaves before it";
      const root = "0".repeat(64);
      expect(await faultsOf(...entries, overtaken(9, { ...seal, root }), lastSeal)).toEqual([
        { where: "log#1", reason: other },
      ]);
      expect(await faultsOf(...entries, overtaken(8, { ...seal, size: 8 }), lastSeal)).toEqual([
        { where: "log#1", reason: other },
      ]);
      for (const wrong of [{ cases: 77 }, { headsRoot: root }])
        expect(await faultsOf(...entries, overtaken(9, { ...seal, ...wrong }), lastSeal)).toEqual([
          { where: "log#1", reason: "seals heads that are not those of the cases" },
        ]);
    });
    it("is what every entry of the log itself is", async () => {
      const content = { kind: "Lay" };
      expect(await faultsOf(...entries, { seal: { content } }, lastSeal)).toContainEqual({
        where: "log#1",
        reason: "is not a seal, and the log takes only seals",
      });
    });
    it("seals no leaf that comes after it", async () => {
      const beyond: Item = { seal: { content: { size: 999 } }, unsigned: true };
      expect(await faultsOf(...entries, beyond, lastSeal)).toEqual([
        { where: "log#1", reason: "seals more leaves than come before it" },
      ]);
    });
    it.each<readonly [string, Json]>([
      ["person", { person: "2004" }],
      ["duty", { duty: "plenary-secretary" }],
      ["acts", { acts: [{ kind: "PlenaryVoteCertified" }] }],
    ])("is the system's: another %s is found", async (name, entry) => {
      expect(await faultsOf(...entries, { seal: { entry }, unsigned: true }, lastSeal)).toEqual([
        {
          where: "log#1",
          reason: `has a different "${name}" from the seals that the system makes`,
        },
      ]);
    });
    it.each<readonly [string, Json, string]>([
      [
        "a bare name",
        { kind: "demonstrationName", key: undefined },
        "says that the system acted, but is not signed with the office’s system key",
      ],
      [
        "another key",
        { kind: "system", key: digestOf("another"), signature: "eA==" },
        "is signed with a key other than the one registered for system",
      ],
      [
        "a signature of something else",
        { kind: "system", key: "of the system", signature: "eA==" },
        "has no valid signature by system over the request",
      ],
    ])("bears the system's signature: %s is found", async (_, said, reason) => {
      const ofSystem = digestOf(await officeSystemKey.publicKey());
      const key = said["key"] === "of the system" ? ofSystem : said["key"];
      const seal = { entry: { establishedBy: { ...said, key } } };
      expect(await faultsOf(...entries, { seal, unsigned: true }, lastSeal)).toEqual([
        { where: "log#1", reason },
      ]);
    });
    it("has no other version and no other member", async () => {
      expect(
        await faultsOf(...entries, { seal: { entry: { v: 9 } }, unsigned: true }, lastSeal),
      ).toEqual([
        {
          where: "log#1",
          reason: expect.stringMatching(
            /^is not an entry that this software knows: see its field "v"/,
          ) as string,
        },
      ]);
      expect(
        await faultsOf(
          ...entries,
          { seal: { content: { certified: 1 } }, unsigned: true },
          lastSeal,
        ),
      ).toEqual([
        {
          where: "log#1",
          reason: expect.stringMatching(
            /^contains a command that this software does not know/,
          ) as string,
        },
      ]);
    });
    it("is made once for the same leaves", async () => {
      const size = entries.length;
      const again: Item = { seal: { content: sealIn(await logOf([...entries, lastSeal])).seal } };
      const found = await faultsOf(...entries, lastSeal, again, lastSeal);
      expect(found).toEqual([
        {
          where: "log#2",
          reason: expect.stringMatching(/of log#1; an id is accepted only once$/) as string,
        },
      ]);
      expect(size).toBeGreaterThan(9);
    });
    it("holds no number that readers read differently", async () => {
      const lines = await logOf([
        ...entries,
        { seal: { content: { more: 4_503_599_627_370_497 } } },
      ]);
      const wide = lines.map((line) => line.replace("4503599627370497", "9007199254740993"));
      expect(await faultsIn(wide)).toContainEqual({
        where: `leaf ${String(entries.length)}`,
        reason: "is not an entry in canonical JSON",
      });
    });
    it("says the root of the leaves before it in the export of a case too", async () => {
      const lines = await logOf([...entries, { seal: { content: { root: "0".repeat(64) } } }]);
      const parts = partsOf(lines);
      const [seal] = parts.seals;
      if (seal === undefined) throw new Error("no seal");
      const ofCase = [
        caseHeader(parts, "az-1"),
        ...parts.checkpoints,
        ...parts.documents,
        ...parts.proven("az-1", seal.n),
        parts.provenSeal(seal),
        ...["az-1", "office"].map((id) => parts.head(id, seal.n)),
      ];
      expect(await faultsIn(ofCase.map((line) => line))).toEqual([
        { where: "log#1", reason: "seals a root that is not that of the leaves before it" },
      ]);
    });
  });

  /** What the only seal of a log says. */
  function sealIn(lines: Lines): { readonly seal: Json } {
    const [leaf] = leavesIn(lines).filter(({ where }) => where === "log#1");
    const { command } = JSON.parse(leaf?.bytes ?? "") as { command: { content: Json } };
    return { seal: command.content };
  }

  describe("A seal that the office's own work overtook", () => {
    it("is no fault", async () => {
      const own = await newKeyOffice();
      await own.carry("az-1", "un-cybercrime-2024", 2);
      // Somebody acts while the seal is written.
      const ports = {
        ...own.desk.ports,
        log: own.ledger,
        ledger: {
          ...own.ledger,
          append: async (one: Parameters<KeyOffice["ledger"]["append"]>[0]) => {
            if (one.entry.caseId === "log" && one.entry.seq === 1)
              await own.withdraw("az-1", "az-1-meanwhile");
            return own.ledger.append(one);
          },
        },
      };
      await sequenceLog(ports, { sealNow: true });
      await sealLog({
        ledger: own.ledger,
        log: own.ledger,
        checkpoints: own.checkpoints,
        signers: [own.signer],
      });
      const lines = await linesOf(await exportLog(exportPorts(own)));
      expect(lines.join("\n")).toContain('"seq":2');
      const found = verify({ file: fileOf(lines), keys: [await keyOf(own)], checkpoints: [] });
      expect(found?.faults).toEqual([]);
      const ofCase = await linesOf(await exportCase(exportPorts(own), "az-1"));
      const other = verify({ file: fileOf(ofCase), keys: [await keyOf(own)], checkpoints: [] });
      expect(other?.faults).toEqual([]);
    });
  });

  describe("The date of an entry", () => {
    const sealedAt = (at: string): Item => ({ seal: { entry: { at } } });
    const dated = (item: Item | undefined, at: string): Item => {
      if (item === undefined || !("entry" in item)) throw new Error("no entry");
      return { entry: { ...item.entry, at } };
    };
    it("is not long before that of a seal that stands before it", async () => {
      const last =
        entries.slice(-1).map((one) => ("entry" in one ? String(one.entry["at"]) : ""))[0] ?? "";
      const later = (hours: number) => new Date(Date.parse(last) + hours * 3_600_000).toISOString();
      const items = (at: string) => [
        ...entries.slice(0, -1),
        sealedAt(at),
        ...entries.slice(-1),
        lastSeal,
      ];
      expect(await faultsOf(...items(later(0.9)))).toEqual([]);
      expect(await faultsOf(...items(later(17)))).toEqual([
        {
          where: "az-1#4",
          reason:
            "is dated 2 March 2026, 10:16 UTC, earlier than the seal before it (3 March 2026, 03:16 UTC)",
        },
      ]);
    });
    it("is not long after that of the seal that seals it", async () => {
      const at = "2999-01-01T00:00:00.000Z";
      expect(
        await faultsOf(...entries.slice(0, -1), dated(entries.at(-1), at), lastSeal),
      ).toContainEqual({
        where: "az-1#4",
        reason:
          "is dated 1 January 2999, 00:00 UTC, later than the seal after it (9 March 2026, 06:00 UTC)",
      });
    });
  });

  describe("The founding of an office", () => {
    it.each<readonly [string, Json]>([
      [
        "a token",
        {
          establishedBy: {
            kind: "token",
            issuer: "x",
            clientId: "y",
            personClaim: "z",
            subject: "1",
          },
          person: "1001",
        },
      ],
      ["a person", { person: "1001" }],
      ["nothing", { establishedBy: { kind: "demonstrationName" } }],
    ])("is the system's: by %s it is found", async (_, change) => {
      const [first] = entries;
      if (first === undefined || !("entry" in first)) throw new Error("no entry");
      const found = await faultsOf({ entry: { ...first.entry, ...change } }, lastSeal);
      expect(found).toContainEqual({
        where: "office#1",
        reason: expect.stringMatching(/is not signed with the office’s system key$/) as string,
      });
    });
  });
});
