import { loadLaw } from "../src/files/index.ts";
import { procedureIds, procedureVersions } from "../src/files/procedure-versions.ts";
import { generateDefinition } from "../statemachines/generate.ts";
import type { Settings } from "./settings.ts";

type Naming = Pick<Settings, "procedures" | "lawFolder">;

/**
 * The definition of each procedure that is to have a machine of its own, by its id: made from every version that comes with
 * Tasdiq or lies in the parliament's own folder.
 * @throws when the settings name an id for which there is no procedure file
 */
export const procedureDefinitions = ({
  procedures,
  lawFolder,
}: Naming): ReadonlyMap<string, string> => {
  if (procedures.length === 0) return new Map();
  const law = loadLaw(lawFolder === undefined ? {} : { folder: lawFolder });
  return new Map(
    procedures.map((id) => {
      const [first, ...others] = procedureVersions(id, law);
      if (first === undefined)
        throw new Error(
          `tasdiq:procedures names ${id}, and no procedure file has that id; there are ${procedureIds(law).join(", ")}`,
        );
      return [id, generateDefinition([first, ...others])] as const;
    }),
  );
};
