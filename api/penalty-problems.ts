/** Refusals by the rules of penalties, as the interface answers them. */
import { define } from './problem-definition.ts'

export const penaltyProblems = {
  PenaltyOutOfBounds: define(
    422,
    ['Beyond the bounds of the catalogue', 'Propose a penalty within the bound that detail names.'],
    ['超出处罚种类或者幅度', '请在 detail 所列幅度内提出处罚意见。'],
  ),
  HeavierPenalty: define(
    409,
    [
      'Heavier than the prior notice',
      'Reopen the investigation: a heavier penalty needs new evidence and a new prior notice (APL 45).',
    ],
    ['重于事先告知的处罚', '不得因申辩加重处罚；有新证据的，应重新调查并重新告知（第四十五条）。'],
  ),
  PointsUnanswered: define(
    422,
    ['Points of a statement are not answered', 'Answer every point listed in the decision.'],
    ['未逐条回应陈述、申辩意见', '请在决定中逐条回应所列意见。'],
  ),
  NotCollective: define(
    422,
    [
      'A collective decision is needed',
      'Name at least three different heads with their votes, you among them, most of them for it.',
    ],
    ['应当由负责人集体讨论决定', '请列明至少三名参与表决的负责人（包括本人），且过半数同意。'],
  ),
  ViolationLapsed: define(
    409,
    [
      'The violation is no longer penalised',
      'It was not discovered in time (APL 36); open no case.',
    ],
    ['违法行为已过处罚时效', '违法行为未在法定期限内被发现，不再给予行政处罚（第三十六条）。'],
  ),
  Restricted: define(
    403,
    [
      'Restricted by a decision',
      'The decision and its last day are in detail; ask the authority where it does not concern you.',
    ],
    ['受处罚决定限制', '决定文号和截止日期见 detail；如与您无关，请联系主管机关。'],
  ),
} as const
