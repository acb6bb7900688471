import { loadLaw } from "../src/files/index.ts";
import { duties } from "../src/law/duty.ts";
import { dutiesAmong } from "../src/law/procedure/duties-of-command.ts";
import { wantedBy } from "../src/words/issue-in-words.ts";
import { inEnglish } from "../src/files/words.ts";
import * as z from "zod/mini";
import {
  type Reminding,
  dutiesNamedIn,
  remindingSchema,
  usualReminding,
} from "../src/office/reminding.ts";
import { type Depositaries, depositariesSchema } from "../src/treaty/depositary-reference.ts";

/** A role's policies hold 10 KB, and each address stands in them twice, with its domain. */
export const mostDepositaries = 20;

/** The same for the bytes of all of them, as JSON. */
export const longestDepositaries = 1000;

/** All addresses that letters to depositaries may go to. */
export const depositaryAddresses = (depositaries: Depositaries): readonly string[] =>
  [...new Set(Object.values(depositaries))].sort();

/** What is wrong with addresses that SES could not write to or a role not name; empty where nothing is. */
const faultOfDepositaries = (depositaries: Depositaries): string => {
  const count = Object.keys(depositaries).length;
  if (count === 0) return "must name at least one depositary";
  const hostless = Object.entries(depositaries).find(([, address]) => !/@.+\../.test(address));
  if (hostless !== undefined)
    return `gives ${hostless[0]} the address ${hostless[1]}, which must end in a domain such as depositary.example`;
  if (count > mostDepositaries)
    return `names ${String(count)} depositaries, and a role can name ${String(mostDepositaries)}: leave out those of whom no case is open`;
  const bytes = Buffer.byteLength(JSON.stringify(depositaries));
  return bytes > longestDepositaries
    ? `takes ${String(bytes)} bytes as JSON, of which a role holds ${String(longestDepositaries)}: leave out depositaries of whom no case is open`
    : "";
};

/** All addresses that reminders may go to. */
export const reminderAddresses = ({ addresses, persons }: Reminding): readonly string[] =>
  [...new Set([...Object.values(addresses), ...Object.values(persons)].flat())].sort();

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** The domains of those addresses. */
export const reminderDomains = (reminding: Reminding): readonly string[] => [
  ...new Set(reminderAddresses(reminding).map(domainOf)),
];

/** Lambda allows 4 KB for the environment of a function, of which the sweep's other settings need less than the rest. */
export const longestReminders = 2250;

/** A role's policies hold 10 KB, and each domain stands in them twice. */
export const mostDomains = 10;

const fewer = "write to fewer addresses, to a list of the office's for one";

/** What is wrong with reminders that a function could not hold or its role not name; empty where nothing is. */
const faultOfReminders = (reminding: Reminding): string => {
  const bytes = Buffer.byteLength(JSON.stringify(reminding));
  if (bytes > longestReminders)
    return `takes ${String(bytes)} bytes as JSON, of which a function holds ${String(longestReminders)}: ${fewer}`;
  const domains = reminderDomains(reminding).length;
  return domains > mostDomains
    ? `names addresses of ${String(domains)} domains, and a role can name ${String(mostDomains)}: ${fewer}`
    : "";
};

/** Another issuer of tokens than the user pool: tokens that it signed for this audience establish a person by this claim. */
export type OtherIssuer = {
  /** The issuer's address, as tokens name it in `iss`; its keys are found under it. */
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the personnel number. */
  readonly personClaim: string;
};

/** Where people find the pages, and the name of the user pool's sign-in pages, to which they are sent from there. */
export type PagesPlace = {
  /** `https://…`, without a path. */
  readonly address: string;
  /** The first label of the sign-in pages' address, which nobody else in the region may have. */
  readonly signInDomain: string;
};

/** Tables that were restored from a backup and are worked on instead of those that the records' stack made. */
export type RestoredTables = {
  readonly ledger: string;
  readonly register: string;
  /** The ARN of the restored ledger's stream. */
  readonly ledgerStream: string;
};

/** What an operator decides about an installation; `cdk.json` or `--context` says it. */
export type Settings = {
  readonly region: string;
  /** The domain or the address that SES may send from. */
  readonly sesIdentity: string;
  /** Whether SES knows that identity already; a stack that makes it once more would fail. */
  readonly sesIdentityExists: boolean;
  /** What the office's first entry names as the sender, and the one address that roles may send from. */
  readonly sender: string;
  /** To whom the role that sends letters may write at all. Which of them is a depositary's address, the office's record says. */
  readonly depositaries: Depositaries;
  /** How long Object Lock keeps documents and checkpoints. It cannot be shortened for what is already stored. */
  readonly retentionYears: number;
  readonly alarmEmail: string;
  /** Whether part of the account's concurrency is set aside for what carries cases; a new account has too little for it. */
  readonly reserveConcurrency: boolean;
  /** When people are reminded of what is due, and to which addresses. */
  readonly reminders: Reminding;
  /** The number of the key that signs checkpoints, counted from 1. */
  readonly signingKey: number;
  /** The number of the key that signs beside it and is to replace it; absent: one key signs. */
  readonly nextSigningKey: number | undefined;
  /** The number of the key with which the system signs what it records by itself, counted from 1. */
  readonly systemKey: number;
  /** The number of the key that is to replace it; absent: there is none. */
  readonly nextSystemKey: number | undefined;
  /** The ids of the procedures that have a state machine of their own, each once. */
  readonly procedures: readonly string[];
  /** A folder with the parliament's own `procedures/` and `treaties/`; absent: only what comes with Tasdiq. */
  readonly lawFolder: string | undefined;
  /** Absent: tokens come from the user pool. */
  readonly otherIssuer: OtherIssuer | undefined;
  /** Absent: nobody can sign in to the pages by the user pool. */
  readonly pages: PagesPlace | undefined;
  /** Absent: the tables of the records' stack, as always but after a restore. */
  readonly restored: RestoredTables | undefined;
};

const prefix = "tasdiq:";

const text = (form: RegExp, sentence: string): z.ZodMiniString =>
  z.string(sentence).check(z.regex(form, sentence));

const address = (whose: string): z.ZodMiniString =>
  text(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, `must be ${whose} e-mail address`);

/** What stands on a command line is a text, in `cdk.json` it may be a number. */
const wholeNumber = (of: string, most: string) =>
  z.pipe(
    z.transform((given: unknown) =>
      typeof given === "string" && /^\d+$/.test(given) ? Number(given) : given,
    ),
    z.int(`must be a whole number${of}`).check(z.gte(1, "must be 1 or more"), z.lte(99, most)),
  );

const years = wholeNumber(" of years", "is at most 99, which is what Object Lock can keep");
const keyNumber = wholeNumber(", that of a key", "is at most 99");

/** A text on a command line, either in `cdk.json`. */
const yesOrNo = z.pipe(
  z.transform((given: unknown) =>
    given === "true" || given === "false" ? given === "true" : given,
  ),
  z.boolean("must be true or false"),
);

/** An object in `cdk.json`, on a command line its JSON. */
const object = z.transform((given: unknown, { issues }) => {
  if (typeof given !== "string") return given;
  try {
    const parsed: unknown = JSON.parse(given);
    return parsed;
  } catch {
    issues.push({ code: "custom", input: given, message: "must be an object, written as JSON" });
    return z.NEVER;
  }
});

/** A list in `cdk.json`, on a command line its items with commas between them. */
const ids = z.pipe(
  z.transform((given: unknown) => (typeof given === "string" ? given.split(",") : given)),
  z
    .array(text(/^[a-z0-9][a-z0-9-]{0,63}$/, "must be the id of a procedure, such as pl-consent"))
    .check(z.refine((all) => new Set(all).size === all.length, "must name each procedure once")),
);

const table = (which: string): z.ZodMiniString =>
  text(/^[a-zA-Z0-9_.-]{3,255}$/, `must be the name of the restored ${which}`);

/** Names of hosts and services are those of the partition `aws` throughout. */
const region = text(/^[a-z]{2}(-[a-z]+)+-\d$/, "must be a region such as eu-central-1").check(
  z.regex(
    /^(?!cn-|us-gov-)/,
    "must be a region of the partition aws: those of China and of the government of the United States have other addresses, which Tasdiq does not know",
  ),
);

const shape = z.strictObject({
  about: z.optional(z.string()),
  region,
  sesIdentity: text(/^([^\s@]+@)?[^\s@]+\.[^\s@]+$/, "must be a domain or an e-mail address"),
  sesIdentityExists: z.optional(yesOrNo),
  sender: address("the sender's"),
  depositaries: z.pipe(object, depositariesSchema()),
  retentionYears: years,
  alarmEmail: address("the operator's"),
  reserveConcurrency: z.optional(yesOrNo),
  reminders: z.optional(z.pipe(object, remindingSchema())),
  signingKey: z.optional(keyNumber),
  nextSigningKey: z.optional(keyNumber),
  systemKey: z.optional(keyNumber),
  nextSystemKey: z.optional(keyNumber),
  tokenIssuer: z.optional(text(/^https:\/\/\S+$/, "must be an https address")),
  tokenAudience: z.optional(text(/^\S+$/, "must be a text without spaces")),
  personClaim: z.optional(text(/^\S+$/, "must be the name of a claim")),
  pagesAddress: z.optional(
    text(/^https:\/\/[a-z0-9.-]+$/, "must be written https://office.example, without a path"),
  ),
  signInDomain: z.optional(
    text(
      /^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
      "must be small letters, digits and hyphens, without the words aws, amazon or cognito",
    ),
  ),
  procedures: z.optional(ids),
  lawFolder: z.optional(text(/./, "must be the path of a folder")),
  restoredLedger: z.optional(table("ledger")),
  restoredRegister: z.optional(table("register")),
  restoredLedgerStream: z.optional(
    text(
      /^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[^/]+\/stream\/\S+$/,
      "must be the ARN of the restored ledger's stream",
    ),
  ),
});

type Given = z.infer<typeof shape>;

const isFrom = (sender: string, identity: string): boolean =>
  identity.includes("@") ? sender === identity : sender.endsWith(`@${identity}`);

/** Settings that only mean something together. */
const groups = [
  ["tokenIssuer", "tokenAudience", "personClaim"],
  ["restoredLedger", "restoredRegister", "restoredLedgerStream"],
  ["pagesAddress", "signInDomain"],
] as const;

const halfStated = (given: Given): readonly string[] =>
  groups
    .filter((group) => {
      const stated = group.filter((name) => given[name] !== undefined).length;
      return stated > 0 && stated < group.length;
    })
    .map((group) => {
      const named = group.map((name) => `${prefix}${name}`);
      const last = named.pop() ?? "";
      const all = group.length === 2 ? "both" : "all three";
      return `${named.join(", ")} and ${last} belong together: state ${all} or none`;
    });

const isStreamOf = ({ restoredLedger, restoredLedgerStream, region: where }: Given): boolean =>
  restoredLedger === undefined ||
  restoredLedgerStream === undefined ||
  (restoredLedgerStream.startsWith(`arn:aws:dynamodb:${where}:`) &&
    restoredLedgerStream.includes(`:table/${restoredLedger}/stream/`));

const firstKey = 1;

const nextKeyFault = (given: Given, key: "signingKey" | "systemKey"): string => {
  const next = key === "signingKey" ? "nextSigningKey" : "nextSystemKey";
  const number = given[next];
  return number === undefined || number === (given[key] ?? firstKey) + 1
    ? ""
    : `${prefix}${next} must be the number after ${prefix}${key}, which is 1 where it is not stated`;
};

// Another issuer has sign-in pages of its own, and is told there where people come back to.
const isSignInOfPool = ({ tokenIssuer, signInDomain }: Given): boolean =>
  tokenIssuer === undefined || signInDomain === undefined;

/** A duty to which reminders go and that no procedure has: nobody would ever be told. */
const unknownDutyIn = (given: Given["reminders"], lawFolder: string | undefined): string => {
  const named = given === undefined ? [] : dutiesNamedIn(given);
  const others = named.filter(([, duty]) => !duties.some((one) => one === duty));
  if (others.length === 0) return "";
  const law = loadLaw(lawFolder === undefined ? {} : { folder: lawFolder });
  const known = dutiesAmong(law.procedures().map(({ value }) => value));
  const [place, duty] = others.find(([, one]) => !known.includes(one)) ?? [];
  return place === undefined || duty === undefined
    ? ""
    : `${prefix}reminders.${place} names the duty "${duty}", which no procedure has; there are ${known.join(", ")}`;
};

const reminderFault = ({ reminders: given, lawFolder }: Given): string => {
  const fault = given === undefined ? "" : faultOfReminders(given);
  return fault === "" ? unknownDutyIn(given, lawFolder) : `${prefix}reminders ${fault}`;
};

const depositaryFault = ({ depositaries }: Given): string => {
  const fault = faultOfDepositaries(depositaries);
  return fault === "" ? "" : `${prefix}depositaries ${fault}`;
};

const faultsBetween = (given: Given): readonly string[] =>
  [
    ...halfStated(given),
    isFrom(given.sender, given.sesIdentity)
      ? ""
      : `${prefix}sender is not from ${prefix}sesIdentity, so SES would refuse it`,
    isStreamOf(given)
      ? ""
      : `${prefix}restoredLedgerStream is not a stream of ${prefix}restoredLedger in ${prefix}region`,
    isSignInOfPool(given)
      ? ""
      : `${prefix}signInDomain is the user pool's, and ${prefix}tokenIssuer takes its place: state one of them`,
    depositaryFault(given),
    reminderFault(given),
    nextKeyFault(given, "signingKey"),
    nextKeyFault(given, "systemKey"),
  ].filter((fault) => fault !== "");

const otherIssuerOf = (given: Given): OtherIssuer | undefined => {
  const { tokenIssuer: issuer, tokenAudience: audience, personClaim } = given;
  return issuer === undefined || audience === undefined || personClaim === undefined
    ? undefined
    : { issuer, audience, personClaim };
};

const restoredOf = (given: Given): RestoredTables | undefined => {
  const { restoredLedger: ledger, restoredRegister: register } = given;
  const { restoredLedgerStream: ledgerStream } = given;
  return ledger === undefined || register === undefined || ledgerStream === undefined
    ? undefined
    : { ledger, register, ledgerStream };
};

const pagesOf = ({ pagesAddress: address, signInDomain }: Given): PagesPlace | undefined =>
  address === undefined || signInDomain === undefined ? undefined : { address, signInDomain };

const settingsOf = (given: Given): Settings => ({
  region: given.region,
  sesIdentity: given.sesIdentity,
  sesIdentityExists: given.sesIdentityExists ?? false,
  sender: given.sender,
  depositaries: given.depositaries,
  retentionYears: given.retentionYears,
  alarmEmail: given.alarmEmail,
  reserveConcurrency: given.reserveConcurrency ?? false,
  reminders: given.reminders ?? usualReminding(),
  signingKey: given.signingKey ?? firstKey,
  nextSigningKey: given.nextSigningKey,
  systemKey: given.systemKey ?? firstKey,
  nextSystemKey: given.nextSystemKey,
  procedures: given.procedures ?? [],
  lawFolder: given.lawFolder,
  otherIssuer: otherIssuerOf(given),
  pages: pagesOf(given),
  restored: restoredOf(given),
});

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys
      .map((key) => `${prefix}${[...path, key].join(".")} is not a setting`)
      .join("; ");
  // The schemas of reminders and depositaries name what they want; those of this file say it.
  const sentence =
    issue.message.startsWith("must") || issue.message.startsWith("is")
      ? issue.message
      : `must be ${inEnglish(wantedBy(issue))}`;
  return `${prefix}${path.join(".")} ${sentence}`;
};

/** The names of all settings, as `cdk.json` and `--context` give them. */
export const settingNames: readonly string[] = Object.keys(shape.shape)
  .filter((name) => name !== "about")
  .map((name) => `${prefix}${name}`);

/**
 * Reads the settings from CDK's context, whose other keys are not ours.
 * @throws a fault that names everything that is wrong with them
 */
export const readSettings = (context: unknown): Settings => {
  const own = Object.entries(z.record(z.string(), z.unknown()).parse(context))
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value] as const);
  const parsed = shape.safeParse(Object.fromEntries(own));
  const faults = parsed.success
    ? faultsBetween(parsed.data)
    : parsed.error.issues.map((issue) => sentenceOf(issue));
  if (!parsed.success || faults.length > 0)
    throw new Error(`The settings in cdk.json or --context are not complete: ${faults.join("; ")}`);
  return settingsOf(parsed.data);
};
