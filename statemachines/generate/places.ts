import type { Procedure } from "../../src/law/file/procedure.ts";
import type { Stage } from "../../src/law/file/stage.ts";
import { supersedes } from "../../src/law/versions.ts";

/** A stage as one version of the procedure has it. */
export type InVersion = { readonly procedure: Procedure; readonly stage: Stage };

/** A stage of the main line, as each version has it that knows it: the newest first. */
export type Place = {
  readonly id: string;
  readonly versions: readonly [InVersion, ...InVersion[]];
};

// The international steps are one place, whatever a version calls the item that stands for them.
const idOf = ({ id, kind }: Stage): string => (kind === "international" ? "(international)" : id);

export const isInternationalPlace = ({ versions: [{ stage }] }: Place): boolean =>
  stage.kind === "international";

/** At least one version of a procedure. */
export type Versions = readonly [Procedure, ...Procedure[]];

/** The versions, the one that supersedes all others first. */
export const newestFirst = ([first, ...others]: Versions): Versions => {
  const newest = others.reduce((one, other) => (supersedes(other, one) ? other : one), first);
  const older = [first, ...others].filter((one) => one !== newest);
  const [next, ...rest] = older;
  return next === undefined ? [newest] : [newest, ...newestFirst([next, ...rest])];
};

/** What stands at its place in the line, or is entered where an outcome leads to it; not what stands beside the line. */
const lineOf = ({ stages }: Procedure): readonly Stage[] =>
  stages.filter(({ beside }) => beside === undefined);

const added = (order: readonly string[], id: string, before: string | undefined): string[] =>
  order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);

/** The order of the newest version; what only an older one knows stands after the stage that it followed there. */
const orderOf = (versions: readonly Procedure[]): readonly string[] =>
  versions.reduce<readonly string[]>((order, procedure) => {
    const ids = lineOf(procedure).map(idOf);
    return ids.reduce(
      (known, id, index) => (known.includes(id) ? known : added(known, id, ids[index - 1])),
      order,
    );
  }, []);

/** Every stage of the main line in any of these versions, in their order. `versions`: the newest first. */
export const placesOf = (versions: Versions): readonly Place[] =>
  orderOf(versions).flatMap((id) => {
    const found = versions.flatMap((procedure) => {
      const stage = procedure.stages.find((one) => idOf(one) === id && one.beside === undefined);
      return stage === undefined ? [] : [{ procedure, stage }];
    });
    const [newest, ...older] = found;
    return newest === undefined ? [] : [{ id, versions: [newest, ...older] as const }];
  });
