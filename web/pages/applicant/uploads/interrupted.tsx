/** Uploads that were interrupted: the same file, chosen again, goes on where it was. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../../case/file-size.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/note.tsx'
import { FileDrop } from './file-drop.tsx'
import { shareArrived } from './parts.ts'
import { forgetUpload, type RememberedUpload, rememberedUploads } from './remembered.ts'
import { drop, find } from './transfer.ts'
import { isOver } from './upload-state.ts'
import { useUploads } from './use-uploads.tsx'

export function InterruptedUploads({ dossier }: { readonly dossier: string }) {
  const { items } = useUploads()
  const [dropped, setDropped] = useState<readonly string[]>([])
  const running = items.filter((item) => !isOver(item)).map(({ sha256 }) => sha256)
  const waiting = rememberedUploads(dossier, localStorage).filter(
    ({ id, sha256 }) => !running.includes(sha256) && !dropped.includes(id),
  )
  return waiting.map((upload) => (
    <Interrupted
      key={upload.id}
      dossier={dossier}
      upload={upload}
      onDrop={() => setDropped([...dropped, upload.id])}
    />
  ))
}

interface InterruptedProps {
  readonly dossier: string
  readonly upload: RememberedUpload
  readonly onDrop: () => void
}

function Interrupted({ dossier, upload, onDrop }: InterruptedProps) {
  const { t } = useTranslation('applicant')
  const size = useFileSize()
  const { resume } = useUploads()
  const { id, fileName } = upload
  const { data } = useQuery({
    queryKey: ['upload', id],
    queryFn: async () => {
      const known = await find(dossier, id)
      return known ? shareArrived(known, known.parts) : null
    },
    throwOnError: false,
    staleTime: 0,
  })
  const giveUp = async () => {
    forgetUpload(dossier, id, localStorage)
    onDrop()
    await drop(dossier, id)
  }
  if (data === null) return null
  return (
    <Note tone="warn" title={t('uploads.interrupted', { name: fileName })}>
      <p>
        {t('uploads.goOn', {
          size: size(upload.size),
          percent: data === undefined ? '…' : Math.floor(100 * data),
        })}
      </p>
      <FileDrop
        what={fileName}
        accept={[]}
        several={false}
        action={t('uploads.chooseAgain')}
        onFiles={([file]) => file && resume(file, upload)}
      />
      <Button aria-label={t('uploads.giveUpOne', { name: fileName })} onPress={() => void giveUp()}>
        {t('uploads.giveUp')}
      </Button>
    </Note>
  )
}
