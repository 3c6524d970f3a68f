/** The function that a `FunctionName` names. */
export function functionNameOf(reference: string): string {
  return reference.split(':', 1).join('')
}

/** The version or alias that it names; undefined where it names the function alone. */
export function qualifierOf(reference: string): string | undefined {
  const colon = reference.indexOf(':')
  return colon === -1 ? undefined : reference.slice(colon + 1)
}
