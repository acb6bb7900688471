import type { ActKind } from "../../src/treaty/treaty-acts.ts";
import { shareUnits, type Deposit } from "../../src/treaty/treaty-deposit.ts";
import {
  treatyDefinitionSchema,
  type TreatyDefinition,
} from "../../src/treaty/treaty-definition.ts";
import type { TreatyStatus } from "../../src/treaty/treaty-status.ts";
import { day } from "./law.ts";

type More = Partial<Omit<Deposit, "effective" | "notified" | "share" | "kind">> & {
  readonly kind?: ActKind;
  readonly effective?: string;
  readonly notified?: string;
  readonly percent?: number;
};

/** An invented deposit: a ratification, unless the test says otherwise. */
export const deposit = (participant: string, received: string, more: More = {}): Deposit => ({
  participant,
  kind: more.kind ?? "ratification",
  received: day(received),
  effective: more.effective === undefined ? null : day(more.effective),
  notified: more.notified === undefined ? null : day(more.notified),
  regionalOrganization: more.regionalOrganization ?? false,
  share: more.percent === undefined ? null : Math.round(more.percent * shareUnits),
  memberOf: more.memberOf ?? null,
});

/** An invented definition with nothing but the part that computes. */
export const definitionOf = (entryIntoForce: object, more: object = {}): TreatyDefinition =>
  treatyDefinitionSchema().parse({ id: "invented", entryIntoForce, ...more });

export const days30 = { kind: "days", n: 30 };

/** A definition that needs three, and is in force ninety days after. */
export const three = (more: object = {}): TreatyDefinition =>
  definitionOf({ threshold: { count: 3, ...more }, rule: { kind: "days", n: 90 }, later: days30 });

/** When, and by whose deposits, the threshold was reached. */
export const reached = (
  status: Pick<TreatyStatus, "reachedOn" | "reachedBy" | "inForceOn">,
): object => ({
  reachedOn: status.reachedOn,
  reachedBy: status.reachedBy,
  inForceOn: status.inForceOn,
});
