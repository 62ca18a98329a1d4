/** The messages of a dossier: one update for each act of a person, so that whoever acts gets an answer. */
import type { UpdateDefinition } from '@temporalio/common'
import { defineQuery, defineUpdate } from '@temporalio/workflow'
import type { ActName } from '../procedure/acts.ts'
import type { ActMessage } from '../domain/act.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { Person } from '../domain/person.ts'
import type { RuleSet } from '../procedure/rule-set.ts'

/** The number of the event that recorded the act; answered only once ledger and projection hold it. */
export interface ActAnswer {
  readonly event: number
}

export type ActUpdate<A extends ActName> = UpdateDefinition<ActAnswer, [ActMessage<A>]>
const act = <A extends ActName>(name: A): ActUpdate<A> => defineUpdate(name)

export const updates: { readonly [A in ActName]: ActUpdate<A> } = {
  save: act('save'),
  attach: act('attach'),
  file: act('file'),
  correct: act('correct'),
  withdraw: act('withdraw'),
  claim: act('claim'),
  release: act('release'),
  reassign: act('reassign'),
  accept: act('accept'),
  'refuse-acceptance': act('refuse-acceptance'),
  'request-correction': act('request-correction'),
  assign: act('assign'),
  'declare-interest': act('declare-interest'),
  'give-opinion': act('give-opinion'),
  propose: act('propose'),
  decide: act('decide'),
  'return-proposal': act('return-proposal'),
}

/** Answers once the opening of the dossier is recorded; sent together with the start of the workflow. */
export const opened = defineUpdate<ActAnswer, [Pick<Opening, 'key' | 'fingerprint'>]>('opened')

/** The state that the procedure holds; for support, the API reads the projection. */
export const readDossier = defineQuery<Dossier>('dossier')

/** What opens a dossier: everything that may differ between deployments enters history here. */
export interface Opening {
  readonly id: string
  readonly by: Person
  readonly rules: RuleSet
  readonly key: string
  readonly fingerprint: string
}

/** One workflow per dossier; its id names it to people who look into Temporal. */
export const dossierWorkflowId = (dossier: string): string => `dossier:${dossier}`
