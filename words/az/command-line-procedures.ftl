### Əmr sətrində prosedurlar: necə çəkilir, oynanılır və qiymətləndirilir.

stagekind-lay = təqdim etmə
stagekind-examine = baxış
stagekind-decide = qərar
stagekind-window = müdaxilə müddəti
stagekind-review = nəzarət
stagekind-assent = imzalama
stagekind-publish = dərc
stagekind-international = beynəlxalq addımlar
stageKindName = { STAGEKIND($stageKind) }
besideTheLine = paralel
onlyIfReached = yalnız çatıldıqda
onlyIfSo = bu halda: { SAID($of) }
onlyOtherwise = əks halda

procedureConflicts = { $count ->
    [0] Bir-birinə zidd olan mənbələr göstərilməyib.
   *[other] Mənbələri bir-birinə zidd olan { $count } qayda:
}
procedureContradicted = buna ziddir: { SAID($source) }
procedureEnds = İşin bitə biləcəyi hər yol, ora aparan ən qısa gedişlə:
procedureEnding = { STAGE($ending) }: { $course }
procedureEndingAtOnce = { STAGE($ending) }: faylın icazə verdiyi istənilən mərhələdə
procedureTooLarge = Hər gediş yoxlanmadı: onların sayı { $most } həddini aşır.
procedureUnreached = Oynanılan heç bir gediş bunlara çatmır: { NAMES($stages) }. `when` şərtini və ora nəyin apardığını yoxlayın.
procedureSilence = Burada sükutu heç kim təsdiq edə bilməz: { NAMES($stages) }. Oynanılan heç bir gedişdə iş ora hələ gələ bildiyi vaxt bu müddət axmır. Müddətin hansı hadisələrdən başladığını yoxlayın.
procedureDrawn = { $file } faylında çəkildi

storyInvalid = { $file } gediş kimi oxuna bilmir: { LINES($faults) }
storyStep = { DATE($on) }  { $stage }: { $event }
storySaid = { DATE($on) }  { SAID($what) }
storySilence = susma ilə, təsdiqləndiyi kimi
storyLeads = aparır: { $to }
storyStands = Hazırkı mərhələ: { $stage }
storyEnded = Bitdi: { STAGE($ending) }
storyNext = Sonra baş verə bilər: { $events }
storyVotes = Səsvermələr:
storyDeadlines = Müddətlər:
storyFindings = Həmçinin:
storyNone = yoxdur
voteWithoutRule = { $stage }: saymadan qərar verildi
voteRuleDepends = { $stage }: yoxlanıla bilmir, çünki hansı qaydanın tətbiq olunması qeyd edilməmiş məlumatdan asılıdır
voteNoRule = { $stage }: yoxlanıla bilmir, çünki qaydalarından heç biri tətbiq olunmur
voteAdopted = { $stage }: { $rule } qaydası ilə qəbul edildi, { SAID($declared) }
voteRejected = { $stage }: { $rule } qaydası ilə rədd edildi, { SAID($declared) }
voteNoDecision = { $stage }: { $rule } qaydası ilə qərar yoxdur, { SAID($declared) }
voteCannotBeVerified = { $stage }: { $rule } qaydası ilə yoxlanıla bilmir, { SAID($declared) }
voteAgrees = elan edildiyi kimi
voteDiffers = elan edildiyi kimi deyil
voteDeclaredAs = elan edilib: { $event }
voteReading = { $number }-ci oxunuş:
voteTests = səslər:
voteQuorum = yetərsay:
voteShould = olmalıdır:
storyStepFault = { $number }-ci addım: { SAID($fault) }
procedureWarnings = { $count ->
    [0] xəbərdarlıq yoxdur
    [one] { $count } xəbərdarlıq:
   *[other] { $count } xəbərdarlıq:
}
procedureLeadMayNotApply = “{ NAME($stage) }” mərhələsinə aparır; onun şərti var ({ SAID($of) }); şərt yerinə yetirilməzsə, iş növbəti mərhələyə keçir
