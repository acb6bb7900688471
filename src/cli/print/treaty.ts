import { conditionInWords } from "../../treaty/treaty-threshold.ts";
import type { IsoDate } from "../../time/date.ts";
import { type EntryIntoForce, laterRule } from "../../treaty/entry-into-force.ts";
import { ruleInWords } from "../../treaty/treaty-clock.ts";
import type { ParticipantStatus, TreatyStatus } from "../../treaty/treaty-status.ts";
import type { TreatyDefinition } from "../../treaty/treaty-definition.ts";
import type { UnverifiedRule } from "../../files/index.ts";
import type { CommandLineMessage, Sentence } from "../../words/messages.ts";
import { authorityInWords } from "../../words/authority.ts";
import { authorityLines } from "./finding.ts";
import type { Print } from "./print.ts";

const dayInWords = (day: IsoDate | null): Sentence =>
  day === null ? { kind: "dayNotKnown" } : { kind: "dayOf", on: day };

const noteLines = (print: Print, findings: readonly string[]): readonly string[] =>
  findings.map((one) => `${print.bold(print.say({ kind: "noteHead" }))} ${one}`);

type InForce = Omit<EntryIntoForce, "arithmetic" | "why"> & {
  readonly treaty: string;
  readonly arithmetic: string;
  readonly why: string;
  readonly findings: readonly string[];
};

/** The answer of `treaty in-force`, for people. */
export const inForceLines = (print: Print, answer: InForce): readonly string[] => [
  print.bold(
    print.say({ kind: "treatyForState", treaty: answer.treaty, on: dayInWords(answer.date) }),
  ),
  `  ${answer.arithmetic}`,
  `  ${answer.why}`,
  ...authorityLines(print, answer.authority, { indent: "  " }),
  ...noteLines(print, answer.findings),
];

type Condition = {
  readonly condition: string;
  readonly state:
    | { readonly kind: "holds"; readonly on: IsoDate }
    | { readonly kind: "notYet" | "cannotTell"; readonly why: string };
};

type Status = Omit<TreatyStatus, "arithmetic" | "conditions" | "participants" | "findings"> & {
  readonly conditions: readonly Condition[];
  readonly treaty: string;
  readonly arithmetic: string;
  readonly participants: readonly (Omit<ParticipantStatus, "why"> & { readonly why: string })[];
  readonly findings: readonly string[];
};

const thresholdInWords = ({ reachedOn, reachedBy: participants }: Status): Sentence => {
  const on = dayInWords(reachedOn);
  return participants.length === 0
    ? { kind: "treatyThreshold", on }
    : { kind: "treatyThresholdBy", on, participants };
};

/** The answer of `treaty status`, for people. */
export const statusLines = (print: Print, status: Status): readonly string[] => [
  print.bold(
    print.say({ kind: "treatyInForceOn", treaty: status.treaty, on: dayInWords(status.inForceOn) }),
  ),
  `  ${print.say(thresholdInWords(status))}`,
  ...status.conditions.map(({ condition, state }) => {
    const held =
      state.kind === "holds" ? print.say({ kind: "conditionSince", on: state.on }) : state.why;
    return `  ${condition}: ${held}`;
  }),
  `  ${status.arithmetic}`,
  ...authorityLines(print, status.authority, { indent: "  " }),
  ...status.participants.flatMap(({ participant, inForceOn, why }) => [
    `  ${participant.padEnd(28)} ${print.say(dayInWords(inForceOn))}`,
    print.dim(`    ${why}`),
  ]),
  ...noteLines(print, status.findings),
];

const titleOf = ({ title, id }: TreatyDefinition, { language }: Print): string => {
  if (title === undefined) return id;
  return typeof title === "string" ? title : (title[language] ?? title.en);
};

const conditionsOf = (print: Print, { entryIntoForce }: TreatyDefinition): string => {
  const { count, exclude = [], also = [] } = entryIntoForce.threshold ?? {};
  const said: Sentence[] = [
    typeof count === "number" ? { kind: "instruments", count } : { kind: "noNumberOf" },
  ];
  if (exclude === "unknown") said.push({ kind: "instrumentsWithoutUnknown" });
  else if (exclude.length > 0) said.push({ kind: "instrumentsWithout", what: exclude.join(", ") });
  return print.say([...said, ...also.map(conditionInWords)]);
};

const clauseLines = (print: Print, { clauses = [] }: TreatyDefinition): readonly string[] =>
  clauses.length === 0
    ? [`  ${print.say({ kind: "noClauses" })}`]
    : clauses.map(({ clause, nature: sort, requirement, moment, subject }) => {
        const sentence: Sentence = { kind: "clauseLine", sort, requirement, moment, subject };
        return `  ${clause.padEnd(12)} ${print.say(sentence)}`;
      });

type Label = Extract<CommandLineMessage["kind"], `label${string}`>;

const row = (print: Print, kind: Label, text: string): string =>
  `  ${print.say({ kind }).padEnd(18)} ${text}`;

const depositaryText = ({ id, name }: NonNullable<TreatyDefinition["depositary"]>): string =>
  id === name ? id : `${name} (${id})`;

const fullTitleLines = (print: Print, { fullTitle }: TreatyDefinition): readonly string[] =>
  fullTitle === undefined
    ? []
    : [row(print, "labelFullTitle", fullTitle[print.language] ?? fullTitle.en)];

const documentLines = (print: Print, treaty: TreatyDefinition): readonly string[] => {
  const { concluded, depositary, references, authenticLanguages, reservations } = treaty;
  const unknown = print.say({ kind: "definitionUnknown" });
  return [
    ...fullTitleLines(print, treaty),
    row(print, "labelRegistration", treaty.registration ?? unknown),
    row(
      print,
      "labelConcluded",
      concluded === undefined || concluded.on === "unknown"
        ? unknown
        : print.say({ kind: "dayOf", on: concluded.on }),
    ),
    row(print, "labelDepositary", depositary === undefined ? unknown : depositaryText(depositary)),
    row(print, "labelReferences", references?.form ?? unknown),
    row(print, "labelLanguages", authenticLanguages?.languages.join(", ") ?? unknown),
    row(
      print,
      "labelReservations",
      print.say(
        reservations === undefined
          ? { kind: "reservationsUnknown" }
          : { kind: "reservationsList", list: reservations.list },
      ),
    ),
  ];
};

const ruleLines = (print: Print, treaty: TreatyDefinition): readonly string[] => {
  const { acts, denunciation, entryIntoForce } = treaty;
  const kinds = acts?.kinds ?? "unknown";
  const effect = denunciation?.effect ?? "unknown";
  const unknown = print.say({ kind: "definitionUnknown" });
  return [
    row(
      print,
      "labelActs",
      kinds === "unknown" ? unknown : print.say({ kind: "definitionActs", acts: kinds }),
    ),
    row(print, "labelThreshold", conditionsOf(print, treaty)),
    row(print, "labelTreatysRule", print.say(ruleInWords(entryIntoForce.rule))),
    row(print, "labelLater", print.say(ruleInWords(laterRule(entryIntoForce)))),
    row(
      print,
      "labelInForce",
      entryIntoForce.inForceOn?.on ?? print.say({ kind: "definitionNotOnRecord" }),
    ),
    row(
      print,
      "labelDenunciation",
      effect === "unknown" ? unknown : print.say(ruleInWords(effect)),
    ),
  ];
};

/** The answer of `treaty show`, for people. */
export const definitionLines = (
  print: Print,
  treaty: TreatyDefinition,
  unverified: readonly UnverifiedRule[],
): readonly string[] => [
  print.bold(titleOf(treaty, print)),
  ...documentLines(print, treaty),
  ...ruleLines(print, treaty),
  print.bold(
    print.say({
      kind: "clausesRead",
      read: treaty.clausesRead ?? print.say({ kind: "definitionUnknown" }),
    }),
  ),
  ...clauseLines(print, treaty),
  print.bold(print.say({ kind: "lawUnverified", count: unverified.length })),
  ...unverified.map(
    ({ path, authority }) => `  ${path}: ${print.say(authorityInWords(authority))}`,
  ),
];
