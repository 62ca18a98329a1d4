/** Values that exist: without them nearly every request would be about a case that does not. */
import type { Ids } from '../matrix/scene.ts'
import type { Subject } from '../matrix/table.ts'

export interface Pools {
  /** Values by the name of their pool. */
  readonly values: Readonly<Record<string, readonly (string | number)[]>>
  readonly drawn: readonly Drawing[]
}

/** On which paths, by their beginning, a parameter or a field of the body is drawn from a pool, and how often. */
export interface Drawing {
  readonly under: string
  /** `path.id`, `body.recognition`, `body.documents[*]`. */
  readonly parameters: Readonly<Record<string, string>>
  /** 1 where nothing else may be sent. */
  readonly share?: number
}

const idsOf = (scene: Record<Subject, Ids>, subjects: readonly Subject[], name: string) => [
  ...new Set(subjects.flatMap((subject) => scene[subject][name] ?? [])),
]

const dossierStages = ['draft', 'intake', 'verification', 'expert-review', 'delivery'] as const

const ofDossiers = {
  'path.id': 'dossiers',
  'path.document': 'dossier-documents',
  'body.document': 'dossier-documents',
  'body.shared[*]': 'dossier-documents',
  'body.translationOf': 'dossier-documents',
  'body.replaces': 'dossier-documents',
  'path.upload': 'uploads',
  'path.number': 'numbers',
  'path.notice': 'notices',
  'header.If-Match': 'revisions',
}

const ofCases = (kind: string) => ({
  under: `/${kind}`,
  parameters: {
    'path.id': kind,
    'path.document': `${kind}-documents`,
    'path.notice': 'notices',
    'body.document': `${kind}-documents`,
    'body.documents[*]': `${kind}-documents`,
  },
})

/** What every pool holds after the scene was set. */
export function poolsOf(
  scene: Record<Subject, Ids>,
  complaint: { readonly id: string; readonly secret: string },
): Pools {
  const dossiers = idsOf(scene, dossierStages, 'id')
  const cases = (kind: string, subject: Subject) => ({
    [kind]: idsOf(scene, [subject], 'id'),
    [`${kind}-documents`]: idsOf(scene, [subject], 'document'),
  })
  return {
    values: {
      dossiers,
      'dossier-documents': idsOf(scene, dossierStages, 'document'),
      uploads: idsOf(scene, ['draft'], 'upload'),
      ...cases('recognitions', 'recognition'),
      ...cases('penalties', 'penalty'),
      ...cases('exits', 'exit'),
      ...cases('complaints', 'complaint'),
      'complaints-followed': [complaint.id],
      secrets: [complaint.secret],
      tasks: dossiers.flatMap((id) => [1, 2, 3, 4].map((number) => `${id}.${number}`)),
      epochs: [0, 1, 2],
      notices: ['n1', 'n2', 'n3'],
      'public-notices': dossiers.map((id) => `${id}.n1`),
      numbers: [1, 2],
      revisions: Array.from({ length: 12 }, (_, revision) => `"r${revision}"`),
      years: [2025, 2026],
      problems: ['invalid', 'wrong-stage'],
      'tile-levels': ['0', 'entries'],
      'tile-numbers': ['000', '000.p', '1'],
      // Nobody listens there.
      receivers: ['http://127.0.0.1:9/', 'https://127.0.0.1:9/hook'],
    },
    drawn: [
      { under: '/dossiers', parameters: ofDossiers },
      ...['recognitions', 'penalties', 'exits', 'complaints'].map(ofCases),
      { under: '/tasks', parameters: { 'path.id': 'tasks', 'body.epoch': 'epochs' } },
      { under: '/register/{id}', parameters: { 'path.id': 'recognitions' } },
      { under: '/register/', parameters: { 'path.sequence': 'numbers' } },
      { under: '/verify', parameters: { 'path.id': 'public-notices' } },
      { under: '/penalties', parameters: { 'body.recognition': 'recognitions' } },
      { under: '/supervision', parameters: { 'body.recognition': 'recognitions' } },
      { under: '/complaints', parameters: { 'body.about.recognition': 'recognitions' } },
      ...['status', 'additions'].map((part) => ({
        under: `/complaints/{id}/${part}`,
        parameters: { 'path.id': 'complaints-followed', 'header.Complaint-Secret': 'secrets' },
      })),
      { under: '/calendars', parameters: { 'path.year': 'years' } },
      { under: '/problems', parameters: { 'path.type': 'problems' } },
      {
        under: '/log/tile',
        parameters: {
          'path.level': 'tile-levels',
          ...{ 'path.a': 'tile-numbers', 'path.b': 'tile-numbers' },
        },
      },
      // The service sends to these.
      { under: '/webhooks', parameters: { 'body.url': 'receivers' }, share: 1 },
      { under: '/partner-lists', parameters: { 'body.url': 'receivers' }, share: 1 },
    ],
  }
}
