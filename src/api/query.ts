import { isIsoDate, type IsoDate } from "../time/date.ts";
import type { Sentence } from "../words/messages.ts";
import { type Duty, dutySchema } from "../law/duty.ts";
import { caseIdSchema, lawIdSchema, personSchema, type PersonNumber } from "../values/ids.ts";
import { refusal, type Refusal } from "../words/refusal.ts";

/** JSON Schema, as far as it is read here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A parameter of a query: what it is for, how it is described, and how it is read. */
export type QueryField<Value = unknown> = {
  readonly about: string;
  readonly is: JsonSchema;
  /** The value of what was sent, or of nothing; or what was expected instead. */
  readonly read: (
    sent: string | undefined,
  ) => { readonly value: Value } | { readonly expected: Sentence };
};

export type Query = Readonly<Record<string, QueryField>>;

export type QueryOf<Asked extends Query> = {
  readonly [Name in keyof Asked]: Asked[Name] extends QueryField<infer Value> ? Value : never;
};

/** How many rows a page holds where nobody says, and at most. */
export const pageSizes = { usual: 100, usualOfHistory: 500, most: 1000 } as const;

/** A whole number that is written without a sign; not a number for anything else. */
export const wholeIn = (text: string): number =>
  /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;

/** How many rows are wanted. */
export const limit = (usual: number): QueryField<number> => ({
  about: `The most rows to return; ${String(usual)} by default.`,
  is: { type: "integer", minimum: 1, maximum: pageSizes.most },
  read: (sent) => {
    const value = sent === undefined ? usual : wholeIn(sent);
    return value >= 1 && value <= pageSizes.most
      ? { value }
      : { expected: { kind: "wantWholeFromTo", from: "1", to: String(pageSizes.most) } };
  },
});

/** After which number the page begins. */
export const afterNumber = (about: string): QueryField<number> => ({
  about,
  is: { type: "integer", minimum: 0 },
  read: (sent) => {
    const value = sent === undefined ? 0 : wholeIn(sent);
    return Number.isNaN(value) ? { expected: { kind: "wantWhole" } } : { value };
  },
});

/** After which case the page begins; before all of them where nothing is sent. */
export const afterCase: QueryField<string> = {
  about: "Only the rows after this case id.",
  is: { $ref: "#/components/schemas/CaseId" },
  read: (sent = "") =>
    sent === "" || caseIdSchema.safeParse(sent).success
      ? { value: sent }
      : { expected: { kind: "wantIdOfCase" } },
};

/** Yes or no; no where nothing is sent. */
export const flag = (about: string): QueryField<boolean> => ({
  about,
  is: { type: "string", enum: ["true", "false"] },
  read: (sent = "false") =>
    sent === "true" || sent === "false"
      ? { value: sent === "true" }
      : { expected: { kind: "wantBoolean" } },
});

/** A duty, or none. */
export const ofDuty = (about: string): QueryField<Duty | undefined> => ({
  about,
  is: { type: "string" },
  read: (sent) => {
    if (sent === undefined) return { value: undefined };
    const duty = dutySchema.safeParse(sent);
    return duty.success ? { value: duty.data } : { expected: { kind: "wantDuty" } };
  },
});

/** What a law file calls by an id, or nothing. */
export const lawId = (about: string): QueryField<string | undefined> => ({
  about,
  is: { type: "string" },
  read: (sent) =>
    sent === undefined || lawIdSchema.safeParse(sent).success
      ? { value: sent }
      : { expected: { kind: "wantId" } },
});

/** A day, or none. */
export const dayAsked = (about: string): QueryField<IsoDate | undefined> => ({
  about,
  is: { type: "string", format: "date" },
  read: (sent) =>
    sent === undefined || isIsoDate(sent) ? { value: sent } : { expected: { kind: "wantDay" } },
});

/** A person, or nobody. */
export const ofPerson = (about: string): QueryField<PersonNumber | undefined> => ({
  about,
  is: { $ref: "#/components/schemas/PersonNumber" },
  read: (sent) => {
    if (sent === undefined) return { value: undefined };
    const person = personSchema.safeParse(sent);
    return person.success ? { value: person.data } : { expected: { kind: "wantPersonnelNumber" } };
  },
});

const isWhole = <Asked extends Query>(
  asked: Query,
  values: Readonly<Record<string, unknown>>,
): values is QueryOf<Asked> => Object.keys(asked).every((name) => name in values);

/** The values of a query, or the refusal that names the parameter that is not one. What nobody asks for is passed over. */
export const readQuery = <Asked extends Query>(
  asked: Query,
  sent: Readonly<Record<string, string>>,
): QueryOf<Asked> | Refusal => {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(asked)) {
    const read = field.read(sent[name]);
    if ("expected" in read)
      return refusal("MalformedInput", {
        where: name,
        reason: { kind: "inputExpected", want: read.expected },
      });
    values[name] = read.value;
  }
  if (isWhole<Asked>(asked, values)) return values;
  throw new Error("a parameter of the query was not read");
};
