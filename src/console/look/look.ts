import { createHash } from "node:crypto";
import { ownStyle } from "./own-style.ts";
import { script } from "./script.ts";

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
