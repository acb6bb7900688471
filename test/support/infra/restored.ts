/** The settings of an installation that works on tables which were restored from a backup. */
export const restored = {
  "tasdiq:restoredLedger": "ledger-restored",
  "tasdiq:restoredRegister": "register-restored",
  "tasdiq:restoredLedgerStream":
    "arn:aws:dynamodb:eu-central-1:111122223333:table/ledger-restored/stream/2026-11-25T09:00:00.000",
} as const;
