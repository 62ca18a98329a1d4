import { describe, expect, it } from '@jest/globals'
import {
  endingGrounds,
  type EndingStatus,
  mustBeDecided,
  type ProposedEnding,
  unsoundDecision,
  unsoundProposal,
} from '../../procedure/recognition/ending.ts'

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
