import { exp } from '../../src/math/elementary/exp.ts'
import { expm1 } from '../../src/math/elementary/expm1.ts'
import { log } from '../../src/math/elementary/log.ts'
import { log1p } from '../../src/math/elementary/log1p.ts'
import { pow } from '../../src/math/elementary/pow.ts'
import { expm1Points, expPoints, log1pPoints, logPoints } from './points.ts'
import { powPoints } from './powPoints.ts'
import { preciseExp } from './preciseExp.ts'
import { preciseExpm1 } from './preciseExpm1.ts'
import { preciseLog } from './preciseLog.ts'
import { preciseLog1p } from './preciseLog1p.ts'
import { precisePow } from './precisePow.ts'
import type { Subject } from './survey.ts'

/** The elementary functions with their references. */
export const elementarySubjects: readonly Subject[] = [
  { name: 'log', candidate: log, truth: preciseLog, point: logPoints },
  { name: 'exp', candidate: exp, truth: preciseExp, point: expPoints },
  { name: 'log1p', candidate: log1p, truth: preciseLog1p, point: log1pPoints },
  { name: 'expm1', candidate: expm1, truth: preciseExpm1, point: expm1Points },
  { name: 'pow', candidate: pow, truth: precisePow, point: powPoints },
]
