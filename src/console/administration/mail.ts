import { officeCommandSchema } from "../../case/office-command.ts";
import { officeMailOf } from "../../office/office-mail.ts";
import { addressOfDepositary, unknownDepositary } from "../../treaty/depositary-reference.ts";
import { isMailAddress } from "../../values/mail-address.ts";
import { named, type Named } from "../../values/names.ts";
import type { Row } from "../cases/parts.ts";
import { html, type Html } from "../html.ts";
import { around, namedHtml } from "../names-html.ts";
import { choiceControl, lineControl, textControl } from "./controls.ts";
import { type Deed, faulty, type Fields, type Read, type Scene } from "./office-form.ts";
import { textIn } from "../sent-fields.ts";
import { linesHtml, onRecordNow } from "./on-record.ts";

// An address as long as mail allows one (RFC 5321, section 4.5.3.1).
const longest = 254;

/** The sender's address on record, in the words of a page. */
const senderNow = ({ format, office }: Scene): string =>
  officeMailOf(office).from ?? format.words.administration.noSender;

/** Choosing from which address letters come. */
export const setSender: Deed = {
  name: "sender",
  hasFile: false,
  begins: ({ office }) => ({ address: officeMailOf(office).from ?? "" }),
  above: (scene) =>
    onRecordNow(scene, "sender", [
      [scene.format.words.administration.fields.sender, senderNow(scene)],
    ]),
  controls: ({ format }, given, faults) => {
    const { visit, words } = format;
    const { sender: label, senderHint: hint } = words.administration.fields;
    return lineControl(
      visit,
      { name: "address", label, hint, faults, longest },
      textIn(given, "address"),
    );
  },
  read: ({ format }, given) => {
    const address = textIn(given, "address");
    const command = officeCommandSchema.safeParse({ kind: "SetSender", address });
    return command.success
      ? { kind: "read", command: command.data }
      : faulty("address", format.words.administration.faults.address);
  },
  refusedAt: {},
  rows: (scene, command) => {
    if (command.kind !== "SetSender") return [];
    const { fields, until } = scene.format.words.administration;
    return [
      [until({ what: fields.sender }), senderNow(scene)],
      [fields.sender, command.address],
    ];
  },
  carried: (command) => (command.kind === "SetSender" ? { address: command.address } : {}),
};

/** The depositaries that treaty files name or the record knows, each once, by their ids. */
const depositaryNames = ({ desk, format, office }: Scene): ReadonlyMap<string, Named> => {
  const law = desk.ports.law();
  const ofTreaties = law.treatyIds.flatMap((id) => {
    const depositary = law.treaty(id)?.depositary;
    return depositary === undefined || depositary.id === unknownDepositary ? [] : [depositary];
  });
  const { language } = format.visit;
  const names = new Map(ofTreaties.map(({ id, name }) => [id, named({ en: name }, language)]));
  for (const { act } of office.depositaryAddresses)
    if (!names.has(act.depositary)) names.set(act.depositary, { text: act.depositary });
  return names;
};

const depositaryNamed = (scene: Scene, id: string): Html =>
  namedHtml(depositaryNames(scene).get(id) ?? { text: id });

const addressNow = ({ format, office }: Scene, depositary: string): string =>
  addressOfDepositary({ addresses: officeMailOf(office).depositaries }, depositary) ??
  format.words.administration.noAddress;

/** Where letters to each depositary go, in the words of a page. */
const depositaryRows = (scene: Scene): readonly Row[] =>
  [...depositaryNames(scene).keys()].map((id) => [
    depositaryNamed(scene, id),
    addressNow(scene, id),
  ]);

const readDepositary = (scene: Scene, given: Fields): Read => {
  const { faults } = scene.format.words.administration;
  const depositary = textIn(given, "depositary");
  const goes = textIn(given, "goes");
  const address = goes === "none" ? null : textIn(given, "address");
  const isKnown = depositaryNames(scene).has(depositary);
  const wrong = [
    ...(isKnown ? [] : [{ at: "depositary", words: faults.depositary }]),
    ...(goes === "none" || goes === "there" ? [] : [{ at: "goes", words: faults.goes }]),
    ...(goes !== "there" || (address !== null && isMailAddress(address))
      ? []
      : [{ at: "address", words: faults.address }]),
  ];
  if (wrong.length > 0) return { kind: "faulty", faults: wrong };
  const command = officeCommandSchema.safeParse({
    kind: "SetDepositaryAddress",
    depositary,
    address,
  });
  return command.success
    ? { kind: "read", command: command.data }
    : faulty("depositary", faults.depositary);
};

/** Choosing where letters to a depositary go. */
export const setDepositaryAddress: Deed = {
  name: "depositary",
  hasFile: false,
  begins: () => ({}),
  above: (scene) => onRecordNow(scene, "depositary", depositaryRows(scene)),
  controls: (scene, given, faults) => {
    const { visit, words } = scene.format;
    const { fields } = words.administration;
    const depositaries = [...depositaryNames(scene)].map(([value, name]) => ({ value, ...name }));
    const goes = [
      { value: "there", text: fields.goesThere },
      { value: "none", text: fields.goesNowhere },
    ];
    const which = { name: "depositary", label: fields.depositary, faults };
    const where = { name: "goes", label: fields.goes, faults };
    const address = {
      name: "address",
      label: fields.address,
      hint: fields.addressHint,
      faults,
      longest,
    };
    return html`${choiceControl(visit, which, { choices: depositaries, value: textIn(given, "depositary") })}
    ${choiceControl(visit, where, { choices: goes, value: textIn(given, "goes") })}
    ${lineControl(visit, address, textIn(given, "address"))}`;
  },
  read: readDepositary,
  refusedAt: {},
  rows: (scene, command) => {
    if (command.kind !== "SetDepositaryAddress") return [];
    const { fields, until, noAddress } = scene.format.words.administration;
    return [
      [fields.depositary, depositaryNamed(scene, command.depositary)],
      [until({ what: fields.address }), addressNow(scene, command.depositary)],
      [fields.address, command.address ?? noAddress],
    ];
  },
  carried: (command) => {
    if (command.kind !== "SetDepositaryAddress") return {};
    const { depositary, address } = command;
    return address === null ? { depositary, goes: "none" } : { depositary, goes: "there", address };
  },
};

const recipientsIn = (given: Fields): readonly string[] =>
  textIn(given, "addresses")
    .split(/\s*[\r\n]+\s*/)
    .filter((line) => line !== "");

const recipients = ({ format }: Scene, addresses: readonly string[]): Html =>
  linesHtml(addresses.length === 0 ? [format.words.administration.toNobody] : addresses);

const recipientsNow = (scene: Scene): Html =>
  recipients(scene, officeMailOf(scene.office).checkpointsTo);

/** Choosing to whom the first checkpoint of each day is sent. */
export const setCheckpointRecipients: Deed = {
  name: "checkpointRecipients",
  hasFile: false,
  begins: ({ office }) => ({ addresses: officeMailOf(office).checkpointsTo.join("\n") }),
  above: (scene) =>
    onRecordNow(scene, "checkpointRecipients", [
      [scene.format.words.administration.fields.recipients, recipientsNow(scene)],
    ]),
  controls: ({ format }, given, faults) => {
    const { visit, words } = format;
    const { recipients: label, recipientsHint: hint } = words.administration.fields;
    return textControl(
      visit,
      { name: "addresses", label, hint, faults },
      textIn(given, "addresses"),
    );
  },
  read: ({ format }, given) => {
    const { faults } = format.words.administration;
    const addresses = recipientsIn(given);
    const wrong = addresses.find((address) => !isMailAddress(address));
    if (wrong !== undefined) return faulty("addresses", faults.notAddress({ line: wrong }));
    const command = officeCommandSchema.safeParse({ kind: "SetCheckpointRecipients", addresses });
    return command.success
      ? { kind: "read", command: command.data }
      : faulty("addresses", faults.addressTwice);
  },
  refusedAt: {},
  rows: (scene, command) => {
    if (command.kind !== "SetCheckpointRecipients") return [];
    const { fields, until } = scene.format.words.administration;
    return [
      [until({ what: fields.recipients }), recipientsNow(scene)],
      [fields.recipients, recipients(scene, command.addresses)],
    ];
  },
  carried: (command) =>
    command.kind === "SetCheckpointRecipients" ? { addresses: command.addresses.join("\n") } : {},
};

/** From whom and to whom the office writes, in the words of a page. */
export const mailRows = (scene: Scene): readonly Row[] => {
  const { fields, addressOf } = scene.format.words.administration;
  const { depositaries } = officeMailOf(scene.office);
  return [
    [fields.sender, senderNow(scene)],
    ...Object.entries(depositaries).map(([id, address]): Row => [
      around((name) => addressOf({ name }), depositaryNamed(scene, id)),
      address,
    ]),
    [fields.recipients, recipientsNow(scene)],
  ];
};
