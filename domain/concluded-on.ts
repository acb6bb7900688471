import type { IsoDate } from "./date.ts";
import type { TreatyDefinition } from "./treaty-definition.ts";

/** The day on which the treaty was concluded, where the file knows it. */
export const concludedOn = ({ concluded }: TreatyDefinition): IsoDate | undefined =>
  concluded === undefined || concluded.on === "unknown" ? undefined : concluded.on;
