import { printDecimal, scaledDecimal, scanDecimal } from './decimal.ts'
import { found } from './found.ts'

const grammar =
  'a percentage is a number and %, without spaces, such as 0.1%, or a share from 0 to 1,' +
  ' such as 0.001'

/**
 * Reads `0.1%`, or the share `0.001`, as the double nearest to that share; both are the same
 * number. More than the whole is refused, and so is what would vanish into 0.
 */
export function parsePercentage(text: string): number {
  const number = scanDecimal(text, 0)
  const unit = number && text.slice(number.end)
  if (!number || (unit !== '' && unit !== '%')) throw new SyntaxError(`${grammar}: ${found(text)}`)
  const { whole, fraction } = number
  const all = unit === '%' ? '100' : '1'
  if (Number(whole) >= Number(all) && (whole !== all || fraction !== '')) {
    throw new RangeError(`a percentage must be at most 100%, a share at most 1: ${found(text)}`)
  }
  const share = Number(printDecimal(number) + (unit === '%' ? 'e-2' : ''))
  if (share === 0 && whole + fraction !== '') {
    throw new RangeError(`a share must be 0 or at least ${Number.MIN_VALUE}: ${found(text)}`)
  }
  return share
}

/** Writes a share from 0 to 1 as a percentage that `parsePercentage` reads as the same number. */
export function printPercentage(share: number): string {
  if (!(share >= 0 && share <= 1) || Object.is(share, -0)) {
    throw new RangeError(`a share must be from 0 to 1: ${found(share)}`)
  }
  return `${printDecimal(scaledDecimal(share, 2))}%`
}
