import { visibleText } from './visibleText.ts'

/**
 * A name as code. In a span of code nothing but its own end means anything, and a table breaks at
 * bars even there.
 */
export function codeText(text: string): string {
  const shown = visibleText(text).replaceAll('|', '\\u007c')
  if (shown.trim() === '') return JSON.stringify(shown)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const isTight = longest === 0 && shown.trim() === shown
  return isTight ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`
}

/** Keeps its neighbours from meaning something together, and is not seen. */
const joiner = '\u2060'

/** Where GitHub would begin a link or a mention by itself: after these, or within `www.`. */
const beginnings = /(?<=[@:])(?=\S)|(?<=www)(?=\.)|(?<=#|GH-)(?=\d)/gi

/** Prose inside a line: nothing in it is a link, a mention, an element or an emphasis. */
export function proseText(text: string): string {
  return visibleText(text)
    .replaceAll(/[\\`*_[\]<>&|~$#!]/g, String.raw`\$&`)
    .replaceAll(beginnings, joiner)
}
