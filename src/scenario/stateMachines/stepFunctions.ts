/** Executions of a state machine of Step Functions. */
export const stepFunctions = 'StepFunctions'
