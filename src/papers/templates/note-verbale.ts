export const noteVerbaleTemplate = String.raw`
#import "/style.typ": *
#show: paper

#fields(data.head)
#v(0.6em)
#for paragraph in data.paragraphs { par(words(paragraph)) }
#heading(level: 2, words(data.heading))
#fields(data.fields)
#v(0.8em)
#words(data.closes)

#signing(data.signing)
`;
