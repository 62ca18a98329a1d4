/** A complaint: about whom, what happened, with a name or without; once it is in, the number and the secret to keep. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Page } from '../../../ui/page.tsx'
import { ComplaintForm } from './form.tsx'
import { Receipt } from './receipt.tsx'
import { type SentFile, sendFiles } from './send-files.ts'
import '../public.css'

type NewComplaint = components['schemas']['NewComplaint']

export interface Filed {
  readonly id: string
  readonly receivedAt: string
  /** Absent where the first answer to the same complaint, which held it, was lost on the way. */
  readonly secret?: string
}

async function send(complaint: NewComplaint, key: { 'Idempotency-Key': string }): Promise<Filed> {
  const { data } = await fetchClient.POST('/complaints', {
    params: { header: key },
    body: complaint,
  })
  if (!data) throw new Error('a receipt without a body')
  return data
}

export function Complain() {
  const { t } = useTranslation('public')
  const to = usePaths()
  const [key, setKey] = useState(idempotencyKey)
  const [sent, setSent] = useState<readonly SentFile[]>()
  const complaint = useMutation({
    mutationFn: async ({ body, files }: { body: NewComplaint; files: readonly File[] }) => {
      const filed = await send(body, key)
      return { filed, files }
    },
    onSuccess: async ({ filed: { id, secret }, files }) =>
      secret ? setSent(await sendFiles({ id, secret }, files)) : undefined,
  })
  if (complaint.data)
    return (
      <Receipt
        filed={complaint.data.filed}
        expected={complaint.data.files.length}
        sent={sent}
        onAgain={() => {
          setKey(idempotencyKey())
          setSent(undefined)
          complaint.reset()
        }}
      />
    )
  return (
    <Page title={t('complaint.title')}>
      <p>{t('complaint.purpose')}</p>
      <p>
        <Link href={to('/complaints/follow')}>{t('complaint.toFollow')}</Link>
      </p>
      <ComplaintForm
        isSending={complaint.isPending}
        error={complaint.error}
        onSend={(body, files) => complaint.mutate({ body, files })}
      />
    </Page>
  )
}
