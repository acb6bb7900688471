import { dutiesOf } from "../../law/procedure/duties-of-command.ts";
import { officeCommandSchema, type OfficeCommand } from "../../case/office-command.ts";
import { dutyIn } from "../../papers/wording.ts";
import type { Duty } from "../../law/duty.ts";
import { dutiesHeld, peopleIn } from "../../office/office.ts";
import { named } from "../../values/names.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Row } from "../cases/parts.ts";
import { html } from "../html.ts";
import { type Group, groupedChoice, lineControl } from "./controls.ts";
import { type Deed, type Fields, type Read, type Scene } from "./office-form.ts";
import { textIn } from "../sent-fields.ts";

type Kind = "GrantDuty" | "RevokeDuty";

/** The field of a command that names the duty. */
const fieldOf = { GrantDuty: "granted", RevokeDuty: "revoked" } as const satisfies Record<
  Kind,
  string
>;

const officeDuties: readonly Duty[] = [
  "administrator",
  "auditor",
  "treaty-officer",
  "releasing-officer",
  "head-of-state-office",
];

const groupOf = (
  { paper, visit }: Scene["format"],
  procedure: Procedure,
  isInUse: boolean,
): Group => ({
  name: named(procedure.title, visit.language),
  isFolded: !isInUse,
  choices: dutiesOf(procedure)
    .filter((duty) => !officeDuties.includes(duty))
    .map((duty) => ({ value: duty, ...dutyIn(paper, [procedure], duty) })),
});

/** The duties of every office, then those of each procedure: first of those that have cases, or somebody who holds a duty of them alone. */
const groupsOf = async ({ format, desk, office }: Scene): Promise<readonly Group[]> => {
  const law = desk.ports.law();
  const procedures = law.procedureIds.flatMap((id) => law.procedure(id) ?? []);
  const withCases = await desk.ports.register.procedures();
  const held = new Set(peopleIn(office).flatMap((person) => dutiesHeld(office, person)));
  const isOwn = (duty: Duty): boolean =>
    procedures.filter((procedure) => dutiesOf(procedure).includes(duty)).length === 1;
  const isInUse = (procedure: Procedure): boolean =>
    withCases.includes(procedure.id) ||
    dutiesOf(procedure).some((duty) => held.has(duty) && isOwn(duty));
  const { paper, words } = format;
  const ofOffice = officeDuties.map((duty) => ({ value: duty, ...dutyIn(paper, [], duty) }));
  return [
    { name: { text: words.administration.officeDuties }, isFolded: false, choices: ofOffice },
    ...procedures.filter(isInUse).map((procedure) => groupOf(format, procedure, true)),
    ...procedures
      .filter((one) => !isInUse(one))
      .map((procedure) => groupOf(format, procedure, false)),
  ];
};

const controls =
  (kind: Kind): Deed["controls"] =>
  async (scene, given, faults) => {
    const { visit, words } = scene.format;
    const { fields } = words.administration;
    const holder = { name: "holder", label: fields.holder, hint: fields.holderHint, faults };
    const name = fieldOf[kind];
    const question = { name, label: fields.duty, faults };
    const chosen = { groups: await groupsOf(scene), value: textIn(given, name) };
    return html`${lineControl(visit, holder, textIn(given, "holder"))}
    ${groupedChoice(visit, question, chosen)}`;
  };

const readDuty =
  (kind: Kind) =>
  ({ format }: Scene, given: Fields): Read => {
    const { faults } = format.words.administration;
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

const rows = ({ format }: Scene, command: OfficeCommand): readonly Row[] => {
  const { words, duty } = format;
  const { fields } = words.administration;
  const found = holderAndDuty(command);
  if (found === undefined) return [];
  return [
    [fields.holder, found.holder],
    [fields.duty, duty(found.duty)],
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
    const found = holderAndDuty(command);
    return found === undefined ? {} : { holder: found.holder, [fieldOf[kind]]: found.duty };
  },
});

export const grantDuty = deedOf("grant", "GrantDuty");
export const revokeDuty = deedOf("revoke", "RevokeDuty");
