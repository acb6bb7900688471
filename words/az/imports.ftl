### What is noted where a past case lacks a step.

orderOfSteps = addımların ardıcıllığı
votesSum = səslərin cəmi düz gəlirmi?
presentationNotOnRecord = təqdim edilmə qeydə alınmayıb
reviewRequestNotOnRecord = bu yoxlama üçün müraciət qeydə alınmayıb
entryRule = addımın tələb etdiyi şərt
noStepLeadsThere = { SAID($what) } qeydə alınıb, amma qeydə alınmış heç bir addım ora aparmır; iş bu mərhələdə idi: { SAID($here) }
