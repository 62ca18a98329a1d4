/** A page for people who are signed in, of certain roles where it says so; others are told what they need. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import type { Role } from './person.ts'
import { useSession } from './session.tsx'

interface ForRolesProps {
  /** Absent: anybody who is signed in. */
  readonly roles?: readonly Role[]
  readonly children: ReactNode
}

export function ForRoles({ roles, children }: ForRolesProps) {
  const { t } = useTranslation()
  const { person, known, signIn } = useSession()
  if (!known) return <Loading />
  if (!person)
    return (
      <Page title={t('signInFirst.title')}>
        <p>{t('signInFirst.text')}</p>
        <Button tone="primary" onPress={() => void signIn()}>
          {t('signIn')}
        </Button>
      </Page>
    )
  if (roles && !roles.some((role) => person.roles.includes(role)))
    return (
      <Page title={t('notForYou.title')}>
        <p>{t('notForYou.text', { roles: person.roles.join(', ') })}</p>
      </Page>
    )
  return children
}
