/** The stages of a dossier, in the order in which the law takes them. */
import type { DossierView } from './dossier-view.ts'

export const stages = [
  'draft',
  'intake',
  'correction',
  'technical-checks',
  'verification',
  'expert-review',
  'public-comment',
  'hearing',
  'decision',
  'delivery',
  'closed',
] as const satisfies readonly DossierView['stage'][]
