export const voteRecordTemplate = String.raw`
#import "/style.typ": *
#show: paper

#let under(title) = heading(level: 2, words(title))
#fields(data.head)
#under(data.treatyHeading)
#fields(data.treaty)
#under(data.countsHeading)
#if data.noCounts != none { par(words(data.noCounts)) }
#listing((1fr, 6em), data.countsColumns, data.counts.map(row => row.map(words)), numbers: (1,))
#fields(data.results)
#if data.differs != none { strong(words(data.differs)) }
#for rule in data.rules {
  fields(((rule.label, rule.says), (data.restsOn, rule.on)))
}
#under(data.certificationHeading)
#fields(data.certification)
#if data.imported != none { par(words(data.imported)) }
#under(data.textsHeading)
#if data.none != none { words(data.none) } else { fields(data.texts) }
#if data.roll != none {
  under(data.roll.heading)
  text(size: 9.5pt, listing((1fr, 16em), data.roll.columns, data.roll.rows.map(row => row.map(words))))
}
`;
