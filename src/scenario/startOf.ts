import { parseIsoTime } from './isoTime.ts'

/** When the run begins, in microseconds since 1970; undefined where the scenario does not say. */
export function startOf({ start }: { readonly start?: string | undefined }): number | undefined {
  return start === undefined ? undefined : parseIsoTime(start)
}
