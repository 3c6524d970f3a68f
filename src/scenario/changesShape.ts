import { z } from 'zod'
import { foundInWords } from '../math/reading/foundInWords.ts'
import { nearestName } from '../math/reading/nearestName.ts'
import { plainObject } from '../math/reading/plainObject.ts'
import { changeName } from './changeName.ts'
import { changeShapes } from './changeShapes.ts'

const mostChanges = 1_000

/** What somebody does while it runs: each has the keys of its kind. */
export const changesShape = z
  .array(
    z
      .custom<Readonly<Record<string, unknown>>>()
      .check(context => {
        const given = plainObject(context.value)
        const shape = given && changeShapes[changeName(given)]
        if (shape === undefined) {
          const message = given === undefined ? mapWanted(context.value) : kindWanted(given)
          context.issues.push({ code: 'custom', input: context.value, message })
          return
        }
        for (const issue of shape.safeParse(given).error?.issues ?? []) {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told again is told as it was
          context.issues.push(issue as never)
        }
      })
      .meta({ anyOf: Object.values(changeShapes).map(schemaOf) }),
  )
  .max(mostChanges)

function mapWanted(given: unknown): string {
  return `must be a map such as { at: 1h, do: deploy, FunctionName: checkout }: ${foundInWords(given)}`
}

function kindWanted({ do: given }: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(changeShapes).filter(name => name !== 'set')
  const nearest = typeof given === 'string' ? nearestName(given, names) : undefined
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`
  return `must have do, one of ${names.join(', ')}, or set: ${foundInWords(given)}${hint}`
}

function schemaOf(shape: z.ZodType) {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const
  const { $schema: _, ...schema } = z.toJSONSchema(shape, options)
  return schema
}
