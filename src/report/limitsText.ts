import type { Quota, QuotaTopic } from '../model/quota.ts'
import { quantity } from './quantity.ts'
import { table } from './table.ts'

const width = 100

/** The topics as tables for a terminal, and below them the pages that the numbers come from. */
export function limitsText(topics: readonly QuotaTopic[]): string {
  const sources: string[] = []
  const footnote = (page: string): string => {
    if (!sources.includes(page)) sources.push(page)
    return `[${sources.indexOf(page) + 1}]`
  }
  const lines = topics.flatMap(({ title, quotas }) => {
    const rows = Object.entries(quotas).map(([name, quota]) => [
      quota.rule,
      name,
      quantity(quota.value, quota.unit),
      `${quota.meaning}. ${proof(quota, footnote)}`,
    ])
    return [title, ...table(rows, ['left', 'left', 'left', 'wrapped'], width), '']
  })
  const pages = sources.map((page, index) => [`[${index + 1}]`, page])
  if (pages.length > 0) lines.push('Sources', ...table(pages, ['right', 'left']), '')
  return lines.join('\n')
}

/** What AWS itself says needs only its page; everything else says how it came about. */
function proof(quota: Quota, footnote: (page: string) => string): string {
  if (quota.mark === 'assumed') return `ASSUMED: ${quota.reason}.`
  const note = footnote(`${quota.source} (read ${quota.read})`)
  return quota.mark === 'documented' ? note : `${quota.mark.toUpperCase()}: ${note}`
}
