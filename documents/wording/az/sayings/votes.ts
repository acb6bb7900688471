import type * as votes from "../../../../domain/sayings/votes.ts";
import { az, type Sentences } from "../heard.ts";

/** What the audit says of a vote, of its quorum and of its certification. */
export const votesInAzerbaijani = {
  firstPassedByUnknown: () => az`qanunun əvvəlcə neçə səslə qəbul edildiyi məlum deyil`,
  countsNotPublished: () => az`səslərin sayı dərc edilməyib`,
  declaredOtherwise: (declared, why, outcome) =>
    az`elan edilən nəticə: ${declared.term()}; lakin ${why.said()}; qaydaya görə: ${outcome.term()}`,
  numberNeededUnknown: () => az`tələb olunan səslərin sayı məlum deyil`,
  countedFor: ({ had, needed, asked, margin }) =>
    az`lehinə ${had.is}, tələb olunan ${needed.is}${asked.is}, fərq ${margin.is}`,
  atMostFor: (most, needed, asked) =>
    az`lehinə səslərin sayı dərc edilməyib; lehinə ən çoxu ${most.is} ola bilər, tələb olunan ${needed.is}${asked.is}`,
  contradictsItself: ({ count, what, whole, of }) =>
    az`qeyd özü ilə ziddiyyət təşkil edir: ${what.term()} – ${count.is}, ${of.term()} – ${whole.is}`,
  quorumNumberUnknown: (what, needed) =>
    az`${what.term()}: sayı məlum deyil, yetərsay üçün ${needed.is} tələb olunur`,
  quorumFailed: (count, what, needed) =>
    az`${what.term()}: ${count.is}, yetərsay üçün ${needed.is} tələb olunur`,
  quorum: () => az`yetərsay`,
  majority: () => az`səs çoxluğu`,
  ofVote: (rule, on) => az`${rule.said()} (səsvermə: ${on.date()})`,
  numberPresentNotPublished: () => az`iştirak edənlərin sayı dərc edilməyib`,
  presentOfNeeded: (present, needed) => az`iştirak edən ${present.is}, tələb olunan ${needed.is}`,
  declaredSo: (declared) => az`elan edilən nəticə: ${declared.term()}`,
  certification: () => az`ikinci şəxs tərəfindən təsdiqləmə`,
  voteImported: () => az`səsvermə sonradan daxil edilib; burada onu heç kim təsdiqləməyib`,
  notCertifiedYet: () => az`hələ təsdiqlənməyib`,
  certificationDeclined: () => az`təsdiqləməkdən imtina edilib: bu qeyd heç nəyi həll etmir`,
  certifiedOtherwise: () => az`təsdiqlənən səsvermənin qeydindən fərqlənir`,
  certificationsDiffered: () =>
    az`üç təsdiqləmə bu qeyddən fərqlənib: o heç nəyi həll etmir, səsvermə yenidən qeydə alınır`,
  recordedAndCertifiedBy: (person) => az`onu ${person.is} həm qeydə alıb, həm də təsdiqləyib`,
  correctedAfterCertified: () =>
    az`qeyd təsdiqləndikdən sonra düzəldilib və yenidən təsdiqlənməyib`,
  recordedByCertifiedBy: (recorder, certifier) =>
    az`qeydə alan: ${recorder.is}, təsdiqləyən: ${certifier.is}`,
  noVoteOnRecord: () => az`plenar səsvermə qeydə alınmayıb`,
} as const satisfies Sentences<typeof votes>;
