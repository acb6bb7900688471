/** Whether an event asks, under this name, for what a function does for others of ours, however badly. */
export const asksFor =
  (name: string) =>
  (event: unknown): boolean =>
    typeof event === "object" && event !== null && name in event;
