import { officeCommandSchema } from "../../case/office-command.ts";
import { actsByToken, signInOf } from "../../office/sign-in.ts";
import type { SignIn } from "../../values/sign-in.ts";
import type { Row } from "../cases/parts.ts";
import { html } from "../html.ts";
import { choiceControl, lineControl } from "./controls.ts";
import { type Deed, type Fields, type Read, type Scene } from "./office-form.ts";
import { textIn } from "../sent-fields.ts";
import { linesHtml, onRecordNow } from "./on-record.ts";

const parts = ["issuer", "clientId", "personClaim"] as const;

/** Whose tokens are accepted, and whether they are enough to act. */
type Accepted = { readonly signIn: SignIn | undefined; readonly tokenIsEnough: boolean };

const acceptedRows = ({ format }: Scene, { signIn, tokenIsEnough }: Accepted): readonly Row[] => {
  const { fields, noTokens } = format.words.administration;
  return signIn === undefined
    ? [[fields.accepted, noTokens]]
    : [
        ...parts.map((part) => [fields[part], signIn[part]] as const),
        [fields.tokenDoes, tokenIsEnough ? fields.tokenActs : fields.tokenReads],
      ];
};

const acceptedNow = ({ office }: Scene): Accepted => ({
  signIn: signInOf(office),
  tokenIsEnough: actsByToken(office),
});

/** Whose tokens the office's record accepts now, in the words of a page. */
export const signInRows = (scene: Scene): readonly Row[] => acceptedRows(scene, acceptedNow(scene));

const usualClaim = "personnel_number";

// The form begins with what is on record. A link cannot fill it in: whoever follows one would be shown another's issuer.
const begins = (scene: Scene): Fields => {
  const { signIn, tokenIsEnough } = acceptedNow(scene);
  return signIn === undefined
    ? { personClaim: usualClaim }
    : { accepted: tokenIsEnough ? "acts" : "reads", ...signIn };
};

const read = ({ format }: Scene, given: Fields): Read => {
  const { faults } = format.words.administration;
  const accepted = textIn(given, "accepted");
  if (accepted !== "acts" && accepted !== "reads" && accepted !== "none")
    return { kind: "faulty", faults: [{ at: "accepted", words: faults.accepted }] };
  const signIn =
    accepted === "none"
      ? null
      : Object.fromEntries(parts.map((part) => [part, textIn(given, part)]));
  const command = officeCommandSchema.safeParse({
    kind: "SetSignIn",
    signIn,
    tokenIsEnough: accepted === "acts",
  });
  if (command.success) return { kind: "read", command: command.data };
  const wrong = parts.filter((part) =>
    command.error.issues.some(({ path }) => path.includes(part)),
  );
  return { kind: "faulty", faults: wrong.map((part) => ({ at: part, words: faults[part] })) };
};

/** Choosing whose tokens establish people. */
export const setSignIn: Deed = {
  name: "signIn",
  hasFile: false,
  begins,
  above: (scene) => onRecordNow(scene, "signIn", signInRows(scene)),
  controls: ({ format }, given, faults) => {
    const { visit, words } = format;
    const { fields } = words.administration;
    const choices = [
      { value: "reads", text: fields.ofIssuerToRead },
      { value: "acts", text: fields.ofIssuerToAct },
      { value: "none", text: fields.ofNobody },
    ];
    const hints = {
      issuer: fields.issuerHint,
      clientId: fields.clientIdHint,
      personClaim: fields.personClaimHint,
    };
    const accepted = { name: "accepted", label: fields.accept, faults };
    return html`${choiceControl(visit, accepted, { choices, value: textIn(given, "accepted") })}
    ${parts.map((part) =>
      lineControl(
        visit,
        { name: part, label: fields[part], hint: hints[part], faults, longest: 500 },
        textIn(given, part),
      ),
    )}`;
  },
  read,
  refusedAt: {},
  rows: (scene, command) => {
    if (command.kind !== "SetSignIn") return [];
    const { fields, until } = scene.format.words.administration;
    const before = signInRows(scene).map(([, says]) => says);
    return [
      [until({ what: fields.accepted }), linesHtml(before)],
      ...acceptedRows(scene, { ...command, signIn: command.signIn ?? undefined }),
    ];
  },
  carried: (command) => {
    if (command.kind !== "SetSignIn") return {};
    return command.signIn === null
      ? { accepted: "none" }
      : { accepted: command.tokenIsEnough ? "acts" : "reads", ...command.signIn };
  },
};
