import { checkProcedure, isProcedureText, procedureGiven } from "../law-procedure.ts";
import { resolve } from "node:path";
import {
  comesWithSoftware,
  lawDigest,
  loadLaw,
  readDefinition,
  readTreaty,
  readVoteRule,
  shippedVoteRule,
  shippedVoteRuleIds,
  shippedVoteRules,
  unverifiedRules,
  type LawIndex,
  type UnverifiedRule,
} from "../../../files/index.ts";
import type { VoteRule } from "../../../law/votes/vote-rule.ts";
import type { Procedure } from "../../../law/file/procedure.ts";
import { named } from "../../../values/names.ts";
import type { Treaty } from "../../../treaty/treaty.ts";
import type { TreatyDefinition } from "../../../treaty/treaty-definition.ts";
import { lawFaultIn } from "../../../law/faults.ts";
import { readSettings } from "../../../local/home/settings.ts";
import type { Call } from "../../call.ts";
import { readCalendarFile } from "../../fields/calendar.ts";
import { homeFolder, inHome, officeOf } from "../../home.ts";
import type { LawConfirmation } from "../../../office/confirmations.ts";
import type { Digest } from "../../../values/ids.ts";
import { validLaw } from "../../input/papers.ts";
import { report, type Report } from "../../report.ts";
import type { Print } from "../../print/print.ts";
import { tell } from "../../say.ts";
import { stopped } from "../../stop.ts";
import { authorityLines } from "../../print/finding.ts";

/** The law at hand: what comes with Tasdiq, and where there is a home, its own folder's. */
export const lawAtHand = ({ shell, flags }: Call): LawIndex => {
  const home = homeFolder(shell, flags);
  const lawFolder = readSettings(home)?.lawFolder ?? null;
  const law = loadLaw(lawFolder === null ? {} : { folder: resolve(home, lawFolder) });
  for (const fault of law.faults) tell(shell, { kind: "lawNotInUse", fault: lawFaultIn(fault) });
  return law;
};

type Named = {
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  /** Whether it is an own file of the office, and not one that comes with the software. */
  readonly own?: boolean;
};

/** Wide enough for every id of the list. */
type Listing = { readonly print: Print; readonly width: number };

const namedLine = ({ print, width }: Listing, { id, title, version, own }: Named): string =>
  `  ${id.padEnd(width)} ${(version ?? "").padEnd(8)} ${title}${own === true ? ` ${print.say({ kind: "lawOwnFile" })}` : ""}`;

type Confirmation = Pick<LawConfirmation, "person" | "duty" | "at">;

const namedLines = (
  listing: Listing,
  one: Named & { readonly confirmedBy: readonly Confirmation[] },
): readonly string[] => [
  namedLine(listing, one),
  ...one.confirmedBy.map((by) => `    ${listing.print.say({ kind: "lawConfirmedBy", ...by })}`),
];

/** The law at hand, and where there is a home, who has confirmed which of its files as read. */
const lawAndConfirmations = async (
  call: Call,
): Promise<{ readonly law: LawIndex; readonly confirmations: readonly LawConfirmation[] }> => {
  const { shell, flags } = call;
  if (readSettings(homeFolder(shell, flags)) === undefined)
    return { law: lawAtHand(call), confirmations: [] };
  return inHome({ shell, flags, reach: "nothing" }, async (home) => ({
    law: home.desk.ports.law(),
    confirmations: (await officeOf(home)).confirmations,
  }));
};

/** `tasdiq law list`: the procedures and the treaties at hand, and who has confirmed them as read. */
export const lawList = async (call: Call): Promise<Report> => {
  const { law, confirmations } = await lawAndConfirmations(call);
  const confirmedBy = (digest: Digest): readonly Confirmation[] =>
    confirmations
      .filter(({ act }) => act.digest === digest)
      .map(({ person, duty, at }) => ({ person, duty, at }));
  const procedures = law.procedures().map(({ value, digest }) => ({
    id: value.id,
    version: value.version,
    title: named(value.title, "en").text,
    digest,
    own: !comesWithSoftware("procedure", value.id, digest),
    confirmedBy: confirmedBy(digest),
  }));
  const treaties = law.treaties().map(({ value, digest }) => ({
    id: value.id,
    title: value.title.en,
    registration: value.registration,
    digest,
    own: !comesWithSoftware("treaty", value.id, digest),
    confirmedBy: confirmedBy(digest),
  }));
  const voteRules = shippedVoteRules().map(({ id, title }) => ({ id, title }));
  const ids = [...procedures, ...treaties, ...voteRules].map(({ id }) => id.length);
  return report({ kind: "law", procedures, treaties, voteRules }, (print) => {
    const listing = { print, width: Math.max(...ids) };
    return [
      print.bold(print.say({ kind: "lawProcedures" })),
      ...procedures.flatMap((one) => namedLines(listing, one)),
      print.bold(print.say({ kind: "lawTreaties" })),
      ...treaties.flatMap((one) => namedLines(listing, one)),
      print.bold(print.say({ kind: "lawVoteRules" })),
      ...voteRules.map((one) => namedLine(listing, one)),
    ];
  });
};

type LawFileOnPage = Procedure | Treaty | VoteRule;

const ruleLines = (print: Print, { path, authority }: UnverifiedRule): readonly string[] => [
  `  ${path}`,
  ...authorityLines(print, authority, { indent: "    " }),
];

/** A law file at hand by its id, and whether it is an own file; a rule for votes always comes with the software. */
const fileOf = (law: LawIndex, id: string): { found: LawFileOnPage; own: boolean } | undefined => {
  const [procedure, treaty] = [law.procedure(id), law.treaty(id)];
  if (procedure !== undefined)
    return {
      found: procedure,
      own: !comesWithSoftware("procedure", id, lawDigest(procedure.file)),
    };
  if (treaty !== undefined)
    return { found: treaty, own: !comesWithSoftware("treaty", id, lawDigest(treaty)) };
  const rule = shippedVoteRule(id);
  return rule && { found: rule, own: false };
};

/** `tasdiq law show`: a procedure, a treaty or a rule for votes, as data. */
export const lawShow = (call: Call): Report => {
  const law = lawAtHand(call);
  const id = call.args[0] ?? "";
  const file = fileOf(law, id);
  if (file === undefined)
    throw stopped("LawNotFound", {
      kind: "lawUnknown",
      id,
      known: [...law.procedureIds, ...law.treatyIds, ...shippedVoteRuleIds].join(", "),
    });
  const { found, own } = file;
  const unverified = unverifiedRules(found);
  const content = "file" in found ? found.file : found;
  const digest = lawDigest(content);
  return report({ kind: "lawFile", content, digest, own, unverified }, (print) => [
    ...JSON.stringify(content, null, 2).split("\n"),
    "",
    print.say({
      kind: "lawDigest",
      digest,
      whose: { kind: own ? "lawFileOwn" : "lawFileShipped" },
    }),
    print.bold(print.say({ kind: "lawUnverified", count: unverified.length })),
    ...unverified.flatMap((one) => ruleLines(print, one)),
  ]);
};

// A treaty has a depositary, a definition has little but the part that computes, a rule for votes its tests.
const readLawFile = (file: string, text: string) => {
  if (/"depositary"\s*:/.test(text))
    return { what: "treaty", as: "whatTreaty", ...readTreaty(text, file) } as const;
  if (/"entryIntoForce"\s*:/.test(text))
    return { what: "definition", as: "whatDefinition", ...readDefinition(text, file) } as const;
  return /"(?:tests|readings|rejectedIf)"\s*:/.test(text)
    ? ({ what: "rule for votes", as: "whatVoteRule", ...readVoteRule(text, file) } as const)
    : undefined;
};

const checkCalendar = async (call: Call, file: string): Promise<Report> => {
  const id = call.flags.one("procedure");
  if (id === undefined) throw stopped("MissingFlags", { kind: "calendarNeedsProcedure", file });
  const procedure = lawAtHand(call).procedure(id);
  if (procedure === undefined) throw stopped("LawNotFound", { kind: "lawProcedureUnknown", id });
  const { calendar, digest } = await readCalendarFile(call.shell, file, procedure);
  const json = {
    kind: "lawCheck",
    file,
    what: "calendar",
    valid: true,
    digest,
    endsOn: calendar.endsOn,
  };
  return report(json, (print) => [
    `${print.green(print.say({ kind: "lawValid" }))} ${print.say({ kind: "lawIsCalendar", file, procedure: id, endsOn: calendar.endsOn, digest })}`,
  ]);
};

/** `tasdiq law check`: whether a procedure, treaty, rule or calendar file is valid, and which of its rules are unverified. */
export const lawCheck = async (call: Call): Promise<Report> => {
  const name = call.args[0] ?? "";
  if (name.endsWith(".csv")) return checkCalendar(call, name);
  const { file, text } = await procedureGiven(call, name);
  const other = isProcedureText(text) ? undefined : readLawFile(file, text);
  // A file that is nothing else is told what a procedure would need.
  if (other === undefined) return checkProcedure(call, { file, text });
  const { what, as, ...read } = other;
  const { digest, value } = validLaw<Treaty | TreatyDefinition | VoteRule>(as, read);
  const unverified = unverifiedRules(value);
  return report(
    { kind: "lawCheck", file, what, valid: true, id: value.id, digest, unverified },
    (print) => [
      `${print.green(print.say({ kind: "lawValid" }))} ${print.say({ kind: "lawIs", file, what: { kind: as }, id: value.id, digest })}`,
      print.say({ kind: "lawUnverified", count: unverified.length }),
      ...unverified.flatMap((one) => ruleLines(print, one)),
    ],
  );
};
