import { isLike, isLikeAction, type Statement } from "../../support/infra/iam.ts";
import type { Role } from "../deploy/estate.ts";
import type { Rehearsal } from "../rehearsal.ts";
import { reasons, type Reason } from "./reasons.ts";

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** A resource by the name that its template gives it, without what only tells one deployment from another. */
const plain = (arn: string): string =>
  arn
    .replace(/^arn:aws:[^:]*:[^:]*:[^:]*:/, "")
    .replaceAll(/tasdiq(?:records|procedure)-/gi, "")
    .replaceAll(/-[0-9a-f]{12}(?=$|[/:])/g, "")
    .replaceAll(/(?<=[a-z])[0-9A-F]{8}(?=$|[/:])/gi, "");

/**
 * Whether a right is wider than any use of it can show: of every action of a kind, or on everything of a kind. Such a right is never
 * used, whatever was asked for under it, and needs a reason.
 */
const isWide = (action: string, resource: string): boolean => {
  const [, , service = "", region = "", account = "", ...rest] = resource.split(":");
  const named = rest.join(":");
  return (
    action.includes("*") ||
    [service, region, account].some((part) => part.includes("*")) ||
    resource === "*" ||
    named.startsWith("*") ||
    (service !== "s3" && /^[a-z-]+[/:]\*/i.test(named))
  );
};

const unusedOf = (
  statement: Statement,
  { used }: Rehearsal["rights"],
  nameOf: (arn: string) => string,
): readonly string[] =>
  listOf(statement.Action).flatMap((action) =>
    listOf(statement.Resource ?? "*").flatMap((resource) =>
      !isWide(action, resource) &&
      (used.get(statement) ?? []).some(
        (need) => isLikeAction(action, need.action) && isLike(resource, need.resource),
      )
        ? []
        : [`${action} on ${nameOf(resource)}`],
    ),
  );

const keyNames = ({ estate }: Rehearsal): ((arn: string) => string) => {
  const names = new Map(estate.named);
  return (arn) => names.get(arn) ?? plain(arn);
};

/** By its construct, and where every procedure's machine has one of that name, by the machine. */
const roleName = ({ id, name }: Role): string => {
  const construct = id.replace(/Role[0-9A-F]{8}$/, "");
  const machine = /^(TasdiqMachine-.+?)-Ratification/i.exec(name)?.[1];
  return machine === undefined ? construct : `${construct} of ${machine}`;
};

/** The rights that each role was granted and never used, each once, in order. */
export const unusedRights = (rehearsal: Rehearsal): Unused => {
  const nameOf = keyNames(rehearsal);
  const found = [...rehearsal.estate.roles.values()].map((role) => {
    const unused = role.statements
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap((statement) => unusedOf(statement, rehearsal.rights, nameOf));
    return [roleName(role), [...new Set(unused)].sort()] as const;
  });
  return new Map(found.filter(([, unused]) => unused.length > 0));
};

/** By the role's name. */
export type Unused = ReadonlyMap<string, readonly string[]>;

const explains = ({ roles, rights }: Reason, role: string, right: string): boolean =>
  roles.some((known) => isLike(known, role)) && rights.some((known) => isLike(known, right));

/** Rights that are unused without a reason, and reasons for rights that are used. */
export const unexplained = (unused: Unused): readonly string[] => {
  const all = [...unused].flatMap(([role, rights]) => rights.map((right) => ({ role, right })));
  const without = all
    .filter(({ role, right }) => !reasons.some((reason) => explains(reason, role, right)))
    .map(
      ({ role, right }) =>
        `${role} was granted ${right} and did not use it: give a reason in holds/reasons.ts, or take the right away`,
    );
  const stale = reasons.flatMap((reason) =>
    reason.rights
      .filter(
        (known) =>
          !all.some(({ role, right }) => explains({ ...reason, rights: [known] }, role, right)),
      )
      .map(
        (known) => `${known} is used, or granted no more: take its reason out of holds/reasons.ts`,
      ),
  );
  return [...without, ...stale];
};
