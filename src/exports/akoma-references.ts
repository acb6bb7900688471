import { createHash } from "node:crypto";
import type { RecordedAct } from "../case/act.ts";
import { addressOf, type Authority } from "../words/authority.ts";
import { authorityOfAct } from "../commands/authority-of-act.ts";
import type { ActingDuty } from "../law/duty.ts";
import { dutiesOf } from "../law/procedure/duties-of-command.ts";
import type { Digest } from "../values/ids.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import { datedFactIn, factInWords } from "./acts.ts";
import { duesOf } from "./due.ts";
import { restsOn } from "../case/clocks/clock-run.ts";
import { pageOf, type CaseExported, type Wanted } from "./export-input.ts";
import { ballotsOf, allCounts } from "../views/ballots.ts";
import type { Sentence } from "../words/messages.ts";
import { catalogueIn, dutyAmong, sentenceIn, type Catalogue } from "../papers/wording.ts";
import { element, type Xml } from "./xml.ts";
import { lawAt } from "../law/law.ts";
import { statementsOnRecord } from "../case/texts.ts";

/** The name of a concept within the document. */
export const idOf = (what: string, name: string): string => `${what}-${name}`;
export const eventId = (act: RecordedAct): string => {
  const fact = datedFactIn(act);
  return fact === null ? idOf("act", act.kind) : idOf("fact", fact);
};
/** The role of whoever records a step: the record does not say who took it. */
export const recorder = "recorder";

const concept = (kind: string, eId: string, showAs: string): Xml =>
  element(kind, { eId, href: `urn:tasdiq:term:${eId}`, showAs });

/** Everything that the case rests on, each once, in the order in which it is first met. */
export const authoritiesOf = (one: CaseExported): readonly Authority[] => {
  const all = [
    ...one.state.facts.map(({ act, seq }) => authorityOfAct(lawAt(one.law, seq), act)),
    ...ballotsOf(one).flatMap(({ finding, quorum }) => [
      finding?.authority ?? null,
      quorum?.authority ?? null,
    ]),
    ...duesOf(one).flatMap(restsOn),
  ].filter((authority) => authority !== null);
  return [...new Map(all.map((authority) => [authorityKey(authority), authority])).values()];
};

const authorityKey = (authority: Authority): string => JSON.stringify(authority);

/** The name of an authority within the document. */
export const authorityId = (all: readonly Authority[], authority: Authority): string =>
  idOf(
    "authority",
    String(all.findIndex((one) => authorityKey(one) === authorityKey(authority)) + 1),
  );

// One that has no address is named by what it says: its number is another one in another document.
const nameOf = (authority: Authority): string =>
  `urn:tasdiq:authority:${createHash("sha256").update(authorityKey(authority)).digest("hex")}`;

const authorityReferences = (one: CaseExported, words: Catalogue): readonly Xml[] => {
  const all = authoritiesOf(one);
  return all.map((authority) => {
    const eId = authorityId(all, authority);
    return element("TLCReference", {
      eId,
      href: addressOf(authority) ?? nameOf(authority),
      showAs: citedIn(words, authority),
      name: "authority",
    });
  });
};

/** A text by its digest, as RFC 6920 names things. */
const byDigest = (digest: Digest): string =>
  `ni:///sha-256;${Buffer.from(digest, "hex").toString("base64url")}`;

const textReferences = ({ state }: CaseExported): readonly Xml[] => {
  const known = statementsOnRecord(state).flatMap(({ id, texts }) =>
    texts.flatMap(({ language, digest }) =>
      digest === "unknown" ? [] : [{ showAs: `${id} (${language})`, href: byDigest(digest) }],
    ),
  );
  return known.map(({ showAs, href }, index) =>
    element("TLCReference", { eId: idOf("text", String(index + 1)), href, showAs, name: "text" }),
  );
};

const dutyReferences = (one: CaseExported, words: Catalogue): readonly Xml[] => {
  const all = new Set<ActingDuty>([...dutiesOf(one.law.procedure), "system"]);
  return [...all]
    .filter((duty) => one.state.facts.some((fact) => fact.duty === duty))
    .map((duty) =>
      concept("TLCRole", idOf("duty", duty), dutyAmong(words, [one.law.procedure], duty)),
    );
};

const eventReferences = ({ state }: CaseExported, words: Catalogue): readonly Xml[] => {
  const events = new Map(state.facts.map(({ act }) => [eventId(act), factInWords(words, act)]));
  return [...events].map(([eId, showAs]) => concept("TLCEvent", eId, showAs));
};

/** The outcomes and the counts of the decisions, and what the law asks for. */
const voteReferences = (one: CaseExported, words: Catalogue): readonly Xml[] => {
  const all = ballotsOf(one);
  const said = (what: Sentence): string => sentenceIn(words, what);
  const concepts = new Map([
    ...all.map(({ fact, outcome }) => [idOf("result", fact.act.outcome), said(outcome)] as const),
    ...all.flatMap((ballot) =>
      allCounts(ballot).map(({ id, named }) => [idOf("count", id), said(named)] as const),
    ),
    ...(all.some(({ quorum }) => quorum !== null)
      ? [["quorum-required", words.vote.quorum] as const]
      : []),
    ...(all.some(({ needed }) => needed !== null)
      ? [["majority-needed", words.vote.majority] as const]
      : []),
  ]);
  return [...concepts].map(([eId, showAs]) => concept("TLCConcept", eId, showAs));
};

/** What the other parts of the document refer to. */
export const akomaReferences = (one: CaseExported, wanted: Wanted): readonly Xml[] => {
  const words = catalogueIn(wanted.language);
  const { treaty } = one.law;
  const registry = pageOf(wanted, one.state.caseId) ?? "urn:tasdiq:term:registry";
  return [
    element("TLCReference", {
      eId: "treaty",
      href: `urn:tasdiq:treaty:${treaty.id}`,
      showAs: treaty.title[wanted.language] ?? treaty.title.en,
      name: "treaty",
    }),
    element("TLCOrganization", { eId: "registry", href: registry, showAs: "Tasdiq" }),
    concept("TLCRole", "author", words.exports.record),
    concept("TLCRole", recorder, words.exports.recorder),
    ...dutyReferences(one, words),
    ...eventReferences(one, words),
    ...voteReferences(one, words),
    ...textReferences(one),
    ...authorityReferences(one, words),
  ];
};
