// What is wrong with a field is said in words only once zod has them.
import "../application/import/malformed.ts";
import { commandSchema, type Command } from "../procedure/command.ts";
import { whereToSee } from "./fields/entry.ts";
import { longOf, nameOf, type Flags, type Tools } from "./fields/field.ts";
import type { FlaggedField } from "./fields/by-kind.ts";
import { expectedOf } from "./input/expected.ts";
import { isObject, readContent } from "./input/read-file.ts";
import { absolute, digestFiles } from "./input/papers.ts";
import { malformed, stopped } from "./stop.ts";
import type { PersonKind } from "../procedure/command-table.ts";
import { commandFields } from "../procedure/commands/index.ts";
import type { Field } from "../procedure/fields/field.ts";
import type { Said } from "../words/messages.ts";

type Fields = Readonly<Record<string, FlaggedField>>;
type Content = Readonly<Record<string, unknown>>;
type Source = { readonly flags: Flags; readonly tools: Tools };
/** A verb by the name it has on the command line. */
export type Named = { readonly name: string; readonly fields: Fields };

const fromFile = async (kind: PersonKind, { flags, tools }: Source): Promise<Content> => {
  const file = flags.one("file");
  if (file === undefined) return {};
  const { shell, papers } = tools;
  const content = digestFiles(
    await readContent(shell, file),
    papers,
    file === "-" ? "-" : absolute(shell, file),
  );
  if (!isObject(content)) throw stopped("MalformedFile", { kind: "fieldsExpected", file });
  const { kind: said = kind, ...fields } = content;
  if (said !== kind)
    throw stopped("MalformedFile", {
      kind: "kindDiffers",
      file,
      found: JSON.stringify(said),
      expected: kind,
    });
  return fields;
};

const fromFlags = async (fields: Fields, { flags, tools }: Source): Promise<Content> => {
  const read = await Promise.all(
    Object.entries(fields).map(
      async ([name, field]) => [name, await field.read(flags, tools)] as const,
    ),
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
};

const defaults = (fields: Fields): Content =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.otherwise !== undefined)
      .map(([name, field]) => [name, field.otherwise]),
  );

const flagsFor = (field: FlaggedField): string => {
  const [first, ...more] = field.flags.map(({ spec }) => spec);
  return more.length === 0 ? (first ?? "") : `${first ?? ""} …`;
};

type Asked = { readonly kind: PersonKind; readonly verb: Named; readonly tools: Tools };

const demand = async ({ kind, verb, tools }: Asked, content: Content): Promise<void> => {
  const missing = Object.entries(verb.fields).filter(([name]) => content[name] === undefined);
  if (missing.length === 0) return;
  const wanted = missing.map(([, field]) => flagsFor(field)).join(", ");
  const named = { flags: wanted, verb: verb.name };
  const seen = missing.some(([name]) => name === "of") && whereToSee(kind, await tools.entries());
  throw stopped(
    "MissingFlags",
    seen === false
      ? { kind: "flagsMissing", ...named }
      : { kind: "flagsMissingSeen", ...named, seen },
  );
};

// The place of a fault as the person gave it: the flag, else the field in the file.
const placeOf = (verb: Named, path: readonly PropertyKey[], file: string | undefined): string => {
  const [name = "", ...rest] = path.map(String);
  if (file !== undefined) return `${file}, ${path.map(String).join(".")}`;
  const flags = verb.fields[name]?.flags ?? [];
  const inner = rest.join(".");
  const own = flags.find(({ spec }) => nameOf(spec) === inner);
  if (own !== undefined) return longOf(own.spec);
  const [first] = flags;
  const flag = first === undefined ? name : longOf(first.spec);
  return inner === "" ? flag : `${flag} (${inner})`;
};

type Stated = { readonly content: Content; readonly file: string | undefined };

type Placed = { readonly place: string; readonly content: Content };

// Of a field that has parts, such as a list of statements, its schema says what is wrong in which part.
const expectedIn = (
  kind: PersonKind,
  [name]: readonly PropertyKey[],
  { place, content }: Placed,
): Said | undefined => {
  const fields: Readonly<Record<string, Field>> = commandFields()[kind];
  const field = typeof name === "string" ? fields[name] : undefined;
  const found = content[String(name)];
  return field === undefined || isObject(found) || Array.isArray(found)
    ? undefined
    : expectedOf(field.kind, place, found);
};

const parsed = (kind: PersonKind, verb: Named, { content, file }: Stated): Command => {
  const read = commandSchema().safeParse({ ...content, kind });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  const place = placeOf(verb, path, file);
  throw stopped(
    "MalformedFlag",
    expectedIn(kind, path, { place, content }) ?? malformed(place, issue?.message),
  );
};

const refuseFaults = (verb: Named, { content, file }: Stated): void => {
  for (const [name, field] of Object.entries(verb.fields)) {
    const fault = field.fault?.(content[name], placeOf(verb, [name], file));
    if (fault !== undefined) throw stopped("MalformedFlag", fault);
  }
};

const digestsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(digestsIn);
  if (isObject(value)) return digestsIn(value["digest"]);
  return typeof value === "string" && value !== "unknown" ? [value] : [];
};

// What a second person supplies is compared with the record, so it cannot be a digest that stands in the record.
const refuseCopied = (verb: Named, { content, file }: Stated, { papers }: Tools): void => {
  for (const [name, field] of Object.entries(verb.fields)) {
    const copied =
      field.anew === true && digestsIn(content[name]).find((digest) => !papers.has(digest));
    if (typeof copied === "string")
      throw stopped("MalformedFlag", {
        kind: "digestCopied",
        flag: placeOf(verb, [name], file),
        digest: copied,
      });
  }
};

const withOrigin = (value: unknown): unknown =>
  isObject(value) && value["digest"] !== "unknown" ? { ...value, from: "file" } : value;

// The record says that these texts were given as files.
const asFiles = (verb: Named, content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      verb.fields[name]?.anew === true && Array.isArray(value) ? value.map(withOrigin) : value,
    ]),
  );

/**
 * The command that flags and file make together; flags override the file.
 * @throws Stopped naming the flags that are missing, or the flag or field that is not understood
 */
export const contentOf = async (
  kind: PersonKind,
  verb: Named,
  source: Source,
): Promise<Command> => {
  const given = { ...(await fromFile(kind, source)), ...(await fromFlags(verb.fields, source)) };
  const content = { ...defaults(verb.fields), ...given };
  await demand({ kind, verb, tools: source.tools }, content);
  const file = source.flags.one("file");
  const stated = { content: asFiles(verb, content), file };
  const command = parsed(kind, verb, stated);
  refuseFaults(verb, stated);
  refuseCopied(verb, stated, source.tools);
  return command;
};
