import type { ActKind } from "../../domain/treaty-acts.ts";
import { shareUnits, type Deposit } from "../../domain/treaty-deposit.ts";
import { treatyDefinitionSchema, type TreatyDefinition } from "../../domain/treaty-definition.ts";
import { day } from "./law.ts";

type More = Partial<Omit<Deposit, "effective" | "share" | "kind">> & {
  readonly kind?: ActKind;
  readonly effective?: string;
  readonly percent?: number;
};

/** An invented deposit: a ratification, unless the test says otherwise. */
export const deposit = (participant: string, received: string, more: More = {}): Deposit => ({
  participant,
  kind: more.kind ?? "ratification",
  received: day(received),
  effective: more.effective === undefined ? null : day(more.effective),
  regionalOrganization: more.regionalOrganization ?? false,
  share: more.percent === undefined ? null : Math.round(more.percent * shareUnits),
  memberOf: more.memberOf ?? null,
});

/** An invented definition with nothing but the part that computes. */
export const definitionOf = (entryIntoForce: object, more: object = {}): TreatyDefinition =>
  treatyDefinitionSchema().parse({ id: "invented", entryIntoForce, ...more });
