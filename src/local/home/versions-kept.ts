import * as z from "zod/mini";
import type { LawIndex } from "../../law/load.ts";
import type { Documents } from "../../ledger/ports.ts";
import type { Digest } from "../../procedure/values/ids.ts";
import { HomeFault } from "../disk-fault.ts";
import type { LocalLedger } from "../ledger/ledger.ts";

const namedSchema = z.object({ id: z.string(), version: z.string() });

// What is lost or damaged is told by whoever reads the case.
const namedIn = async (
  documents: Pick<Documents, "get">,
  digest: Digest,
): Promise<z.infer<typeof namedSchema> | undefined> => {
  const bytes = await documents.get(digest).catch(() => undefined);
  if (bytes === undefined) return undefined;
  try {
    return namedSchema.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data;
  } catch {
    return undefined;
  }
};

/**
 * Holds the procedure files at hand against those that open cases are judged by: under one version there is one content, or the
 * next case would be judged by another law under the same name.
 * @throws HomeFault where a file says something else under a version of an open case
 */
export const assertVersionsKept = async (
  ledger: Pick<LocalLedger, "pinnedProcedures">,
  documents: Pick<Documents, "get">,
  law: Pick<LawIndex, "versions">,
): Promise<void> => {
  for (const digest of ledger.pinnedProcedures()) {
    const pinned = await namedIn(documents, digest);
    if (pinned === undefined) continue;
    const { id, version } = pinned;
    const file = law.versions(id).find(({ value }) => value.version === version);
    if (file !== undefined && file.digest !== digest)
      throw new HomeFault({ kind: "versionChanged", file: file.where, procedure: id, version });
  }
};
