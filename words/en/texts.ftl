### What speaks against a text. What the text is of is named before it.

notUtf8 = is not UTF-8
byteOrderMark = begins with a byte order mark
textEmpty = is empty
textTooLong = has { $count } characters; at most { $most } are allowed
notNormalized = is not in Unicode normalization form C (first in line { $line }): the same letters have other bytes
controlCharacter = { ENGLISH($fault) }
