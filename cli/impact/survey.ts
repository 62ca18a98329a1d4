/** Goes through the open dossiers, one at a time, and says of each how it would be judged. */
import type { Dossier } from '../../domain/dossier.ts'
import { rejudge, type Impact, type ImpactParts } from './rejudge.ts'

export type Surveyed =
  | ({ readonly kind: 'judged' } & Impact)
  /** It has not been examined yet: whatever rule set it is judged by, nothing changes for it. */
  | { readonly kind: 'unexamined'; readonly dossier: string }
  /** Nobody can say: its evidence cannot be read, or is not what was filed. */
  | { readonly kind: 'failed'; readonly dossier: string; readonly reason: string }

const pageSize = 50

type Examined = Dossier & Required<Pick<Dossier, 'report'>>
const isExamined = (dossier: Dossier): dossier is Examined => dossier.report !== undefined

async function surveyed(id: string, ruleSet: string, parts: ImpactParts): Promise<Surveyed> {
  const found = await parts.records.findDossier(id)
  if (!found || !isExamined(found.dossier)) return { kind: 'unexamined', dossier: id }
  try {
    return { kind: 'judged', ...(await rejudge(found.dossier, ruleSet, parts)) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', dossier: id, reason }
  }
}

/** Every dossier without an outcome, newest first. */
export async function* survey(
  ruleSet: string,
  parts: ImpactParts,
): AsyncGenerator<Surveyed, void, undefined> {
  let after: string | undefined
  do {
    const page = await parts.records.listDossiers({ limit: pageSize, after })
    for (const { id, outcome } of page.items) if (!outcome) yield surveyed(id, ruleSet, parts)
    after = page.next
  } while (after !== undefined)
}
