import * as z from "zod/mini";
import { instantSchema, isoDateSchema } from "../../time/date.ts";
import { factDateSchema } from "../../time/fact-date.ts";
import { digestSchema, entryHashSchema, lawIdSchema, personSchema } from "../../values/ids.ts";
import * as statement from "../../treaty/statement.ts";
import { sendingReasonSchema } from "../../values/sending-reason.ts";
import * as text from "../../values/text.ts";
import { versionSchema } from "../../values/version.ts";
import { rollSchema } from "../../law/votes/roll-call.ts";
import { countSchema } from "../../law/file/vote-test.ts";
import { field, mayBeLeftOut, orNone, type Field, type NamesOf } from "./field.ts";
import { expects } from "../../values/expectation.ts";

// The kinds of field that commands are made of. What a shell asks for a kind, and how it shows one, stands in the shell.

/** The date of a fact: known, between two days, or unknown. */
export const factDate = field("factDate", factDateSchema);

/** A day that must be known. */
export const day = field("day", isoDateSchema);

/** An instant in universal time. */
const instant = field("instant", instantSchema);

/** One line of words: a name, a place, a source. */
export const line = field("line", text.lineSchema);

/** Several lines, at most so many. */
export const lines = (most: number): Field<"lines", z.ZodMiniArray<typeof text.lineSchema>> =>
  field("lines", z.array(text.lineSchema).check(z.maxLength(most)), { otherwise: [] });

/** A short text of several lines: a reason. */
export const note = field("note", text.noteSchema);

/** Why a letter was not sent, or why nobody knows; a person gives it in words. */
export const sendingReason = field("sendingReason", sendingReasonSchema);

export const wholeNumber = (
  least: number,
  most: number,
): Field<"wholeNumber", z.ZodMiniNumberFormat> =>
  field("wholeNumber", z.int().check(z.minimum(least), z.maximum(most)));

/** One of several words. */
export const choice = <const Options extends readonly string[]>(
  options: Options,
  otherwise?: Options[number],
): Field<"choice", z.ZodMiniEnum<{ [Option in Options[number]]: Option }>> =>
  field("choice", z.enum(options), {
    options,
    ...(otherwise === undefined ? {} : { otherwise }),
  });

export const yesNo = (otherwise: boolean): Field<"yesNo", z.ZodMiniBoolean> =>
  field("yesNo", z.boolean(), { otherwise });

/** A document: the record keeps its SHA-256. */
export const document = field("document", digestSchema);

/** A document that a second person supplies: the file itself, because a digest can be copied from the record. */
export const documentAnew = field("document", digestSchema, { anew: true });

/** A text whose bytes may be with nobody here. */
export const textOrUnknown = field("text", statement.textDigestSchema);

/** The text voted on, which is compared with the text laid. */
export const textVoted = field("textVoted", statement.textDigestSchema);

/** Statements with their texts. */
export const statements = field("statements", statement.statementsSchema, { otherwise: [] });

/** Texts of statements, to be compared with those on record. */
export const suppliedTexts = field("suppliedTexts", statement.suppliedTextsSchema, {
  otherwise: [],
});

/** The same, where they need not be given. */
export const suppliedTextsIfAny = mayBeLeftOut(
  field("suppliedTexts", statement.suppliedTextsSchema),
);

/** The same from a second person, who gives the files themselves. */
export const suppliedTextsAnew = field("suppliedTexts", statement.suppliedTextsSchema, {
  otherwise: [],
  anew: true,
});

const statementIdsSchema = z.array(statement.statementIdSchema).check(
  z.maxLength(200),
  z.refine((ids) => new Set(ids).size === ids.length, expects("wantIdsOnce")),
);

/** Statements on record, or none. */
export const statementIds = field("statementIds", statementIdsSchema, { otherwise: [] });

/** At least one statement on record. */
export const someStatementIds = field("statementIds", statementIdsSchema.check(z.minLength(1)));

/** A statement on record. */
export const statementId = field("statementId", statement.statementIdSchema);

/** The entry that a command completes or judges, by its hash. */
export const entrySeen = field("entrySeen", entryHashSchema);

/** One of several acts on record, by the hash of the entry in which it stands. */
export const actOnRecord = field("actOnRecord", entryHashSchema);

/** The calendar by which somebody counted sitting days, by its digest. */
export const calendarSeen = field("calendarSeen", digestSchema);

/** One of the committees to which the matter was referred. */
export const committee = field("committee", text.lineSchema);

/**
 * A stage of the procedure file. A command may leave it out where only one is open at which it is given; its act always names
 * it.
 */
export const stage = {
  ...mayBeLeftOut(field("stage", lawIdSchema)),
  recorded: lawIdSchema,
} as const;

const nameSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, expects("wantNameInFile")));

/** Something that the procedure file names: an outcome, a body, a declaration, a time limit. */
export const ofProcedure = (names: NamesOf): Field<"ofProcedure", typeof nameSchema> =>
  field("ofProcedure", nameSchema, { names });

/** Several of them, or none. */
export const someOfProcedure = (
  names: NamesOf,
): Field<"someOfProcedure", z.ZodMiniArray<typeof nameSchema>> =>
  field("someOfProcedure", z.array(nameSchema).check(z.maxLength(50)), { names, otherwise: [] });

// By halves where the procedure file says so of a count at a stage; that is judged with the stage.
const countedSchema = z.number().check(z.minimum(0), z.maximum(1_000_000_000), z.multipleOf(0.5));

/** Counts by the names that the stage records them under; none where none were published, or nobody counted. */
export const namedCounts = orNone(field("namedCounts", z.record(countSchema, countedSchema)));

/** Who voted how, by name; none where that is not on record. */
export const rollCall = mayBeLeftOut(orNone(field("rollCall", rollSchema)));
/** How the chair or the lot decided where the votes were equal. */
export const tie = mayBeLeftOut(orNone(choice(["for", "against"])));
/** Whether somebody called the quorum into question; only then does some law ask for it. */
export const quorumChallenged = mayBeLeftOut(yesNo(false));
/** Whether the vote was put off before for want of a quorum; some law then asks for none. */
export const putOffBefore = mayBeLeftOut(yesNo(false));

export const procedure = field("procedure", lawIdSchema);

export const treaty = field("treaty", lawIdSchema);

/** The reference of a notification that was prepared. */
export const notification = field("notification", text.lineSchema);

/** A short name for something that other entries will name. */
export const newId = field("newId", lawIdSchema);

/** A promised change of the law, by its short name. */
export const promisedAmendment = field("promisedAmendment", lawIdSchema);

/** Somebody who holds a duty that the person holds. */
export const colleague = field("colleague", personSchema);

/** The address to which a letter goes: `name@host`, or a name with it in angle brackets. */
export const mailAddress = field("mailAddress", text.lineSchema);

/** The number of a version of a procedure. */
export const version = field("version", versionSchema);

/** The file that holds a version of a procedure, by its digest. */
export const versionFile = field("versionFile", digestSchema);

/** A recorded fact as it should have been recorded. */
export const restated = <Facts extends z.ZodMiniType>(facts: Facts): Field<"restated", Facts> =>
  field("restated", facts);

/** What a mail server reports of a notification. */
export const mailReport = { reference: notification, messageId: line, at: instant, evidence: note };
