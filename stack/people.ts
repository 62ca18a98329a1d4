/** People of the development stack: one for each role, and enough experts for a panel. */
import type { Role } from '../procedure/roles.ts'
import type { DevelopmentPerson } from './identity/token.ts'

const ministry = 'MIIT'
const person = (sub: string, name: string, role: Role, organisation = ministry) => ({
  sub,
  name,
  organisation,
  roles: [role],
})

export const people = {
  applicant: person('elena', 'Elena Petrova', 'applicant', 'Information Services Plc.'),
  intake: person('chen', '陈晓 Chen Xiao', 'intake'),
  officer: person('liu', '刘洋 Liu Yang', 'officer'),
  secondOfficer: person('gao', '高峰 Gao Feng', 'officer'),
  expert: person('zhang', '张敏 Zhang Min', 'expert', 'University A'),
  secondExpert: person('wu', '吴刚 Wu Gang', 'expert', 'Institute B'),
  thirdExpert: person('sun', '孙丽 Sun Li', 'expert', 'Laboratory C'),
  legal: person('song', '宋洁 Song Jie', 'legal'),
  chair: person('tang', '唐宁 Tang Ning', 'chair'),
  divisionHead: person('xu', '许静 Xu Jing', 'division-head'),
  consulted: person('feng', '冯涛 Feng Tao', 'consulted', 'MOFCOM'),
  party: person('deng', '邓辉 Deng Hui', 'party', 'Competitor Ltd'),
  head: person('zhao', '赵磊 Zhao Lei', 'head'),
  supervisor: person('pan', '潘伟 Pan Wei', 'supervisor'),
  secondSupervisor: person('ye', '叶青 Ye Qing', 'supervisor'),
  publisher: person('du', '杜鹃 Du Juan', 'publisher'),
  provincial: person('guan', '关山 Guan Shan', 'provincial', '广东省'),
  successor: person('marta', 'Marta Kovač', 'applicant', 'Successor CA'),
  auditor: person('qian', '钱芳 Qian Fang', 'auditor'),
  administrator: person('luo', '罗军 Luo Jun', 'administrator'),
  secondAdministrator: person('wei', '魏然 Wei Ran', 'administrator'),
} as const satisfies Record<string, DevelopmentPerson>
