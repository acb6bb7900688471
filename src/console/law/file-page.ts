import { confirmationFindings } from "../../ledger/audited/confirmations.ts";
import { dutyIn } from "../../papers/wording.ts";
import type { Case } from "../../case/case.ts";
import type { CommandId } from "../../values/ids.ts";
import { choiceControl, tickControl } from "../administration/controls.ts";
import { digest, paragraph, section, summaryList, verdictTag, type Row } from "../cases/parts.ts";
import { findingHtml } from "../finding-html.ts";
import { backLink } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { signingAttributes, signingNotes } from "../sign-in/signing.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to, type Page } from "../layout.ts";
import type { Visitor } from "../pages.ts";
import type { PageFormat } from "../page-format.ts";
import { confirmationsOfFile, type FileAtHand } from "./files-at-hand.ts";

/** What was typed into the form, and what is wrong with it. */
export type Filled = {
  readonly given: { readonly isRead: boolean; readonly duty: string };
  readonly faults: readonly FormFault[];
};

type Shown = {
  readonly visitor: Visitor;
  readonly office: Case;
  readonly file: FileAtHand;
  readonly filled: Filled;
  /** The id that the command will have: sent twice, it is recorded once. */
  readonly id: CommandId;
};

const addressOf = ({ digest: sha }: FileAtHand): string => `/law/${sha}`;

const about = (format: PageFormat, { file }: Shown): Html => {
  const { lawFiles } = format.words;
  const version: readonly Row[] = file.version === null ? [] : [[lawFiles.version, file.version]];
  const text = html`<a class="govuk-link" href="${to(format.visit, `${addressOf(file)}/file.json`)}"
    >${lawFiles.json}</a
  >`;
  return summaryList([
    [lawFiles.kind, lawFiles.kinds[file.file]],
    [lawFiles.name, format.name(file.title)],
    [lawFiles.id, file.law],
    ...version,
    [lawFiles.digest, digest(file.digest)],
    [lawFiles.text, text],
  ]);
};

/** What the audit of every case under the file says of its confirmations. */
const saidByAudit = (format: PageFormat, { office, file }: Shown): Html => {
  const { lawFiles } = format.words;
  const term = file.file === "procedure" ? "procedure" : "treatyFile";
  const found = confirmationFindings(office, { ...file, what: { kind: "named", term } });
  const lines = found.map(
    ({ verdict, why }) =>
      html`<p class="govuk-body">
        ${verdictTag(format, verdict)} ${findingHtml(format.visit, why)}
      </p>`,
  );
  return section(
    "audit",
    lawFiles.audit,
    html`${lines.length === 0 ? paragraph(lawFiles.neverConfirmed) : html`${lines}`}`,
  );
};

const dutyQuestion = ({ visit, paper, words }: PageFormat, { visitor, filled }: Shown): Html => {
  const [only, ...others] = visitor.duties;
  if (only !== undefined && others.length === 0)
    return html`<input type="hidden" name="duty" value="${only}" />`;
  const { actingAs } = words.lawFiles;
  // Which procedure a duty is of does not matter here.
  const choices = visitor.duties.map((duty) => ({ value: duty, ...dutyIn(paper, [], duty) }));
  return choiceControl(
    visit,
    { name: "duty", label: actingAs, faults: filled.faults },
    { choices, value: filled.given.duty },
  );
};

const form = (format: PageFormat, shown: Shown): Html => {
  const { visit, words } = format;
  const { lawFiles } = words;
  const { file, filled, id, visitor, office } = shown;
  const isConfirmed = confirmationsOfFile(office, file).some(
    ({ person }) => person === visitor.person,
  );
  const note = isConfirmed ? paragraph(lawFiles.confirmedByYou) : nothing;
  return section(
    "confirm",
    lawFiles.confirm,
    html`${note} ${paragraph(lawFiles.confirmNote)}
      <form method="post" action="${to(visit, addressOf(file))}" ${signingAttributes(visit)}>
        ${formToken(visit)} ${signingNotes(visit)}
        <input type="hidden" name="command-id" value="${id}" />
        ${tickControl(
          visit,
          { name: "read", label: lawFiles.read, faults: filled.faults },
          filled.given.isRead,
        )}
        ${dutyQuestion(format, shown)}
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
          <strong class="govuk-warning-text__text">${lawFiles.warning}</strong>
        </div>
        <button class="govuk-button">${words.forms.recordForGood}</button>
      </form>`,
  );
};

/** A law file: what it is, what the audit says of who has read it, and the form by which somebody confirms that they have. */
export const filePage = (format: PageFormat, shown: Shown): Page => {
  const { visit, words } = format;
  const back = backLink(visit, { href: to(visit, "/law"), text: words.lawFiles.back });
  return {
    title: words.lawFiles.fileTitle({ law: shown.file.law }),
    under: "audit",
    above: back,
    body: html`${about(format, shown)} ${saidByAudit(format, shown)} ${form(format, shown)}`,
  };
};
