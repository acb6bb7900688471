import { catalogueIn } from "../index.ts";
import { phrases } from "./refusal-fields.ts";

const { vote, audit, statements } = catalogueIn("az");

const lower = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, text.toLocaleLowerCase("az")]),
  );

const withArticle = {
  "a reservation": "qeyd-şərt",
  "a declaration": "bəyanat",
  "a notification": "bildiriş",
  "a designation": "təyinat",
  "an option": "seçim",
};

const steps = {
  "signature of the instrument": "sənədin imzalanması",
  "sending of the notification": "bildirişin göndərilməsi",
  "transmission of the instrument": "sənədin göndərilməsi",
  deposit: "saxlanmağa verilmə",
  "laying of the draft law": "qanun layihəsinin təqdim edilməsi",
  "referral to committees": "komitələrə göndərilmə",
  "report of the lead committee": "aparıcı komitənin rəyi",
  "plenary vote": "plenar səsvermə",
  "presentation of the law": "qanunun imzalanmağa təqdim edilməsi",
  "signature of the law": "qanunun imzalanması",
  "laying before both Houses": "hər iki palataya təqdim edilmə",
  "certified silence": "təsdiqlənmiş etirazsızlıq",
  "the circulation": "dövlətlərə göndərilmə",
  laying: "təqdim edilmə",
  adoption: "qəbul",
  preparation: "hazırlanma",
  release: "icazə",
  "release of the notification": "bildirişin göndərilməsinə icazə",
  "the preparation of the instrument": "sənədin hazırlanması",
  "the release of the instrument": "sənədə icazə",
  "the release of the notification": "bildirişin göndərilməsinə icazə",
  "the preparation of the notification": "bildirişin hazırlanması",
  signed: "imzalanmış",
  deposited: "saxlanmağa verilmiş",
};

const separations = {
  "vote recorded and certified": "səsvermənin qeydə alınması və təsdiqlənməsi",
  "instrument prepared and released": "sənədin hazırlanması və ona icazə",
  "instrument prepared and its signature recorded":
    "sənədin hazırlanması və imzalanmasının qeydə alınması",
  "notification prepared and released": "bildirişin hazırlanması və ona icazə",
  "instrument prepared and its deposit confirmed":
    "sənədin hazırlanması və saxlanmağa verilməsinin təsdiqlənməsi",
};

const moments = {
  "at signature": "imzalanarkən",
  "at the deposit": "saxlanmağa verilərkən",
  "at signature or at the deposit": "imzalanarkən və ya saxlanmağa verilərkən",
  "at any time": "hər vaxt",
  "at a moment that nobody here has read": "burada heç kimin oxumadığı vaxt",
};

const offices = {
  "as head of state": "dövlət başçısı kimi",
  "as head of government": "hökumət başçısı kimi",
  "as minister for foreign affairs": "xarici işlər naziri kimi",
  "in another office": "başqa vəzifədə",
  "in an office that is not known": "məlum olmayan vəzifədə",
  "Head of State": "dövlət başçısı",
  "Head of Government": "hökumət başçısı",
  "Minister for Foreign Affairs": "xarici işlər naziri",
  "in none of the three offices": "üç vəzifədən heç birində",
};

const files = {
  procedure: "prosedur",
  "treaty file": "müqavilə faylı",
  calendar: "təqvim",
  "procedure that the case is judged by": "işin qiymətləndirildiyi prosedur",
  "treaty file that the case is judged by": "işin qiymətləndirildiyi müqavilə faylı",
  "procedure that the case was judged by before it was moved":
    "keçirilməzdən əvvəl işin qiymətləndirildiyi prosedur",
  "the scan of the signed instrument": "imzalanmış sənədin skan edilmiş surəti",
  "the full powers": "səlahiyyətnamə",
};

const others = {
  open: "açıq",
  "votes cast": "verilmiş səslər",
  "voting or present without voting": "səs verən və ya səs vermədən iştirak edən",
  "present or absent": "iştirak edən və ya etməyən",
  "in office": "vəzifədə olan",
  members: "üzvlər",
  "consent to be bound": "müqaviləyə tabe olmağa razılıq",
  "change of a statement": "bəyanatın dəyişdirilməsi",
  denunciation: "denonsasiya",
  commons: "İcmalar Palatası",
  lords: "Lordlar Palatası",
};

/** The words of closed lists that the domain puts into its sentences. A test holds that each of them stands here. */
export const terms: Readonly<Record<string, string>> = {
  ...phrases,
  ...withArticle,
  ...steps,
  ...separations,
  ...moments,
  ...offices,
  ...files,
  ...others,
  ...vote.results,
  ...audit.verdicts,
  ...lower(statements.labels),
  "cannot be verified": audit.verdicts.cannotBeVerified,
};
