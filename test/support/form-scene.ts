import type { Ports } from "../../src/ledger/desk-ports.ts";
import { duties } from "../../src/law/duty.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import type { Language } from "../../src/views/paper.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import type { Restating, Scene } from "../../src/console/forms/scene.ts";
import type { Visitor } from "../../src/console/pages.ts";
import { messagesIn } from "../../src/console/words.ts";
import type { CaseBuilder } from "./case-builder.ts";
import { openedOffice } from "./office.ts";
import type { CaseView } from "../../src/ledger/reading/case-view.ts";

const visitor: Visitor = {
  person: "treaty-officer-2" as PersonNumber,
  credential: { kind: "name" },
  formToken: "token",
  secret: "secret",
  duties,
};

const noLaw: Ports["law"] = () =>
  ({
    procedureIds: ["az-milli-majlis"],
    treatyIds: ["crc"],
    procedure: () => undefined,
    treaty: () => undefined,
    versions: () => [],
  }) as unknown as ReturnType<Ports["law"]>;

/** What a form looks at, in a case of a story; somebody of every duty fills it in. */
export const sceneOf = (
  kind: PersonKind,
  {
    state,
    law,
    calendar,
  }: Pick<CaseBuilder, "state" | "law"> & Pick<Partial<CaseView>, "calendar">,
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
    actsByPasskey: false,
    sweeps: false,
    place: "/cases",
  },
  visitor,
  kind,
  view: { state, law, calendar, next: [], beside: [] } as unknown as CaseView,
  office: openedOffice.state,
  law: noLaw,
  restating,
  stage: undefined,
  fieldsOf,
});
