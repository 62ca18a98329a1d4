/** Penalty cases: opening one, the catalogue of violations, what is owed, and the acts of all. */
import { z } from 'zod'
import { PenaltyOpening } from '../../domain/penalty/opening.ts'
import { PenaltyViolation } from '../../domain/penalty/state.ts'
import { Receipt } from '../../domain/receipt.ts'
import { catalogueOf } from '../../procedure/penalty/catalogue.ts'
import { owed } from '../../procedure/penalty/owed.ts'
import { scheduleOf } from '../../procedure/penalty/schedule.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { penaltyDefinition } from '../following/penalty.ts'
import { followingRoutes } from '../following/routes.ts'
import { openPenalty } from '../open-penalty.ts'
import { DossierId } from '../paging.ts'
import { type Route, route } from '../route.ts'

const { path, tag, readers } = penaltyDefinition

const opens = route(
  {
    method: 'post',
    path,
    tag,
    summary: 'Open a penalty case against a CA or a person in charge.',
    description:
      'Refused when the violation was not discovered within two years of its end, unless it continues (Administrative Penalty Law 36).',
    access: ['supervisor'],
    body: PenaltyOpening,
    idempotent: true,
    status: 201,
    response: Receipt,
    problems: ['Invalid', 'ViolationLapsed', 'IdempotencyKeyMissing'],
  },
  async ({ body, person, key, response }, parts) => {
    const receipt = await openPenalty(body, { person, key }, parts)
    response.location(`${path}/${receipt.dossier}`)
    return receipt
  },
)

const lists = route(
  {
    method: 'get',
    path: '/violations',
    tag,
    summary: 'The catalogue of violations under the rules in force, with article and bounds.',
    access: 'public',
    status: 200,
    response: z.object({
      ruleSet: z.string(),
      items: z.array(PenaltyViolation.omit({ endedOn: true, discoveredOn: true })),
    }),
  },
  async (_call, { rules }) => ({
    ruleSet: rules.id,
    items: catalogueOf(rules.id) as never,
  }),
)

const fen = z.int().nonnegative().describe('Fen: hundredths of a yuan')

const owes = route(
  {
    method: 'get',
    path: `${path}/{id}/payment`,
    tag,
    summary: 'What is owed on the fine at the end of today, with its surcharge, in fen.',
    access: readers,
    params: DossierId,
    status: 200,
    response: z.object({
      on: z.iso.date().describe('Asia/Shanghai'),
      fineFen: fen,
      surchargeFen: fen,
      totalFen: fen,
      overpaidFen: fen,
      schedule: z.array(z.object({ due: z.iso.date(), amountFen: fen })),
    }),
    problems: ['CaseNotFound'],
  },
  async ({ params, person }, { following, rules }) => {
    const state = await following.read(penaltyDefinition, params.id, person)
    const { penalty } = rules.supervision
    const schedule = scheduleOf(state, penalty)
    const on = dateInShanghai(new Date().toISOString())
    const terms = { at: on, percent: penalty.surchargePercent }
    return { on, ...owed(schedule, state.payments, terms), schedule: [...schedule] }
  },
)

export const penaltyRoutes: readonly Route[] = [
  opens,
  lists,
  owes,
  ...followingRoutes(penaltyDefinition),
]
