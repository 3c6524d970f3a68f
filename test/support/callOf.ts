/** Which call of Lambda a record is about: a request, or one attempt of it where there may be several. */
export function callOf({ request, attempt }: Called): string {
  return attempt === undefined ? request : `${request}/${attempt}`
}

interface Called {
  readonly request: string
  readonly attempt?: number
}
