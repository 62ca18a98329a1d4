/** Acts of expert review: filling the panel, declarations of interest, opinions (Administrative License Law 34, 45). */
import type { Dossier } from '../../domain/dossier.ts'
import { refuse } from '../../procedure/failures.ts'
import { historyOf } from '../../procedure/separation-of-duty.ts'
import { completeTask, openTask } from '../case/tasks.ts'
import { type Acts, handled } from './act.ts'
import { unopened } from './opened.ts'

/** Seats whose expert is not recused. */
export const eligible = (state: Dossier) => state.panel.filter(({ conflict }) => conflict !== true)

/** Whoever examined or verified the case does not advise on it as an expert. */
function hasReviewed(sub: string, state: Dossier): boolean {
  const { handler, verifier } = historyOf(new Set([sub]), state)
  return handler || verifier
}

export const reviewActs: Acts<'assign' | 'declare-interest' | 'give-opinion'> = {
  assign: {
    refusal: (state, { experts }, { rules, by }) => {
      const seated = [...state.panel, ...experts].map(({ sub }) => sub)
      if (new Set(seated).size !== seated.length)
        return refuse('PanelTooSmall', 'expected different persons who are not yet on the panel')
      if (experts.some(({ sub }) => sub === by.sub || hasReviewed(sub, state)))
        return refuse('SeparationOfDuty', 'expected experts who have not handled the case', {
          rule: 'expert-not-handler',
        })
      const seats = eligible(state).length + experts.length
      return seats < rules.panelMinimum
        ? refuse('PanelTooSmall', `expected at least ${rules.panelMinimum} experts, got ${seats}`, {
            minimum: rules.panelMinimum,
          })
        : undefined
    },
    record: (draft, { experts }, { by, at }) => {
      handled(draft, by)
      completeTask(openTask(draft, 'assign-panel'), by, at)
      draft.panel.push(...experts)
    },
  },

  'declare-interest': {
    record: (draft, { conflict, statement }, { by, at }) => {
      completeTask(openTask(draft, 'declare-interest', by.sub), by, at)
      draft.panel = draft.panel.map((seat) =>
        seat.sub === by.sub ? { ...seat, conflict, statement } : seat,
      )
    },
  },

  'give-opinion': {
    refusal: (state, { opened }, circumstances) => unopened(state, circumstances, opened),
    record: (draft, { advice, reasons }, { by, at }) => {
      completeTask(openTask(draft, 'give-opinion', by.sub), by, at)
      draft.panel = draft.panel.map((seat) =>
        seat.sub === by.sub ? { ...seat, opinion: { advice, reasons } } : seat,
      )
    },
  },
}
