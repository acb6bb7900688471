import { isLetterAddress } from "../../values/mail-address.ts";
import type { PersonKind } from "../../commands/command-table.ts";
import type { Field, FieldKind } from "../../case/fields/field.ts";
import type { Message, Sentence } from "../../words/messages.ts";
import { formWordsIn } from "../../files/words.ts";
import { sayById } from "../../words/say.ts";
import { absolute, digestFiles, digestGiven } from "../input/papers.ts";
import { readContent } from "../input/read-file.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";
import { calendarGiven } from "./calendar.ts";
import { entryGiven } from "./entry.ts";
import {
  type FieldFlags,
  flag,
  kebab,
  manyFlag,
  nameOf,
  type Tools,
  wholeOr,
  wordAmong,
} from "./field.ts";
import { countsFlags, nameInFile } from "./named-counts.ts";
import { restatedFlags } from "./restated.ts";
import { rollCallFlags } from "./roll-call.ts";
import { commandFields } from "../../case/command.ts";

/**
 * Statements from a file: each with its texts, a text by `digest:` or by `file:`; undefined where no file is named.
 * @throws Stopped when the file cannot be read
 */
const statementsIn = async (
  file: string | undefined,
  { shell, papers }: Tools,
): Promise<unknown> => {
  if (file === undefined) return undefined;
  const content = await readContent(shell, file);
  return digestFiles(content, papers, file === "-" ? "-" : absolute(shell, file));
};

/**
 * The text of a statement as a flag supplies it: `<id>/<language>=<file|sha256:…|unknown>`.
 * @throws Stopped when it is written otherwise
 */
const suppliedText = (value: string, { papers }: Tools): unknown => {
  const [, statement, language, text] = /^([^/=]+)\/([^/=]+)=(.+)$/s.exec(value) ?? [];
  if (statement === undefined || language === undefined || text === undefined)
    throw stopped("MalformedFlag", { kind: "suppliedTextMalformed", value });
  return { statement, language, digest: digestGiven(papers, text) };
};

/** A field as the command line asks for it: its name, what it is called, its kind. */
type Asked = { readonly name: string; readonly label: Sentence; readonly field: Field };
type FlagsOf = (asked: Asked) => FieldFlags;
type Given = (value: string, tools: Tools, field: Field) => unknown;

const asWritten: Given = (value) => value;

type Single = {
  /** How a value is written. */
  readonly form?: Message | ((field: Field) => Message);
  readonly given?: Given;
  /** The flag's own name, where the field's would not be understood. */
  readonly flagName?: string;
};

const formed = (field: Sentence, form: Message): Sentence => ({
  kind: "helpFieldForm",
  field,
  form,
});
const written = (form: string): Message => ({ kind: "helpWritten", form });

/** One flag with one value. */
const single =
  (placeholder: string, { form, given = asWritten, flagName }: Single = {}): FlagsOf =>
  ({ name, label, field }) => {
    const how = typeof form === "function" ? form(field) : form;
    const spec = `--${flagName ?? kebab(name)} <${placeholder}>`;
    return {
      flags: [flag(spec, how === undefined ? label : formed(label, how))],
      read: (flags, tools) => {
        const value = flags.one(nameOf(spec));
        return value === undefined ? undefined : given(value, tools, field);
      },
    };
  };

/** A flag that is given once for each value, and therefore named in the singular: `--other` for `others`, `--class` for `classes`. */
const repeated =
  (placeholder: string, given: Given = asWritten): FlagsOf =>
  ({ name, label, field }) => {
    const spec = `--${kebab(name.replace(/(?<=ss)es$|s$/, ""))} <${placeholder}>`;
    return {
      flags: [manyFlag(spec, { kind: "helpFieldRepeated", field: label })],
      read: (flags, tools) => {
        const values = flags.all(nameOf(spec));
        return values.length === 0 ? undefined : values.map((value) => given(value, tools, field));
      },
    };
  };

const ofLaw: Single = { form: { kind: "helpFormLaw" } };
const byDigest: Given = (value, { papers }) => digestGiven(papers, value);

const addressFault = (value: unknown, flagName: string): Sentence | undefined =>
  typeof value !== "string" || isLetterAddress(value)
    ? undefined
    : { kind: "addressExpected", flag: flagName, found: value };

/** The flags of each kind of field. */
const byKind = {
  factDate: single("date", { form: { kind: "helpFormDate" } }),
  day: single("day", { form: written("YYYY-MM-DD") }),
  instant: single("instant", { form: { kind: "helpFormInstant" } }),
  line: single("text"),
  lines: repeated("text"),
  note: single("text"),
  sendingReason: single("text"),
  wholeNumber: single("n", { given: wholeOr }),
  choice: (asked) =>
    single("word", {
      form: ({ options = [] }) => written(options.map(kebab).join(" | ")),
      given: (value, _, { options = [] }) => wordAmong(`--${kebab(asked.name)}`, options, value),
    })(asked),
  yesNo: ({ name, label }) => ({
    flags: [flag(`--${kebab(name)}`, label)],
    read: (flags) => (flags.is(name) ? true : undefined),
  }),
  document: single("file", {
    form: ({ anew }) => ({ kind: anew === true ? "helpFormFileItself" : "helpFormFile" }),
    given: byDigest,
  }),
  text: single("file", { form: { kind: "helpFormFileOrUnknown" }, given: byDigest }),
  textVoted: single("file", { form: { kind: "helpFormFileOrUnknown" }, given: byDigest }),
  statements: ({ name, label }) => ({
    flags: [flag(`--${name} <file>`, formed(label, { kind: "helpFormStatements" }))],
    read: (flags, tools) => statementsIn(flags.one(name), tools),
  }),
  suppliedTexts: repeated("id/language=file", suppliedText),
  statementIds: repeated("id"),
  statementId: single("id"),
  entrySeen: single("hash", {
    form: { kind: "helpFormHash" },
    given: entryGiven,
  }),
  actOnRecord: single("entry", {
    form: { kind: "helpFormHash" },
    given: entryGiven,
  }),
  calendarSeen: single("file", {
    form: { kind: "helpFormCalendar" },
    given: calendarGiven,
  }),
  committee: single("committee"),
  stage: single("id", { form: { kind: "helpFormStage" } }),
  ofProcedure: single("name", { form: { kind: "helpFormOfProcedure" }, given: nameInFile }),
  someOfProcedure: repeated("name", nameInFile),
  namedCounts: () => countsFlags,
  rollCall: () => rollCallFlags,
  procedure: single("id", ofLaw),
  treaty: single("id", ofLaw),
  notification: single("reference"),
  newId: single("id", { form: written("a-z 0-9 -") }),
  promisedAmendment: single("id"),
  colleague: single("number"),
  mailAddress: (asked) => ({ ...single("address")(asked), fault: addressFault }),
  version: single("version", { flagName: "to", form: { kind: "helpFormVersion" } }),
  versionFile: single("sha256", { flagName: "digest", form: { kind: "helpFormVersionFile" } }),
  restated: () => restatedFlags,
} as const satisfies Readonly<Record<FieldKind, FlagsOf>>;

/** A field of a command with its flags, and what stands in it where nobody gives it. */
export type FlaggedField = FieldFlags & Pick<Field, "otherwise" | "anew" | "isOptional">;

const isNeeded = ({ otherwise, isOptional }: Field): boolean =>
  otherwise === undefined && isOptional !== true;

/** The fields of a command, by their names. */
export const flaggedFieldsOf = (
  kind: PersonKind,
  { language = "en" }: Pick<Shell, "language">,
): Readonly<Record<string, FlaggedField>> => {
  const fields: Readonly<Record<string, Field>> = commandFields()[kind];
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const called = sayById(`formFields-${kind}-${name}`, {}, formWordsIn(language));
      const label: Sentence = {
        kind: isNeeded(field) ? "helpField" : "helpFieldOptional",
        label: called,
      };
      return [name, { ...field, ...byKind[field.kind]({ name, label, field }) }];
    }),
  );
};
