/** What the reader may do in a case now: a button for each act, and its form. */
export interface ActMenuProps {
  /** The first part of the address of the case's acts. */
  readonly kind: 'dossiers' | 'recognitions' | 'complaints' | 'penalties' | 'exits'
  /** The case. */
  readonly id: string
  /** Names of acts, as `allowedActs` of the case says. */
  readonly allowed: readonly string[]
}

export const ActMenu = (_: ActMenuProps) => null
