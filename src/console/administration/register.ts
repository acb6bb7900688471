import { givenKey } from "../../application/public-key.ts";
import { officeCommandSchema } from "../../office/office-command.ts";
import { digest } from "../cases/parts.ts";
import { html } from "../html.ts";
import { lineControl, textControl } from "./controls.ts";
import {
  faulty,
  textIn,
  type Deed,
  type Faulty,
  type Fields,
  type Read,
  type Scene,
} from "./office-form.ts";

const keyIn = (
  { speech }: Scene,
  given: Fields,
): Faulty | { readonly publicKey: string | null } => {
  const { faults } = speech.words.administration;
  const text = textIn(given, "publicKey");
  if (text === "") return { publicKey: null };
  const key = givenKey(text);
  if (key.kind === "key") return { publicKey: key.publicKey };
  return faulty("publicKey", key.why === "private" ? faults.privateKey : faults.publicKey);
};

const read = (scene: Scene, given: Fields): Read => {
  const { faults } = scene.speech.words.administration;
  const key = keyIn(scene, given);
  const command = {
    kind: "RegisterPerson",
    registered: textIn(given, "registered"),
    publicKey: "kind" in key ? null : key.publicKey,
  };
  const found = officeCommandSchema.safeParse(command);
  const isWrong = (name: string): boolean =>
    found.error?.issues.some(({ path }) => path[0] === name) ?? false;
  if (found.success && !("kind" in key)) return { kind: "read", command: found.data };
  const ofKey = "kind" in key ? key.faults : [{ at: "publicKey", words: faults.publicKey }];
  return {
    kind: "faulty",
    faults: [
      ...(isWrong("registered") ? [{ at: "registered", words: faults.holder }] : []),
      ...("kind" in key || isWrong("publicKey") ? ofKey : []),
    ],
  };
};

// A text that may be a private key is not sent back to where somebody else could read it.
const typedKey = (given: Fields): string => {
  const text = textIn(given, "publicKey");
  return text.includes("PRIVATE KEY") ? "" : text;
};

/** Registering a person, or another key of one. */
export const registerPerson: Deed = {
  name: "register",
  hasFile: false,
  controls: ({ speech }, given, faults) => {
    const { visit, words } = speech;
    const { fields } = words.administration;
    const person = { name: "registered", label: fields.holder, hint: fields.holderHint, faults };
    const key = { name: "publicKey", label: fields.publicKey, hint: fields.publicKeyHint, faults };
    return html`${lineControl(visit, person, textIn(given, "registered"))}
    ${textControl(visit, key, typedKey(given))}`;
  },
  read,
  refusedAt: {
    KeyHeldByAnother: "publicKey",
    KeyNamedBefore: "publicKey",
    OnlyInDemonstration: "publicKey",
  },
  rows: ({ speech }, command) => {
    if (command.kind !== "RegisterPerson") return [];
    const { fields, noKey } = speech.words.administration;
    const { registered, publicKey } = command;
    return [
      [fields.holder, registered],
      [fields.publicKey, publicKey === null ? noKey : digest(publicKey)],
    ];
  },
  carried: (command) =>
    command.kind === "RegisterPerson"
      ? { registered: command.registered, publicKey: command.publicKey ?? "" }
      : {},
};
