import * as z from "zod/mini";

/** Another issuer of tokens than the user pool: tokens that it signed for this audience establish a person by this claim. */
export type OtherIssuer = {
  /** The issuer's address, as tokens name it in `iss`; its keys are found under it. */
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the personnel number. */
  readonly personClaim: string;
};

/** What an operator decides about an installation; `cdk.json` or `--context` says it. */
export type Settings = {
  readonly region: string;
  /** The domain or the address that SES may send from. */
  readonly sesIdentity: string;
  readonly sender: string;
  readonly depositary: string;
  /** How long Object Lock keeps documents and checkpoints. It cannot be shortened for what is already stored. */
  readonly retentionYears: number;
  readonly alarmEmail: string;
  /** A folder with the parliament's own `procedures/` and `treaties/`; absent: only what comes with Tasdiq. */
  readonly lawFolder: string | undefined;
  /** Absent: tokens come from the user pool. */
  readonly otherIssuer: OtherIssuer | undefined;
};

const prefix = "tasdiq:";

const text = (form: RegExp, sentence: string): z.ZodMiniString =>
  z.string(sentence).check(z.regex(form, sentence));

const address = (whose: string): z.ZodMiniString =>
  text(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, `must be ${whose} e-mail address`);

/** What stands on a command line is a text, in `cdk.json` it may be a number. */
const years = z.pipe(
  z.transform((given: unknown) =>
    typeof given === "string" && /^\d+$/.test(given) ? Number(given) : given,
  ),
  z
    .int("must be a whole number of years")
    .check(
      z.gte(1, "must be 1 or more"),
      z.lte(99, "is at most 99, which is what Object Lock can keep"),
    ),
);

const shape = z.strictObject({
  about: z.optional(z.string()),
  region: text(/^[a-z]{2}(-[a-z]+)+-\d$/, "must be a region such as eu-central-1"),
  sesIdentity: text(/^([^\s@]+@)?[^\s@]+\.[^\s@]+$/, "must be a domain or an e-mail address"),
  sender: address("the sender's"),
  depositary: address("the depositary's"),
  retentionYears: years,
  alarmEmail: address("the operator's"),
  tokenIssuer: z.optional(text(/^https:\/\/\S+$/, "must be an https address")),
  tokenAudience: z.optional(text(/^\S+$/, "must be a text without spaces")),
  personClaim: z.optional(text(/^\S+$/, "must be the name of a claim")),
  lawFolder: z.optional(text(/./, "must be the path of a folder")),
});

type Given = z.infer<typeof shape>;

const isFrom = (sender: string, identity: string): boolean =>
  identity.includes("@") ? sender === identity : sender.endsWith(`@${identity}`);

const faultsBetween = (given: Given): readonly string[] => {
  const issuer = [given.tokenIssuer, given.tokenAudience, given.personClaim];
  const stated = issuer.filter((value) => value !== undefined).length;
  return [
    isFrom(given.sender, given.sesIdentity)
      ? ""
      : `${prefix}sender is not from ${prefix}sesIdentity, so SES would refuse it`,
    stated === 0 || stated === issuer.length
      ? ""
      : `${prefix}tokenIssuer, ${prefix}tokenAudience and ${prefix}personClaim belong together: state all three or none`,
  ].filter((fault) => fault !== "");
};

const otherIssuerOf = (given: Given): OtherIssuer | undefined => {
  const { tokenIssuer: issuer, tokenAudience: audience, personClaim } = given;
  return issuer === undefined || audience === undefined || personClaim === undefined
    ? undefined
    : { issuer, audience, personClaim };
};

const sentenceOf = (issue: z.core.$ZodIssue): string =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => `${prefix}${key} is not a setting`).join("; ")
    : `${prefix}${issue.path.join(".")} ${issue.message}`;

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
  const { region, sesIdentity, sender, depositary, retentionYears, alarmEmail } = parsed.data;
  const { lawFolder } = parsed.data;
  const otherIssuer = otherIssuerOf(parsed.data);
  const mail = { sesIdentity, sender, depositary };
  return { region, ...mail, retentionYears, alarmEmail, lawFolder, otherIssuer };
};
