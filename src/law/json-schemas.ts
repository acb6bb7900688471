import * as z from "zod/mini";
import { authoritySchema } from "../words/authority.ts";
import { isoDateSchema } from "../time/date.ts";
import { voteRuleSchema } from "./votes/vote-rule.ts";
import { procedureSchema } from "./file/procedure.ts";
import { conditionSchema as whenSchema } from "./file/condition.ts";
import { namesSchema } from "../values/names.ts";
import { spanSchema } from "./file/clock.ts";
import { ruleSchema } from "./file/rule.ts";
import { sumSchema, testSchema } from "./file/vote-test.ts";
import { lineSchema, noteSchema } from "../values/text.ts";
import { treatySchema } from "../treaty/treaty.ts";
import { treatyDefinitionSchema, bareRuleSchema } from "../treaty/treaty-definition.ts";
import {
  clockSchema,
  conditionSchema,
  lawRuleSchema,
  percentSchema,
} from "../treaty/treaty-rule.ts";
import { sourceSchema } from "../words/source.ts";
import { leadsSchema } from "./file/leads.ts";

// Editors and other programs check a law file against these; Tasdiq itself checks it against the schemas they come from.

/** What our own kinds of text look like to a program that knows JSON Schema only. */
const ownKinds = new Map<unknown, Readonly<Record<string, unknown>>>([
  [isoDateSchema, { type: "string", format: "date", pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" }],
  [lineSchema, { type: "string", minLength: 1, maxLength: 500, pattern: "\\S" }],
  [noteSchema, { type: "string", minLength: 1, maxLength: 8000, pattern: "\\S" }],
  [percentSchema, { type: "number", exclusiveMinimum: 0, maximum: 100 }],
]);

const named = z.registry<{ id: string }>();
named.add(authoritySchema, { id: "authority" });
named.add(sourceSchema(), { id: "source" });
named.add(namesSchema(), { id: "names" });
named.add(whenSchema(), { id: "when" });
named.add(testSchema(), { id: "test" });
named.add(sumSchema(), { id: "counts" });
named.add(ruleSchema(), { id: "voteRule" });
named.add(leadsSchema(), { id: "leads" });
named.add(spanSchema(), { id: "span" });
named.add(isoDateSchema, { id: "date" });
named.add(lineSchema, { id: "line" });
named.add(clockSchema(), { id: "period" });
named.add(conditionSchema(), { id: "condition" });
named.add(lawRuleSchema(), { id: "rule" });
named.add(bareRuleSchema(), { id: "ruleWithOrWithoutAuthority" });

const jsonSchemaOf = (schema: z.core.$ZodType, title: string): string => {
  const generated = z.toJSONSchema(schema, {
    metadata: named,
    // A file is described as it is written, and not as it is read.
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const own = ownKinds.get(zodSchema);
      if (own !== undefined) Object.assign(jsonSchema, own);
    },
  });
  const { $schema, ...rest } = generated;
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
};

/** The JSON Schemas of the law files, by file name; `npm run schemas` writes them to law/schemas. */
export const jsonSchemas = (): Readonly<Record<string, string>> => ({
  "procedure.schema.json": jsonSchemaOf(procedureSchema(), "A procedure of Tasdiq"),
  "treaty.schema.json": jsonSchemaOf(treatySchema(), "A treaty file of Tasdiq"),
  "treaty-definition.schema.json": jsonSchemaOf(
    treatyDefinitionSchema(),
    "A treaty's name and rules of entry into force, for `tasdiq treaty`",
  ),
  "vote-rule.schema.json": jsonSchemaOf(voteRuleSchema(), "A rule for votes, for `tasdiq judge`"),
});
