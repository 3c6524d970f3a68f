import { plainObject } from '../../math/reading/plainObject.ts'
import type { Path } from '../../math/reading/reading.ts'
import type { StateSettings } from './definitionShape.ts'

const integration = /^arn:aws[\w-]*:states:::lambda:invoke$/
const functionArn =
  /^(?:arn:aws[\w-]*:lambda:[\w-]*:)?\d{12}:function:([\w-]{1,64}(?::[\w$-]{1,128})?)$/
const bareName = /^[\w-]{1,64}(?::[\w$-]{1,128})?$/

/** The function that a Task names, as a source would, and where; undefined where it names none. */
export function taskFunction({
  Resource,
  Parameters,
  Arguments,
}: StateSettings): { readonly reference: string; readonly path: Path } | undefined {
  if (Resource === undefined) return undefined
  if (!integration.test(Resource)) return named(Resource, ['Resource'])
  const [key, given] =
    Parameters === undefined ? ['Arguments', Arguments] : ['Parameters', Parameters]
  const name = plainObject(given)?.['FunctionName']
  return typeof name === 'string' ? named(name, [key, 'FunctionName']) : undefined
}

function named(text: string, path: Path) {
  const reference = bareName.test(text) ? text : functionArn.exec(text)?.[1]
  return reference === undefined ? undefined : { reference, path }
}
