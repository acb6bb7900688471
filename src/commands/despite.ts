import type { Message, Sentence } from "../words/messages.ts";
import { type Act, type ContinuedDespite, isDiffering } from "../case/act.ts";
import { afterwards } from "./afterwards.ts";
import type { Standing } from "../case/standing.ts";
import type { RecordedAs } from "./step.ts";
import { brokenRules } from "../findings/broken.ts";
import type { AuditInput } from "../findings/finders.ts";
import { reasonDespite as rule } from "./authority-of-act.ts";
import { withFacts, type Case } from "../case/case.ts";
import type { Command, CommandOf } from "../case/command.ts";
import { noNumbers, readableState } from "../office/confidential-votes.ts";
import { isSame, messagesIn, ruleName, type Finding } from "../words/finding.ts";
import { needsReasonDespite } from "./command-table.ts";
import { once } from "../values/text.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Despite } from "../case/request.ts";
import type { Context } from "./rules/rule.ts";
import { stageOf } from "../law/file/procedure.ts";
import { outcomesToRecord } from "../law/file/stage.ts";
import type { Law } from "../law/law.ts";
import { enteredAgain, uncertifiedVote } from "../case/certification.ts";

/** What a case is audited by when somebody is about to go on in it: everything that a verifier has as well. */
export type Audited = {
  readonly case: Case;
  /** The same with the votes that whoever asks may not read yet. */
  readonly whole?: Case;
  readonly law: Law;
  readonly context: Pick<
    Context,
    "today" | "calendar" | "certifiedCalendar" | "earlierCalendars" | "office"
  >;
  /** What was worked out of the case before; left out where nobody keeps that. */
  readonly standing?: Standing | undefined;
};

/** What a case is audited by as it stands. Documents and the versions at hand are left to the audit of the record. */
export const auditInputOf = ({
  case: state,
  whole,
  law,
  context,
  standing,
}: Audited): AuditInput => ({
  state,
  standing,
  whole,
  law,
  today: context.today,
  calendar: context.certifiedCalendar,
  currentCalendar: context.calendar,
  earlierCalendars: context.earlierCalendars ?? [],
  ...(context.office === undefined ? {} : { office: context.office }),
});

const effectIsSettled: readonly Message["kind"][] = [
  "hasNoEffect",
  "hasEffectAsHeld",
  "hasNoEffectAsHeld",
];

// What changed nothing, or was held to have an effect or none, nobody goes on despite.
const isOfSettledEffect = ({ why }: Finding): boolean =>
  messagesIn(why).some(({ kind }) => effectIsSettled.includes(kind));

/** What the audit finds broken in a case as it stands, but for acts whose effect is settled. */
export const brokenNow = (audited: Audited): readonly Finding[] =>
  brokenRules(auditInputOf(audited)).filter((one) => !isOfSettledEffect(one));

/** The names of rules, each once. */
export const rulesOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ rule }) => ruleName(rule))),
];

// Whoever certifies is not told what the first record says, nor whether theirs is the same, so it is their own numbers that are judged.
const asCertified = (audited: Audited & Continuing, command: CommandOf<"CertifyVote">): Case => {
  const { case: state } = audited;
  const vote = uncertifiedVote(state);
  if (vote === undefined) return state;
  const own = { ...vote, act: { ...vote.act, ...enteredAgain(command) } };
  const entered: Case = {
    ...withFacts(
      state,
      state.facts.map((fact) => (fact === vote ? own : fact)),
    ),
    corrections: state.corrections.filter(({ replaced }) => replaced.seq !== vote.seq),
  };
  const { stage } = vote.act;
  return afterwards(entered, { ...command, kind: "VoteCertified", stage }, audited);
};

/**
 * An act as everybody may read it, once for each thing that it may say: a vote that is to be certified, with each outcome of its stage.
 * The reason that is given beside it is read by everybody, so it may not depend on what was voted.
 */
const asMayBeRead = (act: Act, { procedure }: Law): readonly Act[] => {
  const stage = act.kind === "VoteRecorded" ? stageOf(procedure, act.stage) : undefined;
  if (act.kind !== "VoteRecorded" || !act.byCounting || stage === undefined) return [act];
  return outcomesToRecord(stage).map((outcome) => ({ ...act, ...noNumbers, outcome }));
};

/** What is broken before a command and not mended by it: a vote put on record late may have been taken in time. */
const brokenThroughout = (
  audited: Audited & Continuing,
  { command, act, recorded }: Going,
): readonly Finding[] => {
  if (!needsReasonDespite(command.kind)) return [];
  const state = readableState(audited.case, audited.law, undefined);
  const before = once(() => brokenNow({ ...audited, case: state }));
  const wasBroken = (one: Finding): boolean => before().some(({ rule }) => isSame(rule, one.rule));
  // A vote is in no course before it is certified, so what it breaks is found by its certification.
  if (command.kind === "CertifyVote")
    return brokenNow({ ...audited, case: asCertified(audited, command) }).filter(
      (one) => one.rule.kind === "stageVote" || wasBroken(one),
    );
  if (before().length === 0) return [];
  const isAsIs = (one: Act): boolean => one === act && state === audited.case;
  const [first = [], ...others] = asMayBeRead(act, audited.law).map((one) =>
    brokenNow({
      ...audited,
      case: afterwards(state, one, {
        ...audited,
        recorded: isAsIs(one) ? recorded : undefined,
      }),
    }).filter(wasBroken),
  );
  return first.filter(({ rule }) =>
    others.every((findings) => findings.some((one) => isSame(one.rule, rule))),
  );
};

const same = (some: readonly string[], others: readonly string[]): boolean => {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((name) => other.has(name));
};

/** Whether a reason was given despite these findings: despite each of them, and nothing else. */
export const isDespite = (despite: Despite | undefined, findings: readonly Finding[]): boolean =>
  same(rulesOf(findings), despite?.findings ?? []);

/** Each broken rule once, however many findings there are of it. */
const onceEach = (findings: readonly Finding[]): readonly Sentence[] => [
  ...new Map(findings.map(({ rule }) => [ruleName(rule), rule])).values(),
];

type Continuing = { readonly context: Context };

/** A command that somebody goes on with: its act, and how that is recorded. */
type Going = { readonly command: Command; readonly act: Act; readonly recorded: RecordedAs };

/** What going on despite broken rules comes to: a refusal that lists them, or the act that records why somebody did. */
export type Continued = {
  readonly against: readonly Refusal[];
  readonly acts: readonly ContinuedDespite[];
};

/**
 * Asks for a reason where the audit finds rules broken before something that cannot be undone. The person names the rules, so
 * that nobody goes on despite what they have not seen. Past cases are entered as they were.
 */
export const continuing = (situation: Audited & Continuing, going: Going): Continued => {
  const { mode, duty, despite, isBlank } = situation.context;
  // Nobody can see what a certifier entered that differed, nor what that broke: it goes on with nothing.
  if (isBlank === true && going.command.kind === "CertifyVote") return { against: [], acts: [] };
  if (mode.kind === "import" || duty === "system")
    return {
      against: despite === undefined ? [] : [refusal("NothingBroken", {}, rule)],
      acts: [],
    };
  const broken = brokenThroughout(situation, going);
  const rules = rulesOf(broken);
  if (isDespite(despite, broken))
    return {
      against: [],
      acts:
        despite === undefined
          ? []
          : [
              {
                kind: "ContinuedDespite",
                findings: onceEach(broken),
                reason: despite.reason,
              },
            ],
    };
  if (rules.length === 0) return { against: [refusal("NothingBroken", {}, rule)], acts: [] };
  return {
    against: [{ ...refusal("RulesBroken", { count: rules.length }, rule), findings: broken }],
    acts: [],
  };
};

/** The acts of a command that was given despite what is broken. A certification that differed goes on with nothing. */
export const withContinued = (
  act: Exclude<Act, ContinuedDespite>,
  { acts }: Continued,
): readonly ContinuedDespite[] => (isDiffering(act) ? [] : acts);
