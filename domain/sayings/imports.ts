// What is noted where a past case lacks a step.

export const orderOfSteps = "order of steps";
export const separation = "separation of duties";
export const votesSum = "sum of votes";
export const enteredAt = (command: string, stage: string): string =>
  `${command} was entered while the case stood at '${stage}': the steps between are not on record`;
export const enteredSuspended = (command: string): string =>
  `${command} was entered while the case is on record as suspended: no resumption is on record`;
export const presentationNotOnRecord =
  "no record of the presentation of the law to the head of state";
