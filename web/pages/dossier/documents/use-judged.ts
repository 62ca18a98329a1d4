/** What the checks found in one document. */
import { api } from '../../../client/api.ts'
import { type Judged, judgedIn, type Report } from '../findings/judged.ts'
import type { Document, DossierView } from '../dossier-view.ts'

/** A report is about the bytes that it read: of another version it says nothing. */
export const judgedOf = (report: Report, { id, evidence }: Document): Judged[] => {
  const isRead = [...report.files, ...report.documents].some(
    ({ document, sha256 }) => document === id && sha256 === evidence.sha256,
  )
  return isRead ? judgedIn(report).filter(({ document }) => document === id) : []
}

/** Undefined before it is read, or where there is no report. */
export function useJudged(dossier: DossierView, document: Document): readonly Judged[] | undefined {
  const { data } = api.useQuery(
    'get',
    '/dossiers/{id}/report',
    { params: { path: { id: dossier.id } } },
    { enabled: dossier.report !== undefined, throwOnError: false },
  )
  return data && judgedOf(data, document)
}
