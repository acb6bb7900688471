import * as z from "zod/mini";
import type { LawFile } from "../../files/load.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Digest } from "../../values/ids.ts";
import type { Register } from "../ports.ts";
import type { Ports } from "../desk-ports.ts";

const namedSchema = z.object({ id: z.string(), version: z.string() });

// What is lost or damaged is told by whoever reads the case.
const namedIn = async (
  documents: Pick<Ports["documents"], "get">,
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

type Compared = {
  readonly register: Pick<Register, "pinned">;
  readonly documents: Pick<Ports["documents"], "get">;
  readonly law: () => Pick<ReturnType<Ports["law"]>, "versions">;
};

/**
 * The procedure files at hand that say something else under their version than when an open case came to be judged by it. Under
 * one version there is one content, or the next case would be judged by another law under the same name.
 */
export const changedVersions = async ({
  register,
  documents,
  law,
}: Compared): Promise<readonly LawFile<Procedure>[]> => {
  const changed: LawFile<Procedure>[] = [];
  for (const digest of await register.pinned()) {
    const pinned = await namedIn(documents, digest);
    if (pinned === undefined) continue;
    const file = law()
      .versions(pinned.id)
      .find(({ value }) => value.version === pinned.version);
    if (file !== undefined && file.digest !== digest) changed.push(file);
  }
  return changed;
};

// A process has the same files as long as it has its register, so each is compared once.
const kept = new WeakMap<Compared["register"], Set<string>>();

/** Refuses to pin a case to a version whose file says something else than when open cases were pinned to it. */
export const versionChanged = async (
  ports: Compared,
  { id, version }: Procedure,
): Promise<Refusal | undefined> => {
  const known = kept.get(ports.register) ?? new Set();
  kept.set(ports.register, known);
  if (known.has(`${id}/${version}`)) return undefined;
  const changed = await changedVersions(ports);
  if (changed.some(({ value }) => value.id === id && value.version === version))
    return {
      ...refusal("ProcedureVersionChanged", { procedure: id, version }),
      field: "procedure",
    };
  known.add(`${id}/${version}`);
  return undefined;
};
