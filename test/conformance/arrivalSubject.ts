import type { ArrivalDefinition, ArrivalProcess } from '../../src/math/arrivalProcess.ts'
import { arrivalsOf } from '../../src/math/arrivalsOf.ts'
import { distributions } from '../../src/math/distributions.ts'
import type { Subject } from './check.ts'

/** A listed arrival process, read the way users write it. */
export function arrivalSubject(
  definition: ArrivalDefinition,
): Subject<ArrivalDefinition, ArrivalProcess> {
  return {
    definition,
    part: name => distributions.find(one => one.name === name),
    build: given => arrivalsOf({ [definition.name]: given }),
  }
}
