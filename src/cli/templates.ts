import { api } from './templates/api.ts'
import { burst } from './templates/burst.ts'
import { provisioned } from './templates/provisioned.ts'

/** The scenarios that `init` writes. */
export const templates = { api, burst, provisioned } as const satisfies Readonly<
  Record<string, Template>
>

/** A scenario to begin with. */
interface Template {
  readonly summary: string
  readonly text: string
}

export type TemplateName = keyof typeof templates

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name)
}
