/** A person at the interface: what the demo, the benches and the tests do over HTTP, as any client would. */
import { createHash } from 'node:crypto'
import { ProblemError } from '../client/problem.ts'
import { createSend } from '../client/send.ts'
import type { CaseActContents, TaskAct, TaskActContents } from '../domain/act.ts'
import type { CaseActName } from '../procedure/acts.ts'
import type { Document } from '../domain/document.ts'
import type { DossierForm } from '../domain/dossier-form.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Task } from '../domain/task.ts'
import type { TaskKind } from '../procedure/tasks.ts'
import type { z } from 'zod'
import type { DossierView } from '../api/views.ts'

export interface SpecimenFile {
  readonly type: string
  readonly fileName: string
  readonly language?: string | undefined
  readonly mediaType: string
  readonly bytes: () => Buffer
}

export interface Sent {
  readonly method?: string
  readonly body?: unknown
  readonly form?: FormData
  readonly bytes?: Buffer
  readonly ifMatch?: string | undefined
  readonly key?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

export type Caller = ReturnType<typeof createCaller>

type Send = (path: string, sent?: Sent) => Promise<Response>
type Call = <T>(path: string, sent?: Sent) => Promise<T>

/** What people do on a case besides drafting it and working the queue. */
const onTheCase = (send: Send, call: Call) => ({
  /** An act on the case that needs no task. */
  act: <A extends CaseActName>(
    dossier: string,
    act: A,
    content: z.input<(typeof CaseActContents)[A]>,
  ) => call<Receipt>(`/dossiers/${dossier}/acts/${act}`, { body: content }),
  /** Opens every document that this person may read, in its latest version, as a reviewer must before signing. */
  async openDocuments(dossier: string): Promise<number> {
    const { documents } = await call<DossierView>(`/dossiers/${dossier}`)
    const latest = new Set(documents.map(({ id }) => id))
    for (const id of latest) {
      const opened = await send(`/dossiers/${dossier}/documents/${id}`)
      if (!opened.ok) throw new Error(`expected document ${id}, got ${opened.status}`)
      await opened.arrayBuffer()
    }
    return latest.size
  },
  /** A notice as it was issued: the bytes of its sealed PDF. */
  async notice(dossier: string, id: string): Promise<Buffer> {
    const response = await send(`/dossiers/${dossier}/notices/${id}`)
    if (!response.ok) throw new Error(`expected notice ${id}, got ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  },
})

/** A body asks for POST. */
function requestOf({ method, body, form, bytes, ifMatch, key, headers }: Sent): RequestInit {
  const verb = method ?? (body !== undefined || form !== undefined ? 'POST' : 'GET')
  return {
    method: verb,
    headers: {
      ...headers,
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(ifMatch && { 'if-match': ifMatch }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(bytes && { 'content-type': 'application/octet-stream' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form !== undefined && { body: form }),
    ...(bytes && { body: new Uint8Array(bytes) }),
  }
}

/** Does a request in another way than by HTTP from here; undefined: it does not. */
export type Elsewhere = (path: string, sent: Sent) => Promise<Response | undefined>
const nowhereElse: Elsewhere = () => Promise.resolve(undefined)

/** Calls the interface at an address with one person's token; without one as the public does. */
export function createCaller(address: string, token?: string, elsewhere = nowhereElse) {
  // A connection may end while it idles; whatever is answered is of interest as it is.
  const request = createSend({
    address,
    ...(token !== undefined && { token: () => token }),
    ...{ retries: 1, retryOn: [] },
  })
  const send = async (path: string, sent: Sent = {}) =>
    (await elsewhere(path, sent)) ?? request(path, requestOf(sent))

  async function call<T>(path: string, sent?: Sent): Promise<T> {
    const response = await send(path, sent)
    const answer = (await response.json()) as T & Record<string, unknown>
    if (!response.ok) throw new ProblemError(response.status, answer)
    return answer
  }

  return {
    send,
    call,
    ...onTheCase(send, call),
    open: (key?: string) => call<Receipt>('/dossiers', { method: 'POST', key }),
    read: (dossier: string) => call<DossierView>(`/dossiers/${dossier}`),
    revisionOf: async (dossier: string) =>
      (await send(`/dossiers/${dossier}/form`)).headers.get('etag') ?? '',
    /** Saves the sections that are given, all in one act, on the revision that stands now. */
    async save(dossier: string, form: Partial<DossierForm>): Promise<Receipt> {
      const ifMatch = await this.revisionOf(dossier)
      return call(`/dossiers/${dossier}/form`, { method: 'PATCH', body: form, ifMatch })
    },
    attach: (dossier: string, file: SpecimenFile) =>
      call<Receipt & { document: Document }>(`/dossiers/${dossier}/documents`, {
        form: formOf(file),
      }),
    correct: async (dossier: string, ifMatch: string) =>
      call<Receipt>(`/dossiers/${dossier}/correction`, { method: 'POST', ifMatch }),
    file: async (dossier: string, ifMatch: string) =>
      call<Receipt>(`/dossiers/${dossier}/filing`, { method: 'POST', ifMatch }),
    tasks: (query: Record<string, string> = {}) =>
      call<{ items: Task[]; next?: string }>(`/tasks?${new URLSearchParams(query).toString()}`),
    claim: (task: string) =>
      call<Receipt & { task: Task }>(`/tasks/${task}/claim`, { method: 'POST' }),
    complete: <A extends TaskAct>(
      task: Task,
      act: A,
      content: z.input<(typeof TaskActContents)[A]>,
    ) =>
      call<Receipt & { task: Task }>(`/tasks/${task.id}/completion`, {
        body: { ...content, act, epoch: task.epoch },
      }),
  }
}

function formOf({ type, fileName, language, mediaType, bytes }: SpecimenFile): FormData {
  const content = bytes()
  const form = new FormData()
  form.set('type', type)
  if (language) form.set('language', language)
  form.set('sha256', createHash('sha256').update(content).digest('hex'))
  form.set('file', new Blob([new Uint8Array(content)], { type: mediaType }), fileName)
  return form
}

/** The person's open task of a kind on a dossier: from their desk, or claimed from the queue. */
export async function takeTask(caller: Caller, dossier: string, kind: TaskKind): Promise<Task> {
  const { tasks } = await caller.read(dossier)
  const open = tasks.filter((task) => task.state === 'open' && task.kind === kind)
  const found = open.find(({ assignee }) => !assignee) ?? open[0]
  if (!found) throw new Error(`expected an open task ${kind} on ${dossier}`)
  return found.assignee ? found : (await caller.claim(found.id)).task
}
