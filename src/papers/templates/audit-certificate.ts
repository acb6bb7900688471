export const auditCertificateTemplate = String.raw`
#import "/style.typ": *
#show: paper

#words(data.intro)

#fields(data.head)
#heading(level: 2, words(data.countsHeading))
#fields(data.counts)
#heading(level: 2, words(data.findingsHeading))
#if data.language != none { par(words(data.language)) }
// A finding stands on one page, unless it names so much that no page holds it.
#let sources(it) = for line in it.restsOn { linebreak(); text(size: 7.6pt, fill: quiet, words(line)) }
#let rule(it) = {
  text(lang: data.spoken, weight: "bold", words(it.rule))
  if it.detail != none { text(lang: data.spoken, [: ] + words(it.detail)) }
  sources(it)
}
#let finding(it) = block(breakable: it.why.len() > 900 or it.rules.len() > 4, below: 0.9em, {
  if it.rules.len() == 1 {
    text(lang: data.spoken, weight: "bold", words(it.rules.first().rule))
    linebreak()
    text(lang: data.spoken, words(it.why))
    sources(it.rules.first())
  } else {
    text(lang: data.spoken, words(it.why) + [:])
    list(..it.rules.map(rule))
  }
})
#if data.none != none { par(words(data.none)) } else {
  set par(justify: false)
  set text(size: 9pt)
  for section in data.sections {
    heading(level: 3, words(section.heading))
    if section.basis != none { par(words(section.basis)) }
    for group in section.groups {
      heading(level: 4, words(group.heading))
      for one in group.findings { finding(one) }
    }
  }
}
#heading(level: 2, words(data.verifyHeading))
#enum(..data.steps.map(words))
#heading(level: 2, words(data.limitsHeading))
#list(..data.limits.map(words))
`;
