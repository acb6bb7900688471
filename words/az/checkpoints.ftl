### Why a record is not compared with the newest checkpoint, or contradicts it.

notPublishedLeaves = jurnalın ilk { $count } yarpağı nəzarət nöqtəsi dərc edilmiş yarpaqlar deyil
signedByNoKeyNamed = { $size } yarpaqlı ən yeni nəzarət nöqtəsində idarənin qeydində nəzarət nöqtələri üçün göstərilən açarla etibarlı imza yoxdur
noCheckpoint = nəzarət nöqtəsi əldə yoxdur
olderState = { $size } yarpaqlı nəzarət nöqtəsi dərc edilib, jurnalda isə { $leaves } yarpaq var: əvvəlki vəziyyət bərpa edilib və ya sonu kəsilib
checkpointUnreadable = ən yeni nəzarət nöqtəsi oxuna bilmir
