/** The cases that a recognition leads to. */
import { casePath } from '../../../case/paths.ts'
import type { RecognitionView } from './view.ts'

export interface LinkedCase {
  readonly key: 'exit' | 'penalty' | 'renewal' | 'change'
  readonly path: string
  /** What the link says. */
  readonly what: string
}

export function linkedCases({ exit, penalties, renewal, changing }: RecognitionView): LinkedCase[] {
  const links: LinkedCase[] = penalties.map(({ penalty, decision }) => ({
    key: 'penalty',
    path: casePath('penalties', penalty),
    what: decision,
  }))
  if (exit) links.push({ key: 'exit', path: casePath('exits', exit.exit), what: exit.plannedEnd })
  if (renewal)
    links.push({
      key: 'renewal',
      path: casePath('dossiers', renewal.dossier),
      what: renewal.at.slice(0, 10),
    })
  if (changing)
    links.push({
      key: 'change',
      path: casePath('dossiers', changing.dossier),
      what: changing.at.slice(0, 10),
    })
  return links
}
