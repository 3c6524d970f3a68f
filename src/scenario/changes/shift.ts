import { foundInWords } from '../../math/reading/foundInWords.ts'
import { deploymentPreferences } from '../../model/deploymentPreferences.ts'
import { defineChangeKind } from '../changeKind.ts'
import { shift as shiftShape } from '../changeShapes/shift.ts'
import { deployedAliases, deployedFunctions } from '../deployedFunctions.ts'
import { latest } from '../deployment.ts'
import { functionNameOf, qualifierOf } from '../functionReference.ts'
import { isProvisioned } from '../provisionedExecutions.ts'
import { shiftsOf } from '../shiftsOf.ts'
import { timeOf } from '../timeOf.ts'
import { unknownName } from '../unknownName.ts'
import { unknownReference } from '../unknownReference.ts'

export const shift = defineChangeKind({
  shape: shiftShape,

  problems({ at, FunctionName, FunctionVersion }, settings) {
    const problem = (key: string, message: string) => [{ path: [key], message }]
    const unknown = unknownReference(FunctionName, settings)
    if (unknown !== undefined) return problem('FunctionName', unknown)
    const name = functionNameOf(FunctionName)
    const alias = deployedAliases(settings).find(
      each => each.of.name === name && each.name === qualifierOf(FunctionName),
    )
    if (alias === undefined) {
      const message = `must be an alias such as ${name}:live: ${foundInWords(FunctionName)}`
      return problem('FunctionName', message)
    }
    if (isProvisioned(alias)) {
      const message = `must be an alias without provisioned concurrency (C6): ${foundInWords(FunctionName)}`
      return problem('FunctionName', message)
    }
    if (alias.routes.length > 1) {
      const message = `must be an alias with one version before it is shifted: found ${alias.routes.length}`
      return problem('FunctionName', message)
    }
    const of = deployedFunctions(settings).find(each => each.name === name)
    const versions = [...(of?.versions.keys() ?? [])].filter(each => each !== latest)
    if (!versions.includes(String(FunctionVersion))) {
      return problem(
        'FunctionVersion',
        unknownName(`the version of ${name}`, String(FunctionVersion), versions),
      )
    }
    const begins = timeOf(at)
    const earlier = shiftsOf(settings.changes, FunctionName).filter(each => each.at < begins)
    const running = earlier.find(each => each.until > begins)
    if (running === undefined) return []
    return problem('at', `must be when the shift before it is over: ${foundInWords(at)}`)
  },

  plan({ at, FunctionName, FunctionVersion, Type }) {
    return {
      do: 'shift',
      what: `shift ${FunctionName} to ${FunctionVersion}, ${Type}`,
      at: timeOf(at),
      functionName: functionNameOf(FunctionName),
      alias: qualifierOf(FunctionName) ?? '',
      version: String(FunctionVersion),
      steps: deploymentPreferences[Type].steps,
    }
  },
})
