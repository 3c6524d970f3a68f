import type { Operator } from './operator.ts'
import { anythingBut } from './operators/anythingBut.ts'
import { cidr } from './operators/cidr.ts'
import { equalsIgnoreCase } from './operators/equalsIgnoreCase.ts'
import { exists } from './operators/exists.ts'
import { numeric } from './operators/numeric.ts'
import { prefix } from './operators/prefix.ts'
import { suffix } from './operators/suffix.ts'
import { wildcard } from './operators/wildcard.ts'

/** Every way to compare but equality, in the order of the reference page. */
export const operators: readonly Operator[] = [
  prefix,
  suffix,
  equalsIgnoreCase,
  anythingBut,
  numeric,
  exists,
  wildcard,
  cidr,
]
