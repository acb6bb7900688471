import type * as papers from "../../../../domain/sayings/papers.ts";
import { az, type Sentences } from "../heard.ts";

/** What is noted beside a restated paper, a late resolution and an announced day. */
export const papersInAzerbaijani = {
  correctionOfPaper: (seq, kind, what) =>
    az`${seq.is} nömrəli qeydin düzəldilməsi (${kind.act()}): ${what.term()}`,
  restatedAlone: ({ person, what, before, after }) =>
    az`${person.is} təkbaşına yenidən qeydə alıb: ${what.term()}; əvvəl ${before.is}, indi ${after.digest()}; ikinci şəxs onları müqayisə etməyib`,
  scrutiny: () => az`baxılma`,
  resolvedTooLate: (on, day) =>
    az`${on.date()} tarixli qətnamə müddət ${day.date()} tarixində bitdikdən sonra qəbul edilib; ona təsir etmir`,
  treatyAnnounced: () => az`müqavilənin qüvvəyə minməsi: elan edilib`,
  announcedFor: (on, source, day) =>
    az`${on.date()} tarixi üçün elan edilib, mənbə: ${source.is}; ${day.date()} tarixində qeydə alınarkən həmin gün hələ gəlməmişdi`,
} as const satisfies Sentences<typeof papers>;
