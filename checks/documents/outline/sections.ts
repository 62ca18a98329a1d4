/** The outline of a policy or practice statement: RFC 3647 §6 and the titles of GB/T 26855-2011 and the rules of 2005. */
import type { Bilingual } from '../../../procedure/filing-policy.ts'

export interface Section {
  /** As 4 or 4.9. */
  readonly number: string
  readonly title: Bilingual
  /** Every title in use, the first in each language the usual one. */
  readonly titles: readonly string[]
}

/** One line a section: number | title | 标题; further titles in use follow a slash. */
const outline = `
1 | Introduction | 概括性描述 / 引言 / 简介
1.1 | Overview | 概述
1.2 | Document name and identification | 文档名称与标识 / 文件名称与标识
1.3 | PKI participants | 电子认证活动参与者 / 电子认证活动参与方及其职责 / PKI 参与者
1.4 | Certificate usage / Certificate use | 证书应用 / 证书使用 / 证书用途
1.5 | Policy administration | 策略管理
1.6 | Definitions and acronyms | 定义和缩写 / 术语和缩略语
2 | Publication and repository responsibilities | 信息发布与信息管理 / 信息发布与管理
2.1 | Repositories | 信息库 / 认证信息的发布
2.2 | Publication of certification information / Publication of certificate information | 认证信息的发布 / 信息的发布
2.3 | Time or frequency of publication | 发布的时间或频率 / 发布时间或频率
2.4 | Access controls on repositories | 信息库访问控制
3 | Identification and authentication | 身份标识与鉴别 / 识别与鉴别
3.1 | Naming | 命名
3.2 | Initial identity validation | 初始身份确认 / 初始身份验证
3.3 | Identification and authentication for re-key requests | 密钥更新请求的标识与鉴别 / 密钥更新请求的识别与鉴别
3.4 | Identification and authentication for revocation request | 吊销请求的标识与鉴别 / 撤销请求的识别与鉴别
4 | Certificate life-cycle operational requirements | 证书生命周期操作要求
4.1 | Certificate application | 证书申请
4.2 | Certificate application processing | 证书申请处理
4.3 | Certificate issuance | 证书签发
4.4 | Certificate acceptance | 证书接受
4.5 | Key pair and certificate usage | 密钥对和证书的使用
4.6 | Certificate renewal | 证书更新
4.7 | Certificate re-key | 证书密钥更新
4.8 | Certificate modification | 证书变更
4.9 | Certificate revocation and suspension | 证书吊销和挂起 / 证书撤销和冻结
4.10 | Certificate status services | 证书状态服务
4.11 | End of subscription | 订购结束 / 服务终止
4.12 | Key escrow and recovery | 密钥生成、备份与恢复 / 密钥托管与恢复
5 | Facility, management, and operational controls | 认证机构设施、管理和操作控制
5.1 | Physical controls / Physical security controls | 物理控制
5.2 | Procedural controls | 程序控制 / 操作过程控制
5.3 | Personnel controls / Personnel security controls | 人员控制
5.4 | Audit logging procedures | 审计日志程序 / 审计日志流程
5.5 | Records archival | 记录归档
5.6 | Key changeover | 认证机构密钥更替 / 密钥变更
5.7 | Compromise and disaster recovery | 损害和灾难恢复 / 损害与灾难恢复
5.8 | CA or RA termination | 认证机构或注册机构的终止
6 | Technical security controls | 认证系统技术安全控制 / 技术安全控制
6.1 | Key pair generation and installation | 密钥对的生成和安装
6.2 | Private key protection and cryptographic module engineering controls | 私钥保护和密码模块工程控制
6.3 | Other aspects of key pair management | 密钥对管理的其他方面
6.4 | Activation data | 激活数据
6.5 | Computer security controls | 计算机安全控制
6.6 | Life cycle technical controls / Life cycle security controls | 生命周期技术控制
6.7 | Network security controls | 网络的安全控制
6.8 | Time-stamping | 时间戳
7 | Certificate, CRL, and OCSP profiles | 证书、证书吊销列表和在线证书状态协议
7.1 | Certificate profile | 证书 / 证书格式
7.2 | CRL profile | 证书吊销列表 / 证书撤销列表格式
7.3 | OCSP profile | 在线证书状态协议
8 | Compliance audit and other assessments | 认证机构审计和其他评估
8.1 | Frequency or circumstances of assessment | 评估的频率或情形
8.2 | Identity/qualifications of assessor | 评估者的资质 / 评估者的身份与资格
8.3 | Assessor's relationship to assessed entity | 评估者与被评估者之间的关系
8.4 | Topics covered by assessment | 评估内容
8.5 | Actions taken as a result of deficiency | 对问题与不足采取的措施
8.6 | Communication of results | 评估结果的传达与发布
9 | Other business and legal matters | 法律责任和其他业务条款
9.1 | Fees | 费用
9.2 | Financial responsibility | 财务责任
9.3 | Confidentiality of business information | 业务信息保密
9.4 | Privacy of personal information | 个人隐私保密 / 个人信息私密性 / 个人信息保护
9.5 | Intellectual property rights | 知识产权
9.6 | Representations and warranties | 陈述与担保
9.7 | Disclaimers of warranties | 担保免责
9.8 | Limitations of liability | 有限责任 / 责任限制
9.9 | Indemnities | 赔偿
9.10 | Term and termination | 有效期限与终止
9.11 | Individual notices and communications with participants | 对参与者的个别通告与沟通
9.12 | Amendments | 修订
9.13 | Dispute resolution provisions | 争议处理
9.14 | Governing law | 管辖法律
9.15 | Compliance with applicable law | 与适用法律的符合性
9.16 | Miscellaneous provisions | 一般条款
9.17 | Other provisions | 其他条款
`

function sectionOf(line: string): Section {
  const [number = '', english = '', chinese = ''] = line.split('|').map((part) => part.trim())
  // "Identity/qualifications" has a slash of its own, without spaces.
  const [en = '', ...moreEnglish] = english.split(' / ')
  const [zh = '', ...moreChinese] = chinese.split(' / ')
  const titles = [en, ...moreEnglish, zh, ...moreChinese]
  return { number, title: { en, 'zh-CN': zh }, titles }
}

/** Nine chapters and their sections, in order. */
export const sections: readonly Section[] = outline.trim().split('\n').map(sectionOf)

export const isChapter = ({ number }: { readonly number: string }): boolean => !number.includes('.')
