import type { HashedEntry } from "../../case/entry.ts";
import { commandRow, isCommandKind, personCommandKinds } from "../../commands/command-table.ts";
import { absolute, digestFiles } from "../input/papers.ts";
import { isObject, readContent } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { entryHash } from "./entry.ts";
import { flag, manyFlag, wholeOr, type FieldFlags, type Flags, type Tools } from "./field.ts";
import { isCorrectable } from "../../case/command.ts";

type Fields = Readonly<Record<string, unknown>>;

// A correction of a correction restates what that one restated.
const recordedIn = (entries: readonly HashedEntry[], of: string): Fields => {
  const content = entries.find(({ hash }) => hash === of)?.entry.command.content;
  if (content === undefined) return {};
  return content.kind === "Correct" ? content.restated : content;
};

// A number of digits stays the text that it was, such as the number of a law; in quotes any text is one.
const plainValue = (value: string, before: unknown): unknown => {
  if (value === "null") return null;
  const quoted = /^"(.*)"$/s.exec(value)?.[1];
  if (quoted !== undefined) return quoted;
  if (typeof before === "string") return value;
  return value === "true" || value === "false" ? value === "true" : wholeOr(value);
};

const withField = (fields: Fields, path: readonly string[], value: string): Fields => {
  const [name, ...rest] = path;
  if (name === undefined) return fields;
  const inner = fields[name];
  const changed =
    rest.length === 0
      ? plainValue(value, inner)
      : withField(isObject(inner) ? inner : {}, rest, value);
  return { ...fields, [name]: changed };
};

const withSetting = (fields: Fields, setting: string): Fields => {
  const at = setting.indexOf("=");
  if (at < 1) throw stopped("MalformedFlag", { kind: "settingMalformed", setting });
  return withField(fields, setting.slice(0, at).split("."), setting.slice(at + 1));
};

const fileFields = async (flags: Flags, { shell, papers }: Tools): Promise<Fields> => {
  const file = flags.one("restated");
  if (file === undefined) return {};
  const content = digestFiles(
    await readContent(shell, file),
    papers,
    file === "-" ? "-" : absolute(shell, file),
  );
  if (isObject(content)) return content;
  throw stopped("MalformedFile", { kind: "restatedFieldsExpected", file });
};

const refuseUncorrectable = ({ kind }: Fields): void => {
  if (typeof kind !== "string" || !isCommandKind(kind) || isCorrectable(kind)) return;
  const verbs = personCommandKinds.filter(isCorrectable).map((one) => commandRow(one).verb);
  throw stopped("MalformedFlag", { kind: "notCorrectable", command: kind, verbs });
};

const restatedIn = async (flags: Flags, tools: Tools): Promise<unknown> => {
  const [of, settings] = [flags.one("of"), flags.all("set")];
  if (flags.one("restated") === undefined && settings.length === 0) return undefined;
  const entries = of === undefined ? [] : await tools.entries();
  const recorded = of === undefined ? {} : recordedIn(entries, entryHash(of, await tools.hashes()));
  const stated: Fields = { ...recorded, ...(await fileFields(flags, tools)) };
  if (of !== undefined && stated["kind"] === undefined)
    throw stopped("EntryNotSeen", { kind: "entryNotSeen", value: of });
  refuseUncorrectable(stated);
  return settings.reduce<Fields>(withSetting, stated);
};

/** The fact as it should have been recorded: what the entry says, with the fields that change. */
export const restatedFlags: FieldFlags = {
  flags: [
    flag("--restated <file>", { kind: "helpRestated" }),
    manyFlag("--set <field=value>", { kind: "helpSet" }),
  ],
  read: restatedIn,
  given: (flags) => (flags.one("restated") === undefined ? "--set" : "--restated"),
};
