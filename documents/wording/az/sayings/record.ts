import type * as record from "../../../../domain/sayings/record.ts";
import { az, type Sentences } from "../heard.ts";

/** What the audit says of the record itself: documents, law files, checkpoints and signatures. */
export const recordInAzerbaijani = {
  documentsUnaltered: () => az`sənədlər yerindədir və dəyişdirilməyib`,
  documentsAltered: (papers) =>
    az`saxlanılan baytların heşi göstərilən heşə uyğun gəlmir: ${papers.papers()}`,
  documentsMissing: (papers) =>
    az`anbarda yoxdur, yalnız heşi göstərilib və ya sonradan itib: ${papers.papers()}`,
  documentsUnknown: (papers) => az`heşinin məlum olmadığı qeydə alınıb: ${papers.papers()}`,
  documentsPresent: (papers) => az`anbardadır və dəyişdirilməyib: ${papers.papers()}`,
  actsAsAsked: () => az`aktlar tələb olunana uyğundur`,
  notReplayedHere: () =>
    az`imza aktları deyil, tələb olunanı əhatə edir; onlar burada yenidən qərara alınmır: bunu ixrac üzrə tasdiq verify əmri edir`,
  recordUnaltered: () => az`işin qeydi dəyişdirilməyib`,
  judgedByFile: (what) => az`işin qiymətləndirildiyi fayl: ${what.term()}`,
  fileShipped: (name, digest, software) =>
    az`${name.file()}, sha256:${digest.is}; ${software.is} ilə birlikdə gələn fayl`,
  fileOwn: (name, digest, software) =>
    az`${name.file()}, sha256:${digest.is}; idarənin öz faylı: ${software.is} ilə birlikdə gəlmir`,
  nameAndVersion: (id, version) => az`${id.is}, ${version.is} redaksiyası`,
  calendarOfProfile: (profile) => az`${profile.is} üçün`,
  procedureUpTo: (seq) => az`${seq.is} nömrəli qeydədək prosedur`,
  eachByLaw: () => az`hər qeyd işin tabe olduğu qaydalarla qiymətləndirilir`,
  entryByAnother: (seq) =>
    az`${seq.is} nömrəli qeyd işin tabe olduğu qaydalarla deyil, başqası ilə qiymətləndirilib`,
  newestCheckpoint: () => az`qeydlər ən yeni nəzarət nöqtəsindəki kimidir`,
  checkpointNotCompared: () =>
    az`burada nəzarət nöqtəsi ilə müqayisə aparılmır; bunu idarədə tasdiq audit, ixrac üzrə isə tasdiq verify əmri edir`,
  notThoseOfCheckpoint: (size) =>
    az`işin və ya idarənin qeydləri ${size.is} yarpaqlı ən yeni nəzarət nöqtəsindəki kimi deyil`,
  thoseOfCheckpoint: (seq, size) =>
    az`1–${seq.is} nömrəli qeydlər ${size.is} yarpaqlı ən yeni nəzarət nöqtəsindəki kimidir`,
  afterCheckpoint: (seq, size) =>
    az`${seq.is} nömrəli qeyddən sonrakılar ${size.is} yarpaqlı ən yeni nəzarət nöqtəsindən sonra gəlib`,
  whoActed: () => az`qeydə alınmış imzalara görə kimin hərəkət etdiyi`,
  bySystemOnly: (kind) =>
    az`yalnız şəxsin edə biləcəyini sistemin etdiyini göstərir: ${kind.command()}`,
  beforeOffice: () => az`idarə açılmazdan əvvəlki tarixlidir`,
  entryFault: (seq, fault) => az`${seq.is} nömrəli qeyd: ${fault.said()}`,
  signedWithKeys: (entries) =>
    az`${entries.entries()}: hərəkət edənlərin qeydə alınmış açarları ilə, tələb etdiklərinin üzərində imzalanıb`,
  onWordOfIssuer: (entries) =>
    az`${entries.entries()}: token verənin sözünə əsaslanır; heç kim imzalamayıb`,
  onBareNames: (entries) => az`${entries.entries()}: nümayişdə olduğu kimi yalnız adlara əsaslanır`,
  bySystem: (entries) =>
    az`${entries.entries()}: sistem tərəfindən idarənin sistem açarı ilə imzalanıb`,
  notBySystemKey: () =>
    az`sistemin hərəkət etdiyini deyir, amma idarənin sistem açarı ilə imza daşımır`,
  textOf: (what) => az`mətn: ${what.texts()}`,
  itHasFault: (fault) => az`mətn: ${fault.said()}`,
  noKeyRegistered: (person) => az`açarı qeydə alınmamış ${person.is} adından imzalanıb`,
  anotherKey: (person) => az`${person.is} üçün qeydə alınmış açarla deyil, başqa açarla imzalanıb`,
  notSignedOver: (person) => az`tələb olunanın üzərində ${person.is} adlı şəxsin imzası yoxdur`,
  issuerNotNamed: () => az`idarənin göstərmədiyi verənin tokeninə əsaslanır`,
  noDemonstration: () => az`yalnız ada əsaslanır, idarə isə nümayiş deyil`,
  shownByNothing: (person) =>
    az`${person.is} adlı şəxsin hərəkət etdiyini deyir, amma bunu heç nə ilə göstərmir`,
  notNormalized: (line) =>
    az`Unicode C normallaşma formasında deyil (ilk dəfə ${line.is}-ci sətirdə): eyni hərflərin baytları fərqlidir`,
  byteOrderMark: () => az`bayt sırası işarəsi ilə başlayır`,
  textEmpty: () => az`boşdur`,
  textTooLong: (count, most) =>
    az`${count.is} işarədən ibarətdir; ən çoxu ${most.is} işarə qəbul edilir`,
  notUtf8: () => az`UTF-8 deyil`,
} as const satisfies Sentences<typeof record>;
