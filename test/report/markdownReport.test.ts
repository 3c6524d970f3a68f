import { expect, test } from 'vitest'
import { markdownReport } from '../../src/report/markdownReport.ts'
import { dayNamed } from './dayNamed.ts'
import { dayOf } from './dayOf.ts'
import { hostileNames } from './hostileNames.ts'
import { emptyDay, launchDay } from './launchDay.ts'
import { stormDay } from './stormDay.ts'

test('the Markdown report is this one', async () => {
  await expect(markdownReport(launchDay)).toMatchFileSnapshot('goldens/launchDay.markdown')
})

test('the Markdown report of a day on which nothing arrived has dashes for what was not seen', () => {
  expect(markdownReport(emptyDay)).toContain('| `web` | – | – | – | – | – |')
})

test('the Markdown report of a thousand functions fits a comment of 65,536 characters', () => {
  expect(markdownReport(dayOf(1_000)).length).toBeLessThan(65_536)
})

/**
 * The signs of a text that mean something in GitHub's Markdown: without spans of code and without
 * what is escaped, by the order in which CommonMark reads them.
 */
function markup(text: string): string {
  let signs = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '`') {
      const [fence = ''] = /^`+/.exec(text.slice(at)) ?? []
      const rest = text.slice(at + fence.length)
      const end = rest.search(new RegExp(`(?<!\`)${fence}(?!\`)`))
      // A bar ends a cell even inside a span of code.
      signs += end < 0 ? fence : rest.slice(0, end).replaceAll(/[^|\n]/g, '')
      at += fence.length - 1 + (end < 0 ? 0 : end + fence.length)
    } else if (/[*_[\]<>&|~$#!\n]/.test(sign)) {
      signs += sign
    }
  }
  return signs
}

const withoutCode = (text: string) => text.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')

test.each(hostileNames)('the Markdown report has %j as text', name => {
  const stormy = markdownReport(dayNamed(name, stormDay))
  expect(markup(stormy)).toBe(markup(markdownReport(dayNamed('plain', stormDay))))
  const report = markdownReport(dayNamed(name))
  expect(markup(report)).toBe(markup(markdownReport(dayNamed('plain'))))
  // What GitHub makes a link or a mention of by itself.
  expect(withoutCode(report)).not.toMatch(/https?:\/\/|mailto:|www\.|@\w|(?<!\\)#\d/i)
  expect(report).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}]/u)
})
