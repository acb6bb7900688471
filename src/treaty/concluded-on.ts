import type { Sentence } from "../words/messages.ts";
import type { IsoDate } from "../time/date.ts";
import type { TreatyDefinition } from "./treaty-definition.ts";

/** The day on which the treaty was concluded, where the file knows it. */
export const concludedOn = ({ concluded }: TreatyDefinition): IsoDate | undefined =>
  concluded === undefined || concluded.on === "unknown" ? undefined : concluded.on;

/** Why a day cannot be one of the treaty's: it lies before the conclusion. Undefined where it can, or nothing is known. */
export const beforeConclusion = (
  on: IsoDate | undefined,
  concluded: IsoDate | undefined,
): Sentence | undefined =>
  on !== undefined && concluded !== undefined && on < concluded
    ? { kind: "beforeConclusion", day: on, concluded }
    : undefined;
