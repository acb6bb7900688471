import { readableAlone } from "../../application/reading/readable-entries.ts";
import { viewCase, viewFor } from "../../application/reading/queries.ts";
import { oneOfMany } from "../../application/reading/unreadable.ts";
import { readEntries } from "../../application/reading/read-entries.ts";
import type { CaseExported, EntriesExported, Wanted } from "../../open-data/exported.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { isDemonstration } from "../../office/office.ts";
import { isPublic } from "../../procedure/case/public.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import type { Home } from "../../local/home/home.ts";
import type { Call } from "../call.ts";
import { officeOf } from "../home.ts";
import { languageNamed } from "../language.ts";
import { tell } from "../say.ts";
import { stopped, stoppedBy } from "../stop.ts";

const pageSize = 500;

const caseIds = async ({ desk: { world } }: Home): Promise<readonly CaseId[]> => {
  const all: CaseId[] = [];
  for (;;) {
    const page = { afterId: all.at(-1) ?? "", limit: pageSize, openOnly: false };
    const rows = await world.register.cases(page);
    if (rows.length === 0) return all.filter(isTreatyCase);
    all.push(...rows.map(({ caseId }) => caseId));
  }
};

/** A case with all of its entries, as they stood when its head was read. */
export const caseToExport = async (
  { desk }: Home,
  caseId: CaseId,
): Promise<CaseExported & EntriesExported> => {
  const view = await viewCase(desk, caseId);
  if (isRefusal(view)) throw stoppedBy(view);
  // An entry that came after the head was read belongs to the next export.
  const { law, state } = view;
  const whole = (await readEntries(desk.world, caseId)).slice(0, state.version);
  const entries = await readableAlone(desk, { caseId, law, entries: whole }, undefined);
  return { ...viewFor(view, undefined), entries };
};

/** The cases that everybody may read; all cases where `--all` was given. What cannot be read is left out, and named. */
export const casesToExport = async (
  home: Home,
  { flags, shell }: Call,
): Promise<readonly (CaseExported & EntriesExported)[]> => {
  const cases: (CaseExported & EntriesExported)[] = [];
  for (const caseId of await caseIds(home)) {
    const found = await oneOfMany(home.desk, caseId, () => caseToExport(home, caseId));
    if ("unreadable" in found) tell(shell, { kind: "caseLeftOut", caseId });
    else if (flags.is("all") || isPublic(found.read.state)) cases.push(found.read);
  }
  return cases;
};

const address = /^https?:\/\/[^\s"<>]+$/;

/**
 * An address that a flag names; null where it names none.
 * @throws Stopped where it is no address
 */
export const addressIn = ({ flags }: Call, name: "pages" | "self"): string | null => {
  const given = flags.one(name);
  if (given === undefined) return null;
  if (address.test(given)) return given;
  throw stopped("MalformedFlag", { kind: "addressMalformed", name, given });
};

/** In which language, with which links, and whether of a demonstration. */
export const wantedBy = async (home: Home, call: Call): Promise<Wanted> => ({
  language: languageNamed(call.flags.one("language")),
  pages: addressIn(call, "pages"),
  demonstration: isDemonstration(await officeOf(home)),
});
