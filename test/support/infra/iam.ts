// A small evaluator of IAM policies: what the templates say, judged as IAM documents that it judges. It knows the operators that
// our policies use and refuses every other, so that nothing is taken for granted. Not run against AWS.

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
  /** The role's ARN with its path, as `aws:PrincipalArn` gives it. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** What else the service says of the request; a key that is missing is missing. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

export type Judgement = "allowed" | "notAllowed" | "denied";

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const escaped = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");

/** IAM's own wildcards: `*` for any text, `?` for one sign. */
export const isLike = (pattern: string, text: string): boolean =>
  new RegExp(`^${escaped(pattern).replaceAll("*", ".*").replaceAll("?", ".")}$`, "s").test(text);

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

const contextOf = (request: Request): Readonly<Record<string, string | readonly string[]>> => ({
  "aws:PrincipalArn": request.principal,
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

const concerns = (principal: unknown, request: Request): boolean => {
  if (principal === undefined || principal === "*") return true;
  const arns = listOf<string>((principal as { AWS?: string }).AWS);
  return arns.some(
    (arn) =>
      arn === "*" ||
      arn === request.principal ||
      request.principal.startsWith(arn.replace(/:root$/, ":")),
  );
};

const speaksOf = (statement: Statement, request: Request): boolean =>
  concerns(statement.Principal, request) &&
  // Actions are compared without regard to case.
  listOf(statement.Action).some((action) =>
    isLike(action.toLowerCase(), request.action.toLowerCase()),
  ) &&
  listOf(statement.Resource ?? "*").some((resource) => isLike(resource, request.resource)) &&
  conditionsHold(statement.Condition, request);

/**
 * Within one account: a denial anywhere decides; else an allowance, whether of the principal or of the resource; else nothing
 * is allowed.
 */
export const judge = (
  policies: { readonly identity: readonly Statement[]; readonly resource?: readonly Statement[] },
  request: Request,
): Judgement => {
  const all = [...policies.identity, ...(policies.resource ?? [])];
  const spoken = all.filter((statement) => speaksOf(statement, request));
  if (spoken.some(({ Effect }) => Effect === "Deny")) return "denied";
  return spoken.some(({ Effect }) => Effect === "Allow") ? "allowed" : "notAllowed";
};

/** An administrator: everything is allowed, so only a denial can stop them. */
export const everything: readonly Statement[] = [{ Effect: "Allow", Action: "*", Resource: "*" }];
