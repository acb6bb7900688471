import type { Fields, Level } from "../asl.ts";

/** What is wrong, and where, as a path from the root of the file. */
export type Finding = { readonly path: string; readonly message: string };

/** A state in its place. */
export type Place = {
  readonly level: Level;
  readonly name: string;
  readonly state: Fields;
  readonly path: string;
};

export const placesIn = (level: Level): readonly Place[] =>
  [...level.states].map(([name, state]) => ({
    level,
    name,
    state,
    path: `${level.path}/States/${name}`,
  }));

export const isCallback = (state: Fields): boolean =>
  typeof state["Resource"] === "string" && state["Resource"].endsWith(".waitForTaskToken");
