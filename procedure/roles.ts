/** The roles of the procedure; who may take which is the identity provider's business. */

export const roles = [
  'applicant',
  'intake',
  'officer',
  'expert',
  'consulted',
  'party',
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'provincial',
  'publisher',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Roles held by people of the authority or appointed by it. */
export const staff: readonly Role[] = [
  'intake',
  'officer',
  'expert',
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'publisher',
  'auditor',
]

/** Roles that have business with a dossier; which dossier, and what of it, is `may-read.ts`. */
export const readers: readonly Role[] = roles.filter(
  (role) => role !== 'administrator' && role !== 'provincial',
)

/** Roles that may read every dossier; others read only what they are assigned to, asked about or affected by. */
export const readsEveryDossier: readonly Role[] = [
  'intake',
  'officer',
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'auditor',
]

/** Roles that may read every case that follows a grant; a provincial body reads those of its province. */
export const readsEveryCase: readonly Role[] = [
  'legal',
  'chair',
  'division-head',
  'head',
  'supervisor',
  'publisher',
  'auditor',
]
