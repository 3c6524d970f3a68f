import { wholePlan } from '../laws/wholePlan.ts'

/** Random plans with all that the slow twin knows. */
export const twinPlan = wholePlan()
