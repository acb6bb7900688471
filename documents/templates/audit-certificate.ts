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
#let row(it) = (
  strong(words(it.verdict)),
  table.cell(breakable: it.why.len() > 900, {
    text(lang: data.spoken, weight: "bold", words(it.rule))
    linebreak()
    text(lang: data.spoken, words(it.why))
    for line in it.restsOn { linebreak(); text(size: 7.6pt, fill: quiet, words(line)) }
  }),
)
#if data.none != none { par(words(data.none)) } else {
  set par(justify: false)
  text(size: 9pt, listing((8.4em, 1fr), data.columns, data.rows.map(row)))
}
#heading(level: 2, words(data.verifyHeading))
#enum(..data.steps.map(words))
#heading(level: 2, words(data.limitsHeading))
#list(..data.limits.map(words))
`;
