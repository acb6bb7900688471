import { isOpenToSystem } from "../case/acts/asked.ts";
import { dutyInFile } from "../law/file/names-in-words.ts";
import type { Finding } from "../words/finding.ts";
import { brokenByAct } from "./noted.ts";
import { firstFault, rulingIn } from "./ruling.ts";
import { knowsSuspension } from "../case/clocks/suspension.ts";
import type { ActingDuty } from "../law/duty.ts";
import type { Act } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import type { Step } from "../case/entry.ts";
import { isTreatyCase } from "../case/seal.ts";
import { firstStep, recordedAs } from "./step.ts";
import { stands, type Worth } from "../case/worth.ts";
import { isGivenToDuties, isOfAnyDuty } from "./command-table.ts";
import {
  type Command,
  type InCase,
  isInCase,
  kindsIn,
  type OpeningCommand,
} from "../case/command.ts";
import { dutiesGiven, dutiesOf, mayGive } from "../law/procedure/duties-of-command.ts";
import { continuing, withContinued } from "./despite.ts";
import { isRefusal, refusal, type Refusal } from "../words/refusal.ts";
import type { Context, Situation } from "./rules/rule.ts";
import { versionNamed } from "./rules/version.ts";
import { ownRule } from "../words/authority.ts";
import { mayReadEntry, standingToDecide } from "../office/confidential-votes.ts";
import type { Law } from "../law/law.ts";

const refused = (value: Refusal): Decision => ({ kind: "refused", refusal: value });
const dutyRule = ownRule("commandOfDuty");

const whoMay = (law: Law, command: Command["kind"]): readonly ActingDuty[] => {
  if (isOfAnyDuty(command)) return dutiesOf(law.procedure);
  const allowed = dutiesGiven(law.procedure, command);
  return allowed.length === 0 ? ["system"] : allowed;
};

const mayNot = (law: Law, context: Context, command: Command["kind"]): Refusal => {
  const importing = context.duty !== "system" && context.mode.kind === "import";
  const fields = {
    duty: dutyInFile(law.procedure, context.duty),
    command,
    procedure: law.procedure.id,
    allowed: importing
      ? ["administrator"]
      : whoMay(law, command).map((duty) => dutyInFile(law.procedure, duty)),
  };
  return refusal("DutyMayNot", fields, dutyRule);
};

const dutyFaults = (law: Law, context: Context, command: Command): readonly Refusal[] => {
  if (context.duty === "system")
    return isOpenToSystem(command.kind) ? [] : [mayNot(law, context, command.kind)];
  const { duty } = context;
  if (!context.dutiesHeld.includes(duty))
    return [
      refusal(
        "DutyNotHeld",
        { person: context.person, duty: dutyInFile(law.procedure, duty) },
        dutyRule,
      ),
    ];
  if (context.mode.kind === "import")
    return duty === "administrator" ? [] : [mayNot(law, context, command.kind)];
  // Whoever corrects a fact holds the duty that records it.
  const missing = kindsIn(command).find(
    (one) => !isOfAnyDuty(one) && !mayGive(law.procedure, duty, one),
  );
  return missing === undefined ? [] : [mayNot(law, context, missing)];
};

// A version that was written before cases could be moved gives that to nobody: who may, the version moved to says.
const lawOfDuty = (situation: Situation, command: Command): Law => {
  const procedure = command.kind === "MoveToVersion" ? versionNamed(situation, command) : undefined;
  return procedure === undefined ? situation.law : { ...situation.law, procedure };
};

const suspending: readonly Command["kind"][] = ["Suspend", "Resume"];

// In a past case the administrator enters what any duty might have recorded.
const isUnknownTo = (
  { procedure }: Law,
  { duty, mode }: Context,
  kind: Command["kind"],
): boolean => {
  if (suspending.includes(kind)) return !knowsSuspension(procedure);
  if (duty === "system" || mode.kind === "import") return false;
  return isGivenToDuties(kind) && dutiesGiven(procedure, kind).length === 0;
};

// Asked before the duty: what a procedure does not know it gives to nobody, and that would be told as a lack of duty.
const procedureFaults = (law: Law, context: Context, command: Command): readonly Refusal[] =>
  kindsIn(command)
    .filter((kind) => isUnknownTo(law, context, kind))
    .map((kind) => refusal("NotForThisProcedure", { command: kind, procedure: law.procedure.id }));

const importRule = ownRule("importNeverLive");

// That a past case was made public carries it on in nothing.
const isCarriedOn = ({ facts }: Case): boolean =>
  facts.some(({ imported, act }) => !imported && act.kind !== "CaseMadePublic");

// In import mode a refusal becomes a finding, so it must have no way into a case that people carry on by the rules.
const importFaults = ({ case: state, context }: Situation): readonly Refusal[] =>
  context.mode.kind === "import" && isCarriedOn(state)
    ? [refusal("CaseIsLive", { caseId: state.caseId }, importRule)]
    : [];

const confidentialVote = ownRule("voteUnreadUntilCertified");

// A move names the newest entry, whatever it says.
const mayNameUnread: readonly Command["kind"][] = [
  "CertifyVote",
  "DeclineCertification",
  "MoveToVersion",
];

/** Refuses whoever acts on an entry that they may not read, whatever it says: only certifying it and declining to are theirs. */
const unreadableFault = (
  { case: state, law, context: { person, duty, dutiesHeld, mode } }: Situation,
  command: InCase,
): Refusal | undefined => {
  if (person === "system" || duty === "system" || mode.kind === "import") return undefined;
  if (!("of" in command) || mayNameUnread.includes(command.kind)) return undefined;
  const { of } = command;
  return mayReadEntry(state, law, { person, duties: dutiesHeld })(of)
    ? undefined
    : { ...refusal("EntryNotReadable", { of }, confidentialVote), field: "of" };
};

const decideInCase = (given: Situation, command: InCase): Decision => {
  const unreadable = unreadableFault(given, command);
  if (unreadable !== undefined) return refused(unreadable);
  const situation = { ...given, case: standingToDecide(given.case, command) };
  const found = rulingIn(situation, command);
  if (isRefusal(found)) return refused(found);
  const { act, against } = found;
  // The audit comes last and takes longest: what is refused anyway is not audited.
  const fault = firstFault(situation.context, against);
  if (fault !== undefined) return refused(fault);
  const recorded = recordedAs(situation, act);
  const continued = continuing(situation, { command, act, recorded });
  const [unreasoned] = continued.against;
  if (unreasoned !== undefined) return refused(unreasoned);
  return {
    kind: "allowed",
    acts: [act, ...withContinued(act, continued)],
    ...recorded,
    // What is withheld decides nothing here, and stands in the case as it is recorded.
    noted: (after) =>
      brokenByAct(situation, act, situation.case === given.case ? after : undefined),
  };
};

const decideOpening = (law: Law, context: Context, command: OpeningCommand): Decision => {
  const [fault] = dutyFaults(law, context, command);
  if (fault !== undefined) return refused(fault);
  if (context.despite !== undefined) return refused(refusal("NothingBroken", {}));
  return {
    kind: "allowed",
    acts: [{ ...command, kind: "CaseOpened" }],
    worth: stands,
    step: firstStep(law),
    noted: () => [],
  };
};

// Words that stand in an address where a case's id may stand: `/cases/new` opens a case, so a case called `new` had no page.
const wordsOfAddresses: readonly string[] = ["new"];

/** The refusal of a case id that the product keeps for itself. */
export const reservedCaseId = (caseId: string): Refusal | undefined =>
  isTreatyCase(caseId) && !wordsOfAddresses.includes(caseId)
    ? undefined
    : { ...refusal("CaseIdReserved", { caseId }), field: "caseId" };

const decideWhereOpen = (situation: Situation, command: Command): Decision => {
  const { context } = situation;
  const dutyLaw = lawOfDuty(situation, command);
  const [fault] = [
    ...procedureFaults(dutyLaw, context, command),
    ...dutyFaults(dutyLaw, context, command),
    ...importFaults(situation),
  ];
  if (fault !== undefined) return refused(fault);
  if (!isInCase(command))
    return refused({
      ...refusal("CaseExists", { caseId: situation.case.caseId }),
      field: "caseId",
    });
  return decideInCase(situation, command);
};

/** The acts and the step that a command leads to. */
export type Allowed = {
  readonly kind: "allowed";
  readonly acts: readonly Act[];
  readonly worth: Worth;
  /** Null of what is recorded in no case. */
  readonly step: Step | null;
  /**
   * The rules that the command breaks and that were not broken before. Nothing on record depends on them, so they are worked out only
   * when somebody is to be told. With `after`, the case once the command is recorded, they are read from it; without, from the case
   * as it would then stand.
   */
  readonly noted: (after?: Case) => readonly Finding[];
};

/** The answer to a command: what it leads to, or why not. */
export type Decision = Allowed | { readonly kind: "refused"; readonly refusal: Refusal };

/** A case with its law and what else it is judged by; no case where it is yet to be opened. */
export type ToDecide = Omit<Situation, "case"> & { readonly case: Case | undefined };

/**
 * Decides one command: the acts that follow, or the first thing that speaks against it. Where there is no case only opening it is
 * to be asked. Pure: law, case and context in, decision out.
 */
export const decide = (
  { case: state, law, context, standing }: ToDecide,
  command: Command,
): Decision => {
  if (state !== undefined) return decideWhereOpen({ case: state, law, context, standing }, command);
  return isInCase(command)
    ? refused(refusal("CaseNotFound", { caseId: "unknown" }))
    : decideOpening(law, context, command);
};
