/** The sealed record of an ended case, and how anybody verifies it without this service. */
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../case/file-size.ts'
import { useSaveFile } from '../../case/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { DossierView } from './dossier-view.ts'

/** As the command line of the project has it. */
const command = (file: string) => `npm run --silent package:verify -- ${file} --trust trust.pem`

export function CasePackage({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTranslation('dossier')
  const size = useFileSize()
  const file = useSaveFile()
  const { id, package: sealed } = dossier
  if (!sealed) return null
  const name = `${id}.tar`
  return (
    <section aria-labelledby="package">
      <h2 id="package">{t('package.title')}</h2>
      <p>{t('package.what')}</p>
      <Facts
        of={[
          [t('package.size'), size(sealed.evidence.size)],
          [t('package.sha256'), <code key="sha">{sealed.evidence.sha256}</code>],
          [t('package.manifest'), <code key="manifest">{sealed.manifestSha256}</code>],
        ]}
      />
      <p className="no-print">
        <Button
          isDisabled={file.isPending}
          onPress={() => file.mutate({ kind: 'dossiers', id, of: { part: 'package' }, name })}
        >
          {t('package.save')}
        </Button>
      </p>
      <ProblemNote error={file.error} />
      <h3>{t('package.verify')}</h3>
      <p>{t('package.how')}</p>
      <pre className="recorded" tabIndex={0}>
        {command(name)}
      </pre>
    </section>
  )
}
