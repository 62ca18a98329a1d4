/** Acts of the intake desk (Administrative License Law 32): accept, refuse acceptance, one correction notice. */
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import { completeTask, openTask } from '../dossier/tasks.ts'
import { type Act, handled, nameOf } from './act.ts'

function examined(draft: Dossier, by: Person, at: string): void {
  handled(draft, by)
  completeTask(openTask(draft, 'examine-application'), by, at)
}

export const accept: Act<'accept'> = {
  record: (draft, _payload, { by, at }) => {
    examined(draft, by, at)
    draft.acceptance = { kind: 'accepted', from: at, at, by: nameOf(by), reasons: [] }
  },
}

export const refuseAcceptance: Act<'refuse-acceptance'> = {
  record: (draft, { ground, reasons }, { by, at }) => {
    examined(draft, by, at)
    draft.acceptance = { kind: 'refused', from: at, at, by: nameOf(by), ground, reasons }
  },
}

export const requestCorrection: Act<'request-correction'> = {
  record: (draft, { items }, { by, at }) => {
    examined(draft, by, at)
    draft.correctionsRequested += 1
    draft.correction = { items, at, by: nameOf(by) }
  },
}
