import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { contentOf, draftOf, type Draft } from "../../../src/ledger/drafts.ts";
import { loadLaw } from "../../../src/files/index.ts";
import { canonicalJson, digestOf } from "../../../src/record/canonical.ts";
import { readManifest } from "../../../src/local/backup/manifest.ts";
import { readSettings } from "../../../src/local/home/settings.ts";
import { newFolder } from "../../contract/folders.ts";
import { textOf } from "../../law/files.ts";
import { hostileBytes } from "../../support/hostile-bytes.ts";
import { hostileJson } from "../../support/hostile-values.ts";
import { parser } from "../parser.ts";

const { folder, remove } = newFolder();
export const removeHomeFiles = remove;

const both = (sample: object): fc.Arbitrary<Buffer> =>
  fc.oneof(
    hostileBytes([JSON.stringify(sample, null, 2)]),
    hostileJson([sample]).map((text) => Buffer.from(text)),
  );

const settings = {
  name: "An invented office",
  demonstration: false,
  lawFolder: "law",
  checkpointsFolder: "../outside",
};

const listed = {
  format: "tasdiq-backup",
  v: 3,
  software: "0.1.0",
  demonstration: true,
  madeAt: "2026-03-02T06:00:00.000Z",
  entries: 12,
  root: "a".repeat(64),
  lastAt: "2026-03-02T05:00:00.000Z",
  checkpoint: 12,
  checkpointsFolder: "checkpoints",
  withKey: true,
  files: { "ledger.db": { bytes: 300, sha256: "b".repeat(64) } },
  schemas: { "ledger.db": { "table entry": "CREATE TABLE entry (place INTEGER)" } },
};
const manifest = { ...listed, sha256: digestOf(canonicalJson(listed)) };

const draft = {
  person: "clerk",
  caseId: "az-1",
  verb: "lay",
  commandId: "lay-1",
  values: { by: "the initiator", "on.kind": "known" },
  documents: { text: { name: "law.txt", size: 12, digest: "c".repeat(64) } },
  at: "2026-03-02T06:00:00.000Z",
} as unknown as Draft;

/** What a reader throws says which file it does not understand; anything else is a fault. */
const thrownOnlyWith = (words: string, work: () => unknown): void => {
  try {
    work();
  } catch (cause) {
    expect(String(cause)).toContain(words);
  }
};

mkdirSync(join(folder, "procedures"));
const ownFile = join(folder, "procedures", "own.json");

export const homeFiles = [
  parser("the settings of a home", [both(settings), 100], (bytes) => {
    writeFileSync(join(folder, "settings.json"), bytes);
    thrownOnlyWith("the settings of the home cannot be read", () => readSettings(folder));
  }),
  parser("what a backup says of itself", [both(manifest), 100], (bytes) => {
    writeFileSync(join(folder, "backup.json"), bytes);
    thrownOnlyWith("the backup’s list of files is damaged or cannot be read", () =>
      readManifest(folder),
    );
  }),
  parser("a draft", [both(JSON.parse(contentOf(draft)) as object), 100], (bytes) => {
    const { person, caseId, verb } = draft;
    const read = (): Draft => draftOf({ person, caseId, verb }, bytes.toString("utf8"));
    try {
      expect(read()).toMatchObject({ person, caseId, verb });
    } catch (cause) {
      expect(["SyntaxError", "$ZodError"]).toContain((cause as Error).constructor.name);
    }
  }),
  parser(
    "an office's own law file",
    [hostileBytes([textOf("law/procedures/az-milli-majlis/2026.1.json")]), 15],
    (bytes) => {
      writeFileSync(ownFile, bytes);
      const law = loadLaw({ folder });
      expect(law.faults.length + law.procedureIds.length).toBeGreaterThan(2);
    },
  ),
];
