export const instrumentTemplate = String.raw`
#import "/style.typ": *
#show: paper

#align(center, text(size: 13pt, weight: "bold", words(data.state)))
#heading(level: 2, words(data.heading))
#fields(data.fields)
#v(0.8em)
#words(data.declares)

#words(data.operative)

#words(data.annexed)

#words(data.witness)

#signing(data.signing)
`;
