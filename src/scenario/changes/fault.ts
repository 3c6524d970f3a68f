import { foundInWords } from '../../math/reading/foundInWords.ts'
import { defineChangeKind } from '../changeKind.ts'
import { fault as faultShape } from '../changeShapes/fault.ts'
import { shareOf } from '../shareOf.ts'
import { timeOf } from '../timeOf.ts'
import { unknownName } from '../unknownName.ts'
import { unknownReference } from '../unknownReference.ts'

export const fault = defineChangeKind({
  shape: faultShape,

  problems({ from, until, resource, FunctionName, slow, errors }, settings) {
    const { resources = {}, functions } = settings
    if (timeOf(from) >= timeOf(until)) {
      const message = `must be after from, ${from}: ${foundInWords(until)}`
      return [{ path: ['until'], message }]
    }
    if ((resource === undefined) === (FunctionName === undefined)) {
      const found = resource === undefined ? 'neither' : 'both'
      return [{ path: [], message: `must have resource or FunctionName: found ${found}` }]
    }
    if (slow === undefined && errors === undefined) {
      return [{ path: [], message: 'must have slow, errors or both: found neither' }]
    }
    if (resource !== undefined && !Object.hasOwn(resources, resource)) {
      const message = unknownName('the resource', resource, Object.keys(resources))
      return [{ path: ['resource'], message }]
    }
    if (FunctionName === undefined || Object.hasOwn(functions, FunctionName)) return []
    const message =
      unknownReference(FunctionName, settings) ??
      `must be a function without a qualifier: ${foundInWords(FunctionName)}`
    return [{ path: ['FunctionName'], message }]
  },

  plan({ from, until, resource, FunctionName, slow, errors }) {
    const name = resource ?? FunctionName ?? ''
    const parts = [
      ...(slow === undefined ? [] : [`slow ${slow}`]),
      ...(errors === undefined ? [] : [`errors ${errors}`]),
    ]
    return {
      do: 'fault',
      what: `fault ${name}: ${parts.join(', ')}`,
      from: timeOf(from),
      until: timeOf(until),
      target: resource === undefined ? 'function' : 'resource',
      name,
      slowness: slow ?? 1,
      failures: shareOf(errors ?? 0),
    }
  },
})
