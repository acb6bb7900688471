import type { CaseView } from "../../../application/queries.ts";
import { isLawProcedure } from "../../../domain/law-procedure.ts";
import { purposeOf } from "../../../domain/statements/made.ts";
import { authorityOf } from "../answers.ts";
import { findingSaid } from "../finding-said.ts";
import { html, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import { depositFacts, instrumentFacts, notificationFacts } from "./facts-abroad.ts";
import { consentByLaw, datedFact, layingFact, signatureFact } from "./facts-at-home.ts";
import { consentBySilence } from "./facts-of-scrutiny.ts";
import { factList, missing, onRecord, type FactShown } from "./fact-shown.ts";
import { paragraph, section } from "./parts.ts";

type WorkedOut = NonNullable<CaseView["entryIntoForce"]>;

const workedOut = (speech: Speech, one: WorkedOut | undefined): readonly Html[] =>
  one === undefined
    ? []
    : [
        html`${speech.words.cases.facts.workedOut}: ${findingSaid(speech.visit, one.arithmetic)}`,
        authorityOf(speech.visit, one.authority),
      ];

// Only a consent has an entry into force; in a case of another purpose it is told where somebody recorded it.
const entryIntoForceFacts = (speech: Speech, view: CaseView): readonly FactShown[] => {
  const { state, entryIntoForce } = view;
  const { entryIntoForce: name } = speech.words.cases.facts.names;
  const recorded = datedFact(state, "entryIntoForce");
  const byRule = workedOut(speech, entryIntoForce);
  if (recorded !== undefined)
    return [onRecord(speech, [name, recorded.on], recorded.source, ...byRule)];
  return purposeOf(state) === "consent" ? [missing(name, ...byRule)] : [];
};

const denunciationFacts = (
  speech: Speech,
  { denunciationEffect: effect }: CaseView,
): readonly FactShown[] => {
  if (effect === undefined) return [];
  const on = effect.date === null ? speech.paper.frame.unknown : speech.day(effect.date);
  const name = speech.words.cases.facts.names.denunciation;
  return [{ name, on, about: workedOut(speech, effect) }];
};

/** The facts of a case, kept apart, in the order of the procedure. */
const factsShown = (speech: Speech, view: CaseView): readonly FactShown[] => {
  const { state, law } = view;
  return [
    signatureFact(speech, state),
    layingFact(speech, state),
    ...(isLawProcedure(law.profile) ? consentByLaw(speech, view) : consentBySilence(speech, view)),
    ...instrumentFacts(speech, state),
    ...notificationFacts(speech, view),
    ...depositFacts(speech, view),
    ...entryIntoForceFacts(speech, view),
    ...denunciationFacts(speech, view),
  ];
};

export const factsSection = (speech: Speech, view: CaseView): Html => {
  const { facts } = speech.words.cases.overview;
  const list = factList(speech, factsShown(speech, view));
  return section("facts", facts.heading, html`${paragraph(facts.note)} ${list}`);
};
