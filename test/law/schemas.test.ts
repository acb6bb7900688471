import { jsonSchemas } from "../../src/law/json-schemas.ts";
import { shippedProcedures, shippedTreaties, textOf } from "./files.ts";

describe("the JSON Schemas of the law files", () => {
  it.each(Object.entries(jsonSchemas()))(
    "stand in law/schemas as they are generated: %s",
    (name, text) => {
      expect(textOf(`law/schemas/${name}`)).toBe(text);
    },
  );

  it.each(Object.entries(jsonSchemas()))("leave no place where anything goes: %s", (_, text) => {
    expect(text).not.toMatch(/\{\s*\}/);
  });

  it.each([...shippedProcedures, ...shippedTreaties])(
    "are named by the file they describe: %s",
    (file) => {
      const { $schema } = JSON.parse(textOf(file)) as { readonly $schema: string };
      expect(Object.keys(jsonSchemas()).map((name) => `../schemas/${name}`)).toContain(
        $schema.replace("../../", "../"),
      );
    },
  );
});
