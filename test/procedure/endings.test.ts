import { describe, expect, it } from '@jest/globals'
import { followingRefusal } from '../../procedure/following/act-rule.ts'
import { type RecognitionFacts, recognitionRules } from '../../procedure/recognition/acts.ts'
import {
  endingGrounds,
  type EndingStatus,
  mustBeDecided,
  type ProposedEnding,
  unsoundDecision,
  unsoundProposal,
} from '../../procedure/recognition/ending.ts'
import { type Role, roles } from '../../procedure/roles.ts'

/** Who may do what in proceedings to end a recognition, and under which task: the law, written out. */
const law: Readonly<Record<string, readonly [roles: readonly Role[], task?: string]>> = {
  'answer-ending': [['applicant']],
  'waive-ending-rights': [['applicant']],
  'drop-ending': [['supervisor', 'head']],
  'appoint-ending-chair': [['division-head'], 'appoint-ending-chair'],
  'announce-ending-hearing': [['chair'], 'announce-ending-hearing'],
  'hold-ending-hearing': [['chair'], 'hold-ending-hearing'],
  'pass-ending': [['legal'], 'check-ending'],
  'return-ending': [['legal'], 'check-ending'],
  'decide-ending': [['head'], 'decide-ending'],
}
/** What a person has been in the case, and which acts that forbids. */
const histories = {
  nothing: [],
  proposer: [
    ...['announce-ending-hearing', 'hold-ending-hearing'],
    ...['pass-ending', 'return-ending', 'decide-ending'],
  ],
  inspector: ['announce-ending-hearing', 'hold-ending-hearing'],
  finder: ['announce-ending-hearing', 'hold-ending-hearing'],
  chair: ['pass-ending', 'return-ending', 'decide-ending'],
  checker: ['decide-ending'],
} as const satisfies Record<string, readonly string[]>
type History = keyof typeof histories

const sub = 'x'
const one = (is: boolean) => ({ sub: is ? sub : 'y' })

function facts(history: History, task: string | undefined): RecognitionFacts {
  return {
    stage: 'ending',
    organisation: 'CA',
    tasks: task
      ? [{ id: 't', kind: task as never, state: 'open', epoch: 1, assignee: { sub, name: 'X' } }]
      : [],
    findings: [{ by: one(history === 'finder') }],
    supervision: [{ by: one(history === 'inspector') }],
    ending: {
      by: one(history === 'proposer'),
      checked: { by: one(history === 'checker') },
      hearing: { chair: one(history === 'chair') },
    },
  }
}

describe('Separation of duty in proceedings to end a recognition', () => {
  it('follows the table over role × act × history', () => {
    const wrong: string[] = []
    for (const [act, [entitled, task]] of Object.entries(law))
      for (const role of roles)
        for (const history of Object.keys(histories) as History[]) {
          const rule = recognitionRules[act as keyof typeof recognitionRules]
          const person = { sub, organisation: 'CA', roles: [role] }
          const circumstance = {
            at: '2026-06-01T00:00:00.000Z',
            claim: task ? { task: 't', epoch: 1 } : undefined,
          }
          const refused = followingRefusal(
            person,
            { act, rule },
            facts(history, task),
            circumstance,
          )
          const forbidden = (histories[history] as readonly string[]).includes(act)
          const expected = !entitled.includes(role)
            ? 'NotEntitled'
            : forbidden
              ? 'SeparationOfDuty'
              : undefined
          if (refused?.type !== expected) wrong.push(`${role} ${act} ${history}`)
        }
    expect(wrong).toEqual([])
  })

  it('names every act of the proceedings', () => {
    const acts = Object.entries(recognitionRules)
      .filter(([, { in: stages }]) => stages.length === 1 && (stages as string[])[0] === 'ending')
      .map(([act]) => act)
    expect(acts.toSorted()).toEqual(Object.keys(law).toSorted())
  })
})

describe('What the law asks of an ending (ALL 8, 69, 70)', () => {
  const withdrawn = { status: 'withdrawn', ground: 'law-changed' } as const
  const authority = { status: 'annulled', ground: 'ultra-vires' } as const
  const fraud = { status: 'annulled', ground: 'fraud' } as const
  const dissolved = { status: 'entity-ended', ground: 'entity-dissolved' } as const
  const statuses = Object.keys(endingGrounds) as EndingStatus[]
  const grounds = [...new Set(Object.values(endingGrounds).flat())]

  it.each(statuses)('%s rests on its own grounds only', (status) => {
    const publicInterest = 'It asks for it.'
    const sound = grounds.filter((ground) => !unsoundProposal({ status, ground, publicInterest }))
    expect(sound.toSorted()).toEqual([...endingGrounds[status]].toSorted())
  })

  it.each<[string, ProposedEnding, object, string | undefined]>([
    ['withdrawal without an answer on compensation', withdrawn, {}, 'ReasonsMissing'],
    ['withdrawal with it', withdrawn, { compensation: 'None.' }, undefined],
    ['annulment for a fault of the authority without it', authority, {}, 'ReasonsMissing'],
    ['annulment for fraud: nothing is protected', fraud, {}, undefined],
    ['fraud let go', fraud, { ends: false }, 'MustAnnul'],
    ['fraud that is not established', fraud, { ends: false, established: false }, undefined],
    ['great harm to the public', fraud, { ends: false, publicInterest: 'Harm.' }, undefined],
    ['an end on what is not established', fraud, { established: false }, 'ReasonsMissing'],
    ['the end of the entity', dissolved, {}, undefined],
  ])('%s', (_what, proposed, decided, expected) => {
    expect(unsoundDecision(proposed, { ends: true, ...decided })?.type).toBe(expected)
  })

  it('fraud is not dropped before it is decided', () => {
    const dropped = grounds.filter((ground) => mustBeDecided({ status: 'annulled', ground }))
    expect(dropped).toEqual(['fraud'])
  })
})
