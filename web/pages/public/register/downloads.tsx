/** Files of the register for people and programs: they are the interface's own addresses. */
import { useTranslation } from 'react-i18next'

interface FileLink {
  readonly key: string
  readonly href: string
  /** The name under which it is kept. */
  readonly name: string
}

const lists: readonly FileLink[] = [
  { key: 'trustedList', href: '/register/trusted-list.xml', name: 'trusted-list.xml' },
  { key: 'listJson', href: '/register/list.json', name: 'list.json' },
  { key: 'listJws', href: '/register/list.json.jws', name: 'list.json.jws' },
]

const feed: readonly FileLink[] = [
  { key: 'changes', href: '/register/changes', name: 'changes.json' },
  { key: 'checkpoint', href: '/log/checkpoint', name: 'checkpoint.txt' },
]

/** Of one entry: as it stands, its changes, and the proof that the last one is in the log. */
const ofEntry = (id: string, sequence: number): readonly FileLink[] => [
  { key: 'entryJson', href: `/register/${id}`, name: `register-${id}.json` },
  { key: 'entryChanges', href: `/register/changes?entry=${id}`, name: `changes-${id}.json` },
  {
    key: 'proof',
    href: `/register/changes/${sequence}/proof`,
    name: `proof-${sequence}.json`,
  },
]

function Files({ files }: { readonly files: readonly FileLink[] }) {
  const { t } = useTranslation('public')
  return (
    <ul>
      {files.map(({ key, href, name }) => (
        <li key={key}>
          <a href={href} download={name}>
            {t(`downloads.${key}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

export function ForMachines() {
  const { t } = useTranslation('public')
  return (
    <section aria-labelledby="downloads" className="no-print">
      <h2 id="downloads">{t('downloads.title')}</h2>
      <p>{t('downloads.text')}</p>
      <Files files={[...lists, ...feed]} />
    </section>
  )
}

interface EntryFilesProps {
  readonly id: string
  /** The change that the entry stands after. */
  readonly sequence: number
}

export function EntryFiles({ id, sequence }: EntryFilesProps) {
  const { t } = useTranslation('public')
  return (
    <section aria-labelledby="downloads" className="no-print">
      <h2 id="downloads">{t('downloads.title')}</h2>
      <p>{t('downloads.entryText', { sequence })}</p>
      <Files files={[...ofEntry(id, sequence), ...lists, ...feed]} />
    </section>
  )
}
