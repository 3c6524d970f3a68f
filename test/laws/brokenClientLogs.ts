import { after, type Breaking, type Broken, change, many, without } from './breaking.ts'

/** The log of the example with clients, each time with one fault that the law must find. */
export const brokenClientLogs: readonly Broken[] = [
  ['conservation', 'somebody comes too late', change('requested other#1', { at: 1_000_001 })],
  ['conservation', 'somebody does not come', without('requested other#1')],
  ['conservation', 'a call that nobody made', without('attempted shop/slow#1/2')],
  ['conservation', 'a call that Lambda never sees ends', without('decided shop/slow#1/2')],
  ['requestsEndOnce', 'a request is lost', without('requested other#1')],
  ['requestsEndOnce', 'a request ends twice', many('ended other#1', 2)],
  ['requestsEndOnce', 'a request ends without an answer', without('answered other#1')],
  ['requestsEndOnce', 'an attempt is answered twice', many('answered other#1', 2)],
  ['requestsEndOnce', 'a retry before the answer', without('answered shop/slow#1')],
  ['requestsEndOnce', 'a retry without a wait', without('waits shop/slow#1')],
  ['requestsEndOnce', 'a wrong count', change('ended other#1', { attempts: 2 })],
  ['requestsEndOnce', 'a wrong outcome', change('ended other#1', { outcome: 'failed' })],
  ['requestsEndOnce', 'an attempt too many', change('attempted shop/slow#1/2', { attempt: 3 })],
  [
    'requestsEndOnce',
    'a retry of what is completed',
    change('answered shop/slow#1', { answer: 'completed' }),
  ],
  ['waitsAreRight', 'a retry too soon', change('attempted shop/slow#1/2', { at: 4_999_999 })],
  ['waitsAreRight', 'a wait too long', change('waits shop/slow#1', { until: 5_000_001 })],
  ['waitsAreRight', 'a wait too short', change('waits shop/slow#1', { until: 4_000_000 })],
  [
    'waitsAreRight',
    'a wait after the last attempt',
    after('answered shop/slow#1/2', {
      at: 0,
      event: 'waits',
      request: 'shop/slow#1',
      until: 9_000_000,
    }),
  ],
  ['abandonedFinish', 'what was abandoned stops', without('finished shop/slow#1')],
  ['abandonedFinish', 'it runs for too long', change('finished shop/slow#1', { at: 8_000_001 })],
  ['resourcesHold', 'it is never left', without('resourceLeft quick:$LATEST#1')],
  ['resourcesHold', 'somebody waits while it is free', without('resourceGranted quick:$LATEST#2')],
  ['resourcesHold', 'somebody has it who never asked', without('resourceAsked quick:$LATEST#2')],
  ['resourcesHold', 'somebody asks twice', many('resourceAsked quick:$LATEST#2', 2)],
  ['resourcesHold', 'a use ends twice', many('resourceLeft quick:$LATEST#2', 2)],
  [
    'resourcesHold',
    'somebody waits for too long',
    change('resourceGranted quick:$LATEST#2', { event: 'resourceLeft', at: 4_000_001 }),
  ],
  ['visitsGoOn', 'a step is left out', withoutAll('shop/quick#1')],
  ['visitsGoOn', 'a visit ends too early', withoutAll('shop/slow#1')],
  ['visitsGoOn', 'a visit ends twice', many('visitEnded shop~1', 2)],
  ['visitsGoOn', 'a visit never began', without('visitBegan shop~1')],
  ['visitsGoOn', 'two things at once', without('ended shop/quick#1')],
  [
    'visitsGoOn',
    'a visit goes on after it is broken',
    change('ended shop/quick#1', { outcome: 'failed' }),
  ],
  ['visitsGoOn', 'it is broken without a cause', change('visitEnded shop~1', { isBroken: true })],
]

function withoutAll(request: string): Breaking {
  return log => log.filter(record => !('request' in record) || record.request !== request)
}
