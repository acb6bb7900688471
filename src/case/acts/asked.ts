import type { RecordedAct } from "../act.ts";
import type { AnyAct, AskedBy } from "./act.ts";
import { acts } from "./index.ts";

// A command has the fields of the act it asks for, except those that the rule gives, so a new field is added to the act alone.

type Acts = Readonly<Record<string, AnyAct>>;

/** The command that asks for an act. */
export type CommandOfAct<Of extends AnyAct> = Of extends {
  readonly command: infer Kind extends string;
}
  ? Kind
  : never;

type FieldsByCommand<Of extends Acts> = {
  readonly [Act in keyof Of as CommandOfAct<Of[Act]>]: AskedBy<Of[Act]>;
};

const askedBy = ({ fields }: AnyAct): object =>
  Object.fromEntries(Object.entries(fields()).filter(([, field]) => !("given" in field)));

/** The fields of the commands that ask for some acts, by their kinds, in the order of the acts. */
export const fieldsByCommand = <Of extends Acts>(acts: Of): FieldsByCommand<Of> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the kinds in Object.fromEntries
  Object.fromEntries(
    Object.values(acts).flatMap((act) =>
      act.command === undefined ? [] : [[act.command, askedBy(act)]],
    ),
  ) as FieldsByCommand<Of>;

const bySystem: ReadonlySet<string | undefined> = new Set(
  Object.values<AnyAct>(acts).flatMap((act) => (act.bySystem === true ? [act.command] : [])),
);

/** Whether the system itself may give a command: everything else is a person's. */
export const isOpenToSystem = (command: string): boolean => bySystem.has(command);

const actKinds: ReadonlyMap<string | undefined, string> = new Map(
  Object.values<AnyAct>(acts).map(({ command, kind }) => [command, kind]),
);

/** The act that holds what a command asked, and beside it what its rule gives: the whole that the type of the act says. */
export const actHolding = <Kind extends RecordedAct["kind"]>(
  command: { readonly kind: string },
  given: object | undefined,
): Extract<RecordedAct, { kind: Kind }> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript does not follow which act is of which command
  ({ ...command, ...given, kind: actKinds.get(command.kind) }) as Extract<
    RecordedAct,
    { kind: Kind }
  >;
