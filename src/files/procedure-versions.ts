import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Procedure } from "../law/file/procedure.ts";
import type { LawIndex } from "./load.ts";
import { readShippedProcedure } from "./shipped.ts";

const folder = join(import.meta.dirname, "../../law/procedures");

/** The ids of the procedure files that come with Tasdiq: the folders that hold their versions. */
export const shippedProcedureIds = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const shippedVersions = (id: string): readonly Procedure[] => {
  const files = join(folder, id);
  if (!existsSync(files)) return [];
  return readdirSync(files)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readShippedProcedure(readFileSync(join(files, name), "utf8"), `${id}/${name}`));
};

/**
 * Every version of a procedure for which there is a file: those that come with Tasdiq, whether or not a case can be opened under
 * them, then the operator's own.
 */
export const procedureVersions = (
  id: string,
  law: Pick<LawIndex, "versions">,
): readonly Procedure[] => {
  const shipped = shippedVersions(id);
  const own = law
    .versions(id)
    .map(({ value }) => value)
    .filter(({ version }) => shipped.every((one) => one.version !== version));
  return [...shipped, ...own];
};

/** The ids of all procedures for which there is a file, shipped or the operator's own. */
export const procedureIds = (law: Pick<LawIndex, "versions" | "procedureIds">): readonly string[] =>
  [...new Set([...shippedProcedureIds(), ...law.procedureIds])]
    .filter((id) => procedureVersions(id, law).length > 0)
    .sort();
