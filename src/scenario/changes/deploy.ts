import { defineChangeKind } from '../changeKind.ts'
import { deploy as deployShape } from '../changeShapes/deploy.ts'
import { deploymentOf, hasOwnAlias, latest } from '../deployment.ts'
import { functionNameOf, qualifierOf } from '../functionReference.ts'
import type { FunctionSettings } from '../scenario.ts'
import { timeOf } from '../timeOf.ts'
import { unknownReference } from '../unknownReference.ts'

export const deploy = defineChangeKind({
  shape: deployShape,

  problems({ FunctionName }, settings) {
    const unknown = unknownReference(FunctionName, settings)
    if (unknown !== undefined) return [{ path: ['FunctionName'], message: unknown }]
    const qualifier = qualifierOf(FunctionName)
    if (qualifier === undefined || !/^\d+$/.test(qualifier)) return []
    const message = `must be a function or an alias, as a published version never changes: found ${FunctionName}`
    return [{ path: ['FunctionName'], message }]
  },

  plan({ at, FunctionName }, { functions }) {
    const functionName = functionNameOf(FunctionName)
    const of = functions[functionName]
    const versions = of === undefined ? [] : versionsOf(of, qualifierOf(FunctionName))
    return { do: 'deploy', what: `deploy ${FunctionName}`, at: timeOf(at), functionName, versions }
  },
})

/** What an alias leads to; a function alone has its code, and what is published of it for its own alias. */
function versionsOf(settings: FunctionSettings, qualifier: string | undefined): readonly string[] {
  const { aliases, unqualified } = deploymentOf(settings)
  const named = aliases.find(({ name }) => name === (qualifier ?? unqualified))
  const [route] = named?.routes ?? []
  if (qualifier === undefined) return hasOwnAlias(settings) ? [latest, '1'] : [latest]
  return [route?.version ?? qualifier]
}
