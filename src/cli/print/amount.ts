const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** How much it is, in the largest unit of which there is one. */
export const amount = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : value.toFixed(0)} ${units[step] ?? ""}`;
};
