/** Uploads that have begun and not ended, kept in this browser so that they go on after it was closed. */
import type { DocumentTypeCode } from './upload-state.ts'

export interface RememberedUpload {
  readonly id: string
  readonly type: DocumentTypeCode
  readonly fileName: string
  readonly size: number
  readonly sha256: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (dossier: string) => `uploads/${dossier}`

export function rememberedUploads(dossier: string, store: Store): readonly RememberedUpload[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(dossier)) ?? '[]')
    return Array.isArray(kept) ? (kept as RememberedUpload[]) : []
  } catch {
    return []
  }
}

function keep(dossier: string, uploads: readonly RememberedUpload[], store: Store): void {
  if (uploads.length === 0) store.removeItem(keyOf(dossier))
  else store.setItem(keyOf(dossier), JSON.stringify(uploads))
}

export function rememberUpload(dossier: string, upload: RememberedUpload, store: Store): void {
  const others = rememberedUploads(dossier, store).filter(({ id }) => id !== upload.id)
  keep(dossier, [...others, upload], store)
}

export function forgetUpload(dossier: string, id: string, store: Store): void {
  keep(
    dossier,
    rememberedUploads(dossier, store).filter((upload) => upload.id !== id),
    store,
  )
}
