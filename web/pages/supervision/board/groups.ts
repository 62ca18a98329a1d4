/** What the charts of the board compare: provinces, or CAs. */
import type { components } from '../../../client/schema.d.ts'
import type { Multilingual } from '../../../ui/bilingual.ts'

type Schemas = components['schemas']
export type BoardItem = Schemas['BoardItem']
export type BoardTotals = Schemas['BoardTotals']
export type Province = Schemas['SupervisionBoard']['provinces'][number]
export type Counts = Omit<BoardTotals, 'recognitions'>

export interface Group {
  readonly key: string
  readonly label: string
  readonly counts: Counts
}

export const groupsByProvince = (provinces: readonly Province[], national: string): Group[] =>
  provinces.map((counts) => {
    const name = counts.province ?? national
    return { key: name, label: name, counts }
  })

export const groupsByCa = (
  items: readonly BoardItem[],
  inWords: (name: Multilingual) => string,
): Group[] =>
  items.map((counts) => ({
    key: counts.recognition,
    label: inWords(counts.name) || counts.organisation,
    counts,
  }))

export const findingsOpen = ({ findingsOpen: { minor, major, severe } }: Counts): number =>
  minor + major + severe
