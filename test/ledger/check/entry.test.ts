import { english } from "../../support/in-english.ts";
import { hashing } from "../../../src/ledger/canonical.ts";
import { digestOfAsked } from "../../../src/ledger/handling/request.ts";
import { checkEntry, type StoredWhole } from "../../../src/ledger/check/entry.ts";
import { appendOf } from "../../contract/appends.ts";

const { entry, hash, bytes } = appendOf({ caseId: "az-1", before: null, id: "command-1" });
const place = { caseId: entry.caseId, seq: 1, hash };
const whole: StoredWhole = {
  seq: 1,
  hash,
  bytes,
  entry: { ...place, commandId: "command-1" },
  command: { ...place, at: entry.at, digest: digestOfAsked(entry) },
  leaf: place,
};
const follows = { caseId: entry.caseId, before: undefined };
const found = (changes: Partial<StoredWhole>) =>
  checkEntry({ ...whole, ...changes }, follows, hashing).findings;
const other = appendOf({ caseId: "az-2", before: null, id: "command-2" });

describe("An entry with all that is kept beside it", () => {
  it("is as it must be where every column follows from its bytes, also where some are not at hand", () => {
    expect(checkEntry(whole, follows, hashing)).toEqual({ entry: { hash, entry }, findings: [] });
    expect(checkEntry({ seq: 1, hash, bytes }, follows, hashing).findings).toEqual([]);
  });

  it.each<readonly [string, Partial<StoredWhole>, string]>([
    ["whose bytes were altered", { bytes: `${bytes} ` }, "entryAltered"],
    ["of another case", { bytes: other.bytes, hash: other.hash }, "entryAltered"],
    ["that its command id does not lead to", { command: null }, "commandLost"],
    ["that waits for no leaf", { waiting: null }, "leafLost"],
    ["with another command id", { entry: { ...place, commandId: "command-2" } }, "besideEntry"],
    ["with another digest", { command: { ...place, digest: "0".repeat(64) } }, "besideEntry"],
    ["that its command id leads past", { command: { ...place, seq: 2 } }, "besideEntry"],
    ["with the leaf of another", { leaf: { ...place, hash: other.hash } }, "besideEntry"],
    ["in another's place", { entry: { ...place, seq: 2 } }, "besideEntry"],
  ])("is found out %s", (_, changes, kind) => {
    const findings = found(changes);
    expect(findings.map((one) => one.kind)).toEqual([kind]);
    for (const one of findings) expect(english(one)).toContain("az-1#1");
  });

  it("is not the next where it does not name the one before it", () => {
    const before = { version: 0, head: other.hash };
    const { findings } = checkEntry(whole, { ...follows, before }, hashing);
    expect(findings).toEqual([{ kind: "entryMisplaced", caseId: "az-1", seq: 1 }]);
  });
});
