import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dateInShanghai, daysAfter } from '../../../procedure/working-days.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  chair,
  division,
  evidence,
  head,
  nameOf,
  type Rehearsal,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import {
  attached,
  decided,
  drafted,
  filed,
  heard,
  noticed,
  type Penalty,
  reviewed,
  served,
  votes,
} from './penalised.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const dayMs = 86_400_000
const instant = async (days = 0) => new Date((await rehearsal.now()) + days * dayMs).toISOString()

async function pay(penalty: Penalty, amountFen: number) {
  const document = await attached(penalty, 'payment-evidence')
  const paidOn = dateInShanghai(await instant())
  return penalty.act(supervisor, 'record-payment', { amountFen, paidOn, document })
}

describe('A large fine', () => {
  const measures = { fine: 30_000 }

  it('is heard about, decided by heads together, paid late with its surcharge', async () => {
    const penalty = await filed(rehearsal)
    await noticed(penalty, measures)
    await penalty.act(applicant, 'state-penalty-defence', {
      text: 'We were not asked.',
      points: ['No reminder came.', 'The report was sent.'],
    })
    await penalty.act(applicant, 'request-penalty-hearing', { text: 'We want to be heard.' })
    await penalty.work(
      division,
      { task: 'appoint-penalty-chair', act: 'appoint-penalty-chair' },
      { chair: nameOf(chair) },
    )
    const announce = { task: 'announce-penalty-hearing', act: 'announce-penalty-hearing' } as const
    const at = { place: 'Room 2', public: true }
    expect(await refusalOf(penalty.work(chair, announce, { ...at, on: await instant(4) }))).toBe(
      'TooEarly',
    )
    await penalty.work(chair, announce, { ...at, on: await instant(15) })
    await penalty.notice('penalty-hearing')
    await penalty.sleep('16 days')
    const document = await attached(penalty, 'hearing-minutes', chair)
    const minutes = { document, signedBy: ['T', 'P'], summary: 'Both sides were heard.' }
    await penalty.work(
      chair,
      { task: 'hold-penalty-hearing', act: 'hold-penalty-hearing' },
      minutes,
    )
    const answers = [0, 1].map((point) => ({ statement: 0, point, answer: 'It was due.' }))
    const cited = { minutes: evidence.sha256 }
    expect(await refusalOf(drafted(penalty, measures, cited))).toBe('PointsUnanswered')
    expect(await refusalOf(drafted(penalty, measures, { answers }))).toBe('MinutesNotCited')
    await drafted(penalty, measures, { answers, ...cited })
    await reviewed(penalty)
    expect(await refusalOf(decided(penalty, { votes: votes.slice(0, 2) }))).toBe('NotCollective')
    await decided(penalty, { votes })
    await served(penalty, 'penalty-decision')
    const { decision } = await penalty.until(({ decision: taken }) => !!taken?.servedAt)
    const due = daysAfter(dateInShanghai(decision?.servedAt ?? ''), 15)
    expect(
      (await penalty.until(({ clocks }) => clocks.some(({ id }) => id === 'penalty-payment')))
        .clocks,
    ).toContainEqual(expect.objectContaining({ id: 'penalty-payment', dueDate: due }))
    await penalty.sleep('18 days')
    await penalty.notice('payment-demand')
    await pay(penalty, 3_000_000)
    const paid = dateInShanghai(await instant())
    const late = Math.round((Date.parse(paid) - Date.parse(due)) / dayMs) - 1
    expect(late).toBeGreaterThan(0)
    expect((await penalty.read()).stage).toBe('enforcement')
    await pay(penalty, late * 90_000 - 1)
    expect((await penalty.read()).stage).toBe('enforcement')
    await pay(penalty, 1)
    expect(await penalty.inStage('closed')).toMatchObject({ outcome: 'penalised' })
  }, 180_000)
})

describe('Payment of a small fine', () => {
  const fined = async (fine: number) => {
    const penalty = await filed(rehearsal)
    await heard(penalty, { fine })
    await drafted(penalty, { fine })
    await decided(penalty)
    await served(penalty, 'penalty-decision')
    await penalty.until(({ decision }) => !!decision?.servedAt)
    return penalty
  }

  it('may be deferred by the head, in parts that make up the fine (66)', async () => {
    const penalty = await fined(1_000)
    await penalty.act(applicant, 'request-deferral', { text: 'We are short of money.' })
    const task = { task: 'decide-deferral', act: 'grant-deferral' } as const
    const parts = async (...amounts: number[]) => ({
      reason: 'Shown.',
      instalments: await Promise.all(
        amounts.map(async (amountFen, index) => ({
          due: dateInShanghai(await instant(30 * (index + 1))),
          amountFen,
        })),
      ),
    })
    expect(await refusalOf(penalty.work(head, task, await parts(40_000, 50_000)))).toBe(
      'PenaltyOutOfBounds',
    )
    await penalty.work(head, task, await parts(40_000, 60_000))
    await penalty.sleep('20 days')
    expect((await penalty.read()).demand).toBeUndefined()
    await pay(penalty, 40_000)
    await penalty.sleep('30 days')
    await pay(penalty, 60_000)
    await penalty.inStage('closed')
  }, 120_000)

  it('that does not come is demanded, then brought before the court (72)', async () => {
    const penalty = await fined(1_000)
    await penalty.sleep('16 days')
    await penalty.notice('payment-demand')
    await penalty.work(
      supervisor,
      { task: 'collect-fine', act: 'record-court-application' },
      { court: 'Beijing', reference: '(2026) 7', filedOn: dateInShanghai(await instant()) },
    )
    expect((await penalty.read()).court).toMatchObject({ reference: '(2026) 7' })
  }, 120_000)
})
