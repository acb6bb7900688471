/** Who brings the sitting days, and how: none come with the software. */
export const calendarAdvice = (profile = "<id>"): string =>
  `an administrator imports sitting days: \`tasdiq calendar import days.csv --profile ${profile} --as <number>\`, a CSV file with the header date,house`;
