/** Which areas the navigation shows to whom. */
import type { Role } from '../session/person.ts'

interface Area {
  /** Of the text `nav.<key>`. */
  readonly key: string
  readonly path: string
  readonly for: readonly Role[] | 'public' | 'anybody' | 'foot'
}

const officials: readonly Role[] = [
  'intake',
  'officer',
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'provincial',
  'publisher',
  'auditor',
  'administrator',
]

/** Whoever has business with cases after a grant; provinces with those of their region. */
const supervising: readonly Role[] = [
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'provincial',
  'publisher',
  'auditor',
]

const areas: readonly Area[] = [
  { key: 'work', path: '/work', for: [...officials, 'expert', 'consulted', 'party'] },
  { key: 'decisions', path: '/decisions', for: ['head', 'division-head', 'legal'] },
  { key: 'myCases', path: '/my-cases', for: ['applicant'] },
  { key: 'dossiers', path: '/dossiers', for: [...officials, 'expert', 'consulted', 'party'] },
  { key: 'cases', path: '/cases', for: ['applicant', ...supervising] },
  { key: 'supervision', path: '/supervision', for: supervising },
  { key: 'calendars', path: '/calendars', for: ['administrator', 'auditor'] },
  {
    key: 'operations',
    path: '/operations',
    for: ['administrator', 'supervisor', 'publisher', 'auditor'],
  },
  { key: 'register', path: '/register', for: 'anybody' },
  { key: 'verify', path: '/verify', for: 'anybody' },
  { key: 'guide', path: '/guide', for: 'anybody' },
  { key: 'consultations', path: '/consultations', for: 'public' },
  { key: 'compliance', path: '/compliance', for: 'public' },
  { key: 'complaints', path: '/complaints', for: 'public' },
  { key: 'workingDays', path: '/working-days', for: 'foot' },
]

/** Without roles: what the public sees. */
export const navigation = (roles: readonly Role[]): readonly Area[] =>
  areas.filter(({ for: whom }) => {
    if (whom === 'anybody') return true
    if (whom === 'public') return roles.length === 0
    if (whom === 'foot') return false
    return whom.some((role) => roles.includes(role))
  })

/** What everybody may read besides: the public's pages that the navigation leaves out. */
export function furtherPages(roles: readonly Role[]): readonly Area[] {
  const shown = navigation(roles)
  return areas.filter((area) => !Array.isArray(area.for) && !shown.includes(area))
}
