import { expect, test } from 'vitest'
import { lines } from './lines.ts'
import { streamOf, streamTable } from './streamTable.ts'

test('K9: a batch has records of one window, which a later record ends, or 2 minutes without one', () => {
  const stream = 'TumblingWindowInSeconds: 30, arrivals: { at: [1s, 2s, 29.5s, 30s, 35s, 40s] }'
  expect(streamTable(streamOf(stream))).toBe(
    lines(`
      1s     invoked  1
      1.2s   done     1
      2s     invoked  2
      2.2s   done     2
      30s    invoked  3
      30.2s  done     3
      30.2s  invoked  end of window
      30.4s  invoked  4
      30.6s  done     4
      35s    invoked  5
      35.2s  done     5
      40s    invoked  6
      40.2s  done     6
      3m     invoked  end of window
    `),
  )
})

test('K9: nothing goes on before the window is ended, whatever the retries are', () => {
  const stream = 'TumblingWindowInSeconds: 30, MaximumRetryAttempts: 0, arrivals: { at: [1s, 31s] }'
  const fault = `
    changes:
      - { do: fault, from: 31s, until: 36s, FunctionName: work, errors: 100% }
  `
  expect(streamTable(streamOf(stream) + fault)).toBe(
    lines(`
      1s     invoked  1
      1.2s   done     1
      31s    invoked  end of window
      31.2s  failed
      32.2s  invoked  end of window
      32.4s  failed
      34.4s  invoked  end of window
      34.6s  failed
      38.6s  invoked  end of window
      38.8s  invoked  2
      39s    done     2
      3m     invoked  end of window
    `),
  )
})
