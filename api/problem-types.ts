/** Every way in which a request can fail: the one map from kinds of problems to what is answered. */
import type { FailureType } from '../procedure/failures.ts'
import { type InterfaceProblem, interfaceProblems } from './interface-problems.ts'
import type { Definition } from './problem-definition.ts'
import { procedureProblems } from './procedure-problems.ts'

export type ProblemType = FailureType | InterfaceProblem

export const problemTypes: Record<ProblemType, Definition> = {
  ...procedureProblems,
  ...interfaceProblems,
}

/** WrongStage → wrong-stage, as in the problem's URI. */
export const slug = (type: ProblemType): string =>
  type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
