/** Why a package cannot be built: a closed set of codes; the message names the object. */

/**
 * - `EvidenceMissing`: an object that the record mentions is not in the store.
 * - `EvidenceMismatch`: an object is not what the record says it is.
 * - `ChainBroken`: an entry of the ledger does not follow from the one before.
 * - `LedgerChanged`: the ledger did not read the same twice.
 * - `WrongDossier`: the ledger is of another dossier.
 */
export type PackageErrorCode =
  'EvidenceMissing' | 'EvidenceMismatch' | 'ChainBroken' | 'LedgerChanged' | 'WrongDossier'

export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly code: PackageErrorCode

  constructor(code: PackageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
