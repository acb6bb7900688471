import type { personCommandKinds } from "../../domain/command-kinds.ts";
import type { CommandOf } from "../../domain/command.ts";
import type { Field } from "../fields/field.ts";

export type PersonKind = (typeof personCommandKinds)[number];

/** The duties' order in the general help: that in which a case meets them. */
export const groups = {
  clerk: "Clerk",
  committee: "Committee secretary",
  plenary: "Plenary secretaries (one records, another certifies)",
  scrutiny: "Where silence approves: clerk and minister's office",
  headOfState: "Office of the head of state (or the minister)",
  treatyOfficer: "Treaty officer",
  releasing: "Releasing officer",
  attending: "Whoever has a next step",
  anybody: "Whoever may record a fact may correct it",
  looking: "To look",
  administrator: "Administrator",
  machine: "This machine",
} as const;

/** A verb of the command line: one command of a case, with a field for each of the command's. */
export type Verb<Kind extends PersonKind = PersonKind> = {
  readonly about: string;
  readonly group: keyof typeof groups;
  /** What stands after `tasdiq <verb>` in the example. */
  readonly example: string;
  readonly fields: Readonly<Record<Exclude<keyof CommandOf<Kind>, "kind">, Field>>;
};
