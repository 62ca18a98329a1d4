/** Recognitions of the applicant that one filing describes, and what is done about them over HTTP. */
import { randomUUID } from 'node:crypto'
import type { Caller } from '../../../demo/client.ts'
import { file } from '../../../demo/story.ts'
import type { Receipt } from '../../../domain/receipt.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { dateInShanghai, daysAfter } from '../../../procedure/working-days.ts'
import { recognise } from '../../support/recognised.ts'
import { startTestService, type TestService } from '../../support/service.ts'
import { script } from '../steps.ts'

export const inDays = (days: number) => daysAfter(dateInShanghai(new Date().toISOString()), days)
export const granted = script.form['certificate-types'].types

/** A withdrawal, as it is proposed. */
export const proposal = {
  status: 'withdrawn',
  ground: 'agreement-ended',
  facts: ['The agreement was terminated. 协议已终止。'],
  reasons: ['Recognition rests on it. 认可以该协议为依据。'],
  publicInterest: 'Reciprocity. 对等原则。',
}

export const open = (caller: Caller, body: object, key: string = randomUUID()) =>
  caller.call<Receipt>('/dossiers', { body, key })

/** Looks until what is found is as it will be. */
export async function eventually<T>(look: () => Promise<T>, holds: (found: T) => boolean) {
  for (const end = Date.now() + 60_000; ;) {
    const found = await look()
    if (holds(found)) return found
    if (Date.now() > end) throw new Error(`expected another state, got ${JSON.stringify(found)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The entry of a CA with the types of the script, until some day. */
function entryUntil(entry: RegisterEntry, validUntil: string): RegisterEntry {
  const [first] = entry.types
  if (!first) throw new Error('expected an entry with a type')
  const types = granted.map(({ id, name, purpose, policyOids }) => ({
    ...first,
    ...{ id, name, purpose, policyOids, validUntil },
  }))
  return { ...entry, types }
}

export type Scene = Awaited<ReturnType<typeof startScene>>

/** A service with one filed dossier, which describes every recognition of the scene. */
export async function startScene() {
  const service = await startTestService()
  const basis = await file(service.cast, script, () => {})
  return { service, basis, ...actsOf(service, basis) }
}

const actsOf = (service: TestService, basis: string) => ({
  /** A recognition of the applicant that ends in some days. */
  recognised: (days: number) =>
    recognise(service, (state) => ({
      ...state,
      organisation: service.people.applicant.organisation,
      dossier: basis,
      published: { kind: 'granted', entry: entryUntil(state.published.entry, inDays(days)) },
    })),
  recognitionOf: (id: string) => service.cast.applicant.call<Recognition>(`/recognitions/${id}`),
  formOf: (id: string) =>
    service.cast.applicant.call<Record<string, Record<string, unknown>>>(`/dossiers/${id}/form`),
  async entryOf(id: string) {
    const answer = await fetch(`${service.address}/register/${id}`)
    return ((await answer.json()) as { entry: RegisterEntry }).entry
  },
  /** Proposes an ending, serves its prior notice, and asks for a hearing. */
  async proposed(id: string): Promise<void> {
    const { applicant, supervisor } = service.cast
    const act = (caller: Caller, name: string, body: object) =>
      caller.call(`/recognitions/${id}/acts/${name}`, { body })
    await act(supervisor, 'propose-ending', proposal)
    const prior = ({ notices }: Recognition) =>
      notices.find(({ kind, number }) => kind === 'ending-prior' && number)
    const read = () => applicant.call<Recognition>(`/recognitions/${id}`)
    const told = prior(await eventually(read, (state) => prior(state) !== undefined))
    await act(applicant, 'acknowledge', { notice: told?.id })
    await act(applicant, 'answer-ending', { text: 'Hear us.', hearing: true })
  },
  /** The open task of a kind, claimed. */
  async claimed(caller: Caller, id: string, kind: string) {
    const isIt = (task: Recognition['tasks'][number]) => task.state === 'open' && task.kind === kind
    const read = () => caller.call<Recognition>(`/recognitions/${id}`)
    const { tasks } = await eventually(read, (state) => state.tasks.some(isIt))
    return (await caller.claim(tasks.find(isIt)?.id ?? '')).task
  },
  /** Declares anew and attaches what was not carried over, then files. */
  async complete(dossier: string): Promise<void> {
    const { applicant } = service.cast
    const { basis: from } = await applicant.read(dossier)
    await applicant.save(dossier, { application: script.form.application })
    const left = from?.left.map(({ type }) => type) ?? []
    for (const each of script.files.filter(({ type }) => left.includes(type)))
      await applicant.attach(dossier, each)
    await applicant.file(dossier, await applicant.revisionOf(dossier))
  },
})
