import { messages } from "../../../functions/shell/messages.ts";
import type { Account } from "./account.ts";
import { people } from "../people.ts";
import { administrator, theWords } from "./people.ts";

const codes = new Set<string>(Object.values(messages).map(({ code }) => code));

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

/** What of a log must not be there: secrets, and lines without a code of the catalogue. Call it after everything else. */
export const faultsInLog = ({ output }: Account): readonly string[] => {
  const text = output.text();
  const leaked = secrets.filter((secret) =>
    typeof secret === "string" ? text.includes(secret) : secret.test(text),
  );
  const uncoded = text
    .split("\n")
    .filter((line) => line !== "" && !line.includes('"_aws"'))
    .filter((line) => !codes.has(/"code":"(TSD\d{4})"/.exec(line)?.[1] ?? ""));
  return [...leaked.map(String), ...uncoded, ...output.strays()];
};
