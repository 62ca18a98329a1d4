/** Why a fetch did not give an answer; a closed list, so that every caller can say it in its own words. */

export const egressCodes = [
  'url',
  'scheme',
  'credentials',
  'name-not-found',
  'address-not-public',
  'redirect',
  'too-large',
  'timeout',
  'connection',
] as const
export type EgressCode = (typeof egressCodes)[number]

export class EgressError extends Error {
  override readonly name = 'EgressError'
  readonly code: EgressCode

  constructor(code: EgressCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
