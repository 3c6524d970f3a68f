/**
 * What one attempt comes back with. The first two are an answer of the function; `functionTimedOut`,
 * `crashed` and `notRestored` say how it ended without one; `notReady`: it had no snapshot to begin with;
 * `recursive`: its chain of invocations went round too often. `throttled` is Lambda's 429,
 * `frontThrottled` the front's own. `gaveUp`: nobody waited any longer. `tooLarge`: the request was
 * never passed on; `answerTooLarge`: the function ran, and its answer was not passed back.
 */
export type Answer =
  | 'completed'
  | 'error'
  | 'crashed'
  | 'functionTimedOut'
  | 'notRestored'
  | 'throttled'
  | 'frontThrottled'
  | 'gaveUp'
  | 'tooLarge'
  | 'answerTooLarge'
  | 'notReady'
  | 'recursive'

/** What a client that tries again takes an answer for; `final` answers are not tried again. */
export type AnswerClass = 'success' | 'throttling' | 'transient' | 'timeout' | 'final'

/** The classes that are tried again. */
export type RetriedClass = Exclude<AnswerClass, 'success' | 'final'>
