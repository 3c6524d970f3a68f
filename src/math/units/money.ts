import { exactProduct, powerOfTen, printDecimal, scanDecimal, shiftedDecimal } from './decimal.ts'
import { found } from './found.ts'

const grammar =
  'an amount of money is a number and a currency of three capital letters, without spaces,' +
  ' such as 250USD or 0.20USD'

/** A price of a single request may have ten of them. */
const decimals = 12
const unit = powerOfTen(decimals)
const most = powerOfTen(15)

/** An exact amount of money. */
export interface Money {
  /** Millionths of a millionth of the currency's unit. */
  readonly picoUnits: bigint
  /** Three capital letters, as ISO 4217 has them. */
  readonly currency: string
}

/** Reads an amount such as `250USD` or `0.0000166667USD` exactly, with up to 12 decimals. */
export function parseMoney(text: string): Money {
  const number = scanDecimal(text, 0)
  const currency = number && text.slice(number.end)
  if (!currency || !isCurrency(currency)) throw new SyntaxError(`${grammar}: ${found(text)}`)
  const picoUnits = exactProduct(number, unit)
  if (picoUnits === undefined) {
    throw new RangeError(`an amount of money must have at most 12 decimals: ${found(text)}`)
  }
  if (picoUnits > most * unit) {
    throw new RangeError(`an amount of money must be at most ${most}: ${found(text)}`)
  }
  return { picoUnits, currency }
}

/** Writes an amount so that `parseMoney` reads the same: `250USD`, `0.20USD`. */
export function printMoney({ picoUnits, currency }: Money): string {
  if (picoUnits < 0n || picoUnits > most * unit) {
    throw new RangeError(
      `an amount of money must be from 0 to ${most}: found ${picoUnits} pico-units`,
    )
  }
  if (!isCurrency(currency)) {
    throw new RangeError(`a currency must be three capital letters: ${found(currency)}`)
  }
  const { whole, fraction } = shiftedDecimal(String(picoUnits), decimals)
  const cents = fraction === '' ? '' : fraction.padEnd(2, '0')
  return printDecimal({ whole, fraction: cents }) + currency
}

function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}
