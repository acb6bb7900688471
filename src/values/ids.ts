import * as z from "zod/mini";
import { expects } from "./expectation.ts";

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

const pattern = <T extends string>(
  shape: RegExp,
  what: Parameters<typeof expects>[0],
): z.ZodMiniCustom<T> =>
  z.custom<T>((value) => typeof value === "string" && shape.test(value), expects(what));

export const caseIdSchema = pattern<CaseId>(/^[a-z0-9][a-z0-9-]{0,63}$/, "wantCaseId");
// "system" is not a person: it names what the driver does on its own.
export const personSchema = pattern<PersonNumber>(
  /^(?!system$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  "wantPerson",
);
export const digestSchema = pattern<Digest>(/^[0-9a-f]{64}$/, "wantSha256");
export const entryHashSchema = pattern<EntryHash>(/^[0-9a-f]{64}$/, "wantEntryHash");
export const commandIdSchema = pattern<CommandId>(/^[A-Za-z0-9_-]{8,64}$/, "wantCommandId");
/** The id of a command that the system gives itself. Its dots keep people, whose ids hold none, from taking it first. */
export const systemCommandIdSchema = pattern<CommandId>(
  /^system\.[A-Za-z]+\.[0-9a-f]{40}$/,
  "wantSystemCommandId",
);
export const lawIdSchema = z
  .string(expects("wantId"))
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, expects("wantId")));

/** The case id under which the office's own entries stand: persons, duties, calendars. No treaty case may take it. */
export const officeId = "office";

/**
 * The case id under which stands what people did about incidents. Apart from the office's record, which goes into every export
 * and binds every command: this names cases that are not public. No treaty case may take it.
 */
export const incidentsId = "incidents";

/** The case id under which the log's own entries stand, its seals. No treaty case may take it. */
export const logId = "log";
