import type { ManagedPlan } from '../../src/model/plan/managedPlan.ts'
import type { PlanSketch } from './planSketch.ts'

/** What a function has on Managed Instances; undefined where it is not there. */
export function managedOf({ functions }: PlanSketch, name: string): ManagedPlan | undefined {
  return functions.find(fn => fn.name === name)?.versions[0]?.managed
}

/** The function of a version or a name, such as that of an environment. */
export function functionNamed(label: string): string {
  return label.split(':')[0] ?? ''
}
