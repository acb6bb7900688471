// Why a record is not compared with the newest checkpoint, or contradicts it.

export const notPublishedLeaves = (count: string): string =>
  `the first ${count} leaves of the log are not those of which a checkpoint was published`;
export const signedByNoKeyNamed = (size: string): string =>
  `the newest checkpoint, of ${size} leaves, does not bear a valid signature by a key that the office's record names for checkpoints`;
export const olderState = (size: string, leaves: string): string =>
  `a checkpoint of ${size} leaves was published, and the log has ${leaves}: an older state was restored, or its end was cut`;
export const checkpointUnreadable = "the newest checkpoint cannot be read";
