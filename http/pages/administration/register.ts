import { givenKey } from "../../../application/public-key.ts";
import { personSchema } from "../../../domain/ids.ts";
import { officeCommandSchema } from "../../../domain/office-command.ts";
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
} from "./deed.ts";

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
  const registered = personSchema.safeParse(textIn(given, "registered"));
  if (!registered.success) return faulty("registered", faults.holder);
  const key = keyIn(scene, given);
  if ("kind" in key) return key;
  const command = { kind: "RegisterPerson", registered: registered.data, ...key };
  const found = officeCommandSchema.safeParse(command);
  return found.success
    ? { kind: "read", command: found.data }
    : faulty("publicKey", faults.publicKey);
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
