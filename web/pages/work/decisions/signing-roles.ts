/** Who signs, countersigns or checks what others have drafted. */
import type { Role } from '../../../session/person.ts'

export const signingRoles = ['head', 'division-head', 'legal'] as const satisfies readonly Role[]
export type SigningRole = (typeof signingRoles)[number]
