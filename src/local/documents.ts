import { Altered } from "../ledger/reading/altered-record.ts";
import { lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../record/canonical.ts";
import { largestDocument } from "../ledger/largest-document.ts";
import type { Documents } from "../ledger/ports.ts";
import type { Digest } from "../values/ids.ts";
import {
  createFile,
  ifThere,
  makeFolder,
  noFileIn,
  type NoFile,
  readRegularFile,
  syncFolder,
} from "./durable-file.ts";

const mostRemembered = 10_000;

const assertUnaltered = (file: string, bytes: Uint8Array, digest: Digest): void => {
  if (digestOf(bytes) === digest) return;
  throw new Altered({ kind: "documentAltered", digest, file });
};

/**
 * Documents in a folder, each in the file named by its SHA-256 under two folders of two digits. A document is on disk
 * for good before `put` answers. Nothing is ever replaced: an altered file is a fault, for people to look at.
 * Only regular files are documents: a pipe would be waited for, and a link leads to what somebody else may change.
 * @throws for a document over `largestDocument`, and for one that is no longer what its name says.
 */
export const openDocuments = ({ folder }: { readonly folder: string }): Documents => {
  const fileOf = (digest: Digest): string =>
    join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);

  const read = (digest: Digest): Uint8Array | undefined => {
    const file = fileOf(digest);
    // At once, for a document is small and is hashed at once as well.
    const bytes = ifThere(() => readRegularFile(file));
    if (typeof bytes === "string")
      throw new Altered({ kind: "documentNoFile", file, what: { kind: bytes } });
    if (bytes !== undefined) assertUnaltered(file, bytes, digest);
    return bytes;
  };

  // What this process has put, or found and synced; kept short, for forgetting one only costs the syncs again.
  const durable = new Set<Digest>();
  const remember = (digest: Digest): void => {
    if (durable.size >= mostRemembered) durable.clear();
    durable.add(digest);
  };

  return {
    get: (digest) =>
      new Promise((answer) => {
        answer(read(digest));
      }),
    has: (digest) =>
      new Promise((answer) => {
        const isFile = lstatSync(fileOf(digest), { throwIfNoEntry: false })?.isFile() === true;
        answer(isFile && read(digest) !== undefined);
      }),
    put: async (bytes) => {
      if (bytes.length > largestDocument) {
        throw new Error(
          `A document of ${bytes.length} bytes is over the limit of ${largestDocument}`,
        );
      }
      const digest = digestOf(bytes);
      const file = fileOf(digest);
      if (durable.has(digest) && read(digest) !== undefined) return digest;
      await makeFolder(dirname(file));
      // Also when they were there: whoever made them may have been stopped before this.
      await syncFolder(dirname(dirname(file)));
      await syncFolder(folder);
      if ((await createFile({ file, bytes })) === "present") read(digest);
      remember(digest);
      return digest;
    },
  };
};

/** What lies in a folder of documents and is neither a file nor a folder for files, by its path; a document's place may be taken by a folder. */
export const noDocumentsIn = (
  folder: string,
): readonly (readonly [path: string, what: NoFile])[] => {
  const top = lstatSync(folder, { throwIfNoEntry: false });
  if (top === undefined) return [];
  if (!top.isDirectory()) return [[folder, noFileIn(top) ?? "noFileOther"]];
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((one) => {
    const what = noFileIn(one);
    const isForFiles = what === "noFileFolder" && one.name.length === 2;
    return what === undefined || isForFiles ? [] : [[join(one.parentPath, one.name), what]];
  });
};
