/** The uploads of one dossier, for every page of its filing: they go on while the reader looks at other steps. */
import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useReducer,
  useState,
} from 'react'
import { ProblemError } from '../../../client/problem.ts'
import { touches } from '../../../client/queries.ts'
import { digestOf } from './digest.ts'
import { createLine } from './line.ts'
import { forgetUpload, rememberUpload, type RememberedUpload } from './remembered.ts'
import { begin, carry, drop, UploadGone } from './transfer.ts'
import { type Change, changed, type UploadItem, type Wanted } from './upload-state.ts'

/** What a chosen file is not, that was to continue an upload. */
export class OtherFile extends Error {}

export interface Uploads {
  readonly items: readonly UploadItem[]
  readonly start: (file: File, wanted: Wanted) => void
  /** The same file again, for an upload that was interrupted. */
  readonly resume: (file: File, upload: RememberedUpload) => void
  readonly cancel: (key: string) => void
  readonly dismiss: (key: string) => void
}

const Context = createContext<Uploads | undefined>(undefined)

export function useUploads(): Uploads {
  const uploads = useContext(Context)
  if (!uploads) throw new Error('useUploads outside UploadsProvider')
  return uploads
}

const atOnce = 3

interface Job {
  readonly key: string
  readonly file: File
  readonly wanted: Wanted
  readonly known?: RememberedUpload
}

type Set = (change: Partial<UploadItem>) => void

async function announcedOf(dossier: string, job: Job, set: Set, signal: AbortSignal) {
  const { file, wanted, known } = job
  if (known && known.size !== file.size) throw new OtherFile()
  set({ state: 'hashing', share: 0 })
  const sha256 = await digestOf(file, { signal, onProgress: (share) => set({ share }) })
  set({ sha256 })
  if (known && known.sha256 !== sha256) throw new OtherFile()
  if (known) return known
  const { id } = await begin(dossier, { ...wanted, fileName: file.name, size: file.size, sha256 })
  const upload = { id, type: wanted.type, fileName: file.name, size: file.size, sha256 }
  rememberUpload(dossier, upload, localStorage)
  return upload
}

/** A refusal that no other try cures; whoever has only to sign in again goes on later. */
const isFinal = (error: unknown): boolean =>
  error instanceof UploadGone ||
  (error instanceof ProblemError && error.status >= 400 && error.status !== 401)

/** From the chosen file to the document; what fails or is cancelled leaves nothing behind but what may be continued. */
async function run(dossier: string, job: Job, set: Set, signal: AbortSignal): Promise<void> {
  let upload: RememberedUpload | undefined
  try {
    upload = await announcedOf(dossier, job, set, signal)
    set({ state: 'sending', share: 0 })
    const { evidence } = await carry(
      {
        dossier,
        file: job.file,
        signal,
        onProgress: (share) => set({ share }),
        onLine: (isLost) => set({ state: isLost ? 'line-lost' : 'sending' }),
      },
      upload.id,
    )
    forgetUpload(dossier, upload.id, localStorage)
    set({ state: 'done', share: 1, stored: evidence.sha256 })
  } catch (error) {
    if (upload && (signal.aborted || isFinal(error))) {
      forgetUpload(dossier, upload.id, localStorage)
      await drop(dossier, upload.id).catch(() => undefined)
    }
    set(signal.aborted ? { state: 'cancelled' } : { state: 'failed', error })
  }
}

export function UploadsProvider({ dossier, children }: UploadsProviderProps) {
  const queries = useQueryClient()
  const [items, change] = useReducer(changed, [])
  const [aborts] = useState(() => new Map<string, AbortController>())
  const line = useMemo(() => createLine(atOnce), [])

  const launch = useCallback(
    (job: Job) => {
      const { key, file, wanted } = job
      const abort = new AbortController()
      aborts.set(key, abort)
      const set: Set = (next) => change({ key, set: next })
      const added: UploadItem = {
        ...{ key, type: wanted.type, fileName: file.name, size: file.size },
        ...{ state: 'waiting', share: 0 },
      }
      change({ add: added })
      void line
        .take(() => run(dossier, job, set, abort.signal))
        .then(() =>
          queries.invalidateQueries({ predicate: ({ queryKey }) => touches(queryKey, dossier) }),
        )
    },
    [aborts, dossier, line, queries],
  )

  const uploads = useMemo(() => uploadsOf(items, change, launch, aborts), [items, launch, aborts])
  return <Context value={uploads}>{children}</Context>
}

const uploadsOf = (
  items: readonly UploadItem[],
  change: (change: Change) => void,
  launch: (job: Job) => void,
  aborts: ReadonlyMap<string, AbortController>,
): Uploads => ({
  items,
  start: (file, wanted) => launch({ key: crypto.randomUUID(), file, wanted }),
  resume: (file, known) =>
    launch({ key: crypto.randomUUID(), file, wanted: { type: known.type }, known }),
  cancel: (key) => {
    aborts.get(key)?.abort(new DOMException('cancelled', 'AbortError'))
    change({ key, set: { state: 'cancelled' } })
  },
  dismiss: (key) => change({ remove: key }),
})

interface UploadsProviderProps {
  readonly dossier: string
  readonly children: ReactNode
}
