import type { OpenTask } from "../../application/reading/queries.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Speech } from "../speech.ts";
import { paragraph, section, tag } from "../cases/parts.ts";

const item = ({ visit, words }: Speech, { caseId, unreadable }: OpenTask): Html =>
  unreadable === null
    ? nothing
    : html`<li class="tq-step">
        <div>
          <a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}"
            ><strong>${caseId}</strong></a
          ><br />
          ${tag("red", words.tasks.cannotBeRead)} ${words.tasks.unreadable[unreadable]}
        </div>
      </li>`;

/** The open cases that cannot be read, and why: nobody knows for whom they wait, so everybody is told. */
export const unreadableSection = (speech: Speech, tasks: readonly OpenTask[]): Html => {
  const { words } = speech;
  if (tasks.length === 0) return nothing;
  const list = html`<ul class="tq-steps">
    ${tasks.map((task) => item(speech, task))}
  </ul>`;
  const body = html`${paragraph(words.tasks.unreadableIntro)} ${list}`;
  return section("tasks-unreadable", words.tasks.unreadableCases, body);
};
