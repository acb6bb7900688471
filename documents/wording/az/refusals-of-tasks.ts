import type { incidentRefusals } from "../../../domain/incident-refusals.ts";
import type { suspensionRefusals } from "../../../domain/suspension-refusals.ts";
import type { taskRefusals } from "../../../domain/task-refusals.ts";
import type { versionRefusals } from "../../../domain/version-refusals.ts";
import type { Told } from "./refusal-fields.ts";

/** Of what carries no case on: who may read it, who attends to it, and what is overdue. */
export const taskRefusalsInAzerbaijani = {
  PublicAlready: (x) =>
    `iş artıq ictimaiyyətə açılıb (${x.is("entry")} qeydi); bu, geri götürülmür`,
  NothingOfThePast: (x) =>
    `${x.command("command")} indi və cari qeydlə edilir; bu, keçmiş işin faktı deyil`,
  PersonUnknown: (x) =>
    `${x.is("person")} idarənin qeydlərində yoxdur; nömrəni yoxlayın: idarəni idarə edən şəxs hər kəsi vəzifələr siyahısında görür`,
  NoTaskOfDuty: (x) =>
    `iş ${x.stages("stage")} mərhələsində olarkən bu vəzifədən heç nə gözlənilmir: ${x.duties("duty")}; növbəti addımlar aşağıdakılara aiddir: ${x.duties("waitsFor")}`,
  TaskTaken: (x) =>
    `${x.is("person")} bununla ${x.is("since")} tarixindən bu vəzifədə məşğul olur: ${x.duties("duty")}; vəzifənin başqa daşıyıcısı tapşırığı səbəb göstərməklə öz üzərinə ötürə bilər`,
  TaskNotClaimed: (x) =>
    `bununla bu vəzifədə heç kim məşğul olmur: ${x.duties("duty")}; ötürüləcək bir şey yoxdur, tapşırığı götürün`,
  DeadlineNotRunning: (x) =>
    `${x.is("of")} qeydindən başlayan belə müddət yoxdur: ${x.said("deadline")}`,
  NotOverdue: (x) =>
    `${x.is("dueOn")} tarixinədək edilməli olanın (${x.said("deadline")}) müddətinin keçdiyi ${x.is("today")} tarixində qeydlərdən görünmür`,
  OverdueAlready: (x) => `müddətin keçdiyi artıq qeydə alınıb (${x.is("entry")} qeydi)`,
} as const satisfies Readonly<Record<keyof typeof taskRefusals, (told: Told) => string>>;

/** Of suspending a case, and of what waits until it is resumed. */
export const suspensionRefusalsInAzerbaijani = {
  CaseSuspendedSince: (x) =>
    `iş dayandırılmış olduğu müddətdə ${x.command("command")} mümkün deyil: ${x.said("since")} tarixindən, əsas: ${x.is("legalBasis")}; bu, iş bərpa edilənədək gözləyir`,
  CaseSuspendedAlready: (x) =>
    `iş artıq dayandırılıb: ${x.said("since")} tarixindən (${x.is("entry")} qeydi)`,
  CaseNotSuspended: () => "iş dayandırılmayıb, ona görə bərpa ediləsi bir şey yoxdur",
} as const satisfies Readonly<Record<keyof typeof suspensionRefusals, (told: Told) => string>>;

/** Of moving a case to a newer version of its procedure. */
export const versionRefusalsInAzerbaijani = {
  ProfileVersionUnknown: (x) =>
    `mövcud faylların heç biri ${x.is("profile")} prosedurunun həşi ${x.is("digest")} olan ${x.is("version")} redaksiyası deyil`,
  ProfileVersionOfOtherMode: (x) =>
    `${x.is("profile")} prosedurunun ${x.is("version")} redaksiyasında müqavilə başqa üsulla təsdiq olunur; iş bir üsuldan digərinə keçə bilməz`,
  ProfileVersionNotNewer: (x) =>
    `${x.is("version")} redaksiyası işin tabe olduğu ${x.is("own")} redaksiyasından yeni deyil`,
  ProfileVersionNotInForce: (x) =>
    `${x.is("version")} redaksiyası ${x.is("today")} tarixində qüvvədə deyil`,
} as const satisfies Readonly<Record<keyof typeof versionRefusals, (told: Told) => string>>;

/** Of what people do about incidents. */
export const incidentRefusalsInAzerbaijani = {
  IncidentNotFound: (x) => `indi belə nasazlıq yoxdur: ${x.is("incident")}`,
  IncidentNotLookedFor: (x) =>
    `${x.is("incident")} nasazlığının olub-olmadığını indi yoxlamaq mümkün olmadı; bir qədər sonra yenidən cəhd edin`,
  IncidentEnded: (x) =>
    `${x.is("incident")} nasazlığını ${x.is("person")} ${x.is("at")} tarixində bağlayıb`,
  IncidentNotOfDuty: (x) =>
    `${x.is("incident")} növündən olan nasazlıq bu vəzifəyə aid deyil: ${x.duties("duty")}; aid olduğu vəzifələr: ${x.duties("allowed")}`,
  IncidentTakenAlready: (x) =>
    `${x.is("incident")} nasazlığı ilə ${x.is("since")} tarixindən ${x.is("person")} məşğul olur`,
  IncidentNotTaken: (x) =>
    `${x.is("incident")} nasazlığı ilə ${x.is("person")} məşğul olmur; onunla məşğul olan: ${x.said("owner")}. Əvvəlcə onu götürün`,
  NoRetryToEnd: (x) => `${x.is("incident")} nasazlığının nəticəsi gözlənilən təkrar cəhdi yoxdur`,
} as const satisfies Readonly<Record<keyof typeof incidentRefusals, (told: Told) => string>>;
