import { authoritySaid } from "../../domain/authority.ts";
import { inEnglish } from "../../words/read.ts";
import type { EntryIntoForce } from "../../domain/entry-into-force.ts";
import { laterRule } from "../../domain/entry-into-force.ts";
import { actInWords } from "../../domain/treaty-acts.ts";
import { ruleInWords } from "../../domain/treaty-clock.ts";
import type { ParticipantStatus, TreatyStatus } from "../../domain/treaty-status.ts";
import type { TreatyDefinition } from "../../domain/treaty-definition.ts";
import type { UnverifiedRule } from "../../law/index.ts";
import type { Paint } from "../paint.ts";
import { authorityLines } from "./authority.ts";

const unknown = "not known";

const findingLines = (paint: Paint, findings: readonly string[]): readonly string[] =>
  findings.map((one) => `${paint.bold("Note:")} ${one}`);

type InForce = Omit<EntryIntoForce, "arithmetic"> & {
  readonly treaty: string;
  readonly arithmetic: string;
  readonly findings: readonly string[];
};

/** The answer of `treaty in-force`, for people. */
export const inForceLines = (paint: Paint, answer: InForce): readonly string[] => [
  paint.bold(`${answer.treaty}: in force for the State on ${answer.date ?? unknown}`),
  `  ${answer.arithmetic}`,
  `  ${answer.why}`,
  ...authorityLines(answer.authority, "  by "),
  ...findingLines(paint, answer.findings),
];

type Status = Omit<TreatyStatus, "arithmetic" | "participants" | "findings"> & {
  readonly treaty: string;
  readonly arithmetic: string;
  readonly participants: readonly (Omit<ParticipantStatus, "why"> & { readonly why: string })[];
  readonly findings: readonly string[];
};

/** The answer of `treaty status`, for people. */
export const statusLines = (paint: Paint, status: Status): readonly string[] => [
  paint.bold(`${status.treaty}: in force on ${status.inForceOn ?? unknown}`),
  `  threshold reached on ${status.reachedOn ?? unknown}${status.reachedBy.length === 0 ? "" : ` by ${status.reachedBy.join(", ")}`}`,
  ...status.conditions.map(
    ({ condition, state }) =>
      `  ${condition}: ${state.kind === "holds" ? `since ${state.on}` : state.why}`,
  ),
  `  ${status.arithmetic}`,
  ...authorityLines(status.authority, "  by "),
  ...status.participants.flatMap(({ participant, inForceOn, why }) => [
    `  ${participant.padEnd(28)} ${inForceOn ?? unknown}`,
    paint.dim(`    ${why}`),
  ]),
  ...findingLines(paint, status.findings),
];

const titleOf = ({ title, id }: TreatyDefinition): string => {
  if (title === undefined) return id;
  return typeof title === "string" ? title : title.en;
};

const conditionsOf = ({ entryIntoForce }: TreatyDefinition): string => {
  const { count, exclude = [], also = [] } = entryIntoForce.threshold ?? {};
  return [
    count === undefined ? "no number" : `${String(count)} instruments`,
    ...(exclude.length === 0
      ? []
      : [`without ${exclude === "unknown" ? "(not known what)" : exclude.join(", ")}`]),
    ...also.map((one) => (typeof one === "string" ? one : JSON.stringify(one))),
  ].join("; ");
};

const clauseLines = ({ clauses = [] }: TreatyDefinition): readonly string[] =>
  clauses.length === 0
    ? ["  no clause on statements is in the file"]
    : clauses.map(
        (one) =>
          `  ${one.clause.padEnd(12)} ${one.nature} ${one.requirement}, at: ${one.moment}; ${one.subject}`,
      );

const orUnknown = (text: string | undefined): string => text ?? "unknown";
const row = (name: string, text: string): string => `  ${name.padEnd(18)} ${text}`;

const depositaryInWords = (depositary: TreatyDefinition["depositary"]): string => {
  if (depositary === undefined) return "unknown";
  const { id, name } = depositary;
  return id === name ? id : `${name} (${id})`;
};

const documentLines = (treaty: TreatyDefinition): readonly string[] => {
  const { depositary, references, authenticLanguages, reservations } = treaty;
  return [
    row("registration", orUnknown(treaty.registration)),
    row("concluded", orUnknown(treaty.concluded?.on)),
    row("depositary", depositaryInWords(depositary)),
    row("its references", orUnknown(references?.form)),
    row("languages", orUnknown(authenticLanguages?.languages.join(", "))),
    row("reservations", `list ${orUnknown(reservations?.list)}`),
  ];
};

const ruleLines = (treaty: TreatyDefinition): readonly string[] => {
  const { acts, denunciation, entryIntoForce } = treaty;
  const kinds = acts?.kinds ?? "unknown";
  const effect = denunciation?.effect ?? "unknown";
  return [
    row("acts that count", kinds === "unknown" ? kinds : kinds.map(actInWords).join(", ")),
    row("threshold", conditionsOf(treaty)),
    row("the treaty's rule", ruleInWords(entryIntoForce.rule)),
    row("later joiners", ruleInWords(laterRule(entryIntoForce))),
    row("in force on", entryIntoForce.inForceOn?.on ?? "not on record"),
    row("denunciation", effect === "unknown" ? effect : ruleInWords(effect)),
  ];
};

/** The answer of `treaty show`, for people. */
export const definitionLines = (
  paint: Paint,
  treaty: TreatyDefinition,
  unverified: readonly UnverifiedRule[],
): readonly string[] => [
  paint.bold(titleOf(treaty)),
  ...documentLines(treaty),
  ...ruleLines(treaty),
  paint.bold(`Clauses on statements (read: ${orUnknown(treaty.clausesRead)})`),
  ...clauseLines(treaty),
  paint.bold(`${String(unverified.length)} rules rest on an unverified authority`),
  ...unverified.map(({ path, authority }) => `  ${path}: ${inEnglish(authoritySaid(authority))}`),
];
