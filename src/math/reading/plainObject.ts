/** What was given by key and value; undefined if it was given in another form. */
export function plainObject(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  return Object.fromEntries(Object.entries(given))
}
