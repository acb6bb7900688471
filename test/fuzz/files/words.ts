import fc from "fast-check";
import { judgeReference, readReference } from "../../../src/treaty/depositary-reference.ts";
import { readEvent } from "../../../functions/mail-events/event.ts";
import { referenceIn } from "../../../src/aws/ses-post.ts";
import { loadMachine } from "../../interpreter/load.ts";
import { readCommonDefinition } from "../../../statemachines/manifest.ts";
import { playedDefinition } from "../../interpreter/played.ts";
import { bounced, complained, delivered, rejected } from "../../support/aws/mail-reports.ts";
import { readAsl } from "../../support/asl-files.ts";
import { hostileText } from "../../support/hostile-bytes.ts";
import { hostileJson, hostileValues } from "../../support/hostile-values.ts";
import { parser } from "../parser.ts";

const letter = { messageId: "m-1", reference: "az-1/N1", configurationSet: "office" };
const events = [delivered, bounced, complained, rejected].map((of) =>
  of(letter, 1_770_000_000_000),
);

const references = [
  "C.N.196.2025.TREATIES-XVIII.16 (Depositary Notification)",
  "C.N.12.1998.TREATIES-2",
  "JJ7505C Tr./185-76",
];
const treaty = {
  registration: "XVIII-16",
  references: { form: "un", authority: { kind: "ownRule", rule: "invented" } },
} as unknown as Parameters<typeof judgeReference>[1];

const small = ["retry-then-catch", "choice", "callback"].map(readAsl);
const machines = [playedDefinition(readCommonDefinition()), ...small];

export const words = [
  parser("a depositary's reference", [hostileText(references), 200], (text) => {
    const read = readReference(text);
    if (read !== undefined) expect(readReference(read.normalized)).toEqual(read);
    judgeReference(text, treaty);
  }),
  parser("the tag of a letter", [hostileText(["YXotMS9OMQ"]), 200], (text) => {
    referenceIn(text);
  }),
  parser("an event of the mail service", [hostileValues(events), 200], (event) => {
    expect(readEvent(event, "office").kind).toMatch(/^(event|unused|unmatched)$/);
  }),
  parser(
    "a definition of a state machine",
    [
      fc.oneof(
        hostileText(machines),
        hostileJson(machines.map((one) => JSON.parse(one) as unknown)),
      ),
      100,
    ],
    (text) => {
      const loaded = loadMachine(text);
      if (loaded.kind === "refused") expect(loaded.problems).not.toEqual([]);
    },
  ),
];
