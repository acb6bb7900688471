import { beforeConclusion, concludedOn } from "../../treaty/concluded-on.ts";
import { type TreatyDefinition } from "../../treaty/treaty-definition.ts";
import { isIsoDate, type IsoDate } from "../../time/date.ts";
import { actKindOf, actKinds, bindsFinally, type ActKind } from "../../treaty/treaty-acts.ts";
import type { Flags } from "../fields/field.ts";
import { stopped } from "../stop.ts";

/** A day that a flag gives; undefined where it is not given. */
export const dayGiven = (flags: Flags, name: string, spec: string): IsoDate | undefined => {
  const text = flags.one(name);
  if (text === undefined || isIsoDate(text)) return text;
  throw stopped("MalformedFlag", { kind: "dayMalformed", where: spec, found: text.slice(0, 60) });
};

/** The kind of act asked about; undefined where nobody says it. */
const kindGiven = (flags: Flags): ActKind | undefined => {
  const text = flags.one("kind");
  if (text === undefined) return undefined;
  const kind = actKindOf(text);
  if (kind === undefined)
    throw stopped("MalformedFlag", {
      kind: "actKindUnknown",
      known: actKinds,
      found: text.slice(0, 60),
    });
  if (!bindsFinally(kind)) throw stopped("MalformedFlag", { kind: "actDoesNotBind", act: kind });
  return kind;
};

const notBeforeConclusion = (
  treaty: TreatyDefinition,
  on: IsoDate | undefined,
  spec: string,
): void => {
  const early = beforeConclusion(on, concludedOn(treaty));
  if (early !== undefined)
    throw stopped("MalformedFlag", { kind: "dayBeforeConclusion", flag: spec, why: early });
};

/** What is asked of one deposit. */
export type Question = {
  readonly deposit: IsoDate;
  readonly treatyInForceOn: IsoDate | undefined;
  readonly effective: IsoDate | undefined;
  readonly notified: IsoDate | undefined;
  readonly kind: ActKind | undefined;
};

/** The question that the flags put; days that cannot be are refused. */
export const questionIn = (treaty: TreatyDefinition, flags: Flags): Question => {
  const deposit = dayGiven(flags, "deposit", "--deposit");
  const treatyInForceOn = dayGiven(flags, "treatyInForce", "--treaty-in-force");
  const effective = dayGiven(flags, "effective", "--effective");
  const notified = dayGiven(flags, "notified", "--notified");
  const kind = kindGiven(flags);
  if (deposit === undefined) throw stopped("MissingFlags", { kind: "depositMissing" });
  notBeforeConclusion(treaty, deposit, "--deposit");
  notBeforeConclusion(treaty, treatyInForceOn, "--treaty-in-force");
  if (effective !== undefined && effective < deposit && kind !== "succession")
    throw stopped("MalformedFlag", { kind: "effectiveTooEarly", effective, deposit });
  return { deposit, treatyInForceOn, effective, notified, kind };
};
