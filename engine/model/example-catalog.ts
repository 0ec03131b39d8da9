import { refText } from '../values/ids.js'
import { text } from '../values/localized-text.js'
import type { Document } from './document.js'

/**
 * A small catalog that is sound in every room: one sellable line at 10.00 a month that provisioning can build. Checks
 * start their examples from it: `exampleCatalog(document, …)` adds documents, or replaces those of the same kind and id.
 */
export function exampleCatalog(...documents: readonly unknown[]): readonly Document[] {
  const byRef = new Map([...base, ...(documents as readonly Document[])].map((document) => [refText(document), document]))
  return [...byRef.values()]
}

const base = [
  {
    kind: 'catalog',
    id: 'example',
    name: text('示例', 'Example'),
    timeZone: 'Asia/Shanghai',
    currencies: [{ code: 'CNY', rounding: 'halfAwayFromZero' }],
    eligibilityDefault: 'allow',
    holderPolicy: [
      { action: 'modify', basis: 'pinnedListNewAttributes' },
      { action: 'noChange', basis: 'pinned' },
      { action: 'cease', basis: 'pinned' },
      { action: 'suspend', basis: 'pinned' },
      { action: 'resume', basis: 'pinned' },
      { action: 'move', basis: 'pinnedListNewAttributes' },
      { action: 'renew', basis: 'renewalTerms' },
    ],
  },
  { kind: 'place', id: 'cn', name: text('全国', 'Country'), level: 'group' },
  { kind: 'place', id: 'north', name: text('北省', 'North'), level: 'province', parent: 'cn' },
  { kind: 'place', id: 'north-town', name: text('北城', 'North Town'), level: 'city', parent: 'north' },
  { kind: 'channel', id: 'shop', name: text('营业厅', 'Shop') },
  { kind: 'channel', id: 'web', name: text('网上营业厅', 'Web shop') },
  { kind: 'marketSegment', id: 'home', name: text('家庭', 'Home') },
  { kind: 'fact', id: 'channel.id', name: text('渠道', 'Channel'), subject: 'channel', type: { kind: 'choice', documents: 'channel' } },
  {
    kind: 'fact',
    id: 'customer.marketSegment',
    name: text('客户群', 'Market segments'),
    subject: 'customer',
    type: { kind: 'set', documents: 'marketSegment' },
  },
  { kind: 'fact', id: 'place.id', name: text('地点', 'Place'), subject: 'place', type: { kind: 'place' } },
  {
    kind: 'fact',
    id: 'customer.age',
    name: text('年龄', 'Age'),
    subject: 'customer',
    type: { kind: 'number', minimum: 0, maximum: 150, integer: true },
  },
  { kind: 'productSpecification', id: 'line', name: text('线路', 'Line'), characteristics: [] },
  {
    kind: 'productOffering',
    id: 'line',
    name: text('线路', 'Line'),
    category: 'line',
    validFor: { from: '2026-01-01T00:00:00+08:00' },
    isSellable: true,
    content: { kind: 'simple', specification: 'line' },
    prices: ['line-monthly'],
  },
  {
    kind: 'productOfferingPrice',
    id: 'line-monthly',
    name: text('月租', 'Monthly fee'),
    charge: {
      kind: 'recurring',
      amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount: '10.00' }] },
      period: { unit: 'month', count: 1 },
      timing: 'advance',
      cycle: 'calendar',
      proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fullPeriod' } },
    },
  },
  { kind: 'serviceSpecification', id: 'line-service', name: text('线路服务', 'Line service'), level: 'CFS', characteristics: [] },
  {
    kind: 'realization',
    id: 'line-by-service',
    name: text('线路由服务实现', 'Line by service'),
    from: { kind: 'productSpecification', id: 'line' },
    to: { kind: 'serviceSpecification', id: 'line-service' },
    characteristics: [],
    quantity: 'one',
    scope: 'item',
  },
] as unknown as readonly Document[]
