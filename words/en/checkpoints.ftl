### Why a record is not compared with the newest checkpoint, or contradicts it.

notPublishedLeaves = the first { $count } leaves of the log are not those of which a checkpoint was published
signedByNoKeyNamed = the newest checkpoint, of { $size } leaves, does not bear a valid signature by a key that the office's record names for checkpoints
noCheckpoint = no checkpoint is at hand
olderState = a checkpoint of { $size } leaves was published, and the log has { $leaves }: an older state was restored, or its end was cut
checkpointUnreadable = the newest checkpoint cannot be read
