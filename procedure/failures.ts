/** The closed list of ways in which an act or a request can be refused; `api/problems.ts` must map every one. */

export const failureTypes = [
  'WrongStage',
  'NotEntitled',
  'AgencyEnded',
  'SeparationOfDuty',
  'InterestNotDeclared',
  'ConflictOfInterest',
  'SecondCorrection',
  'NotAsked',
  'DocumentsUnopened',
  'PanelTooSmall',
  'ClaimRequired',
  'ClaimLost',
  'TaskNotFound',
  'TaskClosed',
  'MatterNotFound',
  'MatterClosed',
  'TooEarly',
  'TooLate',
  'ConditionOpen',
  'CommentsClosed',
  'MinutesNotCited',
  'StaleRevision',
  'Unchanged',
  'TooManyActs',
  'TooManyDocuments',
  'Renewing',
  'IdempotencyKeyReused',
  'Incomplete',
  'UnknownCertificateType',
  'ReasonsMissing',
  'PenaltyOutOfBounds',
  'HeavierPenalty',
  'PointsUnanswered',
  'NotCollective',
  'ViolationLapsed',
  'Restricted',
  'NotInForce',
  'AlreadyOpen',
  'MustAnnul',
  'DifferentDocument',
] as const
export type FailureType = (typeof failureTypes)[number]

/** Why an act is refused: the rule that refused it, in words that say what was expected, and its facts. */
export interface Refusal {
  readonly type: FailureType
  readonly message: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** Builds a refusal. */
export const refuse = (
  type: FailureType,
  message: string,
  facts: Refusal['facts'] = {},
): Refusal => ({ type, message, facts })
