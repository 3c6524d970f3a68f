import { lossCases } from './lossCases.ts'
import { testCases } from './testCases.ts'

testCases(lossCases)
