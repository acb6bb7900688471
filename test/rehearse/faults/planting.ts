import type { Template } from "./template.ts";

/** A fault as somebody could make it in the stacks, and what it is a fault of. */
export type Planted = {
  readonly name: string;
  readonly kind: string;
  readonly plant: (template: Template) => void;
  /** For what disturbs no chapter and is found when everything has been played: words by which it is named there. */
  readonly namedAtTheEnd?: string;
};

export const swap = (fields: Record<string, unknown>, one: string, other: string): void => {
  [fields[one], fields[other]] = [fields[other], fields[one]];
};

export const replaceIn = (fields: Record<string, unknown>, from: string, to: string): void => {
  const text = JSON.stringify(fields);
  if (!text.includes(from)) throw new Error(`nothing says ${from}`);
  Object.assign(fields, JSON.parse(text.replaceAll(from, to)));
};

/** The faults of one place. */
export const faults = (...planted: readonly Planted[]): readonly Planted[] => planted;
