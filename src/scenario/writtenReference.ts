import { z } from 'zod'

/** A function, or a function and what of it is called. */
export function writtenReference() {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9_-]{1,64}(:[\w$-]{1,128})?$/,
      'must be a function, or a function and a version or alias, such as checkout:live',
    )
}

const mostReferences = 100

/** One function, or a list of them. */
export function writtenReferences() {
  const one = writtenReference()
  const several = z.array(one).min(1).max(mostReferences)
  return z
    .custom<string | readonly string[]>()
    .check(context => {
      const given = context.value
      if (given === undefined) return
      const shape = Array.isArray(given) ? several : one
      for (const issue of shape.safeParse(given).error?.issues ?? []) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is told again is told as it was
        context.issues.push(issue as never)
      }
    })
    .meta({ anyOf: [schemaOf(one), schemaOf(several)] })
}

function schemaOf(shape: z.ZodType) {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-7', io: 'input' })
  return schema
}
