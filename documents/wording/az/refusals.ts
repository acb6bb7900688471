import type { Refusal, RefusalKind } from "../../../domain/refusal.ts";
import { refusalsAbroadInAzerbaijani } from "./refusals-abroad.ts";
import { toldOf, type Told } from "./refusal-fields.ts";
import {
  incidentRefusalsInAzerbaijani,
  suspensionRefusalsInAzerbaijani,
  versionRefusalsInAzerbaijani,
  taskRefusalsInAzerbaijani,
} from "./refusals-of-tasks.ts";

/** What is said of input in detail comes from the schemas, which speak English. */
type SaidInEnglish = "MalformedInput" | "PersonNotEstablished";

const sentences = {
  EntryTooLarge: (x) =>
    `qeyd ${x.is("bytes")} bayt olardı; ən çoxu ${x.is("limit")} bayta icazə verilir; uzun mətnləri sənəd kimi verin`,
  CaseNotFound: (x) => `${x.is("caseId")} adlı iş yoxdur`,
  ProfileUnknown: (x) =>
    `${x.is("profile")} adlı prosedur faylı yoxdur; məlum olanlar: ${x.is("known")}`,
  TreatyUnknown: (x) =>
    `${x.is("treaty")} adlı müqavilə faylı yoxdur; məlum olanlar: ${x.is("known")}`,
  EntryNotFound: (x) => `${x.is("caseId")} işində düzəldilə bilən ${x.is("of")} qeydi yoxdur`,
  WrongStage: (x) =>
    `iş ${x.stages("stage")} mərhələsində olarkən ${x.command("command")} mümkün deyil; bunun mərhələləri: ${x.stages("allowed")}`,
  CaseIsLive: (x) =>
    `${x.is("caseId")} işində cari qeydlər var; sonradan daxil etmə yalnız keçmiş işlər üçündür`,
  CaseExists: (x) => `${x.is("caseId")} işi artıq mövcuddur`,
  CaseIdReserved: (x) => `${x.is("caseId")} adı sistem üçün saxlanılıb`,
  OpenCaseExists: (x) =>
    `${x.is("other")} işi eyni parlament, müqavilə və məqsəd üçün açıqdır (${x.is("unique")})`,
  CommandIdTaken: (x) =>
    `${x.is("id")} nömrəli əmr əvvəllər başqa məzmunla qəbul edilib (${x.is("caseId")} işi, ${x.is("seq")} nömrəli qeyd)`,
  NotCurrent: (x) =>
    `${x.said("what")}: ${x.is("of")} qeydi artıq qüvvədə deyil; qüvvədə olan: ${x.said("current")}`,
  DutyNotHeld: (x) => `${x.is("person")} bu vəzifədə deyil: ${x.duties("duty")}`,
  DutyMayNot: (x) =>
    `${x.is("profile")} prosedurunda ${x.command("command")} bu vəzifəyə aid deyil: ${x.duties("duty")}; bu, aşağıdakılara aiddir: ${x.duties("allowed")}`,
  SamePerson: (x) =>
    `${x.is("person")} ${x.said("did")} və özü ${x.said("command")} səlahiyyətinə malik deyil; bunu başqa şəxs etməlidir`,
  NotForThisProcedure: (x) =>
    `${x.is("profile")} prosedurunda belə addım yoxdur: ${x.command("command")}`,
  DateInFuture: (x) =>
    `${x.said("field")} (${x.said("date")}) gələcəkdədir; bu gün ${x.is("today")}`,
  DateBeforeStep: (x) =>
    `${x.said("field")} (${x.said("date")}) ondan əvvəl gəlməli olan addımdan qabaqdır: ${x.said("step")}, ${x.said("stepDate")}`,
  DateNotBeforeCase: (x) =>
    `cari işdə yalnız iş açılmazdan əvvəlki faktlar belə qeydə alınır; ${x.is("date")} işin açıldığı gündən (${x.is("opened")}) əvvəl deyil`,
  ReleaseIsNoPastFact: () =>
    "icazə məktubun göndərilməsinə səbəb olur, ona görə sonradan daxil edilmir; keçmiş bildirişin göndərildiyini daxil edin",
  VotesDoNotAddUp: (x) =>
    `lehinə ${x.is("for")} + əleyhinə ${x.is("against")} + bitərəf ${x.is("neutral")} + səs verməyən ${x.is("notVoting")} = ${x.is("sum")}, iştirak edənlər isə ${x.is("present")}`,
  MoreVotesThanMembers: (x) =>
    `iştirak edən və ya adı çəkilən ${x.is("present")} nəfərdir, palatanın isə ${x.is("members")} üzvü var`,
  MemberNamedTwice: (x) => `adbaad səsvermədə ${x.is("member")} iki dəfə göstərilib`,
  VoteAwaitsCertification: (x) =>
    `${x.is("entry")} qeydindəki səsvermə hələ təsdiqi və ya təsdiqdən imtinanı gözləyir`,
  NoVoteToCertify: () => "təsdiq gözləyən səsvermə qeydə alınmayıb",
  VoteToRecordAnew: (x) =>
    `üç təsdiqləmə ${x.is("entry")} qeydindəki səsvermədən fərqlənib, ona görə onu daha təsdiqləmək olmaz; səsverməni yenidən qeydə alın və ya qeydinə düzəliş edin`,
  RulesBroken: (x) =>
    `audit pozulmuş qaydalar aşkar edib (${x.is("count")}): ${x.is("findings")}; buna baxmayaraq davam etmək üçün onları adlandırın və səbəb göstərin, səbəb qeydə alınır`,
  NothingBroken: () =>
    "audit burada səbəb tələb edən pozulmuş qayda aşkar etməyib; səbəbi göstərməyin",
  NoSittingThatDay: (x) =>
    `${x.said("date")} tarixinə iclas təyin edilməyib; iclas: ${x.said("sitting")}`,
  LeadReportMissing: (x) => `aparıcı komitə rəy verməyib: ${x.said("lead")}`,
  CommitteeNotReferred: (x) =>
    `qanun layihəsi bu komitəyə göndərilməyib: ${x.is("committee")}; göndərildiyi komitələr: ${x.said("referred")}`,
  CommitteeReportedAlready: (x) =>
    `bu komitə artıq rəy verib: ${x.is("committee")} (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  TextDiffers: (x) =>
    `${x.said("what")}: verilən mətnin SHA-256 həzmi (${x.is("supplied")}) qeydə alınanla (${x.is("recorded")}) eyni deyil`,
  TextsAreFixed: (x) =>
    `${x.said("what")}: səsvermə və ya təqdimetmə ilə müəyyən edilib; düzəliş onu dəyişə bilməz`,
  TextMissing: (x) => `${x.said("what")}: mətn yenidən verilməlidir`,
  TextNotExpected: (x) => `${x.said("what")}: bu işin bəyanatları arasında yoxdur`,
  HouseUnknown: (x) =>
    `${x.is("house")} bu parlamentin palatası deyil; palataları: ${x.is("houses")}`,
  CalendarMissing: () => "təqvim yoxdur: iclas günləri daxil edilməyib",
  CalendarEnds: (x) =>
    `hesablamaq mümkün deyil: təqvim ${x.is("endsOn")} tarixində bitir (${x.is("needed")} iclas günündən ${x.is("counted")} günü məlumdur)`,
  CalendarDiffers: (x) =>
    `göstərilən təqvim (${x.is("supplied")}) qüvvədə olan təqvim (${x.is("recorded")}) deyil`,
  PeriodNotEnded: (x) => `müddət ${x.is("lastDay")} tarixində bitir; bu gün ${x.is("today")}`,
  LastDayDiffers: (x) =>
    `müddət ${x.is("supplied")} tarixində deyil, ${x.is("lastDay")} tarixində bitir`,
  ResolutionStands: (x) =>
    `${x.is("house")} ${x.is("date")} tarixində ratifikasiyanın əleyhinə qətnamə qəbul edib; əvvəlcə nazirin bəyanatı lazımdır`,
  SilenceBroken: (x) =>
    `${x.is("house")} ${x.is("date")} tarixində ratifikasiyanın əleyhinə qətnamə qəbul edib (${x.is("entry")} qeydi), ona görə ${x.is("lastDay")} tarixində bitdiyi təsdiqlənmiş etirazsız müddət qüvvədə deyil; əvvəlcə nazirin bəyanatı lazımdır`,
  SilenceToCertifyAgain: (x) =>
    `indi qeydə alınmış faktlara görə ${x.is("lastDay")} tarixində bitdiyi təsdiqlənmiş etirazsız müddət (${x.is("entry")} qeydi) qüvvədə deyil; nəzərə alınan müddət ${x.is("period")}, başlanğıcı ${x.is("startedOn")}: o bitdikdən sonra etirazın olmaması yenidən təsdiqlənməlidir`,
  NoResolutionAgainst: () => "bəyanatın cavab verə biləcəyi əleyhinə qətnamə yoxdur",
  ExtensionTooLong: (x) =>
    `müddət ən çoxu ${x.is("limit")} iclas günü uzadıla bilər; ${x.is("asked")} gün istənilib`,
  ExtensionTooLate: (x) =>
    `müddət ${x.is("lastDay")} tarixində bitib; onu yalnız bitməzdən əvvəl uzatmaq olar`,
  PeriodBRuns: () => "yalnız birinci müddət uzadıla bilər, hazırda isə ikinci müddət (B) gedir",
  ExtensionAlready: () => "müddət artıq bir dəfə uzadılıb",
  LawNotPresented: () => "qanun dövlət başçısına imzalanmağa təqdim edilməyib",
  LawPresentedAlready: (x) =>
    `qanun artıq imzalanmağa təqdim edilib (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  PublishedAlready: (x) => `dərc artıq qeydə alınıb (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  ...refusalsAbroadInAzerbaijani,
  ...taskRefusalsInAzerbaijani,
  ...suspensionRefusalsInAzerbaijani,
  ...versionRefusalsInAzerbaijani,
  ...incidentRefusalsInAzerbaijani,
  CannotRestate: (x) =>
    `${x.is("of")} qeydindəki ${x.act("recorded")} ${x.act("restated")} ilə əvəz edilə bilməz`,
  NothingCorrected: () => "düzəliş qeydi olduğu kimi təkrar edir",
  DutiesIncompatible: (x) =>
    `${x.is("person")} bu vəzifədədir: ${x.duties("held")}; eyni zamanda bu vəzifədə ola bilməz: ${x.duties("duty")}`,
  KeyHeldByAnother: (x) =>
    `${x.is("person")} üçün verilən açar ${x.is("other")} adlı şəxsindir və ya onun olub; hər şəxsin öz açarı olur`,
  KeyNamedBefore: (x) =>
    `${x.is("publicKey")} açarı bu idarədə istifadə olunur və ya olunub; bu məqsəd üçün yeni açar yaradın`,
  CheckpointKeyNotInForce: (x) =>
    `nəzarət nöqtələri hazırda ${x.is("publicKey")} açarı ilə imzalanmır; ona görə o, istifadədən çıxarıla bilməz`,
  LastCheckpointKey: (x) =>
    `${x.is("publicKey")} nəzarət nöqtələrini imzalayan yeganə açardır; əvvəlcə onu əvəz edən açarı əlavə edin`,
  DutyHeldAlready: (x) => `${x.is("person")} artıq bu vəzifədədir: ${x.duties("duty")}`,
  LastAdministrator: (x) => `${x.is("person")} sonuncu inzibatçıdır`,
  OnlyInDemonstration: (x) => `yalnız nümayişdə mövcuddur: ${x.said("what")}`,
} as const satisfies Readonly<Record<Exclude<RefusalKind, SaidInEnglish>, (told: Told) => string>>;

type Sentences = Readonly<Partial<Record<RefusalKind, (told: Told) => string>>>;
const byKind: Sentences = sentences;

/** The sentence of a refusal in Azerbaijani, without its authority; undefined for what is said in English only. */
export const refusalInAzerbaijani = ({
  kind,
  fields,
}: Pick<Refusal, "kind" | "fields">): string | undefined => byKind[kind]?.(toldOf(fields));
