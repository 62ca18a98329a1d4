/** Whatever people do, in whatever order: no decision without two verifiers, a declared panel and four eyes. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import type { ActPayload } from '../../domain/act.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import { type ActName, actRule } from '../../procedure/acts.ts'
import { refusal } from '../../procedure/may-act.ts'
import { quorum } from '../../procedure/quorum.ts'
import type { Case } from '../support/case.ts'
import { refusalOf } from '../support/refused.ts'
import { type Rehearsal, startRehearsal } from '../support/time-skipping.ts'
import { everybody, payloads, tried } from './everybody.ts'

jest.setTimeout(600_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

interface Step {
  readonly who: number
  readonly act: number
  /** Mostly people do what they may; sometimes they try what they may not. */
  readonly stubborn: boolean
}
const steps = fc.array(
  fc.record({
    who: fc.nat({ max: 1_000 }),
    act: fc.nat({ max: 1_000 }),
    stubborn: fc.integer({ min: 0, max: 19 }).map((die) => die === 0),
  }),
  { minLength: 80, maxLength: 110 },
)

interface Attempt {
  readonly person: Person
  readonly act: ActName
  readonly payload: unknown
}

const claimOn = (state: Dossier, person: Person, act: ActName) => {
  const task = state.tasks.find(
    ({ state: of, kind, assignee }) =>
      of === 'open' && kind === actRule(act).task && assignee?.sub === person.sub,
  )
  return task && { task: task.id, epoch: task.epoch }
}

/** Everything that anybody could try now: claims of free tasks, and acts with the claims that they hold. */
function attempts(state: Dossier, pick: number): Attempt[] {
  return everybody.flatMap((person) => [
    ...state.tasks
      .filter(({ state: of, assignee }) => of === 'open' && !assignee)
      .map(({ id }) => ({ person, act: 'claim' as const, payload: { task: id } })),
    ...tried.map((act) => ({
      person,
      act,
      payload: {
        ...(payloads[act]?.(state, pick) as object),
        ...(actRule(act).task && { claim: claimOn(state, person, act) ?? { task: 'x', epoch: 0 } }),
      },
    })),
  ])
}

const at = () => new Date().toISOString()
const mayBeDone =
  (state: Dossier) =>
  ({ person, act, payload }: Attempt) =>
    refusal(person, act, state, {
      at: at(),
      claim: (payload as { claim?: { task: string; epoch: number } }).claim,
    }) === undefined
const astray: readonly ActName[] = [
  ...(['request-supplement', 'request-pause', 'request-extension', 'return-draft'] as const),
  ...(['return-proposal', 'refuse-acceptance', 'approve-extension', 'approve-pause'] as const),
]
/** Acts that lead on, so that a good part of the sequences comes to a decision. */
const leadsOn =
  ({ declarations }: Dossier) =>
  ({ person, act }: Attempt) =>
    !astray.includes(act) &&
    (act !== 'declare' || !declarations.some(({ sub }) => sub === person.sub))
const completes = ({ act }: Attempt) => actRule(act).task !== undefined

async function perform(each: Case, { who, act, stubborn }: Step): Promise<void> {
  const state = await each.read()
  const all = attempts(state, who)
  const may = all.filter(mayBeDone(state))
  const onward = may.filter(leadsOn(state))
  const done = onward.filter(completes)
  const sensible = [done, onward, may].find((some) => some.length > 0) ?? all
  const choice = stubborn ? all : act % 25 === 0 ? may : sensible
  const chosen = choice[(who * 31 + act) % choice.length]
  if (!chosen) return
  const { person, act: name, payload } = chosen
  await refusalOf(each.act(person, name, payload as ActPayload<typeof name>)).catch(() => undefined)
}

/** What must hold of every state from the decision on. */
function assertLawful(state: Dossier): void {
  const { decidedBy, proposal, legality, verifications, panel, declarations } = state
  if (!decidedBy) return
  const verifiers = new Set(verifications.map(({ by }) => by.sub))
  const eligible = panel.filter(({ conflict }) => conflict !== true)
  expect(verifiers.size).toBeGreaterThanOrEqual(2)
  expect(eligible.length).toBeGreaterThanOrEqual(3)
  expect(panel.filter(({ opinion, conflict }) => opinion && conflict !== false)).toEqual([])
  expect(eligible.filter(({ opinion }) => opinion).length).toBeGreaterThanOrEqual(
    eligible.length - quorum(eligible.length) + 1,
  )
  const experts = panel.map(({ sub }) => sub)
  expect([proposal?.by.sub, legality?.by.sub]).not.toContain(undefined)
  expect(new Set([proposal?.by.sub, legality?.by.sub, decidedBy.sub]).size).toBe(3)
  expect([...verifiers, ...experts]).not.toContain(decidedBy.sub)
  expect([...verifiers, ...experts]).not.toContain(legality?.by.sub)
  expect(experts).not.toContain(proposal?.by.sub)
  const recused = declarations.filter(({ conflict }) => conflict).map(({ sub }) => sub)
  expect(recused).not.toContain(decidedBy.sub)
}

describe('Any people, any acts, any order', () => {
  it('come to no decision without two verifiers, a declared panel and four eyes', async () => {
    let decided = 0
    let acts = 0
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const [first] = everybody
        if (!first) return
        const each = await rehearsal.open({ by: first })
        await each.act(first, 'file', payloads.file?.(await each.read(), 0) as ActPayload<'file'>)
        for (const step of sequence) {
          await perform(each, step)
          acts += 1
          const state = await each.read()
          assertLawful(state)
          if (state.decidedBy || state.stage === 'closed') break
          if (state.stage === 'technical-checks') await each.checked()
        }
        if ((await each.read()).decidedBy) decided += 1
      }),
      { numRuns: 24, seed: 20_261_121, endOnFailure: true },
    )
    process.stderr.write(
      `property: ${acts} acts tried, ${decided} of 24 cases came to a decision\n`,
    )
    expect(decided).toBeGreaterThan(0)
  })
})
