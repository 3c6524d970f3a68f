/**
 * What a terminal, an editor or a spreadsheet would obey instead of showing: controls, line ends,
 * marks that turn the direction of writing, halves of surrogate pairs. The two joiners stay, as
 * languages need them.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cf}\u200C\u200D]/gu

/** Most texts are nothing but these, which is found out much sooner. */
const plain = /^[ -~]*$/

/** The text with everything in it to be seen: an escape character becomes `\u001b`. */
export function visibleText(text: string): string {
  return plain.test(text) ? text : text.replace(unseen, escaped)
}

function escaped(sign: string): string {
  return sign
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
