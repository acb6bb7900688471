### What is noted where a past case lacks a step.

orderOfSteps = addımların ardıcıllığı
separation = vəzifələrin ayrılması
votesSum = səslərin cəmi
enteredAt = { COMMAND($command) } əmri iş { STAGE($stage) } mərhələsində olarkən daxil edilib: aradakı addımlar qeydə alınmayıb
enteredSuspended = iş dayandırılmış kimi qeydə alınmışkən { COMMAND($command) } əmri daxil edilib: bərpa qeydə alınmayıb
presentationNotOnRecord = qanunun dövlət başçısına imzalanmağa təqdim edilməsi qeydə alınmayıb
entryRule = addımın tələb etdiyi şərt
