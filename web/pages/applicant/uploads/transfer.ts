/** One file from the reader's disk into the dossier: announced with its digest, sent part by part, proven and attached. */
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import { ProblemError } from '../../../client/problem.ts'
import type { components } from '../../../client/schema.d.ts'
import { partsToSend, shareArrived } from './parts.ts'
import { waitForNetwork } from './wait-for-network.ts'

type Schemas = components['schemas']
export type Announcement = Schemas['AnnouncedUpload']
type Upload = Schemas['Upload']

/** The service knows the upload no more. */
export class UploadGone extends Error {}

export interface Transfer {
  readonly dossier: string
  readonly file: File
  readonly signal: AbortSignal
  /** How much has arrived, from 0 to 1. */
  readonly onProgress: (share: number) => void
  /** The line is lost, or is back. */
  readonly onLine: (isLost: boolean) => void
}

/** Only what another try may cure: no answer, or the service asks to try later. */
const isPassing = (error: unknown) =>
  error instanceof ProblemError && (error.status === 0 || error.status === 503)

/** Asks again while the line is lost, for as long as the reader does not cancel. */
async function stubbornly<T>({ signal, onLine }: Transfer, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted()
    try {
      const answer = await ask()
      onLine(false)
      return answer
    } catch (error) {
      if (!isPassing(error)) throw error
      onLine(true)
      await waitForNetwork(attempt, signal)
    }
  }
}

export async function begin(dossier: string, body: Announcement): Promise<Upload> {
  const { data } = await fetchClient.POST('/dossiers/{id}/uploads', {
    params: { path: { id: dossier }, header: idempotencyKey() },
    body,
  })
  if (!data) throw new Error('no answer to an announced upload')
  return data
}

/** The upload as the service knows it; undefined where it knows it no more. */
export async function find(dossier: string, upload: string) {
  try {
    const { data } = await fetchClient.GET('/dossiers/{id}/uploads/{upload}', {
      params: { path: { id: dossier, upload } },
    })
    return data
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined
    throw error
  }
}

export async function drop(dossier: string, upload: string): Promise<void> {
  await fetchClient.DELETE('/dossiers/{id}/uploads/{upload}', {
    params: { path: { id: dossier, upload } },
  })
}

const sendPart = (dossier: string, upload: string, number: number, bytes: Blob) =>
  fetchClient.PUT('/dossiers/{id}/uploads/{upload}/parts/{number}', {
    params: { path: { id: dossier, upload, number } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: '',
    bodySerializer: () => bytes,
  })

/** Sends what has not arrived and completes; answers the document as the service keeps it. */
export async function carry(transfer: Transfer, id: string): Promise<Schemas['Document']> {
  const { dossier, file, onProgress } = transfer
  const known = await stubbornly(transfer, () => find(dossier, id))
  if (!known) throw new UploadGone()
  const arrived = [...known.parts]
  onProgress(shareArrived(known, arrived))
  for (const { number, from, to } of partsToSend(known, arrived)) {
    await stubbornly(transfer, () => sendPart(dossier, id, number, file.slice(from, to)))
    arrived.push({ number, size: to - from })
    onProgress(shareArrived(known, arrived))
  }
  const header = idempotencyKey()
  const { data } = await stubbornly(transfer, () =>
    fetchClient.POST('/dossiers/{id}/uploads/{upload}/completion', {
      params: { path: { id: dossier, upload: id }, header },
    }),
  )
  if (!data) throw new Error('no receipt of an upload')
  return data.document
}
