/** From a grant to its recognition: what the register will say follows from the form as it was filed and the decision. */
import { createHash } from 'node:crypto'
import { Context } from '@temporalio/activity'
import { WithStartWorkflowOperation, WorkflowIdConflictPolicy } from '@temporalio/client'
import type { Decision } from '../domain/decision.ts'
import type { Document } from '../domain/document.ts'
import { DossierForm } from '../domain/dossier-form.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import { type FollowingOpening, newCase } from '../domain/following/opening.ts'
import type { Recognition } from '../domain/recognition/state.ts'
import type { ChainCertificate, RecognisedType, RegisterEntry } from '../domain/register/entry.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import { caseWorkflowId, followingWorkflows, opened } from '../workflows/messages.ts'
import { chainOf } from './chain.ts'

/** A grant: the filing that it is of, and what was decided. */
export interface Granted {
  readonly dossier: string
  readonly organisation: string
  readonly form: EvidenceRef
  /** The CA certificates in the versions that were filed. */
  readonly documents: readonly Document[]
  readonly decision: Decision
  readonly rules: RuleSet
  /** ISO instant at which the recognition begins: that of the decision. */
  readonly from: string
}

/** A grant, and the recognition that is to follow it. */
export interface GrantedDossier extends Granted {
  /** Id of the recognition. */
  readonly id: string
  readonly taskQueue: string
}

export interface ChainOrder {
  readonly documents: readonly Document[]
  /** ISO instant from which they belong to the chain. */
  readonly from: string
}

/** A form with its longest texts fits many times over. */
const mostFormBytes = 16 * 2 ** 20
const system = { sub: 'system', name: 'system', organisation: '', roles: [] }

const ground = {
  en: 'Recognised (Electronic Signature Law art. 26)',
  'zh-CN': '准予认可（《中华人民共和国电子签名法》第二十六条）',
}

function typesOf({ decision, from }: Granted, form: DossierForm): RecognisedType[] {
  const { content, number, validUntil = '' } = decision
  if (content.outcome !== 'granted') throw new TypeError('expected a grant, got a refusal')
  const { certificateTypes, scope, excludedUses, conditions } = content
  return form['certificate-types'].types
    .filter(({ id }) => certificateTypes.includes(id))
    .map(({ id, name, purpose, policyOids }) => ({
      ...{ id, name, purpose, policyOids, scope, excludedUses, conditions },
      validFrom: dateInShanghai(from),
      validUntil,
      history: [{ status: 'in-force', from, ground, decision: number }],
    }))
}

function entryOf(
  granted: GrantedDossier,
  form: DossierForm,
  chain: ChainCertificate[],
): RegisterEntry {
  const { id, decision } = granted
  const { identity, agent } = form
  const [outlet] = agent.outlets ?? []
  return {
    id,
    number: decision.number,
    provider: {
      name: identity.legalName,
      country: identity.country,
      registrationNumber: identity.registrationNumber,
      address: identity.address,
      website: identity.website,
    },
    contact: { name: agent.name, ...(outlet && { province: outlet.province }) },
    legalBasis: decision.content.outcome === 'granted' ? decision.content.legalBasis : '',
    chain,
    types: typesOf(granted, form),
  }
}

function recognitionOf(granted: GrantedDossier, entry: RegisterEntry): Recognition {
  const { id, dossier, organisation, from, rules } = granted
  const { local, en, 'zh-CN': zh } = entry.provider.name
  return {
    ...newCase('recognition', { id, at: from, by: system, rules, stage: 'in-force' }),
    organisation,
    ...(entry.contact?.province && { province: entry.contact.province }),
    name: { ...(local && { local }), ...(en && { en }), ...(zh && { 'zh-CN': zh }) },
    number: entry.number,
    dossier,
    published: { kind: 'granted', entry },
    ...{ duties: [], changes: [], incidents: [], findings: [], supervision: [], penalties: [] },
  }
}

async function formOf({ form }: Granted, evidence: EvidenceStore): Promise<DossierForm> {
  const bytes = await evidence.read(form, mostFormBytes)
  return DossierForm.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

export const createRecognitionActivities = (evidence: EvidenceStore) => ({
  /** What the register will say of the types and the chain that a renewal or a change has granted. */
  async describeGrant(
    granted: Granted,
  ): Promise<Pick<RegisterEntry, 'types' | 'chain' | 'legalBasis'>> {
    const form = await formOf(granted, evidence)
    const chain = await chainOf(granted.documents, granted.from, evidence)
    const { content } = granted.decision
    const legalBasis = content.outcome === 'granted' ? content.legalBasis : ''
    return { types: typesOf(granted, form), chain, legalBasis }
  },

  /** Certificates of a filed chain, as the register describes them; throws EvidenceError. */
  describeChain: ({ documents, from }: ChainOrder): Promise<ChainCertificate[]> =>
    chainOf(documents, from, evidence),

  /** Starts the supervision of a recognition; answers once the register holds it. The same grant starts it once. */
  async openRecognition(granted: GrantedDossier): Promise<void> {
    const form = await formOf(granted, evidence)
    const chain = await chainOf(granted.documents, granted.from, evidence)
    const state = recognitionOf(granted, entryOf(granted, form, chain))
    const key = createHash('sha256').update(granted.dossier).digest('hex').slice(0, 32)
    const opening: FollowingOpening<Recognition> = {
      state,
      by: system,
      rules: granted.rules,
      key,
      fingerprint: key,
    }
    const startWorkflowOperation = new WithStartWorkflowOperation(followingWorkflows.recognition, {
      workflowId: caseWorkflowId('recognition', granted.id),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      taskQueue: granted.taskQueue,
      args: [opening],
    })
    await Context.current().client.workflow.executeUpdateWithStart(opened, {
      startWorkflowOperation,
      args: [{ key, fingerprint: key }],
    })
  },
})
