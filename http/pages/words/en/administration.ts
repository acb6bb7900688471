/** What the administration's pages say. */
export const administrationInEnglish = {
  title: "Administration",
  intro:
    "What is done here stands in the office’s own record, in the same ledger as the cases, and is never erased.",
  people: "People and their duties",
  peopleCaption: "People and their duties now",
  person: "Person",
  duties: "Duties now",
  noDuty: "none",
  key: "Public key",
  noKey: "none registered",
  change: "Change",
  grant: "Grant a duty",
  revoke: (duty: string) => `Revoke: ${duty}`,
  register: "Register a person",
  calendars: "Calendars of sitting days",
  calendarsNote: "Where a procedure counts sitting days, they come from the calendar in force.",
  noCalendar: "No calendar is in force.",
  calendarCaption: "Calendars in force",
  procedure: "Procedure",
  endsOn: "Known until",
  days: "Sitting days",
  house: (house: string, days: string) => `${house}: ${days}`,
  digest: "SHA-256",
  importCalendar: "Import a calendar",
  noSuchProcedure: "No procedure at hand counts sitting days.",
  pastCases: "Past cases",
  importCase: "Import a past case",
  deeds: {
    grant: {
      title: "Grant a duty",
      warning:
        "The grant stands on record for good, with your name. The duty can be revoked, and that is an entry of its own.",
    },
    revoke: {
      title: "Revoke a duty",
      warning:
        "The revocation stands on record for good. What the person did while holding the duty stays as it is.",
    },
    register: {
      title: "Register a person",
      warning:
        "From then on the person is established by this key and by no earlier one. The entry stands on record for good.",
    },
    calendar: {
      title: "Import a calendar",
      warning:
        "From then on periods of this procedure are counted by this calendar. The entry stands on record for good.",
    },
  },
  fields: {
    holder: "Person",
    holderHint: "The personnel number: letters, digits, dot, hyphen or underscore",
    duty: "Duty",
    publicKey: "Public key (Ed25519)",
    publicKeyHint:
      "32 bytes in base64, or a PEM text. The private key stays with its owner. In a demonstration it may be left out.",
    file: "File",
    calendarHint:
      "CSV with the header date,house and a row for each sitting day; comments before it may say # ends-on: YYYY-MM-DD",
    importHint: "A past case as YAML or JSON, as tasdiq import takes it",
  },
  faults: {
    holder: "Enter a personnel number",
    duty: "Choose a duty",
    publicKey: "Enter a public key: 32 bytes in base64, or a PEM text",
    privateKey: "This is a private key. It stays with its owner; register the public one",
    procedure: "Choose a procedure",
    file: "Choose a file",
    notText: "The file is not UTF-8 text",
    noSittingDays: "This procedure counts no sitting days",
    line: (place: string, reason: string) => `${place}: ${reason}`,
    gone: "What was checked is no longer at hand. Hand the file in again",
  },
  check: "Check",
  done: {
    title: (what: string) => `Recorded: ${what}`,
    back: "Back to the administration",
  },
  imports: {
    title: "Import a past case",
    intro:
      "A past case is entered by the same commands as a live one. What would be refused in a live case becomes a finding. First you see what would be recorded; nothing is written until you confirm.",
    atStep: (step: string, fault: string) => `step ${step}: ${fault}`,
    show: "Show what would be recorded",
    rehearsed: "What would be recorded",
    case: "Case",
    stage: "It would stand at",
    steps: "Entries",
    step: "Entry",
    what: "What happened",
    happened: "Happened",
    noted: "Noted beside it",
    nothingNoted: "nothing",
    counts: "Findings noted",
    warning:
      "All of these entries stand on record for good, as entered afterwards by you, with their source. A case cannot be taken out again.",
    record: "Record the case",
    other: "Choose another file",
    partly: (count: string) =>
      `Entries recorded before this: ${count}. The same file can be handed in again; nothing is recorded twice.`,
  },
} as const;
