/** The guided filing: the steps with what is complete, and the step that is being done. */
import { Outlet, useParams } from 'react-router'
import { useTranslation } from 'react-i18next'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { UploadsProvider } from '../uploads/use-uploads.tsx'
import { FilingProvider } from './filing-context.tsx'
import { Steps } from './steps.tsx'
import { useReadFiling } from './use-read-filing.ts'
import './filing.css'

export function FilingPage() {
  const { id = '' } = useParams()
  return (
    <ForRoles roles={['applicant']}>
      <UploadsProvider key={id} dossier={id}>
        <Filing key={id} id={id} />
      </UploadsProvider>
    </ForRoles>
  )
}

function Filing({ id }: { readonly id: string }) {
  useTranslation(['applicant', 'acts', 'fields', 'terms', 'common'])
  const filing = useReadFiling(id)
  if (!filing) return <Loading />
  return (
    <FilingProvider value={filing}>
      <div className="filing">
        <Steps />
        <div className="filing-step">
          <Outlet />
        </div>
      </div>
    </FilingProvider>
  )
}
