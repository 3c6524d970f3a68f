import { textTest } from '../../../model/filters/textTest.ts'
import { unknownName } from '../../unknownName.ts'
import { defineFiltering } from '../filtering.ts'

const attribute = 'key'

/** How the names of the objects begin and end that a bucket tells of. */
export const objectKey = defineFiltering({
  key: 'Filter',
  types: ['S3'],
  read({ Filter }, { names }) {
    const { Rules = [] } = Filter?.S3Key ?? {}
    const path = ['Filter', 'S3Key', 'Rules']
    const kinds = new Set(Rules.map(({ Name }) => Name))
    if (Rules.length === 0 || kinds.size < Rules.length) {
      const message = 'must be one rule, or a prefix and a suffix'
      const found = Rules.length === 0 ? 'found none' : `found two of ${Rules[0]?.Name}`
      return { ok: false, problems: [{ path, message: `${message}: ${found}` }] }
    }
    if (!names.includes(attribute)) {
      return {
        ok: false,
        problems: [{ path, message: unknownName('the attribute', attribute, names) }],
      }
    }
    const every = Rules.map(({ Name, Value }) => ({
      attribute,
      test: textTest(name => (Name === 'prefix' ? name.startsWith(Value) : name.endsWith(Value))),
    }))
    return { ok: true, value: { every } }
  },
})
