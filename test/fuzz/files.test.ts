import { cpSync, rmSync, writeFileSync, existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import {
  emptyRoot,
  fromHex,
  isConsistent,
  rootByInclusion,
  toHex,
} from "../../src/record/merkle.ts";
import { openCheckpoint } from "../../src/record/note.ts";
import { filesIn, remains, withCase } from "../cli/backed-up.ts";
import { day, demonstration, type Office } from "../cli/office.ts";
import { newFolder } from "../contract/folders.ts";
import { textOf } from "../law/files.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileBytes, hostileText } from "../support/hostile-bytes.ts";
import { hostileJson, hostileValues } from "../support/hostile-values.ts";
import { entriesIn, rebuilt, type Item, type Json } from "../verify/forging.ts";
import { verify } from "../verify/in-words.ts";
import { someExports, textOfLines, type Exports } from "./exports/exported.ts";
import { homeFiles, removeHomeFiles } from "./files/home-files.ts";
import { keys, removeKeys } from "./files/keys.ts";
import { lawFiles } from "./files/law-files.ts";
import { pastCase, pastCases } from "./files/past-cases.ts";
import { tables } from "./files/tables.ts";
import { voteLists } from "./files/vote-lists.ts";
import { words } from "./files/words.ts";
import { answersAll } from "./parser.ts";

const plenary = [
  'open az-1 --procedure az-milli-majlis --treaty crc --title "An invented case" --as clerk',
  `lay az-1 --on ${day(-30)} --by "the President" --body president --text law.txt --as clerk`,
  `refer-to-committee az-1 --on ${day(-29)} --lead "First committee" --as clerk`,
  `report az-1 --on ${day(-20)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-10)} --as clerk`,
];

const bytesOf = (texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  texts.map((text) => Buffer.from(text));

const past = textOf("src/cli/demo/az-budapest.yaml");
const rollCall = ["member,position", '"Member, one",for', "Member 2,absent", "Member 3,against"];
const procedure = textOf("law/procedures/az-milli-majlis/2026.1.json");
const deposits = "participant,kind,received\nArland,ratification,2001-02-03\n";
const votes = "id,for,against,abstain,present,members,declared\n1,70,20,3,95,125,adopted\n";
const calendar = "# ends-on: 2026-02-01\ndate,house\n2026-01-05,commons\n2026-01-05,lords\n";
const vote = `vote az-1 --on ${day(-10)} --roll-call roll.csv --outcome adopted --text law.txt --as secretary-1`;

type Line = readonly [
  name: string,
  line: string,
  brought: readonly [inputs: fc.Arbitrary<Buffer>, few: number],
];

const lines: readonly Line[] = [
  ["past.yaml", "import past.yaml --as admin", [hostileBytes([past]), 15]],
  ["past.json", "import past.json --as admin", [bytesOf(hostileJson([pastCase(past)])), 25]],
  ["roll.csv", vote, [hostileBytes([rollCall.join("\n")]), 25]],
  [
    "days.csv",
    "calendar import days.csv --procedure gb-crag-2010 --as admin",
    [hostileBytes([calendar]), 20],
  ],
  ["own.json", "law check own.json", [hostileBytes([procedure]), 20]],
  ["list.csv", "treaty status crc --deposits list.csv", [hostileBytes([deposits]), 20]],
  ["votes.csv", "judge --rule simple-cast votes.csv", [hostileBytes([votes]), 20]],
  ["export.jsonl", "verify export.jsonl --key export.jsonl", [hostileBytes([votes]), 10]],
];

describe("A file that somebody made up", () => {
  // The same foreign files at the command line: an exit code that docs/cli.md lists, and nothing on record where it is not 0.

  let office: Office;

  let before: string;

  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "the draft law");
    for (const line of plenary) expect(await office.tasdiq(line)).toMatchObject({ code: 0 });
    cpSync(join(office.folder, ".tasdiq"), join(office.folder, "kept"), { recursive: true });
    before = office.ledgerDigest();
  }, 60_000);

  afterAll(() => {
    office.remove();
  });

  /** What was taken is taken back, so that every input finds the same office. */
  const asBefore = (): void => {
    const home = join(office.folder, ".tasdiq");
    rmSync(home, { recursive: true });
    cpSync(join(office.folder, "kept"), home, { recursive: true });
  };

  const given = (name: string, line: string) => async (bytes: Buffer) => {
    writeFileSync(join(office.folder, name), bytes);
    const said = await office.tasdiq(line);
    if (said.code === exitCodes.unexpected) throw new Error(said.err);
    expect(said.err).not.toMatch(/undefined|NaN|\[object|\n {4}at /);
    if (said.code === exitCodes.done) {
      asBefore();
      return;
    }
    expect(office.ledgerDigest()).toBe(before);
    // A list of which nothing could be judged is shown as such, and is no refusal.
    if (said.err.startsWith("Refused")) expect(said.out).toBe("");
  };

  it.each(lines)(
    "is taken or refused, and leaves nothing where it is refused: %s, by `%s`",
    async (name, line, [inputs, few]) => {
      await fuzz(inputs, few, given(name, line));
      expect(office.ledgerDigest()).toBe(before);
    },
    patience,
  );
});

describe("Whatever it is brought, there is an answer from the reader of", () => {
  // Files that others wrote: whatever stands in them, they are read or refused, and soon.

  afterAll(() => {
    removeHomeFiles();
    removeKeys();
  });

  answersAll([...lawFiles, ...voteLists, ...tables, ...pastCases, ...keys, ...words, ...homeFiles]);
});

describe("Exports, checkpoints and proofs", () => {
  // What somebody hands in to be verified: whatever stands in it, it is told apart from what was exported.

  const { folder, remove } = newFolder();
  const file = join(folder, "export.jsonl");
  let exports: Exports;

  beforeAll(async () => {
    exports = await someExports();
  }, 60_000);
  afterAll(remove);

  /** Whether an export holds, by the office's key and its newest checkpoint. */
  const holds = (bytes: Uint8Array): boolean => {
    writeFileSync(file, bytes);
    const checkpoints = [{ note: exports.notes.at(-1) ?? "", where: "kept" }];
    const found = verify({ file, keys: exports.keys, checkpoints });
    rmSync(file);
    if (found === undefined) return false;
    for (const { where, reason } of found.faults) expect([where, reason]).not.toContain("");
    return found.holds;
  };

  describe("An export", () => {
    it.each(["log", "ofCase", "open"] as const)(
      "holds as it is and with no byte otherwise: %s",
      async (kind) => {
        const text = textOfLines(exports[kind]);
        expect(holds(Buffer.from(text))).toBe(true);
        const others = [exports.log, exports.ofCase, exports.open].map(textOfLines);
        await fuzz(hostileBytes([text, ...others]), 40, (bytes) => {
          const isWhole = others.includes(bytes.toString("utf8"));
          if (!isWhole) expect(holds(bytes)).toBe(false);
        });
      },
      patience,
    );

    it(
      "is read to its end whatever entries a holder of the key made up",
      async () => {
        const entries = entriesIn(exports.log);
        const documents = exports.log.filter((line) => line.startsWith('{"document":'));
        expect(entries.length).toBeGreaterThan(10);
        const made = fc.tuple(fc.nat(entries.length - 1), hostileValues(entries));
        await fuzz(made, 40, async ([at, value]) => {
          const entry = { caseId: "az-1", at: "2026-03-09T06:00:00.000Z", ...(value as Json) };
          const items: readonly Item[] = [
            ...entries.with(at, entry).map((one) => ({ entry: one })),
            { seal: {} },
          ];
          // What has no canonical form cannot be made up: half a character, say.
          const lines = await rebuilt(items, { signer: exports.signer, documents }).catch(
            () => undefined,
          );
          if (lines !== undefined) holds(Buffer.from(textOfLines(lines)));
        });
        expect(exports.keys).toHaveLength(1);
      },
      patience,
    );
  });

  describe("A checkpoint", () => {
    it(
      "is opened as it is, and with no byte otherwise",
      async () => {
        const { notes, keys } = exports;
        for (const note of notes) expect(openCheckpoint(note, keys)).toHaveProperty("checkpoint");
        await fuzz(hostileText(notes), 200, (text) => {
          if (!notes.includes(text)) expect(openCheckpoint(text, keys)).toHaveProperty("fault");
        });
      },
      patience,
    );
  });

  describe("A proof", () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    const proof = fc.array(hash, { maxLength: 70 });
    const number = fc.oneof(fc.nat(40), fc.maxSafeNat());

    it(
      "that was made up leads to no root that is known",
      async () => {
        expect(toHex(emptyRoot)).toHaveLength(64);
        await fuzz(fc.tuple(number, number, proof), 300, ([index, size, hashes]) => {
          const root = "r".repeat(32);
          const hexes = hashes.map((one) => fromHex(one.toString("hex")));
          expect(rootByInclusion({ index, size, leaf: root, proof: hexes })).not.toBe(emptyRoot);
          const [first, second] = [
            { size: index, root },
            { size, root: "s".repeat(32) },
          ];
          expect(isConsistent(first, second, hexes)).toBe(false);
        });
      },
      patience,
    );
  });
});

describe("A backup", () => {
  // A backup of which one file is no longer what it was: it is refused in one line, and nothing is put where the home is to be.

  let office: Office;

  let files: readonly string[];

  beforeAll(async () => {
    office = await withCase();
    expect(await office.tasdiq("checkpoint")).toMatchObject({ code: 0 });
    expect(await office.tasdiq("backup kept --with-key")).toMatchObject({ code: 0 });
    const kept = join(office.folder, "kept");
    files = filesIn(kept).map((file) => relative(kept, file));
  }, 60_000);

  afterAll(() => {
    office.remove();
  });

  const restored = async (file: string, bytes: Uint8Array): Promise<void> => {
    const [backup, home] = [join(office.folder, "changed"), join(office.folder, "again")];
    rmSync(home, { recursive: true, force: true });
    rmSync(backup, { recursive: true, force: true });
    cpSync(join(office.folder, "kept"), backup, { recursive: true });
    writeFileSync(join(backup, file), bytes);
    const said = await office.tasdiq("restore changed --home again");
    expect(remains(office)).toEqual([]);
    expect(said.err).not.toMatch(/undefined|\[object|\n {4}at /);
    if (said.code === exitCodes.done) return;
    expect(existsSync(home)).toBe(false);
    expect(said.err).toMatch(/^\w+:? \S/);
    // A fault is one line that names the file, and no riddle.
    if (said.code === exitCodes.unexpected)
      expect(said.err).toMatch(/^Not possible: .*changed.*\n$/);
  };

  it(
    "is restored as it is, and refused whatever becomes of one of its files",
    async () => {
      expect(files).toContain("ledger.db");
      const [first = ""] = files;
      await restored(first, readFileSync(join(office.folder, "kept", first)));
      expect(existsSync(join(office.folder, "again"))).toBe(true);
      const changed = fc
        .constantFrom(...files)
        .chain((file) =>
          hostileBytes([readFileSync(join(office.folder, "kept", file))]).map(
            (bytes) => [file, bytes] as const,
          ),
        );
      await fuzz(changed, 25, ([file, bytes]) => restored(file, bytes));
    },
    patience,
  );
});
