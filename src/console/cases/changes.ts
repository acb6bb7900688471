import type { Case } from "../../procedure/case/case.ts";
import type { Digest } from "../../procedure/values/ids.ts";
import { layingOf } from "../../clocks/scrutiny.ts";
import { statementsOf } from "../../procedure/rules/texts.ts";
import type { TextDigest } from "../../treaty/statement.ts";
import { confirmationsOf } from "../../treaty/statements/confirmation.ts";
import {
  differenceBetween,
  type Difference,
  type Part,
  type Passage,
} from "../../treaty/statements/difference.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Pages } from "../pages.ts";
import type { Speech } from "../speech.ts";
import { inEnglish, paragraph } from "./parts.ts";
import { atHand } from "./documents.ts";

/** Two texts of a statement in one language that are not the same, and between what they changed. */
type Change = {
  readonly since: "signature" | "vote";
  readonly statement: string;
  readonly language: string;
  readonly before: TextDigest;
  readonly after: TextDigest;
};

const sinceSignature = (state: Case): readonly Change[] =>
  confirmationsOf(state).flatMap(({ statement, differences }) =>
    differences.map((pair) => ({ since: "signature", statement: statement.id, ...pair }) as const),
  );

const sinceLaying = (state: Case): readonly Change[] => {
  const laid = layingOf(state)?.act.statements ?? [];
  return statementsOf(state).flatMap(({ id, texts }) =>
    texts.flatMap(({ language, digest: after }) => {
      const before = laid
        .find((one) => one.id === id)
        ?.texts.find((text) => text.language === language)?.digest;
      return before === undefined || before === "unknown" || before === after
        ? []
        : [{ since: "vote", statement: id, language, before, after } as const];
    }),
  );
};

/** What changed in the texts of a case's statements. */
export const changesIn = (state: Case): readonly Change[] => [
  ...sinceSignature(state),
  ...sinceLaying(state),
];

const mostPassages = 50;

const lineOf = (parts: readonly Part[], mark: "del" | "ins"): Html =>
  html`${parts.map(({ text, changed }) => {
      if (!changed) return html`${text}`;
      return mark === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    })}<br />`;

const side = ({ words, number }: Speech, passage: Passage, which: "before" | "after"): Html => {
  const { changes } = words.cases.statements;
  const { line, lines } = passage[which];
  return html`<div>
    <p class="govuk-body-s tq-muted govuk-!-margin-bottom-1">
      ${changes[which]}, ${changes.line({ line: number(line) })}
    </p>
    <div class="tq-text tq-diff">
      ${lines.map((parts) => lineOf(parts, which === "before" ? "del" : "ins"))}
    </div>
  </div>`;
};

const passagesShown = (speech: Speech, { passages, unseen }: Difference): Html => {
  const { changes } = speech.words.cases.statements;
  const rest = passages.length - mostPassages;
  return html`${
    unseen.length === 0
      ? nothing
      : html`${passages.length === 0 ? paragraph(changes.nothingSeen) : nothing}
          <ul class="govuk-list govuk-list--bullet">
            ${unseen.map((words) => html`<li>${inEnglish(words)}</li>`)}
          </ul>`
  }
  ${passages
    .slice(0, mostPassages)
    .map(
      (passage) =>
        html`<div class="tq-side">
          ${side(speech, passage, "before")} ${side(speech, passage, "after")}
        </div>`,
    )}
  ${rest > 0 ? paragraph(changes.more({ count: speech.number(rest) })) : nothing}`;
};

const textOf = async ({ desk }: Pages, digest: Digest | "unknown"): Promise<string | undefined> => {
  const found = await atHand(desk.world.documents, digest);
  return found.kind === "text" ? found.text : undefined;
};

/** How the texts of one statement changed, word by word where both are at hand. */
export const changesShown = async (
  pages: Pages,
  speech: Speech,
  changes: readonly Change[],
): Promise<readonly Html[]> => {
  const { changes: labels } = speech.words.cases.statements;
  return Promise.all(
    changes.map(async ({ since, language, before, after }) => {
      const [one, other] = [await textOf(pages, before), await textOf(pages, after)];
      return html`<h4 class="govuk-heading-s">${labels[since]} (${language})</h4>
        ${
          one === undefined || other === undefined
            ? paragraph(labels.digestsOnly)
            : passagesShown(speech, differenceBetween(one, other))
        }`;
    }),
  );
};
