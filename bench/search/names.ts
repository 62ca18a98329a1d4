/** Made-up certification authorities, always the same: place, kind of business and legal form, in Latin and Chinese. */

const places = [
  ['Sofia', '索菲亚'],
  ['Hamburg', '汉堡'],
  ['Lisbon', '里斯本'],
  ['Singapore', '新加坡'],
  ['Nairobi', '内罗毕'],
  ['Santiago', '圣地亚哥'],
  ['Warsaw', '华沙'],
  ['Almaty', '阿拉木图'],
  ['Jakarta', '雅加达'],
  ['Toronto', '多伦多'],
  ['Vienna', '维也纳'],
  ['Busan', '釜山'],
  ['Osaka', '大阪'],
  ['Geneva', '日内瓦'],
  ['Dubai', '迪拜'],
] as const
const trades = [
  ['Information Services', '信息服务'],
  ['Trust Centre', '信任中心'],
  ['Electronic Signatures', '电子签名'],
  ['Digital Identity', '数字身份'],
  ['Certification', '认证服务'],
  ['Secure Registry', '安全登记'],
  ['Key Management', '密钥管理'],
  ['Trade Documents', '贸易单证'],
] as const
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'].map((each) => each)
const forms = [
  ['Ltd', '有限公司'],
  ['Plc', '股份公司'],
  ['Agency', '管理局'],
] as const

const pick = <T>(list: readonly T[], number: number): T => {
  const chosen = list[number % list.length]
  if (chosen === undefined) throw new RangeError('expected a list that is not empty')
  return chosen
}

/** The CA of a dossier: every name is a little different, as names are. */
export function nameOf(number: number): { readonly en: string; readonly 'zh-CN': string } {
  const [place, 地点] = pick(places, number)
  const [trade, 行业] = pick(trades, Math.floor(number / 7))
  const [form, 形式] = pick(forms, Math.floor(number / 3))
  const 字号 = `${pick(surnames, number * 7)}${pick(surnames, Math.floor(number / 11))}`
  const mark = ((number * 2_654_435_761) % 46_655).toString(36)
  return {
    en: `${place} ${trade} ${mark} ${form}`,
    'zh-CN': `${地点}${字号}${行业}${形式}`,
  }
}

/** What people type: something that is on many names, on few, or on one. */
export const sought = {
  'Chinese, one sign': (number: number) => pick(surnames, number),
  'Chinese, two signs': (number: number) => pick(places.slice(0, 2), number)[1].slice(0, 2),
  'Chinese, four signs': (number: number) => pick(trades, number)[1],
  'Chinese, within one name': (number: number) => nameOf(number * 7919)['zh-CN'].slice(2, 8),
  'Latin, two letters': (number: number) => pick(places, number)[0].slice(1, 3),
  'Latin, a name': (number: number) => nameOf(number * 7919).en,
  'nothing has it': (number: number) => pick(['不存在的机构', '无此', 'zzqxj'], number),
} as const
