import type { Condition } from "../../law/file/condition.ts";
import type { Event } from "../../law/file/event.ts";
import { clockOf, declarationOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Test } from "../../law/file/vote-test.ts";
import type { Source } from "../../words/source.ts";
import type { Happening } from "./happening.ts";

/** What the law says of a power that somebody may use or not: to intervene, to declare, to extend, to waive, to withdraw. */
export type Power = {
  /** The part of the file that gives it, by ids: `declarations.urgent`. */
  readonly part: string;
  readonly authority: Source;
  /** Who has it; nothing where the law names nobody. */
  readonly by?: readonly string[] | undefined;
  /** How many it takes. */
  readonly needs?: readonly Test[] | undefined;
  /** In which cases it is given. */
  readonly when?: Condition | undefined;
  /** The events after which it is too late. */
  readonly notAfter?: readonly Event[] | undefined;
};

type InFile = Omit<Power, "part">;

const named = (part: string, power: InFile | undefined): Power | undefined =>
  power && { ...power, part };

const ofClock = (
  procedure: Procedure,
  id: string,
): Partial<Record<"extension" | "waiver", InFile | undefined>> => clockOf(procedure, id) ?? {};

/** The power that somebody uses by what happens; undefined of what is none, such as a vote or a signature. */
export const powerUsed = (procedure: Procedure, one: Happening): Power | undefined => {
  switch (one.kind) {
    case "at":
      return named(
        `stages.${one.stage}.interventions.${one.what}`,
        stageOf(procedure, one.stage)?.interventions.find(({ id }) => id === one.what),
      );
    case "declared":
      return named(`declarations.${one.declaration}`, declarationOf(procedure, one.declaration));
    case "extended":
      return named(`clocks.${one.clock}.extension`, ofClock(procedure, one.clock).extension);
    case "waived":
      return named(`clocks.${one.clock}.waiver`, ofClock(procedure, one.clock).waiver);
    case "withdrawn":
      return named("withdrawal", procedure.withdrawal);
    case "classified":
    case "stoodStill":
    case "termEnded":
    case "lapsed":
      return undefined;
  }
};
