### What is noted where a past case lacks a step.

orderOfSteps = Addımlar ardıcıllıqla atılıbmı?
votesSum = Səslərin cəmi düz gəlirmi?
presentationNotOnRecord = təqdim edilmə qeydə alınmayıb
reviewRequestNotOnRecord = bu yoxlama üçün müraciət qeydə alınmayıb
entryRule = Addım tələblərə uyğundurmu?
noStepLeadsThere = { SAID($what) } qeydə alınıb, amma qeydə alınmış heç bir addım ora aparmır; iş bu mərhələdə idi: { SAID($here) }
