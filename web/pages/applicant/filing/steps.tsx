/** The steps of a filing: each with a word and a sign for how far it is. */
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { typesToFile } from './document-types.ts'
import { useFiling } from './filing-context.tsx'
import { askedIn } from './asked.ts'
import { sectionsOf } from './form-schema.ts'

export function Steps() {
  const { t } = useTranslation('applicant')
  const { dossier, schemas, lacking, missing } = useFiling()
  const files = [...lacking.files.values()].flat().length
  return (
    <nav aria-label={t('steps.title')} className="steps">
      <ol className="plain-list">
        <Step path="" name={t('steps.overview')} end />
        {sectionsOf(schemas).map((section, index) => (
          <Step
            key={section}
            path={`/${section}`}
            name={`${index + 1}. ${t(`section.${section}`)}`}
          >
            <SectionState section={section} />
          </Step>
        ))}
        <Step path="/documents" name={t('steps.documents')}>
          <Lacks count={files} />
        </Step>
        <Step path="/send" name={t(dossier.correction ? 'steps.sendCorrection' : 'steps.send')}>
          <Lacks count={missing.length} />
        </Step>
      </ol>
    </nav>
  )
}

interface StepProps {
  readonly path: string
  readonly name: string
  readonly end?: boolean
  readonly children?: React.ReactNode
}

function Step({ path, name, end = false, children }: StepProps) {
  const to = usePaths()
  const { dossier } = useFiling()
  return (
    <li>
      <NavLink to={to(`/my-cases/${dossier.id}/filing${path}`)} end={end}>
        {name}
      </NavLink>{' '}
      {children}
    </li>
  )
}

export function Lacks({ count }: { readonly count: number }) {
  const { t } = useTranslation('applicant')
  return count === 0 ? (
    <Badge tone="good">{t('steps.complete')}</Badge>
  ) : (
    <Badge tone="warn">{t('steps.missing', { count })}</Badge>
  )
}

function SectionState({ section }: { readonly section: string }) {
  const { t } = useTranslation('applicant')
  const { lacking, asked, types } = useFiling()
  const count = lacking.fields.get(section)?.length ?? 0
  if (!asked) return <Lacks count={count} />
  const ofSection = types.filter((type) => type.section === section).map(({ code }) => code)
  const isAsked = askedIn(asked, section, ofSection).length > 0
  if (!isAsked) return <Badge tone="neutral">{t('steps.closed')}</Badge>
  return <Badge tone="warn">{t('steps.asked')}</Badge>
}

export const useTypesToFile = () => {
  const { types, asked } = useFiling()
  return typesToFile(types, asked)
}
