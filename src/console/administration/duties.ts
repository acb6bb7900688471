import { dutiesAmong } from "../../procedure/duties-given.ts";
import { officeCommandSchema, type OfficeCommand } from "../../office/office-command.ts";
import { dutyIn } from "../../papers/wording.ts";
import type { Row } from "../cases/parts.ts";
import { html } from "../html.ts";
import { choiceControl, lineControl } from "./controls.ts";
import { textIn, type Deed, type Fields, type Read, type Scene } from "./office-form.ts";

type Kind = "GrantDuty" | "RevokeDuty";

/** The field of a command that names the duty. */
const fieldOf = { GrantDuty: "granted", RevokeDuty: "revoked" } as const satisfies Record<
  Kind,
  string
>;

const controls =
  (kind: Kind): Deed["controls"] =>
  ({ speech, desk }, given, faults) => {
    const { visit, words } = speech;
    const { fields } = words.administration;
    const holder = { name: "holder", label: fields.holder, hint: fields.holderHint, faults };
    const profiles = desk.world
      .law()
      .profiles()
      .map(({ value }) => value);
    const choices = dutiesAmong(profiles).map((duty) => ({
      value: duty,
      ...dutyIn(speech.paper, profiles, duty),
    }));
    const name = fieldOf[kind];
    return html`${lineControl(visit, holder, textIn(given, "holder"))}
    ${choiceControl(visit, { name, label: fields.duty, faults }, { choices, value: textIn(given, name) })}`;
  };

const readDuty =
  (kind: Kind) =>
  ({ speech }: Scene, given: Fields): Read => {
    const { faults } = speech.words.administration;
    const name = fieldOf[kind];
    const [holder, duty] = [textIn(given, "holder"), textIn(given, name)];
    const read = officeCommandSchema.safeParse({ kind, holder, [name]: duty });
    if (read.success) return { kind: "read", command: read.data };
    const words: Readonly<Record<string, string>> = { holder: faults.holder, [name]: faults.duty };
    const at = ["holder", name].filter((one) =>
      read.error.issues.some(({ path }) => path[0] === one),
    );
    return { kind: "faulty", faults: at.map((one) => ({ at: one, words: words[one] ?? "" })) };
  };

const holderAndDuty = (command: OfficeCommand) => {
  if (command.kind === "GrantDuty") return { holder: command.holder, duty: command.granted };
  return command.kind === "RevokeDuty"
    ? { holder: command.holder, duty: command.revoked }
    : undefined;
};

const rows = ({ speech }: Scene, command: OfficeCommand): readonly Row[] => {
  const { words, duty } = speech;
  const { fields } = words.administration;
  const named = holderAndDuty(command);
  if (named === undefined) return [];
  return [
    [fields.holder, named.holder],
    [fields.duty, duty(named.duty)],
  ];
};

const deedOf = (name: "grant" | "revoke", kind: Kind): Deed => ({
  name,
  hasFile: false,
  controls: controls(kind),
  read: readDuty(kind),
  refusedAt: {
    DutyHeldAlready: fieldOf[kind],
    DutiesIncompatible: fieldOf[kind],
    DutyNotHeld: fieldOf[kind],
    LastAdministrator: "holder",
  },
  rows,
  carried: (command) => {
    const named = holderAndDuty(command);
    return named === undefined ? {} : { holder: named.holder, [fieldOf[kind]]: named.duty };
  },
});

export const grantDuty = deedOf("grant", "GrantDuty");
export const revokeDuty = deedOf("revoke", "RevokeDuty");
