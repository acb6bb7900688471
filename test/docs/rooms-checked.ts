import { createRequire } from "node:module";

type Rule = { readonly name: string; readonly to: { readonly pathNot?: string } };

const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  readonly forbidden: readonly Rule[];
};

/** Each room with the rooms it may import, itself left out, as the check of the rooms knows them. */
export const roomsChecked = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    forbidden.flatMap(({ name, to }) => {
      const [, room] = /^([\w/-]+)-imports-only-from-floors-below$/.exec(name) ?? [];
      const [, names = ""] = /^\^\(([^)]*)\)\//.exec(to.pathNot ?? "") ?? [];
      return room === undefined
        ? []
        : [[room, [...new Set(names.split("|"))].filter((other) => other !== room)] as const];
    }),
  );
