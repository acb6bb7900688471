import { judgeFully, type Statement } from "../../support/infra/iam.ts";
import type { Estate, Role } from "../deploy/estate.ts";

/** Somebody who asks for something: a role that a function or a service has taken, a service itself, or a person. */
export type Caller = {
  /** As it is named in what is printed. */
  readonly name: string;
  /** A role's ARN, or the name of a service. */
  readonly principal: string;
  readonly identity: readonly Statement[];
};

/** What a request needs before it is carried out. */
export type Need = {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

/** A request that the policies do not allow. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
}

export type Rights = {
  /** @throws NotAllowed for the first need that the policies do not allow */
  readonly require: (caller: Caller, ...needs: readonly Need[]) => void;
  readonly has: (caller: Caller, need: Need) => boolean;
  /** How many needs were judged. */
  readonly judged: () => number;
  /** What was not allowed since it was last asked for. */
  readonly refused: () => readonly string[];
  /** Which actions each statement of a role has allowed, and on which resources. */
  readonly used: ReadonlyMap<Statement, readonly Need[]>;
};

/** By a role, as it is named in the template. */
export const inRole = ({ arn, id, statements }: Role): Caller => ({
  name: id.replace(/Role[0-9A-F]{8}$/, ""),
  principal: arn,
  identity: statements,
});

/** By a service of AWS itself: only policies of resources can let it do something. */
export const asService = (service: string): Caller => ({
  name: service,
  principal: service,
  identity: [],
});

/** The ARN whose policy speaks of a resource: of an object it is the bucket's. */
const guarded = (resource: string): string =>
  resource.startsWith("arn:aws:s3:::") ? (resource.split("/")[0] ?? resource) : resource;

const contextIn = ({ context = {} }: Need): string => {
  const said = Object.entries(context).map(([key, value]) => `${key} ${String(value)}`);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
};

/** Judges by the policies that were deployed, keeps what was refused, and notes what each statement was good for. */
export const newRights = ({ policies }: Estate): Rights => {
  const used = new Map<Statement, Need[]>();
  const refused: string[] = [];
  let judged = 0;
  const judge = (caller: Caller, need: Need): { readonly why: string | undefined } => {
    judged += 1;
    const { judgement, by } = judgeFully(
      { identity: caller.identity, resource: policies.get(guarded(need.resource)) ?? [] },
      { principal: caller.principal, ...need },
    );
    if (judgement === "allowed") {
      for (const statement of by) used.set(statement, [...(used.get(statement) ?? []), need]);
      return { why: undefined };
    }
    const sid = by.find(({ Sid }) => Sid !== undefined)?.Sid;
    return {
      why:
        judgement === "denied"
          ? `denied${sid === undefined ? "" : ` by ${sid}`}`
          : "no policy allows it",
    };
  };
  return {
    used,
    judged: () => judged,
    refused: () => refused.splice(0),
    has: (caller, need) => judge(caller, need).why === undefined,
    require: (caller, ...needs) => {
      for (const need of needs) {
        const { why } = judge(caller, need);
        if (why === undefined) continue;
        const sentence = `${caller.name} may not ${need.action} on ${need.resource}${contextIn(need)}: ${why}`;
        refused.push(sentence);
        throw new NotAllowed(sentence);
      }
    },
  };
};

/** The need of a key under which a resource is encrypted, through the service that holds the resource. */
export const keyNeeds = (
  { encrypted, region }: Estate,
  resource: string,
  { service, actions }: { readonly service: string; readonly actions: readonly string[] },
): readonly Need[] => {
  const key = encrypted.get(guarded(resource));
  return key === undefined
    ? []
    : actions.map((action) => ({
        action,
        resource: key,
        context: { "kms:ViaService": `${service}.${region}.amazonaws.com` },
      }));
};
