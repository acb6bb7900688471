import type { Sentence } from "../../../words/messages.ts";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { IsoDate } from "../../../time/date.ts";
import { dayIn } from "../../../time/fact-date.ts";
import { entryIntoForceFor } from "../../../treaty/entry-into-force.ts";
import type { ActKind } from "../../../treaty/treaty-acts.ts";
import { countingOf, futureFindings, notCounted } from "../../../treaty/treaty-deposit.ts";
import { treatyStatus } from "../../../treaty/treaty-status.ts";
import { concludedOn } from "../../../treaty/concluded-on.ts";
import type { TreatyDefinition } from "../../../treaty/treaty-definition.ts";
import { readDefinition, unverifiedRules, type LawIndex } from "../../../files/index.ts";
import type { Call } from "../../call.ts";
import { readDepositsCsv } from "../../input/deposits-csv.ts";
import { validLaw } from "../../input/papers.ts";
import { readText } from "../../input/read-file.ts";
import { dayGiven, questionIn, type Question } from "../../input/treaty-question.ts";
import { report, type Report } from "../../report.ts";
import { sayTo } from "../../say.ts";
import { stopped } from "../../stop.ts";
import { definitionLines, inForceLines, statusLines } from "../../print/treaty.ts";
import { lawAtHand } from "./law.ts";

/** A date of the other treaty, where the file leaves it open: from the flag, or from that treaty's own file. */
const withOther = (
  treaty: TreatyDefinition,
  law: LawIndex,
  given: IsoDate | undefined,
): TreatyDefinition => {
  const filled = <R extends TreatyDefinition["entryIntoForce"]["rule"]>(rule: R): R => {
    if (rule.kind !== "dependsOn") return rule;
    const known = law.treaty(rule.other.treaty)?.entryIntoForce.inForceOn?.on;
    const inForceOn = given ?? rule.other.inForceOn ?? known ?? null;
    return { ...rule, other: { ...rule.other, inForceOn } };
  };
  const { rule, later } = treaty.entryIntoForce;
  return {
    ...treaty,
    entryIntoForce: {
      ...treaty.entryIntoForce,
      rule: filled(rule),
      ...(later === undefined ? {} : { later: filled(later) }),
    },
  };
};

/** The treaty named: a treaty at hand by its id, else the file of that name. */
const treatyNamed = async (call: Call): Promise<TreatyDefinition> => {
  const name = call.args[0] ?? "";
  const law = lawAtHand(call);
  const other = dayGiven(call.flags, "otherInForce", "--other-in-force");
  const known = law.treaty(name);
  if (known !== undefined) return withOther(known, law, other);
  if (name !== "-" && !existsSync(resolve(call.shell.folder, name)))
    throw stopped("LawNotFound", {
      kind: "treatyMissing",
      name,
      known: law.treatyIds.join(", "),
    });
  const read = readDefinition(await readText(call.shell, name), name);
  return withOther(validLaw("whatDefinition", read).value, law, other);
};

const differentDate = (
  treaty: TreatyDefinition,
  { treatyInForceOn }: Question,
): readonly Sentence[] => {
  const recorded = treaty.entryIntoForce.inForceOn?.on;
  return recorded === undefined || treatyInForceOn === undefined || recorded === treatyInForceOn
    ? []
    : [{ kind: "treatyDateDiffers", on: recorded }];
};

const counts = (treaty: TreatyDefinition, kind: ActKind | undefined): boolean => {
  const exclude = treaty.entryIntoForce.threshold?.exclude ?? [];
  const counting = countingOf(treaty, exclude === "unknown" ? [] : exclude);
  return (
    kind === undefined || notCounted({ kind, regionalOrganization: false }, counting) === undefined
  );
};

/** The calendar day where it is latest: what lies after it has come nowhere yet, not at any depositary's seat either. */
const latestDayAnywhere = (): IsoDate => dayIn("Etc/GMT-14", Date.now());

/** `tasdiq treaty in-force`: when a treaty enters into force for a State, from the day of its deposit. */
export const treatyInForce = async (call: Call): Promise<Report> => {
  const say = (sentence: Sentence): string => sayTo(call.shell, sentence);
  const treaty = await treatyNamed(call);
  const question = questionIn(treaty, call.flags);
  const { deposit, treatyInForceOn, effective, notified, kind } = question;
  // An act that does not count is never among those with which the threshold was reached; of another the file says it.
  const original = counts(treaty, kind) ? undefined : false;
  const answer = entryIntoForceFor(treaty, deposit, {
    treatyInForceOn,
    effective,
    notified,
    original,
  });
  const undated = kind === "succession" && effective === undefined;
  const findings = [
    ...differentDate(treaty, question),
    ...(undated ? [{ kind: "successionUndated" } as const] : []),
    ...futureFindings([deposit], latestDayAnywhere()),
  ].map(say);
  const sentences = { arithmetic: say(answer.arithmetic), why: say(answer.why) };
  const json = { ...answer, ...sentences, treaty: treaty.id, deposit, findings };
  return report(json, (print) => inForceLines(print, json));
};

/** `tasdiq treaty status`: whether and when a treaty is in force, and for whom, by a list of deposits. */
export const treatyStatusBy = async (call: Call): Promise<Report> => {
  const say = (sentence: Sentence): string => sayTo(call.shell, sentence);
  const treaty = await treatyNamed(call);
  const file = call.flags.one("deposits");
  if (file === undefined) throw stopped("MissingFlags", { kind: "depositsMissing" });
  const read = readDepositsCsv(await readText(call.shell, file), concludedOn(treaty));
  if (read.kind === "invalid")
    throw stopped("MalformedFile", { kind: "depositsInvalid", file, faults: read.faults });
  const status = treatyStatus(treaty, read.deposits);
  const received = read.deposits.map((one) => one.received);
  const ahead = futureFindings(received, latestDayAnywhere());
  const json = {
    treaty: treaty.id,
    ...status,
    arithmetic: say(status.arithmetic),
    conditions: status.conditions.map(({ condition, state }) => ({
      condition: say(condition),
      state: state.kind === "holds" ? state : { ...state, why: say(state.why) },
    })),
    participants: status.participants.map((one) => ({ ...one, why: say(one.why) })),
    findings: [...status.findings, ...ahead].map(say),
  };
  return report(json, (print) => statusLines(print, json));
};

/** `tasdiq treaty show`: what a treaty file says, and what nobody has read. */
export const treatyShow = async (call: Call): Promise<Report> => {
  const treaty = await treatyNamed(call);
  const unverified = unverifiedRules(treaty);
  return report({ kind: "treaty", content: treaty, unverified }, (print) =>
    definitionLines(print, treaty, unverified),
  );
};
