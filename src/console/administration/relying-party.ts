import { officeCommandSchema } from "../../case/office-command.ts";
import { keysInForce, relyingPartyIn } from "../../office/registered-keys.ts";
import { peopleIn } from "../../office/office.ts";
import { relyingPartyOf } from "../../values/relying-party.ts";
import type { Row } from "../cases/parts.ts";
import { lineControl } from "./controls.ts";
import { type Deed, faulty, type Scene } from "./office-form.ts";
import { textIn } from "../sent-fields.ts";
import { onRecordNow } from "./on-record.ts";

const originNow = ({ format, office }: Scene): string =>
  relyingPartyIn(office)?.origin ?? format.words.administration.noPasskeys;

/** At which address passkeys work, in the words of a page. */
export const relyingPartyRows = (scene: Scene): readonly Row[] => [
  [scene.format.words.administration.fields.relyingParty, originNow(scene)],
];

/** Whose passkeys end with another address. */
const whoseEnd = ({ office }: Scene): readonly string[] =>
  peopleIn(office).filter((person) =>
    keysInForce(office, person).some(({ passkey }) => passkey !== undefined),
  );

const endingRows = (scene: Scene): readonly Row[] => {
  const people = whoseEnd(scene);
  const { fields } = scene.format.words.administration;
  return people.length === 0 ? [] : [[fields.registerAnew, people.join(", ")]];
};

/** Choosing at which address people's passkeys work. */
export const setRelyingParty: Deed = {
  name: "relyingParty",
  hasFile: false,
  above: (scene) =>
    onRecordNow(scene, "relyingParty", [...relyingPartyRows(scene), ...endingRows(scene)]),
  controls: ({ format }, given, faults) => {
    const { visit, words } = format;
    const { relyingParty: label, relyingPartyHint: hint } = words.administration.fields;
    return lineControl(visit, { name: "origin", label, hint, faults }, textIn(given, "origin"));
  },
  read: ({ format }, given) => {
    const relyingParty = relyingPartyOf(textIn(given, "origin"));
    const command = officeCommandSchema.safeParse({ kind: "SetRelyingParty", relyingParty });
    return command.success
      ? { kind: "read", command: command.data }
      : faulty("origin", format.words.administration.faults.relyingParty);
  },
  refusedAt: { RelyingPartySame: "origin" },
  rows: (scene, command) => {
    if (command.kind !== "SetRelyingParty") return [];
    const { fields, until } = scene.format.words.administration;
    return [
      [until({ what: fields.relyingParty }), originNow(scene)],
      [fields.relyingParty, command.relyingParty.origin],
      ...endingRows(scene),
    ];
  },
  carried: (command) =>
    command.kind === "SetRelyingParty" ? { origin: command.relyingParty.origin } : {},
};
