/** Every way in which a request can fail, its status, and what it says in both languages: the one map. */
import type { FailureType } from '../procedure/failures.ts'

/** Failures that only the interface knows; those of the procedure are `FailureType`. */
export type InterfaceProblem =
  | 'Malformed'
  | 'Invalid'
  | 'Unauthenticated'
  | 'NotFound'
  | 'DossierNotFound'
  | 'DocumentNotFound'
  | 'MethodNotAllowed'
  | 'IdempotencyKeyMissing'
  | 'RevisionMissing'
  | 'TooLarge'
  | 'UnsupportedMediaType'
  | 'WrongFileType'
  | 'DigestMismatch'
  | 'EmptyFile'
  | 'RangeNotSatisfiable'
  | 'UploadIncomplete'
  | 'EvidenceRefused'
  | 'TemporarilyUnavailable'
  | 'Unexpected'
export type ProblemType = FailureType | InterfaceProblem

interface Words {
  readonly title: string
  /** What to do next. */
  readonly action: string
}
interface Definition {
  readonly status: number
  readonly en: Words
  readonly 'zh-CN': Words
}

const define = (
  status: number,
  en: [title: string, action: string],
  zh: [title: string, action: string],
): Definition => ({
  status,
  en: { title: en[0], action: en[1] },
  'zh-CN': { title: zh[0], action: zh[1] },
})

export const problemTypes: Record<ProblemType, Definition> = {
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
  Malformed: define(
    400,
    [
      'The request cannot be read',
      'Send well-formed JSON or multipart as the API description says.',
    ],
    ['请求无法解析', '请按接口说明提交格式正确的 JSON 或 multipart 内容。'],
  ),
  Invalid: define(
    422,
    ['The request is not valid', 'Correct every field listed under errors.'],
    ['请求内容无效', '请更正 errors 所列字段。'],
  ),
  Unauthenticated: define(
    401,
    ['No valid bearer token', 'Send a token of the configured issuer in Authorization.'],
    ['缺少有效令牌', '请在 Authorization 中提交身份服务签发的令牌。'],
  ),
  NotFound: define(
    404,
    ['No such resource', 'See /docs for the resources of this service.'],
    ['资源不存在', '可用资源见 /docs。'],
  ),
  DossierNotFound: define(
    404,
    ['No such dossier', 'See GET /dossiers for the dossiers that you may read.'],
    ['卷宗不存在', '可读取的卷宗见 GET /dossiers。'],
  ),
  DocumentNotFound: define(
    404,
    ['No such document', 'See the documents of the dossier.'],
    ['文件不存在', '请查看卷宗的文件列表。'],
  ),
  MethodNotAllowed: define(
    405,
    ['Method not allowed', 'Use one of the methods in Allow.'],
    ['不支持的方法', '请使用 Allow 所列方法。'],
  ),
  IdempotencyKeyMissing: define(
    400,
    ['Idempotency-Key missing', 'Send a header Idempotency-Key of 1 to 200 visible characters.'],
    ['缺少 Idempotency-Key', '请提交 1 至 200 个可见字符的 Idempotency-Key 请求头。'],
  ),
  RevisionMissing: define(
    428,
    ['If-Match missing', 'Read the form and send its ETag in If-Match.'],
    ['缺少 If-Match', '请读取表单并在 If-Match 中提交其 ETag。'],
  ),
  TooLarge: define(
    413,
    ['Too large', 'Keep within the limit named in detail.'],
    ['内容过大', '请遵守 detail 中的大小限制。'],
  ),
  UnsupportedMediaType: define(
    415,
    ['Media type not supported', 'Send application/json, or multipart/form-data for a file.'],
    ['不支持的媒体类型', '请使用 application/json；上传文件使用 multipart/form-data。'],
  ),
  WrongFileType: define(
    415,
    ['The file is not of an accepted type', 'Send one of the file types that detail names.'],
    ['文件类型不符', '请提交 detail 所列的文件类型。'],
  ),
  DigestMismatch: define(
    422,
    ['The file arrived changed', 'Send it again; compute its SHA-256 from the same bytes.'],
    ['文件内容与摘要不符', '请重新上传，并以相同内容计算 SHA-256。'],
  ),
  EmptyFile: define(
    422,
    ['The file is empty', 'Send a file of at least one byte.'],
    ['文件为空', '请上传非空文件。'],
  ),
  RangeNotSatisfiable: define(
    416,
    ['Range not satisfiable', 'Ask for a range within the size of the document.'],
    ['请求范围无效', '请在文件大小范围内请求。'],
  ),
  UploadIncomplete: define(
    409,
    ['Parts of the upload are missing', 'Send the missing parts, then complete the upload.'],
    ['上传缺少分块', '请补传缺少的分块后再完成上传。'],
  ),
  EvidenceRefused: define(
    503,
    [
      'No evidence is taken at present',
      'The object store does not keep its promises; see /readyz.',
    ],
    ['暂不接收证据材料', '对象存储未通过可靠性检验，见 /readyz。'],
  ),
  TemporarilyUnavailable: define(
    503,
    ['Temporarily unavailable', 'Repeat the request with the same Idempotency-Key.'],
    ['服务暂时不可用', '请使用相同的 Idempotency-Key 重试。'],
  ),
  Unexpected: define(
    500,
    ['Unexpected failure', 'Report the request id to the operator.'],
    ['意外错误', '请将请求编号告知运行人员。'],
  ),
}

/** WrongStage → wrong-stage, as in the problem's URI. */
export const slug = (type: ProblemType): string =>
  type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
