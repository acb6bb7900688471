export const annexTemplate = String.raw`
#import "/style.typ": *
#show: paper

#align(center, text(size: 13pt, weight: "bold", words(data.state)))
#words(data.intro)

#heading(level: 2, words(data.heading))
#fields(data.fields)
#if data.none != none { words(data.none) }
#for statement in data.statements {
  heading(level: 2, words(statement.heading))
  fields(statement.fields)
  for one in statement.texts {
    heading(level: 3, words(one.heading))
    if one.absent != none { text(fill: quiet, words(one.absent)) } else {
      block(inset: (left: 1.2em), text(lang: one.language, words(one.text)))
    }
    block(text(size: 8pt, fields((one.digest,))))
  }
}
#signing(data.signing)
`;
