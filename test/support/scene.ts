import type { CaseView } from "../../application/queries.ts";
import type { World } from "../../application/world.ts";
import { duties } from "../../domain/duty.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import type { Language } from "../../documents/paper.ts";
import { fieldsOf } from "../../http/pages/forms/control-of-field.ts";
import type { PersonKind } from "../../http/pages/forms/kinds.ts";
import type { Restating, Scene } from "../../http/pages/forms/scene.ts";
import type { Visitor } from "../../http/pages/pages.ts";
import { messagesIn } from "../../http/pages/words/index.ts";
import type { Story } from "./given.ts";
import { openedOffice } from "./office.ts";

const visitor: Visitor = {
  person: "treaty-officer-2" as PersonNumber,
  credential: { kind: "name" },
  formToken: "token",
  duties,
};

const noLaw: World["law"] = () =>
  ({
    profileIds: ["az-milli-majlis"],
    treatyIds: ["crc"],
    profile: () => undefined,
    treaty: () => undefined,
    versions: () => [],
  }) as unknown as ReturnType<World["law"]>;

/** What a form looks at, in a case of a story; somebody of every duty fills it in. */
export const sceneOf = (
  kind: PersonKind,
  { state, law, calendar }: Pick<Story, "state" | "law"> & Pick<Partial<CaseView>, "calendar">,
  {
    language = "en",
    restating,
  }: { readonly language?: Language; readonly restating?: Restating | undefined } = {},
): Scene => ({
  visit: {
    language,
    words: messagesIn(language),
    visitor,
    office: "the office",
    demonstration: true,
    sweeps: false,
    place: "/cases",
  },
  visitor,
  kind,
  view: { state, law, calendar, next: [], beside: [] } as unknown as CaseView,
  office: openedOffice.state,
  law: noLaw,
  restating,
  fieldsOf,
});
