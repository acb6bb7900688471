import type * as checkpoints from "../../../../domain/sayings/checkpoints.ts";
import { az, type Sentences } from "../heard.ts";

/** Why a record is not compared with the newest checkpoint, or contradicts it. */
export const checkpointsInAzerbaijani = {
  notPublishedLeaves: (count) =>
    az`jurnalın ilk ${count.is} yarpağı nəzarət nöqtəsi dərc edilmiş yarpaqlar deyil`,
  olderState: (size, leaves) =>
    az`${size.is} yarpaqlı nəzarət nöqtəsi dərc edilib, jurnalda isə ${leaves.is} yarpaq var: əvvəlki vəziyyət bərpa edilib və ya sonu kəsilib`,
} as const satisfies Sentences<typeof checkpoints>;
