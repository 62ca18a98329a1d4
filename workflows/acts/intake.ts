/** Acts of the desk (Administrative License Law 32, 44): accept, refuse acceptance, one correction notice, service of notices. */
import type { Dossier } from '../../domain/dossier.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { isOver } from '../case/clocks.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { completeClaimed, completeTask, openTask } from '../case/tasks.ts'
import { type Acts, type Circumstances, handled, nameOf, notOpen, signed } from './act.ts'

type Examined = Parameters<typeof completeClaimed>[1]

function examined(draft: Dossier, payload: Examined, { by, at }: Circumstances): void {
  handled(draft, by)
  completeClaimed(draft, payload, { by, at })
}

/** Once the period is over the application is accepted by law: nobody examines it any more, though the timer may lag. */
function tooLate(state: Dossier, at: string): Refusal | undefined {
  const clock = state.filings.length > 1 ? 'C2' : 'C1'
  return isOver(state, clock, at)
    ? refuse('TooLate', 'expected the period for examination not to be over', { clock })
    : undefined
}

export const intakeActs: Acts<
  'accept' | 'refuse-acceptance' | 'request-correction' | 'fix-on-the-spot' | 'record-service'
> = {
  accept: {
    refusal: (state, _payload, { at }) => tooLate(state, at),
    record: (draft, payload, circumstances) => {
      examined(draft, payload, circumstances)
      const { at, by } = signed(circumstances)
      draft.acceptance = { kind: 'accepted', from: at, at, by, reasons: [] }
    },
  },
  'refuse-acceptance': {
    refusal: (state, { ground, competentBody }, { at }) =>
      tooLate(state, at) ??
      (ground === 'not-competent' && !competentBody
        ? refuse('ReasonsMissing', 'expected the body to turn to, got none')
        : undefined),
    record: (draft, payload, circumstances) => {
      examined(draft, payload, circumstances)
      const { ground, reasons, competentBody, remedies } = payload
      const { at, by } = signed(circumstances)
      const grounds = { ground, reasons, remedies, ...(competentBody && { competentBody }) }
      draft.acceptance = { kind: 'refused', from: at, at, by, ...grounds }
      orderNotice(draft, { kind: 'non-acceptance', ...grounds })
    },
  },
  'request-correction': {
    refusal: (state, _payload, { at }) => tooLate(state, at),
    record: (draft, payload, circumstances) => {
      examined(draft, payload, circumstances)
      const { items } = payload
      draft.correctionsRequested += 1
      draft.correction = { items, ...signed(circumstances) }
      const asked = items.map(({ document, pointer, what }) => ({
        document,
        what,
        ...(pointer !== undefined && { pointer }),
      }))
      orderNotice(draft, { kind: 'correction', items: asked })
    },
  },
  'fix-on-the-spot': {
    refusal: (_state, { from, to }) =>
      from === to ? refuse('Unchanged', 'expected a text that differs') : undefined,
    record: (draft, fix, circumstances) => {
      handled(draft, circumstances.by)
      draft.fixes.push({ ...fix, ...signed(circumstances) })
    },
  },
  'record-service': {
    refusal: (state, { notice, servedAt }, { at }) =>
      notOpen(state.notices, notice, ({ served, issuedAt }) => !served && Boolean(issuedAt)) ??
      (servedAt <= at && servedAt >= (findNotice(state, notice)?.issuedAt ?? '')
        ? undefined
        : refuse('TooEarly', 'expected an instant between the issue of the notice and now')),
    record: (draft, { notice: id, proof, servedAt }, { by, at }) => {
      const notice = findNotice(draft, id)
      if (notice) notice.served = { by: 'recorded', at: servedAt, person: nameOf(by), proof }
      if (id === draft.decision?.notice) completeTask(openTask(draft, 'deliver'), by, at)
    },
  },
}
