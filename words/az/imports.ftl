### What is noted where a past case lacks a step.

orderOfSteps = addımlar ardıcıllıqla atılıbmı?
votesSum = səslərin cəmi düz gəlirmi?
presentationNotOnRecord = təqdim edilmə qeydə alınmayıb
reviewRequestNotOnRecord = bu yoxlama üçün müraciət qeydə alınmayıb
entryRule = addım tələblərə uyğundurmu?
noStepLeadsThere = { SAID($what) } qeydə alınıb, amma qeydə alınmış heç bir addım ora aparmır; iş bu mərhələdə idi: { SAID($here) }
