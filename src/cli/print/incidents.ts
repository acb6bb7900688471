import type { Named } from "../../ledger/incidents/incident-list.ts";
import type {
  IncidentInWords,
  IncidentsAnswer,
  SweepInAnswer,
} from "../../api/shapes/incidents.ts";
import { isoDateSchema } from "../../time/date.ts";
import { healings } from "../../ledger/sweep/findings.ts";
import type { Ending } from "../../office/incident-handling.ts";
import type { Sentence } from "../../words/messages.ts";
import { pageWordsIn } from "../../files/words.ts";
import { type Print } from "./print.ts";

// Pages name the same things, and few commands speak of incidents: their words are read when one does.
const pageWords = ({ language }: Print) => pageWordsIn(language).incidents;

const healedText = (print: Print, { healed }: SweepInAnswer): string => {
  const done = healings.filter((healing) => healed[healing] > 0);
  return done.length === 0
    ? print.say({ kind: "sweepHealedNothing" })
    : done.map((one) => `${pageWords(print).healings[one]}: ${String(healed[one])}`).join(", ");
};

const endingInWords = (ending: Ending): Sentence => {
  const by = { person: ending.person, at: ending.at };
  return ending.kind === "healed"
    ? { kind: "incidentHealedBy", ...by }
    : { kind: "incidentResolvedBy", ...by, reason: ending.reason };
};

const handlingInWords = (print: Print, found: IncidentInWords): readonly Sentence[] => {
  const { owner, lastRetry, ended, before } = found;
  const by = ({ person, at }: { readonly person: string; readonly at: string }) => ({
    person,
    at,
  });
  const { outcomes, cutShort } = pageWords(print);
  const said: Sentence[] = [];
  if (owner !== null) said.push({ kind: "incidentOwner", ...by(owner) });
  if (lastRetry !== null)
    said.push({
      kind: "incidentRetried",
      ...by(lastRetry),
      outcome: lastRetry.outcome === null ? cutShort : outcomes[lastRetry.outcome],
    });
  if (ended !== null) said.push(endingInWords(ended));
  if (before !== null) said.push({ kind: "incidentFoundAgain", ending: endingInWords(before) });
  return said;
};

const unnamed = {
  notNamed: "incidentNotFound",
  notLookedFor: "incidentNotChecked",
} as const satisfies Readonly<Record<Exclude<Named, "named">, string>>;

const wordsOf = (print: Print, { words, named, ended }: IncidentInWords): string => {
  if (words !== null) return words;
  return print.say({
    kind: ended !== null || named === "named" ? "incidentEnded" : unnamed[named],
  });
};

// An overdue act has the last day of its period; everything else an instant.
const momentInWords = (since: string): Sentence =>
  since.includes("T")
    ? { kind: "momentOf", at: since }
    : { kind: "dayOf", on: isoDateSchema.parse(since) };

/** An incident, what people did about it, and what to do. */
export const incidentLines = (print: Print, found: IncidentInWords): readonly string[] => {
  const { office, states, advices } = pageWords(print);
  const { kind: of, since, runbook } = found;
  const about = { of, words: wordsOf(print, found) };
  const sentence: Sentence =
    since === null
      ? { kind: "incidentFound", ...about }
      : { kind: "incidentFoundSince", ...about, since: momentInWords(since) };
  return [
    `${print.red(found.caseId ?? office)}  ${print.say(sentence)}`,
    `  ${found.key}, ${states[found.state]}`,
    ...handlingInWords(print, found).map((one) => `  ${print.say(one)}`),
    `  ${print.say({ kind: "incidentAdvice", advice: advices[of], runbook })}`,
  ];
};

const sweptText = (print: Print, swept: SweepInAnswer): string =>
  print.say({ kind: "sweepDone", cases: swept.cases, healed: healedText(print, swept) });

/** The last sweep and the incidents. */
export const incidentsLines = (
  print: Print,
  { swept, incidents, ended }: IncidentsAnswer,
): readonly string[] => {
  const { none, noneOpen } = pageWords(print);
  return [
    swept === null ? print.say({ kind: "sweepNone" }) : sweptText(print, swept),
    ...incidents.flatMap((found) => incidentLines(print, found)),
    ...(swept === null || swept.unlisted === 0
      ? []
      : [print.say({ kind: "sweepUnlisted", count: swept.unlisted })]),
    ...(incidents.length === 0 ? [ended.length === 0 ? none : noneOpen] : []),
    ...(ended.length === 0 ? [] : [print.say({ kind: "incidentsEnded" })]),
    ...ended.flatMap((found) => incidentLines(print, found)),
  ];
};
