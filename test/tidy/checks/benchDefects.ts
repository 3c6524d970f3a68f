import type { Bench } from '../../../bench/bench.ts'

/** What keeps a bench from being trusted, found with its tiny size. */
export function benchDefects({ name, sizes, prepare }: Bench): string[] {
  const complain = (what: string) => [`${name}: ${what}`]
  if (sizes.tiny >= sizes.real) return complain('the tiny size must be below the real one')
  try {
    const checksum = prepare(sizes.tiny)()
    if (!Number.isInteger(checksum)) {
      return complain(`the checksum must be a whole number: found ${checksum}`)
    }
    const again = prepare(sizes.tiny)()
    return again === checksum ? [] : complain('gives another checksum the second time')
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error))
  }
}
