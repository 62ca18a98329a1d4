/** Says how a case stands: its state, and the rules and arrangements that it is judged by. */
import { setHandler } from '@temporalio/workflow'
import type { CaseState } from '../../domain/case.ts'
import { readStanding } from '../messages.ts'
import type { OpenCase } from './open-case.ts'

/** Registers the handler; call it before the first await of the workflow. */
export function acceptStanding<S extends CaseState>(open: OpenCase<S>): void {
  setHandler(readStanding, () => {
    const { state, rules, calendar } = open
    return { state, rules, calendar }
  })
}
