export const limitsInEnglish = {
  title: "Too many requests",
  wait: (seconds: string) =>
    `This was asked too often within a minute. Nothing was recorded. Try again in ${seconds} seconds.`,
} as const;
