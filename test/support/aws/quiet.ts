import { carried, type Message, messages } from "../../../functions/shell/log.ts";
import type { Account } from "./account.ts";
import { people } from "../people.ts";
import { administrator, theWords } from "./people.ts";

const carriedBy = new Map<string, readonly string[]>(
  Object.entries<readonly string[]>(carried).map(([name, fields]) => [
    messages[name as Message].code,
    fields,
  ]),
);

const persons = [administrator, ...Object.keys(people)];
const secrets: readonly (string | RegExp)[] = [
  ...persons,
  "subject-of-",
  "Name Of",
  "secret-task-token",
  "secret.bearer.token",
  "secret-session-token",
  theWords,
  Buffer.from(theWords).toString("base64"),
  "the invented lead committee",
  "the initiator",
  /"(person|holder|administrator|token|text|title|body|authorization|claims)"/,
];

// What a line lacks: a code of the catalogue, or what a line of its code carries.
const lackedBy = (line: string): readonly string[] => {
  const said = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const carried = carriedBy.get(String(said["code"]));
  if (carried === undefined) return [`no code: ${line}`];
  const lacking = carried.filter((field) => !["string", "number"].includes(typeof said[field]));
  return lacking.map((field) => `no ${field}: ${line}`);
};

/**
 * What of a log must not be there: secrets, lines without a code of the catalogue, and lines that do not lead to the case and the
 * command that they are about. Call it after everything else.
 */
export const faultsInLog = ({ output }: Account): readonly string[] => {
  const text = output.text();
  const leaked = secrets.filter((secret) =>
    typeof secret === "string" ? text.includes(secret) : secret.test(text),
  );
  const lines = text.split("\n").filter((line) => line.startsWith("{") && !line.includes('"_aws"'));
  return [...leaked.map(String), ...lines.flatMap(lackedBy), ...output.strays()];
};
