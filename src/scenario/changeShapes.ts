import type { z } from 'zod'
import { deploy } from './changeShapes/deploy.ts'
import { fault } from './changeShapes/fault.ts'
import { set } from './changeShapes/set.ts'
import { shift } from './changeShapes/shift.ts'

/** How everything is written that somebody may do while it runs, by its name. */
export const changeShapes: Readonly<Record<string, z.ZodType>> = { deploy, fault, shift, set }
