import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Lays an uploaded file down for as long as something is done with it; whatever comes of that, nothing is left of it. */
export const withTemporaryFile = async <T>(
  file: Blob,
  act: (path: string) => Promise<T>,
): Promise<T> => {
  // The name that somebody gave the file is no part of where it lies.
  const folder = await mkdtemp(join(tmpdir(), "tasdiq-verify-"));
  const path = join(folder, "export.jsonl");
  try {
    const parts = async function* (): AsyncGenerator<Uint8Array> {
      yield* file.stream();
    };
    await pipeline(Readable.from(parts()), createWriteStream(path, { mode: 0o600 }));
    return await act(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
