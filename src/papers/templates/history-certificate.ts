export const historyCertificateTemplate = String.raw`
#import "/style.typ": *
#show: paper

#words(data.intro)

#fields(data.head)
#heading(level: 2, words(data.ledgerHeading))
#let row(it) = {
  let (number, at, what, duty) = it.cells
  (
    words(number),
    words(at),
    {
      words(what)
      for remark in it.remarks { linebreak(); text(size: 8pt, fill: quiet, words(remark)) }
      linebreak()
      text(size: 6.8pt, words(it.hash))
    },
    words(duty),
  )
}
#text(size: 9pt, listing((3em, 7.2em, 1fr, 10.4em), data.columns, data.rows.map(row)))
#heading(level: 2, words(data.verifyHeading))
#enum(..data.steps.map(words))
#heading(level: 2, words(data.limitsHeading))
#list(..data.limits.map(words))
`;
