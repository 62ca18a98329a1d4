/**
 * Opens dossiers by the workflow that every dossier has. A draft is opened as a renewal is, with the documents that the
 * first one filed: that costs one act instead of one for each file. Then its form is saved and, where it is to wait for
 * intake, filed, as its applicant does it over HTTP.
 */
import { createHash, randomUUID } from 'node:crypto'
import { grantScript } from '../../demo/scripts.ts'
import { file } from '../../demo/story.ts'
import type { DossierForm } from '../../domain/dossier-form.ts'
import type { Document } from '../../domain/document.ts'
import type { Task } from '../../domain/task.ts'
import { startCase } from '../../api/start-case.ts'
import { dossierWorkflowId, type Opening, readDossier } from '../../workflows/messages.ts'
import { nameOf } from '../search/names.ts'
import type { People } from './people.ts'
import type { Topology } from './topology.ts'

/** A dossier that stands open, and what the next act on it must name. */
export type Open = { readonly number: number; readonly id: string } & (
  | { readonly stage: 'draft'; revision: number }
  | { readonly stage: 'intake'; task: Pick<Task, 'id' | 'epoch' | 'assignee'> }
)

export interface Pattern {
  readonly id: string
  readonly form: DossierForm
  readonly documents: readonly Document[]
}

/** Files one dossier with all of its documents, each uploaded; the others have copies of its form. */
export async function filePattern({ cast, client }: Topology): Promise<Pattern> {
  const { script } = grantScript()
  const id = await file(cast, script, () => {})
  const { documents } = await client.workflow.getHandle(dossierWorkflowId(id)).query(readDossier)
  return { id, form: script.form, documents }
}

const digest = (text: string, characters: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, characters)

export function createOpening(topology: Topology, people: People, pattern: Pattern) {
  const { client, configuration } = topology
  const { taskQueue } = configuration.temporal

  async function draft(number: number): Promise<string> {
    const id = randomUUID()
    const { person } = people.applicantOf(number)
    const { organisation } = person
    const documents = pattern.documents.map((each) => ({ ...each, carriedFrom: pattern.id }))
    const opening: Opening = {
      ...{ id, by: { ...person, roles: [...person.roles] }, rules: configuration.rules },
      inherits: { organisation, documents, confidential: [] },
      ...{ key: digest(id, 16), fingerprint: digest(id, 8) },
    }
    const workflowId = dossierWorkflowId(id)
    await startCase(client, { workflow: 'recogniseCertificate', workflowId, taskQueue, opening })
    return id
  }

  function formOf(number: number): DossierForm {
    const { identity } = pattern.form
    const { en, 'zh-CN': chinese } = nameOf(number)
    const legalName = { local: en, en, 'zh-CN': chinese }
    return { ...pattern.form, identity: { ...identity, legalName } }
  }

  return {
    /** One act, and the draft stands open with its documents. */
    async draft(number: number): Promise<Open> {
      return { number, id: await draft(number), stage: 'draft', revision: 0 }
    },

    /** Three acts, and the dossier waits for the desk under its clock. */
    async filed(number: number): Promise<Open> {
      const id = await draft(number)
      const { caller } = people.applicantOf(number)
      await caller.call(`/dossiers/${id}/form`, {
        ...{ method: 'PATCH', body: formOf(number), ifMatch: '"r0"' },
      })
      await caller.file(id, '"r1"')
      // The answer comes once the procedure has drawn its consequences: the desk has its first task.
      return { number, id, stage: 'intake', task: { id: `${id}.1`, epoch: 0 } }
    },
  }
}
