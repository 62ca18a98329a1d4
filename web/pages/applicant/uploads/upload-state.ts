/** The uploads of a page as they stand, and how each step changes them. */
import type { components } from '../../../client/schema.d.ts'

export interface Wanted {
  readonly type: DocumentTypeCode
  readonly language?: string
  readonly translationOf?: string
  readonly attestedBy?: string
  readonly replaces?: string
}

export type DocumentTypeCode = components['schemas']['DocumentTypeCode']

export type UploadState =
  'waiting' | 'hashing' | 'sending' | 'line-lost' | 'done' | 'failed' | 'cancelled'

export interface UploadItem {
  /** Of this page; the service's own id comes later. */
  readonly key: string
  readonly type: string
  readonly fileName: string
  readonly size: number
  readonly state: UploadState
  /** Of the step that is under way, from 0 to 1. */
  readonly share: number
  /** Computed here. */
  readonly sha256?: string
  /** As the service keeps it. */
  readonly stored?: string
  readonly error?: unknown
}

export type Change =
  | { readonly add: UploadItem }
  | { readonly key: string; readonly set: Partial<UploadItem> }
  | { readonly remove: string }

export function changed(items: readonly UploadItem[], change: Change): readonly UploadItem[] {
  if ('add' in change) return [...items, change.add]
  if ('remove' in change) return items.filter(({ key }) => key !== change.remove)
  return items.map((item) => (item.key === change.key ? { ...item, ...change.set } : item))
}

const over: readonly UploadState[] = ['done', 'failed', 'cancelled']
export const isOver = ({ state }: Pick<UploadItem, 'state'>): boolean => over.includes(state)
