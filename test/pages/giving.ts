import { commandRow } from "../../src/commands/command-table.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { signedIn, type Asker } from "./session.ts";

export type Fields = Readonly<Record<string, string | readonly File[]>>;
export type Step = readonly [person: string, kind: PersonKind, fields: Fields];

/** Fills in a form, looks at the answers and sends them, as a browser would. @throws with what the page says is wrong */
export type Giver = (caseId: string, step: Step) => Promise<void>;

const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

const said = (page: string): string =>
  /govuk-error-summary__list">([^]*?)<\/ul>/.exec(page)?.[1]?.replaceAll(/<[^>]*>|\s+/g, " ") ?? "";

/** Looks at the answers, and at the last page where there is one, and sends them. Answers the last address. */
const sendOn = async (by: Asker, place: string): Promise<string> => {
  const page = await (await by.get(place)).text();
  const sent = {
    "command-id": hiddenIn(page, "command-id"),
    shown: hiddenIn(page, "shown"),
  };
  const answer = await by.post(place, sent);
  const next = answer.headers.get("location");
  if (next === null) throw new Error(`${place}: ${said(await answer.text())}`);
  return next.endsWith("/confirm") ? sendOn(by, next) : next;
};

const placeOf = (caseId: string, kind: PersonKind): string =>
  kind === "OpenCase" ? "/en/cases/new" : `/en/cases/${caseId}/do/${commandRow(kind).verb}`;

/** Gives commands by the forms of a server; each person signs in once. */
export const giverAt = (base: string): Giver => {
  const askers = new Map<string, Asker>();
  const asker = async (person: string): Promise<Asker> => {
    const found = askers.get(person) ?? (await signedIn(base, person));
    askers.set(person, found);
    return found;
  };
  return async (caseId: string, [person, kind, fields]: Step): Promise<void> => {
    const by = await asker(person);
    const place = placeOf(caseId, kind);
    const form = await (await by.get(place)).text();
    const of = hiddenIn(form, "of");
    const answer = await by.post(place, {
      ...(of === "" ? {} : { of }),
      ...fields,
      do: "continue",
    });
    if (answer.status !== 303) throw new Error(`${kind}: ${said(await answer.text())}`);
    const last = await sendOn(by, `${place}/check`);
    expect(last).toContain(`/en/cases/${caseId}/entries/`);
  };
};
