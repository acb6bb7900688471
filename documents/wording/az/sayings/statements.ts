import type * as statements from "../../../../domain/sayings/statements.ts";
import { az, type Sentences } from "../heard.ts";

/** What is said of statements: their labels, clauses, moments and texts. */
export const statementsInAzerbaijani = {
  labelIsNature: (id) => az`${id.is} bəyanatı: adı hüquqi mahiyyətinə uyğundur`,
  labelled: (label, clause, nature) =>
    az`adı: ${label.term()}; ${clause.clause} nəzərdə tutur: ${nature.term()}`,
  labelDiffers: (label, clause, nature) =>
    az`adı: ${label.term()}, lakin ${clause.clause} nəzərdə tutur: ${nature.term()}`,
  reservationAnyway: (differs) =>
    az`${differs.said()}: necə adlandırılmasından asılı olmayaraq, qeyd-şərtdir`,
  prohibitedAsSuch: (differs) =>
    az`${differs.said()}: siyahı qapalı olduğu üçün qeyd-şərt kimi qadağan olunardı; bəndin nəzərdə tutduğu kimi isə düzgün adlandırılmayıb`,
  textMustTell: (differs) => az`${differs.said()}: ikisindən hansı olduğunu mətni göstərməlidir`,
  textDiffersIn: (id, languages) =>
    az`${id.is} ilə təkrarlanıb, mətn isə fərqlidir (${languages.is})`,
  sameText: (id) => az`${id.is} ilə təkrarlanıb, mətn baytbabayt eynidir`,
  noTwoTexts: (id) => az`${id.is} ilə təkrarlanıb; müqayisə üçün qeydə alınmış iki mətn yoxdur`,
  mayBeOneOf: (ids) =>
    az`səsə qoyulan bəyanatların hamısında bənd göstərilməyib; bu, onlardan biri ola bilər: ${ids.is}`,
  noneNamesClause: () => az`razılığa əlavə olunan heç bir bəyanatda onun bəndi göstərilməyib`,
  noStatementVoted: () => az`səsə qoyulan bəyanat qeydə alınmayıb`,
  formulated: () => az`ifadə olunub; saxlanmağa verilmə ilə təsdiqlənir, o isə qeydə alınmayıb`,
  confirmedAtDeposit: () => az`təsdiqlənib və saxlanmağa verilmə günü edilib`,
  modifiedAtDeposit: () => az`dəyişdirilib: saxlanmağa verilmə günü edilmiş yeni bəyanatdır`,
  notConfirmed: () => az`təsdiqlənməyib: qüvvəsi yoxdur`,
  confirmationUnknown: () => az`təsdiqlənib-təsdiqlənmədiyi məlum deyil`,
  confirmationOf: (id) =>
    az`${id.is} bəyanatı: imzalanarkən edilib və ratifikasiya zamanı təsdiqlənib`,
  onlyForReservations: () => az`qayda qeyd-şərtlər üçündür, bu isə qeyd-şərt deyil`,
  notAllNameClause: () => az`səsə qoyulan bəyanatların hamısında bənd göstərilməyib`,
  clausesRepeated: (count) =>
    az`onların bəndlərindən ${count.is} səsə qoyulan bəyanatlar arasındadır`,
  reservationsConfirmed: () =>
    az`imzalanarkən edilmiş qeyd-şərtlər ratifikasiya zamanı təsdiqlənir`,
  madeAtSignature: (count) => az`imzalanarkən edilənlər: ${count.is}`,
  requires: (clause, nature) => az`${clause.clause} tələb edir: ${nature.term()}`,
  permits: (clause, nature) => az`${clause.clause} icazə verir: ${nature.term()}`,
  needsNoAcceptance: () =>
    az`icazə verildiyi üçün qəbul edilməsi tələb olunmur (Vyana Konvensiyası, 20(1) maddəsi)`,
  noClauseOfFile: (clause, id) => az`${clause.clause} ${id.is} müqavilə faylında yoxdur`,
  mayBeMadeUnknown: (unlisted, label) =>
    az`${unlisted.said()}; orada belə bəyanatın edilə biləcəyi məlum deyil: ${label.term()}`,
  prohibitedClosed: (unlisted) =>
    az`${unlisted.said()}, qeyd-şərtlərin siyahısı isə qapalıdır: bu, qadağandır (Vyana Konvensiyası, 19(b) maddəsi)`,
  openUnlessPurpose: (unlisted) =>
    az`${unlisted.said()}; müqavilənin obyektinə və məqsədinə zidd deyilsə, edilə bilər, bunu isə bu proqramın heç bir qaydası qiymətləndirmir`,
  closedUnknown: (unlisted) =>
    az`${unlisted.said()}, qeyd-şərtlərin siyahısının qapalı olub-olmadığı isə məlum deyil`,
  mayBeMeant: (clause, clauses) =>
    az`göstərilən: ${clause.clause}; müqavilə faylında ${clauses.clause} var, ola bilsin, bu nəzərdə tutulur`,
  namesNoClause: (label, subject) =>
    az`bənd göstərilməyib; qeydə alındığı kimi: ${label.term()} – ${subject.is}`,
  permittedByTreaty: (id) => az`${id.is} bəyanatı: müqavilə icazə verir`,
  atRightMoment: (id) => az`${id.is} bəyanatı: vaxtında edilib`,
  madeAtSigning: () => az`imzalanarkən edilib`,
  madeWithConsent: () => az`razılıqla birlikdə edilib`,
  madeLate: () => az`saxlanmağa verildikdən sonra edilib`,
  madeAsChange: () => az`saxlanmağa verildikdən sonra dəyişiklik kimi edilib`,
  madeUnknown: () => az`nə vaxt edildiyi qeydə alınmayıb`,
  circulatedThen: (made, on) =>
    az`${made.said()} və dövlətlərə göndərilib (${on.date()}): 12 ay ərzində heç kim etiraz etməzsə, qəbul edilir`,
  countsAsLate: () =>
    az`gecikmiş sayılır: depozitari onu dövlətlərə göndərir və göndərildikdən sonra 12 ay ərzində bir etiraz onu dayandırır`,
  withdrawalOnly: () =>
    az`geri götürmək hər vaxt mümkündür (Vyana Konvensiyası, 22-ci maddə), bundan artığı isə gecikmiş sayılır: depozitari onu dövlətlərə göndərir və göndərildikdən sonra 12 ay ərzində bir etiraz onu dayandırır`,
  clauseAllowsIt: (clause, when) => az`${clause.clause}, icazə verilən vaxt: ${when.term()}`,
  madeOfClause: (made, clause) => az`${made.said()}; tələb edən: ${clause.clause}`,
  suppliedAt: (at) => az`bəyanatların eyniliyi: verilən mətn, mərhələ: ${at.term()}`,
  votedIdentity: () => az`bəyanatların eyniliyi: səsə qoyulan mətn`,
  noTextAtVote: (texts) =>
    az`səsvermə və ya parlamentə təqdim edilmə zamanı mətn qeydə alınmayıb: ${texts.texts()}; ondan sonra verilən birinci mətn onun yerinədir`,
  givenBy: (ids) => az`verilib: ${ids.is}`,
  noneNamesExactly: (clause, ids) =>
    az`heç birində ${clause.clause} dəqiq göstərilməyib; onu nəzərdə tuta bilər: ${ids.is}`,
  noneNames: (clause) => az`qeydə alınmış heç bir bəyanatda göstərilməyib: ${clause.clause}`,
  laidNotOnRecord: () => az`parlamentə nəyin təqdim edildiyi qeydə alınmayıb`,
  statementRequired: (clause) => az`tələb olunan bəyanat: ${clause.clause}`,
  aboutSubject: (subject, why) => az`${subject.subject()}: ${why.said()}`,
  identityOfStatements: () => az`bəyanatların eyniliyi`,
  noTextFor: (texts) => az`mətn qeydə alınmayıb: ${texts.texts()}`,
  anotherText: (texts) =>
    az`səsə qoyulandan başqa mətn və ya mətn səsə qoyulmayıb: ${texts.texts()}`,
  notCompared: (texts) =>
    az`müqayisə edilməyib, çünki tərəflərdən birində mətn qeydə alınmayıb: ${texts.texts()}`,
  sameAsVoted: (texts) => az`səsə qoyulan mətnin eynisidir: ${texts.texts()}`,
  statementsAre: (when) => az`${when.term()} bəyanatlar səsə qoyulanlardır`,
  textChanged: (language, changed) => az`${language.language()}: ${changed.english}`,
} as const satisfies Sentences<typeof statements>;
