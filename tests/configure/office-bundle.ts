import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import { ask } from './home-bundle.js'
import { moment } from './moment.js'

const named = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english })

function offering(id: string, name: object, content: object, asks: object = {}): object {
  return { kind: 'productOffering', id, name, category: 'office', validFor: {}, isSellable: true, content, prices: [], ...asks }
}

function simple(id: string, name: object, asks: object = {}, characteristics: readonly object[] = []): readonly object[] {
  return [{ kind: 'productSpecification', id, name, characteristics }, offering(id, name, { kind: 'simple', specification: id }, asks)]
}

const member = (id: string, maximum = 1, more: object = {}) => ({ id, offering: id, minimum: 1, maximum, ...more })
const group = (id: string, name: object, members: readonly object[], more: object = {}) => {
  return { id, name, minimum: 0, maximum: members.length, members, ...more }
}

const storage = {
  id: 'terabytes',
  name: named('容量', 'Storage'),
  type: { kind: 'number', minimum: 0.5, maximum: 2.5, step: 0.5, unit: 'TB' },
  required: true,
}
const screens = {
  id: 'screens',
  name: named('屏幕数', 'Screens'),
  type: { kind: 'number', minimum: 0, maximum: 6, step: 1 },
  required: false,
}
const services = {
  id: 'services',
  name: named('增值服务', 'Services'),
  type: {
    kind: 'set',
    values: [
      { value: 'guard', name: named('安全卫士', 'Guard') },
      { value: 'backup', name: named('备份', 'Backup') },
      { value: 'support', name: named('专属客服', 'Support') },
    ],
    maximum: 2,
  },
  required: false,
}

/**
 * An office: two to six lines in all, as many display boxes as screens, storage in steps of half a terabyte, up to two of
 * three services, and extras that not everybody may have.
 */
export const officeBundle = [
  ...simple('mobile-line', named('移动线路', 'Mobile line')),
  ...simple('fixed-line', named('固定线路', 'Fixed line')),
  ...simple('display-box', named('显示盒', 'Display box')),
  ...simple('cloud', named('云存储', 'Cloud storage'), {}, [storage]),
  ...simple('veteran-rate', named('老客户优惠', 'Veteran rate'), {
    eligibility: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 60 },
  }),
  ...simple('old-router', named('旧款路由器', 'Old router'), { validFor: { to: moment } }),
  ...simple('shop-phone', named('门店话机', 'Shop phone'), { channel: ['shop'] }),
  { kind: 'productSpecification', id: 'office', name: named('办公室', 'Office'), characteristics: [screens, services] },
  offering('office', named('办公室', 'Office'), {
    kind: 'bundle',
    specification: 'office',
    groups: [
      group('lines', named('线路', 'Lines'), [member('mobile-line', 4), member('fixed-line', 4)], { quantity: { minimum: 2, maximum: 6 } }),
      group('rooms', named('会议室', 'Meeting rooms'), [
        member('display-box', 6, { quantityFrom: { path: '/', characteristic: 'screens' } }),
        member('cloud'),
      ]),
      group('extras', named('可选', 'Extras'), [member('veteran-rate'), member('old-router'), member('shop-phone')]),
    ],
    rules: [
      {
        id: 'power',
        name: named('显示盒与固定线路的功率合计不超过 0.5 千瓦。', 'Display boxes and fixed lines draw at most 0.5 kW together.'),
        kind: 'total',
        of: [
          { path: '/rooms/display-box', each: 0.1 },
          { path: '/lines/fixed-line', each: 0.05 },
        ],
        maximum: 0.5,
      },
      {
        id: 'large-storage',
        name: named('1 TB 以上的云存储须同时选安全卫士。', 'More than 1 TB needs the guard.'),
        kind: 'requires',
        if: [{ path: '/rooms/cloud', characteristic: 'terabytes', operator: 'greaterThan', value: 1 }],
        then: [{ path: '/', characteristic: 'services', operator: 'contains', value: 'guard' }],
      },
      {
        id: 'backup-advice',
        name: named('建议为云存储加选备份。', 'Backup is recommended with cloud storage.'),
        kind: 'recommends',
        if: [{ path: '/rooms/cloud', selected: true }],
        then: [{ path: '/', characteristic: 'services', operator: 'contains', value: 'backup' }],
      },
    ],
  }),
]

/** Configures the office; an invalid request is a fault of the test. */
export function office(choices: readonly Choice[], facts: Facts = { 'customer.age': 30, 'channel.id': 'web' }) {
  const answer = ask(officeBundle, choices, facts, 'office')
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
  return answer
}
