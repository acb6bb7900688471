import { createHash } from "node:crypto";
import { ownStyle } from "./own-style.ts";

/** All script that the pages have. Everything but a passkey works without it; it adds sums while numbers are typed. */
const script = `
const summary = document.querySelector(".govuk-error-summary");
if (summary) summary.focus();

// What belongs to one of several answers is shown while that one is chosen.
const belonging = document.querySelectorAll("[data-only-if]");
const showBelonging = () => {
  for (const part of belonging) {
    const answer = document.getElementById(part.dataset.onlyIf);
    if (answer) part.hidden = !answer.checked;
  }
};
showBelonging();
document.addEventListener("change", showBelonging);

// Votes are added up while they are typed. The sentences are the server's, and so is the judgement.
const filled = (sentence, numbers) =>
  sentence.replace(/\\{(\\w+)\\}/g, (_, name) => numbers[name] ?? "");
for (const part of document.querySelectorAll("[data-sums]")) {
  const input = (name) => document.getElementById(part.dataset.sums + "." + name);
  const whole = (name) => (/^\\d+$/.test(input(name)?.value.trim() ?? "") ? Number(input(name).value) : undefined);
  const names = ["for", "against", "abstaining", "notVoting"].filter(input);
  const said = part.querySelector("[data-sum-said]");
  const count = () => {
    const { quorum, needed, sumIs, sumFits, sumDiffers, enough, notEnough, noQuorum } = part.dataset;
    const counts = names.map(whole);
    // Where not all who were present are counted, there may be more of them.
    const present = whole("present");
    const isWhole = names.length === 4 && present !== undefined;
    const sum = counts.reduce((total, one) => total + (one ?? 0), 0);
    const numbers = { sum, present, for: counts[0], needed, quorum };
    const sentences = [];
    if (counts.every((one) => one === undefined)) { said.textContent = ""; return; }
    if (!isWhole) sentences.push(sumIs);
    else sentences.push(sum === present ? sumFits : sumDiffers);
    if (present !== undefined && quorum && present < Number(quorum)) sentences.push(noQuorum);
    if (counts[0] !== undefined && needed)
      sentences.push(counts[0] >= Number(needed) ? enough : notEnough);
    said.textContent = sentences.map((one) => filled(one, numbers)).join(" ");
    said.classList.toggle("tq-sum--wrong", isWhole && sum !== present);
  };
  part.addEventListener("input", count);
  count();
}

// A passkey is asked when its form is sent. What to sign the server says, and it judges the answer.
const bytesIn = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const textOf = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const keysNamed = (ids) => ids.map((id) => ({ type: "public-key", id: bytesIn(id) }));
const put = (form, fields) => {
  for (const [name, value] of Object.entries(fields)) {
    const before = form.querySelector('input[type=hidden][name="' + name + '"]');
    const field = before ?? document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    if (!before) form.append(field);
  }
};
const asked = async (form, sign) => {
  const body = new FormData(form);
  body.set("sign", sign);
  const answer = await fetch(form.action, { method: "POST", body });
  return answer.headers.get("content-type")?.startsWith("application/json") ? answer.json() : undefined;
};
const made = async ({ rp, user, challenge, algorithms, exclude }) => {
  const { id, response } = await navigator.credentials.create({
    publicKey: {
      rp,
      user: { ...user, id: bytesIn(user.id) },
      challenge: bytesIn(challenge),
      pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: keysNamed(exclude),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  });
  return JSON.stringify({
    credential: id,
    algorithm: response.getPublicKeyAlgorithm(),
    publicKey: btoa(String.fromCharCode(...new Uint8Array(response.getPublicKey()))),
    authenticatorData: textOf(response.getAuthenticatorData()),
  });
};
const signed = async ({ challenge, id, allow }) => {
  const { id: credential, response } = await navigator.credentials.get({
    publicKey: {
      challenge: bytesIn(challenge),
      rpId: id,
      allowCredentials: keysNamed(allow),
      userVerification: "required",
    },
  });
  return JSON.stringify({
    credential,
    authenticatorData: textOf(response.authenticatorData),
    clientDataJSON: textOf(response.clientDataJSON),
    signature: textOf(response.signature),
  });
};
const send = async (form) => {
  const registers = form.dataset.passkey === "register";
  const first = await asked(form, "begin");
  // A page instead: something is wrong with the form, and the server shows it.
  if (!first) return form.submit();
  if (registers) put(form, { made: await made(first) });
  const wanted = registers ? await asked(form, "key") : first;
  if (!wanted) return form.submit();
  put(form, wanted.fields ?? {});
  put(form, { assertion: await signed(wanted) });
  form.submit();
};
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const told = form.querySelector("[data-passkey-told]");
  if (!window.PublicKeyCredential) told.textContent = told.dataset.unable;
  if (form.dataset.passkey === "register" && location.hash.length > 1) {
    put(form, { secret: location.hash.slice(1) });
    form.querySelector("[data-passkey-code]").hidden = true;
    history.replaceState(null, "", location.pathname);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.name) put(form, { [button.name]: button.value });
    told.textContent = "";
    send(form).catch(() => {
      told.textContent = told.dataset.cancelled;
      button?.focus();
    });
  });
}
`;

/** What a browser loads beside the pages; each under a name that changes with its content, so that it is kept for good. */
export type Asset = { readonly path: string; readonly type: string; readonly text: string };
export type Look = { readonly style: Asset; readonly script: Asset };

// Of the components, those that no page has; the crown and the fonts belong to another house and may not be used elsewhere.
const leftOut =
  /govuk-(accordion|cookie-banner|exit-this-page|footer|header|logo|service-navigation|tabs|password-input|character-count|file-upload-button|drop-zone|crest|feedback)/;

const isUnused = (selectors: string): boolean =>
  selectors.split(",").every((one) => leftOut.test(one));

/** The rules of a style sheet without those that nothing on our pages matches. */
const thinned = (css: string): string =>
  css.replace(/([^{}@;]+)\{[^{}]*\}/g, (rule: string, selectors: string) =>
    isUnused(selectors) ? "" : rule,
  );

const font = '"Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif';

/** The style sheet of govuk-frontend in our own look: the system's fonts, our colours, no crown. */
const styleFrom = (govuk: string): string =>
  [
    thinned(govuk.replace(/@font-face\{[^}]*\}/g, ""))
      .replace(/@media[^{}]*\{\s*\}/g, "")
      .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/g, font)
      .replace(/\/\*#[^]*$/, ""),
    ownStyle,
  ].join("\n");

const asset = (name: { readonly ending: string; readonly type: string }, text: string): Asset => {
  const tag = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { path: `/assets/tasdiq-${tag}.${name.ending}`, type: name.type, text };
};

/** @param govuk the text of govuk-frontend's style sheet, which a shell has beside it */
export const lookWith = (govuk: string): Look => ({
  style: asset({ ending: "css", type: "text/css; charset=utf-8" }, styleFrom(govuk)),
  script: asset({ ending: "js", type: "text/javascript; charset=utf-8" }, script),
});
