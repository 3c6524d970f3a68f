/** What a field of a cron expression allows, in ascending order; undefined where it cannot be read. */
export function cronField(
  text: string,
  { least, most, names = [] }: CronRange,
): readonly number[] | undefined {
  const numbers = new Set<number>()
  for (const part of text.split(',')) {
    const own = partOf(part, least, most, names)
    if (own === undefined) return undefined
    for (const number of own) numbers.add(number)
  }
  return [...numbers].toSorted((a, b) => a - b)
}

interface CronRange {
  readonly least: number
  readonly most: number
  /** Of the numbers from `least` on. */
  readonly names?: readonly string[]
}

function partOf(part: string, least: number, most: number, names: readonly string[]) {
  const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d{1,3}))?$/.exec(part)
  if (match === null) return undefined
  const [, from = '', to, step] = match
  const numberOf = (word: string) => {
    const name = names.indexOf(word.toUpperCase())
    return name === -1 ? (/^\d{1,4}$/.test(word) ? Number(word) : Number.NaN) : name + least
  }
  const first = from === '*' ? least : numberOf(from)
  const isOpen = from === '*' || (step !== undefined && to === undefined)
  const last = to === undefined ? (isOpen ? most : first) : numberOf(to)
  const by = step === undefined ? 1 : Number(step)
  const isRange = first >= least && first <= most && last >= least && last <= most && by > 0
  if (!isRange || (from === '*' && to !== undefined)) return undefined
  // 20-2 goes on after midnight.
  const count = last >= first ? last - first + 1 : most - first + 1 + last - least + 1
  const all = Array.from({ length: count }, (_, i) => first + i)
  return all
    .filter((_, i) => i % by === 0)
    .map(each => (each > most ? each - most - 1 + least : each))
}
