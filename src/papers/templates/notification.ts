export const notificationTemplate = String.raw`
#import "/style.typ": *
#show: paper

#if data.duplicate != none { strong(words(data.duplicate)) }
#fields(data.head)
#v(0.6em)
#for paragraph in data.paragraphs { par(words(paragraph)) }
#heading(level: 2, words(data.heading))
#fields(data.fields)
#heading(level: 2, words(data.statementsHeading))
#if data.none != none { words(data.none) } else { enum(..data.statements.map(words)) }
#signing(data.signing)
`;
