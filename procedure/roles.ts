/** The roles of the procedure; who may take which is the identity provider's business. */

export const roles = ['applicant', 'intake', 'officer', 'expert', 'head', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Roles held by people of the authority or appointed by it. */
export const staff: readonly Role[] = ['intake', 'officer', 'expert', 'head', 'auditor']

/** Roles that may read every dossier; experts read only what they are assigned to. */
export const readsEveryDossier: readonly Role[] = ['intake', 'officer', 'head', 'auditor']
