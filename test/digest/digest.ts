import { createHash } from 'node:crypto'

/** NaN has many bit patterns and an engine may keep any: all are written as one. */
function bytesOf(values: Float64Array): Uint8Array {
  const plain = values.map(value => (Number.isNaN(value) ? NaN : value))
  const view = new DataView(new ArrayBuffer(8 * plain.length))
  plain.forEach((value, i) => {
    if (Number.isNaN(value)) view.setBigUint64(8 * i, 0x7ff8_0000_0000_0000n, true)
    else view.setFloat64(8 * i, value, true)
  })
  return new Uint8Array(view.buffer)
}

/** The first 16 digits of the SHA-256 of every part, and all 64 of the whole. */
export function digestsOf(parts: Readonly<Record<string, Float64Array>>): Record<string, string> {
  const whole = createHash('sha256')
  const digests: Record<string, string> = {}
  for (const [name, values] of Object.entries(parts)) {
    const bytes = bytesOf(values)
    whole.update(bytes)
    digests[name] = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  }
  return { ...digests, all: whole.digest('hex') }
}
