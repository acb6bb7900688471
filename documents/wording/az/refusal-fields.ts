import { catalogueIn } from "../index.ts";
import type { Field } from "../../../domain/refusal-row.ts";
import { commandsInAzerbaijani } from "./commands.ts";

const { history, acts } = catalogueIn("az");

// What the rules put into a refusal in words of their own. A test holds that each of them stands here.
const phrases: Readonly<Record<string, string>> = {
  "the date": "tarix",
  laying: "təqdim edilmə",
  "suspension of the case": "işin dayandırılması",
  "resumption of the case": "işin bərpası",
  "the referral": "komitələrə göndərilmə",
  "the committee's report": "komitənin rəyi",
  "the return of the law": "qanunun qaytarılması",
  "the adoption of the law": "qanunun qəbulu",
  "the presentation of the law": "qanunun imzalanmağa təqdim edilməsi",
  "the signature of the law": "qanunun imzalanması",
  "the end of scrutiny": "baxılmanın sonu",
  "the resolution": "qətnamə",
  "the minister's statement": "nazirin bəyanatı",
  "the signature of the treaty": "müqavilənin imzalanması",
  "the conclusion of the treaty": "müqavilənin bağlanması",
  "the signature of the instrument": "sənədin imzalanması",
  "the transmission of the instrument": "sənədin göndərilməsi",
  "the return of the instrument before it": "sənədin əvvəlki qaytarılması",
  "the sending": "göndərilmə",
  "the receipt by the depositary": "depozitari tərəfindən alınma",
  "the deposit": "saxlanmağa verilmə",
  "the circulation of the statement": "bəyanatın dövlətlərə göndərilməsi",
  "recorded the vote": "səsverməni qeydə alıb",
  "corrected the record of the vote": "səsvermənin qeydini düzəldib",
  "prepared the instrument": "sənədi hazırlayıb",
  "prepared the notification": "bildirişi hazırlayıb",
  "certify it": "onu təsdiqləmək",
  "decline it": "onun təsdiqindən imtina etmək",
  "release it": "ona icazə vermək",
  instrument: "sənəd",
  notification: "bildiriş",
  "prepared instrument": "hazırlanmış sənəd",
  "released instrument": "icazə verilmiş sənəd",
  "signed instrument": "imzalanmış sənəd",
  "prepared notification": "hazırlanmış bildiriş",
  "released notification": "icazə verilmiş bildiriş",
  "record of the vote": "səsvermə qeydi",
  claim: "göndərmənin başlanğıcı",
  "unknown outcome": "məlum olmayan nəticə",
  "statement of that fact": "həmin fakt haqqında qeyd",
  "newest entry of the case": "işin ən yeni qeydi",
  "the draft law": "qanun layihəsi",
  "the text": "mətn",
  "the draft law voted on": "səsə qoyulan qanun layihəsi",
  "the instrument": "sənəd",
  "the notification": "bildiriş",
  none: "heç biri",
  unknown: "məlum deyil",
  nobody: "heç kimə",
  "not scheduled again": "yenidən təyin edilməyib",
  "the system": "sistem",
  "every duty that has a next step": "növbəti addımı olan hər vəzifə",
  "a person without a key": "açarı olmayan şəxs",
  vote: "plenar səsvermə",
  presentation: "qanunun imzalanmağa təqdim edilməsi",
  signature: "qanunun imzalanması",
};

const ofStatement = /^statement (?<id>.+) \((?<language>[^()]+)\)$/;
const between = /^between (?<from>\S+) and (?<to>\S+)$/;

const quoted = (text: string): string => `“${text}”`;

/** What stands under a name that somebody gave; undefined where nothing does. */
const nameIn = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

const phrase = (text: string): string => {
  const { id, language } = ofStatement.exec(text)?.groups ?? {};
  if (id !== undefined && language !== undefined) return `${quoted(id)} bəyanatı (${language})`;
  const { from, to } = between.exec(text)?.groups ?? {};
  if (from !== undefined && to !== undefined) return `${from} – ${to} aralığında`;
  return nameIn(phrases, text) ?? text;
};

const each = (text: string, words: (one: string) => string): string =>
  text.split(", ").map(words).join(", ");

/** The fields of a refusal as they stand in an Azerbaijani sentence. */
export type Told = {
  /** As it is: a name, a number, a hash, a day. */
  readonly is: (field: string) => string;
  /** What a rule says in words of its own, or a list of it; a date that is not known to the day. */
  readonly said: (field: string) => string;
  readonly command: (field: string) => string;
  readonly act: (field: string) => string;
  readonly stages: (field: string) => string;
  readonly duties: (field: string) => string;
};

export const toldOf = (fields: Readonly<Record<string, Field>>): Told => {
  const is = (field: string): string => String(fields[field] ?? "?");
  const named =
    (names: Readonly<Record<string, string>>, quote: boolean) =>
    (field: string): string =>
      each(is(field), (one) => {
        const name = nameIn(names, one) ?? phrase(one);
        return quote ? quoted(name) : name;
      });
  return {
    is,
    said: (field) => each(is(field), phrase),
    command: named(commandsInAzerbaijani, true),
    act: named(acts, true),
    stages: named(history.stages, true),
    duties: named(history.duties, false),
  };
};
