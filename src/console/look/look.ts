import { createHash } from "node:crypto";
import { ownStyle } from "./own-style.ts";

/** All script that the pages have. Everything works without it; it adds sums while numbers are typed. */
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
