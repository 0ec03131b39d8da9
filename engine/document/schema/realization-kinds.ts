import { documentRecord } from './document-record.js'
import { about, byKey, byTag, listOf, record, referenceTo, type Schema, shared, words } from './schema.js'

const characteristics = about(
  listOf(shared('characteristic')),
  '特征',
  'Characteristics',
  '开通时要填的特征。',
  'What provisioning has to know.',
)
const dependsOn = {
  dependsOn: about(
    listOf(shared('technicalRef')),
    '依赖',
    'Depends on',
    '这些规格的工作完成后，才能开始本规格的工作。',
    'Work on this one begins when items of these are completed.',
  ),
}
const refKind = about({}, '种类', 'Kind', '规格的种类。', 'What kind of specification it is.')

/** What provisioning must realise, and the rules that lead there. */
export const realizationKinds = {
  serviceSpecification: documentRecord(
    'serviceSpecification',
    {
      zh: '服务规格',
      en: 'Service specification',
      textZh: '面向客户（CFS）或面向资源（RFS）的服务。',
      text: 'A customer-facing (CFS) or resource-facing (RFS) service.',
    },
    {
      level: about(words('CFS', 'RFS'), '层级', 'Level', 'CFS 面向客户，RFS 面向资源。', 'Customer-facing or resource-facing.'),
      characteristics,
    },
    dependsOn,
  ),
  resourceSpecification: documentRecord(
    'resourceSpecification',
    {
      zh: '资源规格',
      en: 'Resource specification',
      textZh: '逻辑或物理资源，例如 SIM 卡、号码、端口、机顶盒。',
      text: 'A logical or physical resource: a SIM card, a number, a port, a set-top box.',
    },
    { characteristics },
    dependsOn,
  ),
  realization: documentRecord(
    'realization',
    {
      zh: '实现规则',
      en: 'Realization',
      textZh: '把产品变成服务、把服务变成资源的规则。',
      text: 'A rule that turns an item into one below it: product, CFS, RFS, resource.',
    },
    {
      from: about(
        byTag('kind', refKind, {
          productSpecification: record({
            id: about(referenceTo('productSpecification'), '编号', 'Id', '产品规格的编号。', 'The id of the product specification.'),
          }),
          serviceSpecification: record({
            id: about(referenceTo('serviceSpecification'), '编号', 'Id', '服务规格的编号。', 'The id of the service specification.'),
          }),
        }),
        '来源',
        'From',
        '由什么实现出来。',
        'What is realised.',
      ),
      to: about(shared('technicalRef'), '目标', 'To', '要开通的服务或资源。', 'The service or resource that realises it.'),
      characteristics: about(
        listOf(
          byKey({
            from: record({
              to: about(shared('id'), '目标特征', 'To', '目标规格的特征编号。', 'A characteristic of the target.'),
              from: about(
                shared('id'),
                '来源特征',
                'From',
                '来源规格的特征编号，值照搬。',
                'The characteristic of the source whose value is taken over.',
              ),
            }),
            value: record({
              to: about(shared('id'), '目标特征', 'To', '目标规格的特征编号。', 'A characteristic of the target.'),
              value: about(shared('factValue'), '值', 'Value', '固定填入的值。', 'The value that it always gets.'),
            }),
          }),
        ),
        '特征',
        'Characteristics',
        '目标的特征从哪里来。',
        'Where the characteristics of the target come from.',
      ),
      quantity: about(words('one', 'perItem'), '数量', 'Quantity', '一个，还是与来源的数量相同。', 'One, or as many as the source item.'),
      scope: about(
        words('order', 'topItem', 'item'),
        '合并范围',
        'Scope',
        '相同目标在整个订单、顶层销售品，还是只在来源项内合并。',
        'Where equal targets merge: in the order, in the ordered offering, or not beyond the source item.',
      ),
    },
    {
      when: about(
        shared('condition'),
        '适用条件',
        'When',
        '什么时候适用；可以使用事实和来源项。',
        'When it applies; it may speak of facts and of the source item.',
      ),
    },
  ),
} as const satisfies { readonly [kind: string]: Schema }

export const realizationDefinitions = {
  technicalRef: byTag('kind', refKind, {
    serviceSpecification: record({
      id: about(referenceTo('serviceSpecification'), '编号', 'Id', '服务规格的编号。', 'The id of the service specification.'),
    }),
    resourceSpecification: record({
      id: about(referenceTo('resourceSpecification'), '编号', 'Id', '资源规格的编号。', 'The id of the resource specification.'),
    }),
  }),
} as const satisfies { readonly [name: string]: Schema }
