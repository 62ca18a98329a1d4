/** What reviewers have annotated in a document: each with its place, its author, and the way to it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useSearchParams } from 'react-router'
import { useTerms } from '../../../acts/use-terms.ts'
import { usePaths } from '../../../app/paths.ts'
import { api, fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import type { Role } from '../../../session/person.ts'
import { useSession } from '../../../session/session.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { Document } from '../dossier-view.ts'
import { AnnotationForm } from './annotation-form.tsx'

type Annotation = components['schemas']['Annotation']

const tones = { note: 'neutral', question: 'info', defect: 'bad', translation: 'warn' } as const

/** Whoever judges a dossier. */
const reviewers: readonly Role[] = [
  ...(['intake', 'officer', 'expert', 'legal'] as const),
  ...(['chair', 'division-head', 'head', 'supervisor'] as const),
]
export const annotates = (roles: readonly Role[]): boolean =>
  roles.some((role) => reviewers.includes(role))

interface AnnotationsProps {
  readonly dossier: string
  readonly document: Document
}

export function Annotations({ dossier, document }: AnnotationsProps) {
  const { t } = useTranslation('dossier')
  const list = api.useInfiniteQuery(
    'get',
    '/dossiers/{id}/annotations',
    { params: { path: { id: dossier }, query: { document: document.id } } },
    paging,
  )
  return (
    <div className="stack">
      <AnnotationForm dossier={dossier} document={document} />
      <Paged list={list}>
        {(annotations) =>
          annotations.length === 0 ? (
            <p className="soft">{t('annotations.none')}</p>
          ) : (
            <ul className="plain-list stack" aria-label={t('side.annotations')}>
              {annotations.map((each) => (
                <One key={each.id} dossier={dossier} annotation={each} />
              ))}
            </ul>
          )
        }
      </Paged>
    </div>
  )
}

function One({ dossier, annotation }: { dossier: string; annotation: Annotation }) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const to = usePaths()
  const { person } = useSession()
  const [search] = useSearchParams()
  const { id, document, version, page, quote, tag, text, shared, by, at } = annotation
  const address = new URLSearchParams({
    ...{ version: String(version), side: 'annotations', annotation: id },
    ...(page !== undefined && { page: String(page) }),
  })
  const isAsked = search.get('annotation') === id
  return (
    <li className="message" {...(isAsked && { 'aria-current': 'true' as const })}>
      <p className="soft">
        <Badge tone={tones[tag]}>{term('annotationTag', tag)}</Badge> {by.name} ·{' '}
        <Instant at={at} /> · {t(shared ? 'annotations.isShared' : 'annotations.isOwn')}
      </p>
      {quote && <blockquote>{quote}</blockquote>}
      <p>{text}</p>
      <p className="actions no-print">
        <Link href={to(`/dossiers/${dossier}/documents/${document}?${address.toString()}`)}>
          {page === undefined
            ? t('annotations.whole', { version })
            : t('annotations.place', { page, version })}
        </Link>
        {by.sub === person?.sub && <Withdraw dossier={dossier} id={id} />}
      </p>
    </li>
  )
}

function Withdraw({ dossier, id }: { dossier: string; id: string }) {
  const { t } = useTranslation('dossier')
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      fetchClient.DELETE('/dossiers/{id}/annotations/{annotation}', {
        params: { path: { id: dossier, annotation: id } },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/dossiers/{id}/annotations'] }),
  })
  return (
    <>
      <Button isDisabled={isPending} onPress={() => mutate()}>
        {t('annotations.withdraw')}
      </Button>
      <ProblemNote error={error} />
    </>
  )
}
