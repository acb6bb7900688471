import type { Draft } from "../../application/drafts.ts";
import { personCommandKinds, type PersonKind } from "../../procedure/command-kinds.ts";
import { commandRow } from "../../procedure/command-table.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Pages, Visitor } from "../pages.ts";
import type { Speech } from "../speech.ts";
import { formOf } from "../cases/next.ts";
import { muted, section } from "../cases/parts.ts";

const kindOf = (verb: string): PersonKind | undefined =>
  personCommandKinds.find((kind) => commandRow(kind).verb === verb);

const draftItem = async ({ desk }: Pages, speech: Speech, draft: Draft): Promise<Html> => {
  const { visit, words, instant } = speech;
  const { caseId, verb, at } = draft;
  const kind = kindOf(verb);
  if (kind === undefined) return nothing;
  const step = words.commands[kind];
  const head = await desk.world.ledger.head(caseId);
  const title = head?.state.opening?.act.title ?? caseId;
  const [address, text] =
    kind === "OpenCase"
      ? [to(visit, "/cases/new"), step]
      : [formOf(visit, caseId, verb), words.tasks.draftOf({ step, title })];
  return html`<li>
    <a class="govuk-link" href="${address}">${text}</a><br />
    ${muted(words.tasks.draftSaved({ when: instant(at) }))}
  </li>`;
};

/** What somebody began to write and has not put on record; nothing where there is no such thing. */
export const draftsSection = async (
  pages: Pages,
  speech: Speech,
  { person }: Visitor,
): Promise<Html> => {
  const drafts = await pages.drafts.draftsOf(person);
  if (drafts.length === 0) return nothing;
  const items = await Promise.all(drafts.map((draft) => draftItem(pages, speech, draft)));
  return section(
    "drafts",
    speech.words.tasks.drafts,
    html`<ul class="govuk-list tq-recent">
      ${items}
    </ul>`,
  );
};
