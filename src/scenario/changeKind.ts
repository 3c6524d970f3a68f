import type { z } from 'zod'
import type { ChangePlan } from '../model/plan/changePlan.ts'
import type { CheckedProblem } from './checkedProblem.ts'
import type { Scenario, ScenarioSettings } from './scenario.ts'

/** How a kind of change is written, checked and planned. */
interface Definition<Shape extends z.ZodType> {
  readonly shape: Shape
  /** What is wrong with it beside all else; paths begin at the change. */
  problems(change: z.output<Shape>, settings: ScenarioSettings): readonly CheckedProblem[]
  /** `place`: its place among the changes. */
  plan(change: z.output<Shape>, scenario: Scenario, place: number): ChangePlan
}

/** The same for whatever shape. */
export interface ChangeKind {
  problems(given: unknown, settings: ScenarioSettings): readonly CheckedProblem[]
  plan(given: unknown, scenario: Scenario, place: number): ChangePlan
}

/** Reads what is given before it is checked or planned: it is complete then. */
export function defineChangeKind<Shape extends z.ZodType>(kind: Definition<Shape>): ChangeKind {
  const { shape } = kind
  return {
    problems: (given, settings) => kind.problems(shape.parse(given), settings),
    plan: (given, scenario, place) => kind.plan(shape.parse(given), scenario, place),
  }
}
