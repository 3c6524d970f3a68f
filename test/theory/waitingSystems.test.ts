import { testCases } from './testCases.ts'
import { waitingCases } from './waitingCases.ts'

testCases(waitingCases)
