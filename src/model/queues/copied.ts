type Column = Float64Array | Uint32Array | Int32Array | Uint8Array

/** A wider column that begins with what is in the one that is full. */
export function copied<Of extends Column>(full: Of, wide: Of): Of {
  wide.set(full)
  return wide
}
