import { exactProduct, scanDecimal } from './decimal.ts'
import { found } from './found.ts'

const grammar =
  'a size is a number and a unit (B, KB, MB, GB; 1 KB is 1024 B), without spaces, such as 512MB'

/** The cloud counts memory and payloads in powers of 1024 and writes KB, MB and GB. Largest first. */
const units = [
  { name: 'GB', otherName: 'GiB', bytes: 1024 * 1024 * 1024 },
  { name: 'MB', otherName: 'MiB', bytes: 1024 * 1024 },
  { name: 'KB', otherName: 'KiB', bytes: 1024 },
  { name: 'B', otherName: 'B', bytes: 1 },
]

/** Reads a size such as `512MB`, `1.5GB` or `256KiB` as bytes, exactly. */
export function parseSize(text: string): number {
  const number = scanDecimal(text, 0)
  const name = number && text.slice(number.end)
  const unit = units.find(each => each.name === name || each.otherName === name)
  if (!number || !unit) throw new SyntaxError(`${grammar}: ${found(text)}`)
  const bytes = exactProduct(number, BigInt(unit.bytes))
  if (bytes === undefined) {
    throw new RangeError(`a size must be a whole number of bytes: ${found(text)}`)
  }
  if (bytes > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`a size must be at most ${Number.MAX_SAFE_INTEGER}B: ${found(text)}`)
  }
  return Number(bytes)
}

/** Writes bytes in the largest unit that needs no fraction: `1536MB`, not `1.5GB`. */
export function printSize(bytes: number): string {
  if (!Number.isSafeInteger(bytes) || bytes < 0 || Object.is(bytes, -0)) {
    throw new RangeError(
      `a size must be a whole number of bytes from 0 to ${Number.MAX_SAFE_INTEGER}: ` +
        found(bytes),
    )
  }
  const unit = units.find(each => bytes > 0 && bytes % each.bytes === 0)
  return unit ? `${bytes / unit.bytes}${unit.name}` : '0B'
}
