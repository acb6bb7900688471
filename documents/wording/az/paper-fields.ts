/** The fields of an act that hold a document, as the audit names them. */
export const paperFieldsInAzerbaijani = {
  text: "mətn",
  opinion: "rəy",
  "initiator's consent": "təşəbbüskarın razılığı",
  record: "protokol",
  reasons: "əsaslandırma",
  statement: "bəyanat",
  calendar: "təqvim",
  objections: "etirazlar",
  "full powers": "səlahiyyətnamə",
  scan: "skan edilmiş surət",
  receipt: "qəbz",
  letter: "məktub",
} as const;
