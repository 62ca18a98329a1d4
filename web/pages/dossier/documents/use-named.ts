/** The bytes of a certificate that findings name, and those that the address asks for. */
import { useSearchParams } from 'react-router'
import type { Named } from '../../../viewer/structure/structure-view.tsx'
import type { Document, DossierView } from '../dossier-view.ts'
import { isAgainst } from '../findings/judged.ts'
import { useJudged } from './use-judged.ts'

export function useNamed(dossier: DossierView, document: Document) {
  const [search] = useSearchParams()
  const judged = useJudged(dossier, document) ?? []
  const [at, bytes] = [search.get('at'), search.get('bytes')]
  const part = search.get('part')
  const asked: Named | undefined =
    at === null
      ? undefined
      : { offset: Number(at), length: Number(bytes ?? 1), ...(part && { part }) }
  const named = judged.filter(isAgainst).flatMap(({ finding, sha256 }): Named[] => {
    if (!finding.der) return []
    const { offset, length } = finding.der
    return [{ offset, length, ...(sha256 && { part: sha256 }) }]
  })
  return { asked, named }
}
