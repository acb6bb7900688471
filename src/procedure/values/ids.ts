import * as z from "zod/mini";

type Brand<Name extends string> = string & { readonly __brand: Name };

/** A case's name: 1 to 64 of `a-z 0-9 -`, because it is also the first half of an execution's name. */
export type CaseId = Brand<"CaseId">;
/** A personnel number. Separation of duties compares these, never accounts or roles. */
export type PersonNumber = Brand<"PersonNumber">;
/** SHA-256 of a document or a law file, 64 hexadecimal digits. */
export type Digest = Brand<"Digest">;
/** The RFC 6962 leaf hash of an entry's bytes, SHA-256(0x00 ‖ bytes), 64 hexadecimal digits: the receipt. */
export type EntryHash = Brand<"EntryHash">;
/** The name that a command's sender gives it, so that it is carried out once: 8 to 64 of `A-Z a-z 0-9 - _`. */
export type CommandId = Brand<"CommandId">;

const pattern = <T extends string>(shape: RegExp, words: string): z.ZodMiniCustom<T> =>
  z.custom<T>((value) => typeof value === "string" && shape.test(value), words);

export const caseIdSchema = pattern<CaseId>(
  /^[a-z0-9][a-z0-9-]{0,63}$/,
  "a case id: 1 to 64 of a-z, 0-9 and -",
);
// "system" is not a person: it names what the driver does on its own.
export const personSchema = pattern<PersonNumber>(
  /^(?!system$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  "a personnel number: 1 to 64 letters, digits, '.', '_' or '-'",
);
export const digestSchema = pattern<Digest>(
  /^[0-9a-f]{64}$/,
  "a SHA-256 digest: 64 hexadecimal digits",
);
export const entryHashSchema = pattern<EntryHash>(
  /^[0-9a-f]{64}$/,
  "an entry's hash: 64 hexadecimal digits",
);
export const commandIdSchema = pattern<CommandId>(
  /^[A-Za-z0-9_-]{8,64}$/,
  "a command id: 8 to 64 letters, digits, '-' or '_'",
);
/** The id of a command that the system gives itself. Its dots keep people, whose ids hold none, from taking it first. */
export const systemCommandIdSchema = pattern<CommandId>(
  /^system\.[A-Za-z]+\.[0-9a-f]{40}$/,
  "an id of the system's own",
);
export const lawIdSchema = z
  .string("an id")
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "an id: 1 to 64 of a-z, 0-9 and -"));

/** The case id under which the office's own entries stand: persons, duties, calendars. No treaty case may take it. */
export const officeId = "office";

/**
 * The case id under which stands what people did about incidents. Apart from the office's record, which goes into every export
 * and binds every command: this names cases that are not public. No treaty case may take it.
 */
export const incidentsId = "incidents";
