import { exactDay } from "../time/fact-date.ts";
import { titleOf } from "../views/common.ts";
import { happenedOn } from "../case/case-fact.ts";
import { akomaBody } from "./akoma-body.ts";
import { akomaReferences, eventId, idOf, recorder } from "./akoma-references.ts";
import { openingOf, pageOf, type CaseExported, type Wanted } from "./export-input.ts";
import { ballotsOf, type BallotRead } from "../views/ballots.ts";
import type { RecordedAct } from "../case/act.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const source = { source: "#registry" };

/** The codes of RFC 4646 and of Akoma Ntoso's naming convention: three letters of ISO 639-2. */
const languageCodes = { az: "aze", en: "eng" } as const;

const valued = (name: string, value: string): Xml => element(name, { value });
const dated = (date: string, name: string): Xml => element("FRBRdate", { date, name });
const author = (as: string): Xml => element("FRBRauthor", { href: "#registry", as });

const named = (uri: string): readonly Xml[] => [
  valued("FRBRthis", `${uri}:main`),
  valued("FRBRuri", uri),
];

/** The names are ours and say so: a registered address belongs to whoever runs the pages, and may change. */
const identificationOf = ({ state, law }: CaseExported, wanted: Wanted): Xml => {
  const opening = state.opening;
  const work = `urn:tasdiq:case:${openingOf(state)}`;
  const expression = `${work}:${languageCodes[wanted.language]}:${state.head}`;
  const page = pageOf(wanted, state.caseId);
  return element("identification", source, [
    element("FRBRWork", {}, [
      ...named(work),
      element("FRBRalias", { value: state.caseId, name: "case" }),
      ...(page === null ? [] : [element("FRBRalias", { value: page, name: "page" })]),
      dated(opening?.at ?? state.at, "opened"),
      author("#author"),
      // `zz` is no country.
      valued("FRBRcountry", law.procedure.party?.country ?? "zz"),
    ]),
    element("FRBRExpression", {}, [
      ...named(expression),
      dated(state.at, "recorded"),
      author("#author"),
      element("FRBRlanguage", { language: languageCodes[wanted.language] }),
    ]),
    element("FRBRManifestation", {}, [
      ...named(`${expression}:xml`),
      dated(state.at, "recorded"),
      author("#author"),
    ]),
  ]);
};

// What lives is the record: it begins with the opening and is amended by each entry, of which the newest is named.
const lifecycleOf = ({ state }: CaseExported): Xml =>
  element("lifecycle", source, [
    element("eventRef", {
      eId: "event-generation",
      date: state.opening?.at ?? state.at,
      type: "generation",
      source: "#registry",
    }),
    ...(state.version === 1
      ? []
      : [
          element("eventRef", {
            eId: "event-newest",
            date: state.at,
            type: "amendment",
            source: "#registry",
          }),
        ]),
  ]);

const outcomeOf = (act: RecordedAct): string | null =>
  act.kind === "VoteRecorded" ? `#${idOf("result", act.outcome)}` : null;

/** Steps whose one day is known. Of the others the text says what is known; an attribute could only invent a day. */
const stepsOf = ({ state, law }: CaseExported): readonly Xml[] =>
  state.facts.flatMap((fact) => {
    const on = happenedOn(fact, law.procedure.timeZone);
    const day = on === null ? undefined : exactDay(on);
    if (day === undefined) return [];
    const { act } = fact;
    return [
      element("step", {
        eId: `step-${String(fact.seq)}`,
        date: day,
        by: `#${idOf("duty", fact.duty)}`,
        as: `#${recorder}`,
        refersTo: `#${eventId(act)}`,
        outcome: outcomeOf(act),
      }),
    ];
  });

const counted = (name: "quorum" | "count", value: number, refersTo: string): Xml =>
  element(name, { value: String(value), refersTo: `#${refersTo}` });

// A voting has whole numbers; the votes of cantons may be halves, and stand in the text alone.
const votingOf = ({ fact, counts, absent, quorum, needed }: BallotRead): Xml =>
  element(
    "voting",
    {
      eId: `voting-${String(fact.seq)}`,
      outcome: `#${idOf("result", fact.act.outcome)}`,
      refersTo: `#${eventId(fact.act)}`,
    },
    [
      ...(quorum === null ? [] : [counted("quorum", quorum.present, "quorum-required")]),
      ...counts
        .filter(({ n }) => Number.isInteger(n))
        .map(({ id, n }) => counted("count", n, idOf("count", id))),
      ...(absent === null ? [] : [counted("count", absent, idOf("count", "absent"))]),
      ...(needed === null ? [] : [counted("count", needed, "majority-needed")]),
    ],
  );

const within = (name: string, children: readonly Xml[]): readonly Xml[] =>
  children.length === 0 ? [] : [element(name, source, children)];

const analysisOf = (one: CaseExported): readonly Xml[] => {
  const votings = ballotsOf(one).map(votingOf);
  return votings.length === 0
    ? []
    : [element("analysis", source, [element("parliamentary", {}, votings)])];
};

/** A case as an Akoma Ntoso 3.0 document: its steps, its votes, its statements by their digests, and what they rest on. */
export const akomaNtoso = (one: CaseExported, wanted: Wanted): string =>
  xmlDocument(
    element("akomaNtoso", { xmlns: namespace }, [
      element("doc", { name: "ratificationCase", contains: "singleVersion" }, [
        element("meta", {}, [
          identificationOf(one, wanted),
          lifecycleOf(one),
          ...within("workflow", stepsOf(one)),
          ...analysisOf(one),
          element("references", source, akomaReferences(one, wanted)),
        ]),
        element("preface", {}, [element("p", {}, [element("docTitle", {}, [titleOf(one.state)])])]),
        element("mainBody", {}, akomaBody(one, wanted)),
      ]),
    ]),
  );
