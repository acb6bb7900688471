import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Only against the monstrous: tighter limits made fragments. */
const sizes = {
  "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
  "max-params": ["error", 3],
  complexity: ["error", { max: 10, variant: "modified" }],
};

/** Judgement is a function of its arguments: what would make it anything else is refused. */
const impurities = [
  ["ThrowStatement", "A refusal or a finding is a value; what is pure does not throw."],
  ["ClassDeclaration, ClassExpression", "What is pure is functions over plain data."],
  ["AwaitExpression, ForOfStatement[await=true]", "What is pure waits for nothing."],
  [":function[async=true]", "What is pure waits for nothing."],
  ["NewExpression[callee.name='Date'][arguments.length=0]", "The time is an argument."],
  ["CallExpression[callee.name='Date']", "The time is an argument."],
  ["MemberExpression[object.name='Date'][property.name='now']", "The time is an argument."],
  ["MemberExpression[object.name='Math'][property.name='random']", "Chance is an argument."],
  ["MemberExpression[object.name='process']", "Settings are arguments."],
  ["MemberExpression[object.name='globalThis']", "What a rule needs is an argument."],
].map(([selector, message]) => ({ selector, message }));

const factsAndSlots = {
  selector: "ObjectExpression > SpreadElement ~ Property[key.name='facts']",
  message: "A copy of a case with other facts is made by `withFacts`: its slots hold the same.",
};

const typed = {
  "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
  ],
  "@typescript-eslint/consistent-type-definitions": ["error", "type"],
  "@typescript-eslint/method-signature-style": ["error", "property"],
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/explicit-module-boundary-types": "error",
  // Nought votes and an empty text are facts, not absence: they are compared, never taken as false.
  "@typescript-eslint/strict-boolean-expressions": [
    "error",
    { allowNumber: false, allowString: false },
  ],
  // Counts and dates are written into sentences everywhere; they print as they should.
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
};

const imports = {
  "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true } }],
  "no-restricted-imports": [
    "error",
    {
      paths: [
        { name: "zod", message: 'Use `import * as z from "zod/mini"`: a fifth of the size.' },
        ...[
          ["dynamodb", "DynamoDB"],
          ["sfn", "SFN"],
          ["kms", "KMS"],
          ["sesv2", "SESv2"],
        ].map(([client, aggregate]) => ({
          name: `@aws-sdk/client-${client}`,
          importNames: [aggregate],
          message: "The aggregate class brings every command along; send single commands.",
        })),
      ],
    },
  ],
};

export default defineConfig(
  globalIgnores(["coverage/", "cdk.out/", ".tasdiq/", "**/*.cjs"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...typed, ...imports, ...sizes, "no-console": "error" },
  },
  // Made of the words: a line for each message.
  { files: ["src/words/messages.ts", "src/words/trees.ts"], rules: { "max-lines": "off" } },
  { files: ["**/*.js"], languageOptions: { globals: { process: "readonly", URL: "readonly" } } },
  { files: ["src/**/*.ts"], rules: { "no-restricted-syntax": ["error", factsAndSlots] } },
  {
    files: ["src/{procedure,vote,clocks,treaty,audit,office}/**/*.ts", "src/ledger/check/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", factsAndSlots, ...impurities] },
  },
  {
    files: ["src/cli/**/*.ts", "test/**/*.ts", "bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      // Jest's matchers take methods of objects on purpose.
      "@typescript-eslint/unbound-method": "off",
      // A suite is one function around all its tests.
      "max-lines-per-function": "off",
      "no-restricted-syntax": ["error", factsAndSlots],
    },
  },
);
