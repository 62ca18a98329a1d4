/** Refusals by the rules of the procedure, as the interface answers them. */
import type { FailureType } from '../procedure/failures.ts'
import { penaltyProblems } from './penalty-problems.ts'
import { define, type Definition } from './problem-definition.ts'

export const procedureProblems: Record<FailureType, Definition> = {
  WrongStage: define(
    409,
    [
      'The dossier is in another stage',
      'Read the dossier; its allowedActs say what can be done now.',
    ],
    ['卷宗处于其他阶段', '请读取卷宗，allowedActs 列出当前可办理的事项。'],
  ),
  NotEntitled: define(
    403,
    ['Not entitled', 'Ask a person who holds the role that this act needs.'],
    ['无权办理', '请由具备相应角色的人员办理。'],
  ),
  AgencyEnded: define(
    403,
    ['The power of attorney has ended', 'Show a valid one, or let the applicant act itself.'],
    ['授权委托已届满', '请提交有效的授权委托书，或者由申请人自行办理。'],
  ),
  NotAsked: define(
    409,
    ['Not what was asked for', 'Change only what the notice names; asked lists it.'],
    ['不在通知要求的范围内', '仅可修改通知所列内容，见 asked。'],
  ),
  DocumentsUnopened: define(
    409,
    ['Documents not opened yet', 'Open every document listed in its latest version, then sign.'],
    ['尚有材料未查阅', '请先查阅所列材料的最新版本，再行签署。'],
  ),
  MatterNotFound: define(
    404,
    ['No such matter', 'Read the dossier for its notices, documents and matters.'],
    ['事项不存在', '请读取卷宗中的通知、材料和事项。'],
  ),
  MatterClosed: define(
    409,
    ['The matter is closed', 'Nothing needs to be done; read the dossier for its result.'],
    ['事项已办结', '无需办理；结果见卷宗。'],
  ),
  TooEarly: define(
    409,
    ['Too early', 'Wait until the instant that the message names.'],
    ['时间未到', '请在所列时间之后办理。'],
  ),
  TooLate: define(
    409,
    ['Too late', 'The period is over; read the dossier for what can still be done.'],
    ['期限已过', '期限已经届满；可办理的事项见卷宗。'],
  ),
  ConditionOpen: define(
    409,
    ['Something is still open', 'Settle every condition and matter listed first.'],
    ['尚有未完成的事项', '请先办结所列条件和事项。'],
  ),
  CommentsClosed: define(
    409,
    [
      'Comments are closed',
      'The consultation takes no more comments; how they were considered is published with the decision.',
    ],
    ['征求意见已经结束', '不再接收意见；意见采纳情况随决定公布。'],
  ),
  MinutesNotCited: define(
    422,
    ['The minutes are not cited', 'Name the SHA-256 of the minutes of the hearing (art. 48).'],
    ['未依据听证笔录', '请列明听证笔录的SHA-256（第四十八条）。'],
  ),
  SeparationOfDuty: define(
    403,
    ['Separation of duty', 'Another person must do this act.'],
    ['职责分离', '须由其他人员办理。'],
  ),
  InterestNotDeclared: define(
    403,
    ['Declaration of interest missing', 'Complete your declare-interest task first.'],
    ['尚未申报利益冲突', '请先完成利益冲突申报任务。'],
  ),
  ConflictOfInterest: define(
    403,
    ['Conflict of interest', 'A recused expert takes no further part; another must be assigned.'],
    ['存在利益冲突', '已回避的专家不再参与，须另行指派。'],
  ),
  SecondCorrection: define(
    409,
    [
      'Second correction notice',
      'Accept or refuse acceptance: one notice names everything (art. 32).',
    ],
    ['不得再次要求补正', '请受理或不予受理；补正内容应当一次告知（第三十二条）。'],
  ),
  PanelTooSmall: define(
    422,
    ['Panel not valid', 'Name enough different experts who are not yet on the panel.'],
    ['评审专家组不符合要求', '请指派足够数量且互不重复的专家。'],
  ),
  ClaimRequired: define(
    409,
    ['The task is not claimed', 'Claim the task and send its id and epoch with the act.'],
    ['任务尚未领取', '请先领取任务，并随办理请求提交任务编号与领取序号。'],
  ),
  ClaimLost: define(
    409,
    ['The claim is no longer yours', 'Agree with the present holder; do not send this act again.'],
    ['任务已由他人持有', '请与当前持有人协商，不要重复提交此办理请求。'],
  ),
  TaskNotFound: define(
    404,
    ['No such task', 'Look it up under GET /tasks.'],
    ['任务不存在', '请通过 GET /tasks 查询。'],
  ),
  TaskClosed: define(
    409,
    ['The task is closed', 'Nothing needs to be done; read the dossier for its result.'],
    ['任务已结束', '无需办理；结果见卷宗。'],
  ),
  StaleRevision: define(
    412,
    [
      'The draft has changed',
      'Read it again, merge your changes, and send the new ETag in If-Match.',
    ],
    ['草稿已变更', '请重新读取并合并修改，在 If-Match 中提交新的 ETag。'],
  ),
  Unchanged: define(
    409,
    ['Nothing has changed', 'Correct what the notice asks for before filing again.'],
    ['内容未作修改', '请按补正通知修改后再提交。'],
  ),
  TooManyActs: define(
    409,
    ['Too many acts on this dossier', 'Withdraw it and open a new one.'],
    ['卷宗办理次数过多', '请撤回并重新建立卷宗。'],
  ),
  TooManyDocuments: define(
    409,
    ['Too many documents in this dossier', 'Put what belongs together into one file.'],
    ['卷宗文件过多', '请将相关内容合并为一个文件。'],
  ),
  Renewing: define(
    503,
    ['The procedure is changing over', 'Repeat the request with the same Idempotency-Key.'],
    ['流程正在切换', '请使用相同的 Idempotency-Key 重试。'],
  ),
  IdempotencyKeyReused: define(
    422,
    ['Idempotency-Key used for another request', 'Use a new key for a new request.'],
    ['Idempotency-Key 已用于其他请求', '新的请求请使用新的键。'],
  ),
  Incomplete: define(
    422,
    ['The dossier is incomplete', 'Add everything listed under errors, then file again.'],
    ['申请材料不完整', '请补齐 errors 所列内容后再提交。'],
  ),
  UnknownCertificateType: define(
    422,
    ['Certificate type not applied for', 'Name only certificate types of the filing.'],
    ['证书类型不在申请范围内', '请仅填写申请所列证书类型。'],
  ),
  ReasonsMissing: define(
    422,
    [
      'Reasons or remedies missing',
      'State the reasons and, for a refusal, the remedies (art. 38).',
    ],
    ['缺少理由或救济途径', '请说明理由；不予许可的应告知救济途径（第三十八条）。'],
  ),
  DifferentDocument: define(
    409,
    ['Not the same document', 'Name the document, with the digest, that the other side has named.'],
    ['与对方所列文件不一致', '请填写对方所列的文件及其摘要值。'],
  ),
  NotInForce: define(
    409,
    ['The recognition has ended', 'Open a new application: what has ended is recognised anew.'],
    ['认可已终止', '请重新提出申请。'],
  ),
  AlreadyOpen: define(
    409,
    ['One is under way already', 'Go on with the dossier that is named, or withdraw it first.'],
    ['已有正在办理的申请', '请继续办理所列卷宗，或者先行撤回。'],
  ),
  MustAnnul: define(
    409,
    [
      'What was obtained by fraud must be annulled',
      'Decide to annul it, or state that fraud is not established or what great harm stands against it (art. 69).',
    ],
    [
      '以欺骗等不正当手段取得的应当撤销',
      '请作出撤销决定，或者说明欺骗事实不成立、撤销可能对公共利益造成重大损害（第六十九条）。',
    ],
  ),
  ...penaltyProblems,
}
