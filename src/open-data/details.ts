import type { RecordedAct } from "../procedure/case/act.ts";
import { commandOfAct } from "../procedure/command-table.ts";
import { definitions } from "../procedure/commands/definitions.ts";
import type { Definition } from "../procedure/definition.ts";
import type { Catalogue } from "../papers/wording.ts";

/** What says nothing by itself is told with its name: "recommends: adoption". */
const named: readonly string[] = ["recommends", "text"];

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one));
  return typeof value === "string" ? [value] : [];
};

const detailIn = (name: string, value: unknown): readonly string[] => {
  if (value === true) return [name];
  return textsIn(value).map((text) => (named.includes(name) ? `${name}: ${text}` : text));
};

/**
 * What open data tell of an act beside its day, in the record's own words save for what it holds as a code: numbers,
 * references, bodies.
 */
export const detailsOf = (
  act: RecordedAct,
  { exports: { grounds } }: Catalogue,
): readonly string[] => {
  const fields: Readonly<Record<string, unknown>> =
    act.kind === "CaseSuspended" ? { ...act, ground: grounds[act.ground] } : { ...act };
  const kind = commandOfAct(act.kind);
  const { openData = [] }: Partial<Definition> = kind === undefined ? {} : definitions[kind];
  return openData.flatMap((name) => detailIn(name, fields[name]));
};
