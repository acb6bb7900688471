import fc from "fast-check";
import {
  readDefinition,
  readProcedure,
  readTreaty,
  readVoteRule,
} from "../../../src/files/index.ts";
import { faultsOf, shippedProcedures, shippedTreaties, textOf } from "../../law/files.ts";
import { hostileText } from "../../support/hostile-bytes.ts";
import { hostileJson } from "../../support/hostile-values.ts";
import { parser } from "../parser.ts";

const both = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    hostileText(samples),
    hostileJson(samples.map((sample) => JSON.parse(sample) as unknown)),
  );

const own = { id: "x", entryIntoForce: { rule: { kind: "days", n: 90 } } };
const rules = ["law/votes/us-senate-treaty.json", "law/votes/az-law.json"].map(textOf);

/** A file that was refused says why, and one that was read has its digest. */
const told = (read: Parameters<typeof faultsOf>[0]): void => {
  if (read.kind === "read") expect(read.digest).toMatch(/^[0-9a-f]{64}$/);
  else expect(faultsOf(read)).not.toEqual([]);
};

export const lawFiles = [
  parser("a procedure file", [both(shippedProcedures.map(textOf)), 60], (text) => {
    told(readProcedure(text, "procedure.json"));
  }),
  parser("a treaty file", [both(shippedTreaties.map(textOf)), 60], (text) => {
    told(readTreaty(text, "treaty.json"));
  }),
  parser("a definition", [both([JSON.stringify(own), textOf(shippedTreaties[0])]), 40], (text) => {
    told(readDefinition(text, "definition.json"));
  }),
  parser("a rule for votes", [both(rules), 60], (text) => {
    told(readVoteRule(text, "rule.json"));
  }),
];
