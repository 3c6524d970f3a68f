import type { ChangeKind } from './changeKind.ts'
import { deploy } from './changes/deploy.ts'
import { fault } from './changes/fault.ts'
import { set } from './changes/set.ts'
import { shift } from './changes/shift.ts'

/** Everything that somebody may do while it runs, by its name. */
export const changes: Readonly<Record<string, ChangeKind>> = { deploy, fault, shift, set }
