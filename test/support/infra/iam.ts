// A small evaluator of IAM policies: what the templates say, judged as IAM documents that it judges ("Policy evaluation logic" and
// "IAM JSON policy elements reference" in the IAM User Guide, "Key policies" in the KMS Developer Guide). It knows the elements and
// operators that our policies use and refuses every other, so that nothing is taken for granted. Not run against AWS.

export type Conditions = Readonly<
  Record<string, Readonly<Record<string, string | number | boolean | readonly string[]>>>
>;

export type Statement = {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Conditions;
};

export type Request = {
  /** The role's ARN with its path, as `aws:PrincipalArn` gives it; of a service of AWS its name. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** What else the service says of the request; a key that is missing is missing. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

export type Policies = {
  readonly identity: readonly Statement[];
  readonly resource?: readonly Statement[];
};

export type Judgement = "allowed" | "notAllowed" | "denied";

/** A judgement, and the statements that it rests on. */
export type Judged = { readonly judgement: Judgement; readonly by: readonly Statement[] };

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const escaped = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");

/** IAM's own wildcards: `*` for any text, `?` for one sign. */
export const isLike = (pattern: string, text: string): boolean =>
  new RegExp(`^${escaped(pattern).replaceAll("*", ".*").replaceAll("?", ".")}$`, "s").test(text);

/** Actions are compared without regard to case. */
export const isLikeAction = (pattern: string, action: string): boolean =>
  isLike(pattern.toLowerCase(), action.toLowerCase());

type Comparison = (wanted: string, found: string) => boolean;
const equal: Comparison = (wanted, found) => wanted === found;
const like: Comparison = (wanted, found) => isLike(wanted, found);

/** The comparison of each operator, and whether it is a negated one: those hold where the key is missing. */
const operators: Readonly<
  Record<string, { readonly compare: Comparison; readonly negated: boolean }>
> = {
  StringEquals: { compare: equal, negated: false },
  StringNotEquals: { compare: equal, negated: true },
  StringLike: { compare: like, negated: false },
  StringNotLike: { compare: like, negated: true },
  ArnEquals: { compare: like, negated: false },
  ArnLike: { compare: like, negated: false },
  ArnNotLike: { compare: like, negated: true },
  Bool: { compare: equal, negated: false },
  NumericLessThan: {
    compare: (wanted, found) => Number(found) < Number(wanted),
    negated: false,
  },
};

const isMissing = (found: readonly string[]): boolean => found.length === 0;

const holdsFor = (
  operator: string,
  wanted: readonly string[],
  found: readonly string[],
): boolean => {
  if (operator === "Null") return wanted.includes(String(isMissing(found)));
  const [prefix, plain] = operator.includes(":") ? operator.split(":") : ["", operator];
  const known = operators[plain ?? ""];
  if (known === undefined) throw new Error(`The evaluator does not know ${operator}`);
  const one = (value: string): boolean =>
    wanted.some((want) => known.compare(want, value)) !== known.negated;
  if (prefix === "ForAllValues") return found.every(one);
  if (prefix === "ForAnyValue") return found.some(one);
  return isMissing(found) ? known.negated : found.every(one);
};

const isService = (principal: string): boolean => !principal.startsWith("arn:");

const contextOf = (request: Request): Readonly<Record<string, string | readonly string[]>> => ({
  ...(isService(request.principal) ? {} : { "aws:PrincipalArn": request.principal }),
  // Every request here comes by TLS 1.3 unless a test says otherwise.
  "aws:SecureTransport": "true",
  "s3:TlsVersion": "1.3",
  ...request.context,
});

const conditionsHold = (conditions: Conditions | undefined, request: Request): boolean => {
  const context = contextOf(request);
  return Object.entries(conditions ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holdsFor(
        operator,
        listOf<string | number | boolean>(wanted as string).map(String),
        listOf(context[key]),
      ),
    ),
  );
};

/**
 * How a statement concerns who asks: by name, or as one of an account. An account's root in a policy of a resource stands for the
 * account itself, which then decides by its own policies.
 */
type Concern = "itself" | "its account" | "nobody";

const principalKinds: ReadonlySet<string> = new Set(["AWS", "Service"]);

const concernOf = (principal: unknown, request: Request): Concern => {
  if (principal === undefined || principal === "*") return "itself";
  const named = principal as Readonly<Record<string, string | readonly string[]>>;
  const strange = Object.keys(named).find((kind) => !principalKinds.has(kind));
  if (strange !== undefined) throw new Error(`The evaluator does not know principals: ${strange}`);
  if (isService(request.principal))
    return listOf(named["Service"]).includes(request.principal) ? "itself" : "nobody";
  const arns = listOf(named["AWS"]);
  if (arns.some((arn) => arn === "*" || arn === request.principal)) return "itself";
  const account = request.principal.split(":")[4] ?? "";
  return arns.some((arn) => arn === account || arn === `arn:aws:iam::${account}:root`)
    ? "its account"
    : "nobody";
};

const elements: ReadonlySet<string> = new Set([
  "Sid",
  "Effect",
  "Principal",
  "Action",
  "Resource",
  "Condition",
]);

const assertUnderstood = (statement: Statement): void => {
  const strange = Object.keys(statement).find((element) => !elements.has(element));
  if (strange !== undefined) throw new Error(`The evaluator does not know ${strange}`);
};

const speaksOf = (statement: Statement, request: Request): boolean =>
  listOf(statement.Action).some((action) => isLikeAction(action, request.action)) &&
  listOf(statement.Resource ?? "*").some((resource) => isLike(resource, request.resource)) &&
  conditionsHold(statement.Condition, request);

type Spoken = { readonly statement: Statement; readonly concern: Concern };

const spokenIn = (statements: readonly Statement[], request: Request): readonly Spoken[] => {
  statements.forEach(assertUnderstood);
  return statements
    .map((statement) => ({ statement, concern: concernOf(statement.Principal, request) }))
    .filter(({ statement, concern }) => concern !== "nobody" && speaksOf(statement, request));
};

// Of a key its own policy decides: what the principal's policies allow counts only where the key's policy gives it into the
// account's hands ("Key policies in AWS KMS").
const isDecidedByResource = ({ action }: Request): boolean => action.startsWith("kms:");

const given = (judgement: Judgement, spoken: readonly Spoken[]): Judged => ({
  judgement,
  by: spoken.map(({ statement }) => statement),
});

/**
 * Within one account: a denial anywhere decides. Else an allowance by the principal's policies, or one by the resource's policy that
 * names the principal; an allowance to the account's root only hands the decision to the principal's policies. A key's policy must
 * allow or hand over. Else nothing is allowed.
 * @throws for an element, a principal or an operator that it does not know
 */
export const judgeFully = (policies: Policies, request: Request): Judged => {
  const own = spokenIn(policies.identity, request);
  const others = spokenIn(policies.resource ?? [], request);
  const denials = [...own, ...others].filter(({ statement }) => statement.Effect === "Deny");
  if (denials.length > 0) return given("denied", denials);
  const direct = others.filter(({ concern }) => concern === "itself");
  if (direct.length > 0) return given("allowed", [...direct, ...own]);
  if (isDecidedByResource(request) && others.length === 0) return given("notAllowed", []);
  return own.length > 0 ? given("allowed", [...own, ...others]) : given("notAllowed", []);
};

export const judge = (policies: Policies, request: Request): Judgement =>
  judgeFully(policies, request).judgement;

/** An administrator: everything is allowed, so only a denial can stop them. */
export const everything: readonly Statement[] = [{ Effect: "Allow", Action: "*", Resource: "*" }];
