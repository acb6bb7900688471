import type { Messages } from "../messages.ts";

export const votesInAzerbaijani: Messages["cases"]["votes"] = {
  none: "Plenar səsvermə qeydə alınmayıb.",
  silence:
    "Bu prosedurda plenar səsvermə yoxdur: parlament əleyhinə qətnamə qəbul etmədikdə razılıq verilmiş sayılır.",
  voteOf: (day) => `${day} tarixli səsvermə`,
  figure: (day) => `${day} tarixli səsvermənin sütunları`,
  neededLine: (count) => `tələb olunur: ${count}`,
  quorumLine: (count) => `yetərsay: ${count}`,
  table: "Rəqəmlər",
  needed: "Tələb olunan lehinə səslər",
  neededUnknown: "məlum deyil",
  had: "Lehinə səslər",
  margin: "Fərq",
  present: "İştirak edənlər",
  quorum: "Tələb olunan iştirakçı sayı (yetərsay)",
  quorumHeld: "Yetərsay olub.",
  quorumFailed: "Yetərsay olmayıb: heç bir qərar qəbul edilməyib.",
  quorumUnknown: "Yetərsayın olub-olmadığı məlum deyil.",
  certification: {
    by: (person, day) =>
      `${day} tarixində səsləri və nəticəni yenidən daxil edən ${person} tərəfindən təsdiqlənib.`,
    awaited: "Hələ təsdiqlənməyib. Onu başqa şəxs təsdiqləyir.",
    corrected: "Təsdiqləndikdən sonra düzəldilib və yenidən təsdiqlənməni gözləyir.",
    unknown: "Sonradan mənbə əsasında daxil edilib; o zaman kimin təsdiqlədiyi qeydə alınmayıb.",
  },
  recordedBy: (person, seq) => `${seq} nömrəli qeyddə ${person} tərəfindən qeydə alınıb.`,
  rollCall: (count) => `Adbaad səsvermə: ${count} üzv`,
  declined: "Təsdiqlənməsindən imtina edilib: yenidən qeydə alınıb",
};
