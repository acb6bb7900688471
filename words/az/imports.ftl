### What is noted where a past case lacks a step.

orderOfSteps = addımların ardıcıllığı
separation = vəzifələrin ayrılması
votesSum = səslərin cəmi
enteredAt = { COMMAND($command) } əmri iş { STAGE($stage) } mərhələsində olarkən daxil edilib: aradakı addımlar qeydə alınmayıb
enteredSuspended = iş dayandırılmış kimi qeydə alınmışkən { COMMAND($command) } əmri daxil edilib: bərpa qeydə alınmayıb
presentationNotOnRecord = təqdim edilmə qeydə alınmayıb
reviewRequestNotOnRecord = bu yoxlama üçün müraciət qeydə alınmayıb
entryRule = addımın tələb etdiyi şərt
noStepLeadsThere = { SAID($what) } qeydə alınıb, amma qeydə alınmış heç bir addım ora aparmır; iş bu mərhələdə idi: { SAID($here) }
