import { InputError } from '../inputError.ts'

/** The text of these bytes, without the mark that some editors put in front of it. */
export function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError(`${JSON.stringify(name)} must be text in UTF-8: found other bytes`)
  }
}
