/** Failures that only the interface knows: of the request itself, or of a part of the service. */
import { define, type Definition } from './problem-definition.ts'

export type InterfaceProblem =
  | 'Malformed'
  | 'Invalid'
  | 'Unauthenticated'
  | 'NotFound'
  | 'DossierNotFound'
  | 'CaseNotFound'
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
  | 'InfectedDocument'
  | 'Quarantined'
  | 'TooManyStreams'
  | 'TooManyRequests'
  | 'TooManyWebhooks'
  | 'AlreadyDelivered'
  | 'UnknownWitness'
  | 'CosignatureStale'
  | 'SigningUnavailable'
  | 'TemporarilyUnavailable'
  | 'Unexpected'

export const interfaceProblems: Record<InterfaceProblem, Definition> = {
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
  InfectedDocument: define(
    422,
    [
      'Malware was found in a file',
      'Replace every file listed under errors by a clean one, and send this again.',
    ],
    ['材料中检出恶意软件', '请将 errors 所列文件替换为无毒文件后重新提交。'],
  ),
  Quarantined: define(
    403,
    [
      'The file is in quarantine',
      'Ask the applicant for a clean file; an auditor may read this one with quarantined=true.',
    ],
    ['该文件已隔离', '请申请人提供无毒文件；审计人员可使用 quarantined=true 读取。'],
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
  CaseNotFound: define(
    404,
    ['No such case', 'See the list of these cases for those that you may read.'],
    ['案件不存在', '可读取的案件见相应列表。'],
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
  TooManyStreams: define(
    429,
    ['Too many event streams', 'Close a stream of yours, or read GET /events instead.'],
    ['事件流过多', '请先关闭已打开的事件流，或改用 GET /events。'],
  ),
  TooManyRequests: define(
    429,
    ['Too many requests', 'Ask again after the time in Retry-After.'],
    ['请求过于频繁', '请在 Retry-After 所示时间后重试。'],
  ),
  TooManyWebhooks: define(
    409,
    ['Too many webhooks', 'End one that you no longer need; see GET /webhooks.'],
    ['回调地址过多', '请先停用不再需要的回调地址，见 GET /webhooks。'],
  ),
  AlreadyDelivered: define(
    409,
    ['Already delivered', 'See the attempts of the message in GET /deliveries.'],
    ['消息已送达', '发送记录见 GET /deliveries。'],
  ),
  SigningUnavailable: define(
    503,
    ['Answers are not signed at present', 'Ask without a signature, or ask again later.'],
    ['暂不签署答复', '请改为查询不带签名的答复，或稍后再试。'],
  ),
  UnknownWitness: define(
    403,
    ['Not a configured witness', 'Ask the operator to configure your verifier key.'],
    ['并非已登记的见证方', '请联系运行人员登记您的验证公钥。'],
  ),
  CosignatureStale: define(
    409,
    [
      'The cosignature is not of the present checkpoint',
      'Read GET /log/checkpoint, verify that it only grew, and cosign it.',
    ],
    ['联署与当前检查点不符', '请读取 GET /log/checkpoint，验证其仅追加后重新联署。'],
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
