import { expect, test } from 'vitest'
import { waterfall } from '../../engine/price/waterfall.js'
import { amountOff, amounts, data, fee, monthly, oneTime, percentOff, priced, type Shop, used } from './shop.js'

const bars = (shop: Shop, price: string, basket: Parameters<typeof priced>[1] = {}) =>
  waterfall(priced(shop, basket), { path: '/', price: price as never }).map(({ kind, label, change, after }) => [
    kind,
    label.en,
    change,
    after,
  ])

test('leads from the list price over every alteration to the amount, and on to the first bill', () => {
  const shop = {
    prices: {
      fee: monthly('99.99', { kind: 'day' }),
      student: { charge: percentOff('15', { priority: 1 }), name: { 'zh-CN': '学生优惠', en: 'Student discount' } },
      coupon: { charge: amountOff('100.00', { priority: 2 }), name: { 'zh-CN': '优惠券', en: 'Coupon' } },
    },
  }
  expect(bars({ prices: { fee: shop.prices.fee, student: shop.prices.student } }, 'fee', { startDate: '2026-06-17' })).toEqual([
    ['list', 'List price', '99.99', '99.99'],
    ['alteration', 'Student discount', '-14.9985', '84.9915'],
    ['rounding', 'Rounding', '-0.0015', '84.99'],
    ['amount', 'Amount per month', '84.99', '84.99'],
    ['firstPeriod', 'First period: 14 of 30 days', '-45.33', '39.66'],
    ['firstBill', 'First bill', '39.66', '39.66'],
  ])
  expect(bars(shop, 'fee')).toEqual([
    ['list', 'List price', '99.99', '99.99'],
    ['alteration', 'Student discount', '-14.9985', '84.9915'],
    ['alteration', 'Coupon', '-100.00', '-15.0085'],
    ['floor', 'Not below zero', '15.0085', '0.00'],
    ['amount', 'Amount per month', '0.00', '0.00'],
    ['firstBill', 'First bill', '0.00', '0.00'],
  ])
})

test('shows the cap of use, and that use is billed later', () => {
  const shop = { prices: { use: data({ kind: 'unit', rate: amounts('0.03') }, { cap: amounts('10.00') }) } }
  expect(bars(shop, 'use', { usage: used('500') })).toEqual([
    ['list', 'List price', '15.00', '15.00'],
    ['cap', 'Monthly cap', '-5.00', '10.00'],
    ['amount', 'Use per month', '10.00', '10.00'],
    ['firstPeriod', 'Billed after use', '-10.00', '0.00'],
    ['firstBill', 'First bill', '0.00', '0.00'],
  ])
})

test('shows that a fee in arrears is billed at the end of its first period, and then so much', () => {
  const shop = { prices: { fee: fee({ timing: 'arrears' }), setup: oneTime('20.00') } }
  expect(bars(shop, 'fee', { startDate: '2026-06-17' })).toEqual([
    ['list', 'List price', '31.00', '31.00'],
    ['amount', 'Amount per month', '31.00', '31.00'],
    ['firstPeriod', 'First period: 14 of 30 days', '-16.53', '14.47'],
    ['arrears', 'In arrears: billed on 2026-07-01', '-14.47', '0.00'],
    ['firstBill', 'First bill', '0.00', '0.00'],
  ])
})

test('of a line that the quote does not have is empty', () => expect(bars({ prices: { fee: monthly('1.00') } }, 'nowhere')).toEqual([]))
