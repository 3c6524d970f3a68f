import type { Pool } from './slowState.ts'

/** The areas under what is busy and what is ready grow up to now. */
export function closeAreas({ areas, environments }: Pool, now: number): void {
  const busy = environments.filter(({ state }) => state === 'busy').length
  areas.busy += busy * (now - areas.at)
  areas.ready += environments.length * (now - areas.at)
  areas.at = now
}
