import type { CommandOf, DatedFact } from "../../domain/command.ts";
import type { Language } from "../paper.ts";
import { catalogueIn, type Catalogue } from "../wording/index.ts";

/** The deadlines that a calendar shows, by the names that the domain gives them. */
export const deadlineNames = [
  "plenaryVote",
  "presentationOfTheLaw",
  "signatureOfTheLaw",
  "scrutinyByParliament",
] as const;
type DeadlineName = (typeof deadlineNames)[number];

/** What exports say beside the words of the papers. */
type Exports = {
  readonly deadlines: Readonly<Record<DeadlineName, string>>;
  readonly datedFacts: Readonly<Record<DatedFact, string>>;
  /** On what ground a case was suspended. */
  readonly grounds: Readonly<Record<CommandOf<"Suspend">["ground"], string>>;
  readonly deadlinesOf: (title: string) => string;
  readonly allDeadlines: string;
  readonly begins: (day: string) => string;
  readonly lastDay: (day: string) => string;
  /** Of a day that holds only if the case's suspension moved it. */
  readonly lastDayIfMoved: (day: string) => string;
  readonly onOtherReadings: (day: string) => string;
  readonly done: (day: string) => string;
  readonly standsStill: string;
  readonly notShown: (names: string) => string;
  readonly historyOf: (title: string) => string;
  readonly allHistories: string;
  readonly happened: (day: string) => string;
  readonly details: (details: string) => string;
  readonly recordedBy: (duty: string) => string;
  readonly restsOn: (authority: string) => string;
  readonly entry: (hash: string) => string;
  readonly corrects: (seq: string) => string;
  readonly correctedIn: (hash: string) => string;
  readonly certifiedApart: string;
  readonly asItStood: (entries: number, day: string) => string;
  readonly record: string;
  readonly proceedings: string;
  readonly deadlinesHeading: string;
  readonly recorder: string;
  readonly toBeRecorded: string;
};

const inEnglish: Exports = {
  deadlines: {
    plenaryVote: "plenary vote",
    presentationOfTheLaw: "presentation of the law for signature",
    signatureOfTheLaw: "signature of the law",
    scrutinyByParliament: "end of the period for scrutiny by parliament",
  },
  datedFacts: {
    signature: "signature of the treaty",
    fullPowers: "full powers",
    depositaryNotice: "notice of the depositary",
    confirmation: "confirmation of statements made at signature, by the depositary's record",
    entryIntoForce: "entry into force for the State",
  },
  grounds: {
    dissolution: "parliament was dissolved",
    constitutionalReview: "review of constitutionality",
    other: "another ground",
  },
  deadlinesOf: (title) => `Deadlines: ${title}`,
  allDeadlines: "Deadlines of ratification cases",
  begins: (day) => `Runs from: ${day}`,
  lastDay: (day) => `The last day that surely keeps it: ${day}`,
  lastDayIfMoved: (day) =>
    `The last day if the suspension of the case moved it, which is unverified: ${day}`,
  onOtherReadings: (day) => `The last day on another reading of the dates on record: ${day}`,
  done: (day) => `Done: ${day}`,
  standsStill: "stands still while the case is suspended",
  notShown: (names) =>
    `Without a day, because the case is suspended, or a day or the calendar is not known: ${names}`,
  historyOf: (title) => `What happened: ${title}`,
  allHistories: "What happened in ratification cases",
  happened: (day) => `Happened: ${day}`,
  details: (details) => `On record: ${details}`,
  recordedBy: (duty) => `Recorded by: ${duty}`,
  restsOn: (authority) => `Rests on: ${authority}`,
  entry: (hash) => `Entry in the ledger: ${hash}`,
  corrects: (seq) => `Corrects entry ${seq}`,
  correctedIn: (hash) => `Corrected: these numbers stand in the entry ${hash}`,
  certifiedApart:
    "By this entry the vote is not certified: another person certifies it in an entry of its own.",
  asItStood: (entries, day) => `The record as it stood after entry ${String(entries)}, of ${day}.`,
  record: "Record of a ratification case",
  proceedings: "What happened",
  deadlinesHeading: "Deadlines",
  recorder: "records the step",
  toBeRecorded: "Worked out from the deposit; to be recorded from this day on",
};

/** Unreviewed, as everything that the papers say in Azerbaijani. */
const inAzerbaijani: Exports = {
  deadlines: {
    plenaryVote: "plenar səsvermə",
    presentationOfTheLaw: "qanunun imzalanmağa təqdim edilməsi",
    signatureOfTheLaw: "qanunun imzalanması",
    scrutinyByParliament: "parlamentin baxılma müddətinin sonu",
  },
  datedFacts: {
    signature: "beynəlxalq müqavilənin imzalanması",
    fullPowers: "səlahiyyətnamə",
    depositaryNotice: "depozitarinin bildirişi",
    confirmation: "imzalanma zamanı edilmiş bəyanatların təsdiqi, depozitarinin qeydinə görə",
    entryIntoForce: "Dövlət üçün qüvvəyə minmə",
  },
  grounds: {
    dissolution: "parlament buraxılıb",
    constitutionalReview: "konstitusiyaya uyğunluğun yoxlanılması",
    other: "başqa əsas",
  },
  deadlinesOf: (title) => `Müddətlər: ${title}`,
  allDeadlines: "Ratifikasiya işləri üzrə müddətlər",
  begins: (day) => `Müddətin başlanğıcı: ${day}`,
  lastDay: (day) => `Müddətə şübhəsiz əməl olunan son gün: ${day}`,
  lastDayIfMoved: (day) => `İşin dayandırılması onu uzadıbsa (bu yoxlanılmayıb), son gün: ${day}`,
  onOtherReadings: (day) => `Qeyddəki tarixlərin başqa oxunuşuna görə son gün: ${day}`,
  done: (day) => `İcra edilib: ${day}`,
  standsStill: "iş dayandırıldığı üçün axmır",
  notShown: (names) =>
    `İş dayandırıldığı və ya müəyyən gün yaxud təqvim məlum olmadığı üçün günü göstərilməyib: ${names}`,
  historyOf: (title) => `Nə baş verib: ${title}`,
  allHistories: "Ratifikasiya işlərində nə baş verib",
  happened: (day) => `Baş verib: ${day}`,
  details: (details) => `Qeyddə: ${details}`,
  recordedBy: (duty) => `Qeydə alan: ${duty}`,
  restsOn: (authority) => `Əsas: ${authority}`,
  entry: (hash) => `Reyestrdəki qeyd: ${hash}`,
  corrects: (seq) => `${seq} nömrəli qeydi düzəldir`,
  correctedIn: (hash) => `Düzəldilib: bu rəqəmlər ${hash} qeydində yer alır`,
  certifiedApart: "Bu qeydlə səsvermə təsdiqlənmir: onu başqa şəxs ayrıca qeydlə təsdiqləyir.",
  asItStood: (entries, day) =>
    `${day} tarixli ${String(entries)} nömrəli qeyddən sonrakı vəziyyət.`,
  record: "Ratifikasiya işinin qeydi",
  proceedings: "Nə baş verib",
  deadlinesHeading: "Müddətlər",
  recorder: "addımı qeydə alır",
  toBeRecorded: "Saxlanmağa verilmə gününə əsasən hesablanıb; bu gündən etibarən qeydə alınmalıdır",
};

const exportsIn = { az: inAzerbaijani, en: inEnglish } as const satisfies Readonly<
  Record<Language, Exports>
>;

/** The words of a language: those of the papers, and those of the exports. */
export type Words = { readonly paper: Catalogue; readonly own: Exports };

export const wordsIn = (language: Language): Words => ({
  paper: catalogueIn(language),
  own: exportsIn[language],
});

const isDeadlineName = (name: string): name is DeadlineName =>
  deadlineNames.some((one) => one === name);

/** A deadline by its name in the language; as the domain names it where the catalogue has no other. */
export const deadlineInWords = ({ own }: Words, name: string): string =>
  isDeadlineName(name) ? own.deadlines[name] : name;

/** What has to be said of everything that is read as text: that it is a demonstration, that nobody has reviewed the wording. */
export const marksOf = (
  { paper: { frame } }: Words,
  { demonstration }: { readonly demonstration: boolean },
): readonly string[] => [
  ...(demonstration ? [frame.demonstration] : []),
  ...(frame.wordingMark === "" ? [] : [frame.wordingMark]),
];
