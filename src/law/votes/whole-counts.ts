import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import { countsNamed } from "../file/names-in-words.ts";
import { stageOf, type Procedure } from "../file/procedure.ts";

/** Counts as they were given, and the id of the stage at which. */
type Given = {
  readonly stage?: string | undefined;
  readonly counts: Readonly<Record<string, number>> | null;
};

/**
 * Refuses a count that is not a whole number, except where the file says of a stage that half votes are counted in it.
 * @param stage the id of the stage; left out for what is not done at one
 */
export const wholeFaults = (procedure: Procedure, { stage, counts }: Given): readonly Refusal[] => {
  const { halves = [] } = stageOf(procedure, stage ?? "") ?? {};
  return inField(
    "counts",
    Object.entries(counts ?? {})
      .filter(([name, given]) => !Number.isInteger(given) && !halves.includes(name))
      .map(([name, given]) =>
        refusal("CountNotWhole", {
          counts: countsNamed(procedure, [name]),
          given: String(given),
        }),
      ),
  );
};
