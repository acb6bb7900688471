export const tasksInEnglish = {
  noDuties: "You hold no duty in this office, so nothing waits for you.",
  duties: (duties: string) => `What waits for your duties: ${duties}.`,
  mine: "What you attend to",
  open: "What waits for your duties",
  others: "What others attend to",
  noneMine: "You attend to nothing now.",
  noneOpen: "Nothing that nobody attends to waits for your duties.",
  overdue: "overdue",
  dueOn: (day: string) => `due ${day}`,
  wasDueOn: (day: string) => `was due ${day}`,
  unlessMoved: (day: string) => `${day} if the suspension did not move it`,
  suspended: (day: string) => `suspended, since: ${day}`,
  noDay: "no deadline",
  inForceFrom: (day: string) => `entry into force: ${day}, to be recorded from that day on`,
  inForceNoDay: "entry into force: its day is not known yet",
  periodEnds: (day: string) => `the period for scrutiny ends on ${day}`,
  periodEnded: (day: string) => `the period for scrutiny ended on ${day}`,
  cannotCalculate: {
    noCalendar: "the last day cannot be calculated: no calendar of sitting days was imported",
    calendarEnds: "the last day cannot be calculated: the calendar of sitting days ends before it",
    startUnknown: "the last day cannot be calculated: the day on which it begins is not known",
    suspensionUnknown:
      "the last day cannot be calculated: for how long it stood still is not known",
  },
  toldOn: (when: string, step: string, duties: string) => `${when}: ${step}, told to ${duties}`,
  byPerson: (duty: string, person: string) => `${duty} (${person})`,
  steps: {
    before: "reminder",
    daysBefore: (days: number) => {
      if (days === 0) return "reminder on the last day";
      return days === 1
        ? "reminder a day before the last day"
        : `reminder ${String(days)} days before the last day`;
    },
    hoursBefore: (hours: number) =>
      `reminder at most ${String(hours)} hours before the last day ends`,
    escalated: (step: number) => `still not done, passed on (${String(step)})`,
    doubtful: "perhaps overdue",
    over: "overdue",
    periodOver: "the period has ended",
  },
  cannotBeRead: "cannot be read",
  unreadableCases: "Cases that cannot be read",
  unreadableIntro:
    "Nobody knows for whom these cases wait. An administrator finds what to do under the incidents.",
  unreadable: {
    lawLost: "a law file that the case is judged by is missing from the store",
    recordDamaged: "its record, or a law file that it is judged by, is not what its hash says",
    notRead: "reading it failed",
  },
  calendar: "Deadlines of your duties as a calendar (.ics)",
  since: (day: string) => `waiting since ${day}`,
  attendedBy: (person: string, duty: string, day: string) =>
    `${person} attends to it as ${duty} since ${day}`,
  claim: "Take it on",
  claimOf: (title: string) => `Take it on: ${title}`,
  handOver: "Hand it over",
  handOverOf: (title: string) => `Hand it over: ${title}`,
  takeOver: "Take it over",
  takeOverOf: (title: string) => `Take it over: ${title}`,
  bounded: (looked: string, all: string) =>
    `Looked through the ${looked} most urgent of ${all} open cases.`,
  drafts: "Continue where you left off",
  draftOf: (step: string, title: string) => `${step}: ${title}`,
  draftSaved: (when: string) => `saved ${when}`,
  lately: "What you did lately",
  nothingLately: "Nothing is found of you.",
  latelyBounded: (cases: string) => `Looked for in the ${cases} cases that changed last.`,
} as const;
