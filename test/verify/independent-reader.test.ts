import { createPublicKey } from "node:crypto";
// Not among what the package exports: the reader of signed notes that Sigstore's clients verify their log's checkpoints with.
import { verifyCheckpoint } from "@sigstore/verify/dist/timestamp/checkpoint.js";
import {
  checkpointText,
  noteSigner,
  type NoteSigner,
  signNote,
} from "../../src/ledger/log/checkpoint.ts";
import { leafHash } from "../../src/verify/integrity/merkle.ts";
import { memorySigner } from "../support/memory/signer.ts";

const spki = Buffer.from("302a300506032b6570032100", "hex");
const always = { start: new Date(0), end: new Date(8.64e15) };

const logOf = ({ key }: NoteSigner) => ({
  logID: Buffer.from(key.id, "hex"),
  publicKey: createPublicKey({
    key: Buffer.concat([spki, key.publicKey]),
    format: "der",
    type: "spki",
  }),
  validFor: always,
  baseURL: key.name,
});

const root = leafHash("a leaf");
const rootHash = Buffer.from(root, "latin1");
const name = "tasdiq/0123456789abcdef0123456789abcdef";

const readBy = (envelope: string, signers: readonly NoteSigner[], wanted = rootHash): void => {
  const inclusionProof = { checkpoint: { envelope }, rootHash: wanted };
  verifyCheckpoint({ integratedTime: "1", inclusionProof } as never, signers.map(logOf));
};

describe("A checkpoint, read by an implementation that is not ours", () => {
  let signers: readonly NoteSigner[] = [];
  let note = "";
  beforeAll(async () => {
    signers = [await noteSigner(name, memorySigner()), await noteSigner(name, memorySigner())];
    note = await signNote(checkpointText({ origin: name, size: 1, root }), signers);
  });

  it("holds under both keys, with the root that was signed", () => {
    expect(() => {
      readBy(note, signers);
    }).not.toThrow();
  });

  it("does not hold with another size, another root or another key", async () => {
    const stranger = await noteSigner(name, memorySigner());
    const [first] = signers;
    for (const read of [
      () => {
        readBy(note.replace("\n1\n", "\n2\n"), signers);
      },
      () => {
        readBy(note, signers, Buffer.alloc(32));
      },
      () => {
        readBy(note, [stranger, ...(first === undefined ? [] : [first])]);
      },
    ])
      expect(read).toThrow(/checkpoint signature|root hash/);
  });
});
