import * as z from "zod/mini";
import { officeRequestSchema } from "../../ledger/handling/office.ts";
import { incidentRequestSchema } from "../../ledger/incidents/request.ts";
import * as part from "../shapes/schemas/parts.ts";
import * as reading from "../shapes/schemas/reading.ts";
import * as sending from "../shapes/schemas/sending.ts";
import { commandSchema, commandSchemas } from "../../case/command.ts";
import { isoDateSchema } from "../../time/date.ts";
import { factDateSchema } from "../../time/fact-date.ts";
import {
  caseIdSchema,
  commandIdSchema,
  digestSchema,
  entryHashSchema,
  personSchema,
} from "../../values/ids.ts";
import { incidentKeyPattern, incidentKeySchema } from "../../case/incident.ts";
import { personIncidentCommandSchema } from "../../case/incident-command.ts";
import { officeCommandSchema } from "../../case/office-command.ts";
import { requestSchema } from "../../case/request.ts";
import { statementSchema, suppliedTextSchema } from "../../treaty/statement.ts";
import { sendingReasonSchema, sendingReasonValueSchema } from "../../values/sending-reason.ts";
import { lineSchema, noteSchema } from "../../values/text.ts";
import type { JsonSchema } from "../query.ts";
import { routes } from "../routes.ts";
import { answerSchemas } from "./answers.ts";
import { sayById } from "../../words/say.ts";
import { wordsIn } from "../../files/words.ts";

/** A problem of this server, or of a request that never became one: no rule stands behind it. */
const fault = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

/** A refusal beside the problem details of RFC 9457. */
const refused = z.extend(sending.refusalSchema, fault.shape);

const named = z.registry<{ id: string; title?: string }>();

const hex64 = { type: "string", pattern: "^[0-9a-f]{64}$" };
const isoDay = { type: "string", format: "date", pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" };
const fact = (kind: string, days: readonly string[]): JsonSchema => ({
  type: "object",
  properties: {
    kind: { const: kind },
    ...Object.fromEntries(days.map((name) => [name, { $ref: refTo("Day") }])),
  },
  required: ["kind", ...days],
  additionalProperties: false,
});

/** Where a schema of this description stands. */
export const refTo = (id: string): string => `#/components/schemas/${id}`;

/** The names of Tasdiq's own rules, each with its sentence. */
const ownRules = (): readonly JsonSchema[] => {
  const words = wordsIn("en");
  return words.ids
    .filter((id) => id.startsWith("own-"))
    .map((id) => ({ const: id.slice("own-".length), description: sayById(id, {}, words) }));
};

// What our own kinds of text look like to a program that knows JSON Schema only: they are checked by code.
const ownKinds: readonly (readonly [id: string, schema: z.core.$ZodType, is: JsonSchema])[] = [
  ["CaseId", caseIdSchema, { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,63}$" }],
  [
    "PersonNumber",
    personSchema,
    { type: "string", pattern: "^(?!system$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" },
  ],
  ["CommandId", commandIdSchema, { type: "string", pattern: "^[A-Za-z0-9_-]{8,64}$" }],
  [
    "IncidentKey",
    incidentKeySchema,
    {
      type: "string",
      pattern: incidentKeyPattern,
      description:
        "Kind, case or `office`, what of the record it hangs on if anything does, number.",
    },
  ],
  ["Digest", digestSchema, { ...hex64, description: "SHA-256, in hexadecimal." }],
  [
    "EntryHash",
    entryHashSchema,
    {
      ...hex64,
      description: "RFC 6962 leaf hash of an entry: SHA-256 of a zero byte and its bytes.",
    },
  ],
  ["OwnRule", part.ownRule, { oneOf: ownRules() }],
  ["Day", isoDateSchema, isoDay],
  [
    "Line",
    lineSchema,
    {
      type: "string",
      minLength: 1,
      maxLength: 500,
      pattern: "\\S",
      description: "A text on one line, in Unicode NFC.",
    },
  ],
  [
    "Note",
    noteSchema,
    {
      type: "string",
      minLength: 1,
      maxLength: 8000,
      pattern: "\\S",
      description: "A short text, in Unicode NFC.",
    },
  ],
  [
    "SendingReason",
    sendingReasonSchema,
    {
      description: "Why a letter was not sent; a text alone is a quotation.",
      anyOf: [{ $ref: refTo("Note") }, { $ref: refTo("SendingReasonValue") }],
    },
  ],
  [
    "FactDate",
    factDateSchema,
    {
      description: "A day, one of several days, or unknown; the short forms mean the long ones.",
      anyOf: [
        {
          type: "string",
          pattern:
            "^(unknown|[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}(\\.\\.[1-9][0-9]{3}-[0-9]{2}-[0-9]{2})?)$",
        },
        fact("known", ["on"]),
        fact("between", ["from", "to"]),
        fact("unknown", []),
      ],
    },
  ],
];

/** The bodies that routes are sent. */
const bodySchemas = (): Readonly<Record<string, z.core.$ZodType>> =>
  Object.fromEntries(
    routes.flatMap(({ body }) =>
      body !== undefined && "schema" in body ? [[body.id, body.schema]] : [],
    ),
  );

// What they are made of, and what many of them say.
const parts = {
  Command: commandSchema(),
  OfficeCommand: officeCommandSchema,
  Request: requestSchema,
  OfficeRequest: officeRequestSchema,
  IncidentCommand: personIncidentCommandSchema,
  IncidentRequest: incidentRequestSchema,
  SendingReasonValue: sendingReasonValueSchema,
  StatementGiven: statementSchema,
  SuppliedText: suppliedTextSchema,
  Authority: part.authority,
  Finding: part.finding,
  NextStep: part.nextStep,
  Act: part.act,
  Entry: reading.entry,
  Refused: refused,
  Fault: fault,
} as const satisfies Readonly<Record<string, z.core.$ZodType>>;

const withoutItsPlace = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).filter(([key]) => !["$schema", "$id", "id"].includes(key)),
  );

/** Every schema of the description by its id, made from those that check what comes in. */
export const componentSchemas = (): Readonly<Record<string, JsonSchema>> => {
  const own = new Map(ownKinds.map(([, schema, is]) => [schema, is]));
  for (const [id, schema] of ownKinds) named.add(schema, { id });
  for (const [id, schema] of Object.entries(commandSchemas())) named.add(schema, { id });
  for (const [id, schema] of Object.entries({ ...parts, ...bodySchemas(), ...answerSchemas }))
    named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, {
    uri: refTo,
    // What may be sent: an answer may get further members one day, so only what is sent is closed.
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const is = own.get(zodSchema);
      if (is === undefined) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, is);
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutItsPlace({ ...schema })]),
  );
};
