import { catalogueIn } from "../../papers/wording.ts";
import { currentEntry } from "../../case/case-fact.ts";
import { actsThatCanBeHeld as actsOnRecord } from "../../case/course-of-case.ts";
import { personSchema } from "../../values/ids.ts";
import { dutiesHeld } from "../../office/office.ts";
import type { Option } from "./controls/choice.ts";
import { named } from "../../values/names.ts";
import { namesOfTreaty } from "../../treaty/treaty.ts";
import type { Scene } from "./scene.ts";
import { statementsOnRecord } from "../../case/texts.ts";

// What a case, the law or the office knows, as the options of a field.

const asWritten = (names: readonly string[]): readonly Option[] =>
  [...new Set(names)].map((name) => ({ value: name, text: name }));

/** The committees to which the matter was referred last. */
export const committees = ({ view }: Scene): readonly Option[] => {
  if (view === undefined) return [];
  const { lead, others = [] } = view.state.committees.referred.at(-1)?.act ?? {};
  return asWritten([lead, ...others].filter((name) => name !== undefined && name !== null));
};

const byText = (options: readonly Option[], language: string): readonly Option[] =>
  [...options].sort((one, other) => one.text.localeCompare(other.text, language));

export const procedures = ({ law, visit }: Scene): readonly Option[] =>
  byText(
    law().procedureIds.map((id) => ({
      value: id,
      ...named(law().procedure(id)?.title ?? { en: id }, visit.language),
    })),
    visit.language,
  );

export const treaties = ({ law, visit }: Scene): readonly Option[] =>
  byText(
    law().treatyIds.map((id) => {
      const title = law().treaty(id)?.title;
      const names = title === undefined ? { en: id } : namesOfTreaty(title);
      return { value: id, ...named(names, visit.language) };
    }),
    visit.language,
  );

/** The references of the notifications that were prepared. */
export const notifications = ({ view }: Scene): readonly Option[] =>
  asWritten(
    view === undefined ? [] : view.state.notifications.prepared.map(({ act }) => act.reference),
  );

export const statementsOfCase = ({ view }: Scene): readonly Option[] =>
  view === undefined
    ? []
    : statementsOnRecord(view.state).map(({ id, subject }) => ({
        value: id,
        text: `${id}: ${subject}`,
      }));

/** The acts whose effect somebody may have decided, the newest first, each by the hash of its entry. */
export const actsThatCanBeHeld = ({ view, visit }: Scene): readonly Option[] => {
  if (view === undefined) return [];
  const { state, law } = view;
  const { acts } = catalogueIn(visit.language);
  return actsOnRecord(state, law.procedure)
    .toReversed()
    .map((fact) => ({
      value: currentEntry(fact),
      text: visit.words.forms.entryIs({ seq: String(fact.seq), act: acts[fact.act.kind] }),
    }));
};

export const promisedAmendments = ({ view }: Scene): readonly Option[] =>
  view === undefined
    ? []
    : view.state.followUp.amendmentsPromised.map(({ act }) => ({
        value: act.id,
        text: `${act.id}: ${act.subject}`,
      }));

/** Those who hold one of the duties that the visitor holds. */
export const colleagues = ({ office, visitor }: Scene): readonly Option[] => {
  const granted = office.dutyChanges
    .filter(({ act }) => act.kind === "DutyGranted")
    .map(({ act }) => act.holder);
  return asWritten(
    [...new Set(granted)]
      .filter((person) => dutiesHeld(office, person).some((duty) => visitor.duties.includes(duty)))
      .map((person) => personSchema.parse(person)),
  );
};
