import { memberPath } from './bundle-rule.js'
import { countBounds } from './common.js'
import { documentRecord } from './document-record.js'
import { holderPolicy } from './held.js'
import { about, anyNumber, byKey, byTag, flag, listOf, record, referenceTo, type Schema, shared, wholeNumber, word } from './schema.js'

/** What is sold, and what it is: offerings with their bundles, and product specifications. */
export const offeringKinds = {
  productSpecification: documentRecord(
    'productSpecification',
    {
      zh: '产品规格',
      en: 'Product specification',
      textZh: '产品有哪些特征，各取哪些值。',
      text: 'What a product is: its characteristics and their values.',
    },
    {
      characteristics: about(
        listOf(shared('characteristic')),
        '特征',
        'Characteristics',
        '产品的特征。',
        'What distinguishes one from another.',
      ),
    },
    {
      provisioned: about(
        flag,
        '需要开通',
        'Provisioned',
        'false 表示不需要开通任何东西，例如付费方式；不写等于 true。',
        '"false" says that nothing has to be provisioned, as for a way of paying; absent means "true".',
      ),
    },
  ),
  productOffering: documentRecord(
    'productOffering',
    { zh: '销售品', en: 'Product offering', textZh: '卖给客户的东西：单品或组合。', text: 'What is sold: a single product or a bundle.' },
    {
      category: about(
        word,
        '类别',
        'Category',
        '归在哪个标题下，例如 fusion 或 mobile。',
        'A heading to find it under, such as fusion or mobile.',
      ),
      validFor: about(shared('period'), '销售期', 'Sale window', '什么时候可以销售。', 'When it may be sold.'),
      isSellable: about(
        flag,
        '可单独销售',
        'Sellable',
        '能否单独订购；组合的成员可以不能。',
        'Whether it may be ordered on its own; a member of a bundle need not be.',
      ),
      content: about(shared('offeringContent'), '内容', 'Content', '单品或组合。', 'A single product, or a bundle of members.'),
      prices: about(
        listOf(referenceTo('productOfferingPrice')),
        '价格',
        'Prices',
        '订购时收取的费用及其调整。',
        'The charges that it carries, and what alters them.',
      ),
    },
    {
      channel: about(
        listOf(referenceTo('channel')),
        '渠道',
        'Channels',
        '可在哪些渠道销售；不写表示全部。',
        'Where it is sold; absent means everywhere.',
      ),
      marketSegment: about(
        listOf(referenceTo('marketSegment')),
        '客户群',
        'Market segments',
        '面向哪些客户群；不写表示全部。',
        'For whom it is; absent means everybody.',
      ),
      place: about(
        listOf(referenceTo('place')),
        '地点',
        'Places',
        '在哪些地点及其下级销售；不写表示全部。',
        'The places where it is sold, with all below them; absent means everywhere.',
      ),
      eligibility: about(shared('condition'), '订购资格', 'Eligibility', '谁可以订购。', 'Who may have it.'),
      terms: about(
        listOf(shared('productOfferingTerm'), 100),
        '合约',
        'Terms',
        '可以签多久，期间与到期时怎样；不写表示没有合约。',
        'For how long it is taken, and what holds meanwhile; absent, it is taken without a term.',
      ),
      holderPolicy,
      lifecyclePolicy: about(
        referenceTo('lifecyclePolicy'),
        '上线规则',
        'Lifecycle policy',
        '上线前必须具备的条件。',
        'What must have been shown before launch.',
      ),
    },
  ),
} as const satisfies { readonly [kind: string]: Schema }

const contentKind = about({}, '类型', 'Kind', 'simple 为单品，bundle 为组合。', '"simple" for one product, "bundle" for members in groups.')
const unit = about(word, '单位', 'Unit', '数值的单位。', 'What the numbers are counted in.')

export const offeringDefinitions = {
  offeringContent: byTag('kind', contentKind, {
    simple: record(
      { specification: about(referenceTo('productSpecification'), '产品规格', 'Specification', '卖的是什么产品。', 'What product it is.') },
      {
        characteristics: about(
          listOf(
            record({
              id: about(shared('id'), '特征', 'Characteristic', '规格里的特征编号。', 'The id of a characteristic of the specification.'),
              values: about(listOf(shared('factValue')), '值', 'Values', '保留哪些值。', 'The values that remain.'),
            }),
          ),
          '特征取值',
          'Characteristics',
          '把规格的特征收窄到部分值。',
          'Narrows characteristics of the specification to some of their values.',
        ),
      },
    ),
    bundle: record(
      {
        groups: about(listOf(shared('bundleGroup')), '分组', 'Groups', '组合由哪些分组构成。', 'The groups that members are chosen from.'),
        rules: about(listOf(shared('bundleRule')), '规则', 'Rules', '成员之间的依赖和互斥。', 'What members require and exclude.'),
      },
      {
        specification: about(
          referenceTo('productSpecification'),
          '产品规格',
          'Specification',
          '组合自身的特征，例如付费方式。',
          'Characteristics of the bundle itself, such as how it is paid.',
        ),
      },
    ),
  }),
  bundleGroup: record(
    {
      id: about(shared('id'), '编号', 'Id', '在这个组合里唯一。', 'Unique within the bundle.'),
      name: about(shared('name'), '名称', 'Name', '显示给人看的名称。', 'What people see.'),
      ...countBounds({ zh: '所选的不同成员', en: 'different members that are taken' }),
      members: about(listOf(shared('bundleMember')), '成员', 'Members', '可以选哪些销售品。', 'The offerings to choose from.'),
    },
    {
      quantity: about(
        record({}, countBounds({ zh: '总数量', en: 'pieces' })),
        '总数量',
        'Quantity',
        '所有成员的数量合计。',
        'How many pieces all its members make together.',
      ),
    },
  ),
  bundleMember: record(
    {
      id: about(shared('id'), '编号', 'Id', '在这个分组里唯一。', 'Unique within the group.'),
      offering: about(referenceTo('productOffering'), '销售品', 'Offering', '成员是哪个销售品。', 'Which offering the member is.'),
      ...countBounds({ zh: '选中时的数量', en: 'pieces, when it is taken' }),
    },
    {
      default: about(
        record({ quantity: about(wholeNumber, '数量', 'Quantity', '默认的数量。', 'The quantity that fills in.') }),
        '默认',
        'Default',
        '没有人选择时，在规则允许的范围内填入。',
        'Fills in when nobody chose, as far as rules allow.',
      ),
      quantityFrom: about(
        record({
          path: memberPath,
          characteristic: about(shared('id'), '特征', 'Characteristic', '数值特征的编号。', 'The id of a number.'),
        }),
        '数量取自',
        'Quantity from',
        '数量总是等于这个特征的值；没有值或为 0 时不选。',
        'The quantity is always the value of this number; without a value, or at 0, the member is not taken.',
      ),
    },
  ),
  characteristicType: byTag('kind', about({}, '类型', 'Kind', '值的类型。', 'What the values are.'), {
    flag: record({}),
    choice: record({ values: about(listOf(shared('choiceValue')), '可选值', 'Values', '逐一列出的值。', 'The values, one by one.') }),
    set: record(
      {
        values: about(
          listOf(shared('choiceValue')),
          '可选值',
          'Values',
          '可以同时选几个的值。',
          'The values, of which several may be taken.',
        ),
      },
      countBounds({ zh: '同时选的值', en: 'values that are taken' }),
    ),
    number: byKey({
      values: record(
        { values: about(listOf(anyNumber), '可选值', 'Values', '从小到大的数，例如速率。', 'Ascending numbers, such as speeds.') },
        { unit },
      ),
      step: record(
        {
          minimum: about(anyNumber, '最小', 'Minimum', '最小的数。', 'The least number.'),
          maximum: about(anyNumber, '最大', 'Maximum', '最大的数。', 'The greatest number.'),
          step: about(
            { type: 'number', minimum: 0.000001, maximum: 1_000_000_000 },
            '步长',
            'Step',
            '相邻两个数之差。',
            'How far the numbers are apart.',
          ),
        },
        { unit },
      ),
    }),
  }),
} as const satisfies { readonly [name: string]: Schema }
