/** `recognise file FOLDER`: opens a dossier, saves the form, uploads the documents and files; run again, it goes on. */
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { uploadFile } from '../upload.ts'
import { type Filing, readManifest } from './manifest.ts'
import type { Session } from './session.ts'

/** What was done already, kept beside the manifest. */
interface Progress {
  /** Keys of acts: the same act again is the same. */
  readonly keys: { readonly open: string; readonly file: string }
  readonly dossier?: string
  readonly filed?: true
  /** Ids of documents by file, and of uploads under way. */
  readonly documents: Record<string, string>
  readonly uploads: Record<string, string>
}

const progressFile = '.recognise.json'

async function progressIn(folder: string) {
  const file = path.join(folder, progressFile)
  let state: Progress = existsSync(file)
    ? (JSON.parse(await readFile(file, 'utf8')) as Progress)
    : { keys: { open: randomUUID(), file: randomUUID() }, documents: {}, uploads: {} }
  return {
    get: () => state,
    async set(changes: Partial<Progress>): Promise<void> {
      state = { ...state, ...changes }
      await writeFile(`${file}.writing`, JSON.stringify(state, undefined, 2))
      await rename(`${file}.writing`, file)
    },
  }
}
type Kept = Awaited<ReturnType<typeof progressIn>>

async function openDossier({ client, say, print }: Session, kept: Kept): Promise<string> {
  const { dossier, keys } = kept.get()
  if (dossier !== undefined) {
    print(say('resumed', dossier))
    return dossier
  }
  await kept.set({})
  const { data } = await client.api.POST('/dossiers', {
    params: { header: { 'Idempotency-Key': keys.open } },
  })
  const id = data?.dossier ?? ''
  await kept.set({ dossier: id })
  print(say('opened', id))
  return id
}

/** The revision of the draft, which a change names. */
async function revisionOf({ client }: Session, id: string): Promise<string> {
  const { response } = await client.api.GET('/dossiers/{id}/form', { params: { path: { id } } })
  return response.headers.get('etag') ?? ''
}

async function saveForm(session: Session, id: string, form: Filing['form']): Promise<void> {
  const header = { 'Idempotency-Key': randomUUID(), 'If-Match': await revisionOf(session, id) }
  await session.client.api.PATCH('/dossiers/{id}/form', {
    params: { path: { id }, header },
    body: form,
  })
  session.print(session.say('saved', Object.keys(form).length))
}

async function uploadAll(
  { client, say, print }: Session,
  { dossier, folder }: { dossier: string; folder: string },
  { documents }: Filing,
  kept: Kept,
): Promise<void> {
  for (const { file, translationOf, ...fields } of documents) {
    const done = kept.get().documents
    if (done[file] !== undefined) {
      print(say('there', file))
      continue
    }
    const original = translationOf === undefined ? undefined : done[translationOf]
    const sent = { ...fields, file: path.resolve(folder, file), translationOf: original }
    const { document } = await uploadFile(client, dossier, sent, {
      resume: kept.get().uploads[file],
      begun: (upload) => void (kept.get().uploads[file] = upload),
      progress: (bytes, size) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${say('uploading', file, bytes, size)}`)
      },
    }).finally(() => kept.set({}))
    await kept.set({ documents: { ...done, [file]: document.id } })
    print(say('uploaded', file))
  }
}

/** Answers the id of the dossier. Throws ProblemError, with everything that is missing where the service will not take it. */
export async function fileFolder(
  session: Session,
  folder: string,
  { manifest }: { readonly manifest: string },
): Promise<string> {
  const filing = await readManifest(folder, manifest, session.say)
  const kept = await progressIn(folder)
  const dossier = await openDossier(session, kept)
  if (kept.get().filed) return dossier
  await saveForm(session, dossier, filing.form)
  await uploadAll(session, { dossier, folder }, filing, kept)
  const header = {
    'Idempotency-Key': kept.get().keys.file,
    'If-Match': await revisionOf(session, dossier),
  }
  const { data } = await session.client.api.POST('/dossiers/{id}/filing', {
    params: { path: { id: dossier }, header },
  })
  await kept.set({ filed: true })
  session.print(session.say('filed', data?.hash ?? '', data?.at ?? ''))
  return dossier
}
