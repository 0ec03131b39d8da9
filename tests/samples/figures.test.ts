import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { decideTable } from '../../engine/rules/tables/decide-table.js'
import { daysBetween, localDate } from '../../engine/values/local-date.js'
import { compareRatios, decimal, ratio, times } from '../../engine/values/ratio.js'
import {
  allowance,
  bundleRule,
  capOf,
  conversionCap,
  fixedAmount,
  onlyValue,
  rowAmount,
  sample,
  setPrice,
  speedLimit,
  tier,
  unitRate,
} from './sample-figures.js'
import { sampleDraft } from './sample-telecom.js'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const published = JSON.parse(readFileSync(new URL('./china-telecom-tariffs.json', import.meta.url), 'utf8')) as Json

/** Where each published number stands in the sample: pointer in the published file → figure of the sample. */
const claims = new Map<string, string>()

const tiers = ['ef169', 'ef199', 'ef299', 'ef399']
tiers.forEach((id, index) => {
  const at = `/enjoyFamily/tiers/${index}`
  claims.set(`${at}/monthly`, rowAmount('enjoy-fees', `${id}-monthly`))
  claims.set(`${at}/yearly`, rowAmount('enjoy-fees', `${id}-yearly`))
  claims.set(`${at}/callMin`, allowance(`${id}-calls`).quantity)
  claims.set(`${at}/dataGB`, allowance(`${id}-data`).quantity)
  claims.set(`${at}/broadbandMbps`, id === 'ef399' ? highestSpeed('enjoy-broadband') : speedLimit('enjoy-family', `${id}-speed`))
})
claims.set('/enjoyFamily/fixedLine/monthly', fixedAmount('enjoy-line-monthly'))
claims.set('/enjoyFamily/fixedLine/yearly', fixedAmount('enjoy-line-yearly'))
claims.set('/enjoyFamily/oneOff/deposit', fixedAmount('enjoy-deposit'))

const packages = ['m120', 'q100', 'q200', 'h300', 'y600']
packages.forEach((id, index) => {
  claims.set(`/prepaid4GData/packages/${index}/price`, fixedAmount(`prepaid-${id}-fee`))
  claims.set(`/prepaid4GData/packages/${index}/validDays`, onlyValue(`prepaid-${id}`, 'validDays'))
})
for (const [index, used] of ['0', '50', '100', '499', '500'].entries()) {
  const { usage, expect: expected } = sample('scenario', `prepaid-overage-${used}`)
  claims.set(`/prepaid4GData/derived/${index}/0`, usage?.[0]?.quantity ?? '')
  claims.set(`/prepaid4GData/derived/${index}/1`, expected.lines?.[0]?.amount ?? '')
}

claims.set('/standard/postpaidMonthly', fixedAmount('standard-monthly'))
claims.set('/standard/firstMonthDaily', firstPeriod('standard-joined-30-june'))
claims.set('/standard/fullMonth31', firstPeriod('standard-31-days'))
claims.set('/standard/callPerMin', unitRate('standard-calls'))
claims.set('/standard/dataPerKB', unitRate('standard-data'))
claims.set('/standard/wlanPerMin', unitRate('standard-wlan'))
claims.set('/standard/wlanMonthlyCap', capOf('standard-wlan'))
claims.set('/standard/callerDisplayMonthly', fixedAmount('caller-display-monthly'))
claims.set('/standard/uimReplacement', fixedAmount('card-replacement-fee'))
claims.set('/standard/retentionHandling', fixedAmount('number-retention-handling'))
claims.set('/standard/retentionMonthly', fixedAmount('number-retention-monthly'))
claims.set('/standard/accountTransfer', fixedAmount('account-transfer-fee'))

claims.set('/fixedLineStandard/monthlyRental/residential.urban', rowAmount('fixed-line-rentals', 'residential-urban'))
claims.set('/fixedLineStandard/monthlyRental/residential.chongming', rowAmount('fixed-line-rentals', 'residential-chongming'))
claims.set('/fixedLineStandard/monthlyRental/office', rowAmount('fixed-line-rentals', 'office'))
claims.set('/fixedLineStandard/monthlyRental/analogTrunk', rowAmount('trunk-rentals', 'analog'))
claims.set('/fixedLineStandard/monthlyRental/digitalTrunk.internet', rowAmount('trunk-rentals', 'digital-internet'))
claims.set('/fixedLineStandard/monthlyRental/digitalTrunk.other', rowAmount('trunk-rentals', 'digital-other'))
claims.set('/fixedLineStandard/install/handling', fixedAmount('fixed-line-handling'))
claims.set('/fixedLineStandard/install/materialResidentialNew', rowAmount('fixed-line-material-fees', 'residential'))
claims.set('/fixedLineStandard/install/officeNew', rowAmount('fixed-line-material-fees', 'office'))
claims.set('/fixedLineStandard/install/materialResidentialRelocOutdoor', rowAmount('fixed-line-relocation-fees', 'residential-outdoor'))
claims.set('/fixedLineStandard/install/materialResidentialRelocIndoor', rowAmount('fixed-line-relocation-fees', 'residential-indoor'))
claims.set('/fixedLineStandard/install/officeRelocOutdoor', rowAmount('fixed-line-relocation-fees', 'office-outdoor'))
claims.set('/fixedLineStandard/install/officeRelocIndoor', rowAmount('fixed-line-relocation-fees', 'office-indoor'))

claims.set('/broadband2M/perMin/0', unitRate('broadband-2m-use'))
claims.set('/broadband2M/monthlyCap', capOf('broadband-2m-use'))
claims.set('/broadband2M/install/standard', fixedAmount('broadband-2m-installation'))
claims.set('/broadband2M/install/discounted', setPrice('broadband-2m-installation-discounted'))
claims.set('/broadband2M/nonUsagePenaltyPerDay', unitRate('broadband-2m-retention'))
claims.set('/broadband2M/deposit', fixedAmount('broadband-2m-deposit'))

for (const [index, fee] of ['99', '199'].entries()) {
  const at = `/mobilePlans/plans/${index}`
  claims.set(`${at}/monthly`, fixedAmount(`unlimited-${fee}-monthly`))
  claims.set(`${at}/dataThresholdGB`, allowance(`unlimited-${fee}-data`).quantity)
  claims.set(`${at}/callMin`, allowance(`unlimited-${fee}-calls`).quantity)
}
for (const [index, fee] of ['79', '99', '129', '169', '199'].entries()) {
  const at = `/mobilePlans/plans/${index + 2}`
  claims.set(`${at}/monthly`, fixedAmount(`enjoy-${fee}-monthly`))
  claims.set(`${at}/nationalGB`, allowance(`enjoy-${fee}-national`).quantity)
  claims.set(`${at}/localGB`, allowance(`enjoy-${fee}-local`).quantity)
  claims.set(`${at}/convertCapMin`, conversionCap(`enjoy-${fee}-national`, 'out-of-plan-calls'))
  claims.set(`${at}/convertCapSms`, conversionCap(`enjoy-${fee}-national`, 'out-of-plan-sms'))
  claims.set(`${at}/rolloverCapGB`, allowance(`enjoy-${fee}-national`).rollover?.cap ?? '')
}
claims.set('/mobilePlans/outOfPlan/callPerMin', unitRate('out-of-plan-calls'))
claims.set('/mobilePlans/outOfPlan/smsEach', unitRate('out-of-plan-sms'))
claims.set('/mobilePlans/outOfPlan/dataPerKB', unitRate('star-card-data'))
for (const [index, id] of ['unlimited-99-joined-17-june', 'unlimited-199-joined-28-february'].entries()) {
  const at = `/mobilePlans/derived/${index}`
  const { startDate = '', expect: expected } = sample('scenario', id)
  claims.set(`${at}/plan`, expected.lines?.[0]?.amount ?? '')
  claims.set(`${at}/fee`, firstBill(id))
  claims.set(`${at}/callMin`, expected.allowances?.[0]?.firstPeriod ?? '')
  claims.set(`${at}/days`, String(daysBetween(localDate(startDate), startOfNextMonth(startDate))))
  claims.set(`${at}/of`, String(daysBetween(localDate(`${startDate.slice(0, 7)}-01`), startOfNextMonth(startDate))))
}

/** Published numbers that the sample leaves out, each with its reason. */
const leftOut = new Map([
  ['/broadband2M/perMin/1', 'the page contradicts itself: its table, which says 0.05, is followed'],
  ['/broadband2M/nonUsageAfterMonths', 'the metric counts the days of retention that follow the two months: the network reports them'],
])

describe('each published figure is the figure of the sample', () => {
  test.each([...claims])('%s is %s', (pointer, figure) => {
    expect(compareRatios(decimal(String(at(pointer))), decimal(figure))).toBe(0)
  })
})

test('no published number is forgotten: each is in the sample or left out with a reason', () => {
  const forgotten = numbersOf(published, '').filter((pointer) => !claims.has(pointer) && !leftOut.has(pointer))
  expect(forgotten).toEqual([])
  expect([...leftOut.keys()].filter((pointer) => claims.has(pointer))).toEqual([])
})

describe('rules that are published in words', () => {
  test('the bundle is one mobile plan, one broadband and one fixed line for those who want it', () => {
    expect(at('/enjoyFamily/bundle')).toBe('ONE mobile plan (mandatory) + ONE free home broadband + ONE optional fixed line')
    expect(groupBounds('enjoy-family')).toMatchObject({ mobile: [1, 1], broadband: [1, 1], 'fixed-line': [0, 1] })
    expect(mostOfEach('enjoy-family')).toEqual([1])
    expect(sample('productOffering', 'enjoy-broadband').prices.map(chargeKind)).not.toContain('recurring')
  })
  test('yearly fees are for one year, all other recurring fees for one month', () => {
    for (const { id, charge } of sampleDraft().all('productOfferingPrice'))
      if (charge.kind === 'recurring')
        expect([id, charge.period]).toEqual([id, { unit: id.endsWith('-yearly') ? 'year' : 'month', count: 1 }])
  })
  test.each(tiers.map((id, index) => [id, index] as const))('a year of tier %s costs the months that are paid', (id, index) => {
    const [months] = /\d+/.exec(String(at(`/enjoyFamily/tiers/${index}/yearlyRule`))) ?? []
    const year = times(decimal(rowAmount('enjoy-fees', `${id}-monthly`)), decimal(months ?? ''))
    expect(compareRatios(year, decimal(rowAmount('enjoy-fees', `${id}-yearly`)))).toBe(0)
  })
  test('a year of the fixed line costs twelve months', () => {
    const year = times(decimal(fixedAmount('enjoy-line-monthly')), ratio(12n))
    expect(compareRatios(year, decimal(fixedAmount('enjoy-line-yearly')))).toBe(0)
  })
  test('tiers 299 and 399 have 1 TB of broadband at full speed, the others no such limit', () => {
    const limited = tiers.filter((_, index) => /^1TB then/.test(String(at(`/enjoyFamily/tiers/${index}`, 'broadbandCap'))))
    expect(limited).toEqual(['ef299', 'ef399'])
    for (const id of limited) expect(allowance(`${id}-broadband-volume`)).toMatchObject({ quantity: '1', unit: 'TB' })
  })
  test('tier 399 has 40 GB at 4G speed and up to 100 GB at 3G speed', () => {
    expect(at('/enjoyFamily/tiers/3/dataCap')).toBe('40GB at 4G, then 3G; after 100GB unlimited at 2G')
    expect(Number(allowance('ef399-data').quantity) + Number(allowance('ef399-data-3g').quantity)).toBe(100)
  })
  test('the deposit of the bundle is given back and its installation costs nothing', () => {
    expect(at('/enjoyFamily/oneOff/depositRefundable')).toBe(true)
    expect(sample('productOfferingPrice', 'enjoy-deposit').charge).toMatchObject({ kind: 'oneTime', refundable: true })
    expect(at('/enjoyFamily/oneOff/installationWaived')).toBe(true)
    expect(sample('productOfferingPrice', 'enjoy-installation-waived').charge).toMatchObject({
      effect: { kind: 'percentOff', percent: '100' },
      target: { scope: 'price', price: 'enjoy-installation' },
    })
    expect(fixedAmount('enjoy-installation')).toBe(fixedAmount('broadband-2m-installation'))
  })
  test('prepaid overage is 30 for each 500 MB, all within the first 100', () => {
    expect(at('/prepaid4GData/overage')).toMatch(/^under 100MB CNY 0\.30\/MB; 100-500MB free; .*CNY 30 per 500MB/)
    expect([tier('prepaid-data-overage', 0), tier('prepaid-data-overage', 1)]).toEqual([
      { rate: '0.30', upTo: '100' },
      { rate: '0', upTo: '500' },
    ])
    expect(sample('productOfferingPrice', 'prepaid-data-overage').charge).toMatchObject({ model: { repeatEvery: '500' } })
  })
  test('the contradiction of the prepaid cap is settled at 600 and documented', () => {
    expect(at('/prepaid4GData/capNote')).toContain('capped at CNY 600')
    expect(capOf('prepaid-data-overage')).toBe('600.00')
    const notes = sample('productOfferingPrice', 'prepaid-data-overage').source?.map(({ note }) => note?.en ?? '') ?? []
    expect(notes.join(' ')).toMatch(/900.*disagree/)
  })
  test('the contradiction of the broadband minute is settled at 0.05 and documented', () => {
    expect(at('/broadband2M/perMin')).toEqual([0.05, 0.04])
    expect(sample('productOfferingPrice', 'broadband-2m-use').source?.[0]?.note?.en).toMatch(/0\.05.*0\.04/)
  })
  test('data beyond the plan is charged by the kilobyte, and a gigabyte has as many as it has', () => {
    for (const price of ['out-of-plan-data', 'out-of-plan-local-data']) {
      expect(compareRatios(decimal(unitRate(price)), decimal(String(at('/mobilePlans/outOfPlan/dataPerKB'))))).toBe(0)
      expect(sample('productOfferingPrice', price).charge).toMatchObject({
        unit: 'KB',
        conversion: { from: 'GB', operation: 'multiply', factor: String(1024 * 1024) },
      })
    }
  })
  test('each call is rounded up to whole minutes', () => {
    expect(at('/mobilePlans/outOfPlan/callRounding')).toBe('up to whole minute')
    expect(sample('productOfferingPrice', 'out-of-plan-calls').charge).toMatchObject({
      increment: { initial: '1', step: '1', per: 'event' },
    })
  })
  test('a megabyte is a minute or a message, up to what the plan says of both', () => {
    expect(at('/mobilePlans/conversion')).toBe('1MB = 1 min = 1 SMS')
    for (const fee of ['79', '99', '129', '169', '199']) {
      const { unit, convertible = [] } = allowance(`enjoy-${fee}-national`)
      expect([unit, ...convertible.map(({ rate }) => rate)]).toEqual(['GB', '1024', '1024'])
      for (const [limit, into] of [
        ['convertCapMin', 'out-of-plan-calls'],
        ['convertCapSms', 'out-of-plan-sms'],
      ] as const)
        expect(onlyValue(`enjoy-${fee}`, limit)).toBe(conversionCap(`enjoy-${fee}-national`, into))
      expect(onlyValue(`enjoy-${fee}`, 'rolloverCapGB')).toBe(allowance(`enjoy-${fee}-national`).rollover?.cap)
    }
  })
  test('main card and sub-cards share what the plan includes', () => {
    expect(at('/unlimitedRules2018/rules')).toContain('main and sub cards share one usage counter')
    for (const id of ['unlimited-99-calls', 'unlimited-199-calls', 'unlimited-99-data', 'unlimited-199-data'])
      expect(allowance(id).pool).toBe('subscription')
  })
  test('the seven plans keep their published names', () => {
    const names = [0, 1, 2, 3, 4, 5, 6].map((index) => at(`/mobilePlans/plans/${index}/name`))
    const ids = ['unlimited-99', 'unlimited-199', 'enjoy-79', 'enjoy-99', 'enjoy-129', 'enjoy-169', 'enjoy-199']
    expect(ids.map((id) => sample('productOffering', id).name['zh-CN'])).toEqual(names)
  })
  test('a sub-card costs 10 a month from 1 April 2018', () => {
    expect(at('/unlimitedRules2018/rules')).toContain('sub-card 10/month each, from 2018-04-01')
    expect(fixedAmount('sub-card-monthly')).toBe('10.00')
    expect(sample('productOffering', 'sub-card').validFor.from).toBe('2018-04-01T00:00:00+08:00')
  })
  test('five numbers under one name, main card and sub-cards together', () => {
    expect(starCardRules()).toContain('more than 5 numbers under a name cannot activate')
    expect(sample('condition', 'number-limit').condition).toMatchObject({ operator: 'lessThan', value: 5 })
    const rules = compileRules(sampleDraft())
    for (const held of [0, 1, 2, 3, 4, 5])
      expect(decideTable(rules, rules.tables.get('sub-cards-left')!, { 'customer.numbersHeld': held }).found).toBe(
        Math.max(0, 5 - 1 - held),
      )
    for (const held of [1, 2, 3, 4]) {
      const { when, term } = cardLimit(held)
      const more = 5 - 1 - held
      expect(when).toEqual({ table: 'sub-cards-left', operator: 'lessThanInclusive', value: more })
      expect(term).toMatchObject(more === 0 ? { selected: false } : { quantity: { operator: 'lessThanInclusive', value: more } })
    }
  })
  test('the Star Card costs 19, has 30 GB of directed data, 1 for each beyond, and stops at 600', () => {
    expect(at('/starCard19/source')).toContain('19元')
    expect(starCardRules()).toMatch(/directed data over 30GB: 1 per 1GB.*reaching 600.*under 16 cannot join online/)
    expect(fixedAmount('star-card-monthly')).toBe('19.00')
    expect(allowance('star-card-directed')).toMatchObject({ quantity: '30', unit: 'GB' })
    expect(unitRate('star-card-directed-beyond')).toBe('1.00')
    expect(sample('productOfferingPrice', 'star-card-data').charge).toMatchObject({
      suspendAt: { amounts: [{ currency: 'CNY', amount: '600.00' }], continuation: 'onRequest' },
    })
    expect(sample('condition', 'online-age').condition).toEqual({ template: 'grown-up-on-channel', with: { age: 16, channel: 'web' } })
  })
})

function at(...steps: readonly string[]): Json | undefined {
  const keys = steps.flatMap((step) => (step.startsWith('/') ? step.slice(1).split('/') : [step]))
  return keys.reduce<Json | undefined>((value, key) => (value as { readonly [key: string]: Json } | undefined)?.[key], published)
}

function numbersOf(value: Json, pointer: string): readonly string[] {
  if (typeof value === 'number') return [pointer]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => numbersOf(part, `${pointer}/${key}`))
}

function starCardRules(): string {
  return (at('/starCard19/rules') as readonly string[]).join('\n').replaceAll('\n', ' ')
}

/** What a bundle with sub-cards asks of whoever already holds so many numbers. */
function cardLimit(held: number) {
  const rule = bundleRule('unlimited-99', `numbers-held-${held}`)
  return { when: rule.when, term: rule.kind === 'requires' ? rule.then[0] : undefined }
}

function firstPeriod(scenario: string): string {
  return sample('scenario', scenario).expect.lines?.[0]?.firstPeriod ?? ''
}

function firstBill(scenario: string): string {
  return sample('scenario', scenario).expect.lines?.[0]?.firstBill ?? ''
}

function groupBounds(bundle: string): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(groupsOf(bundle).map(({ id, minimum, maximum }) => [id, [minimum, maximum]]))
}

/** How many of one member a bundle lets a customer have: the different maximums. */
function mostOfEach(bundle: string): readonly number[] {
  return [...new Set(groupsOf(bundle).flatMap(({ members }) => members.map(({ maximum }) => maximum)))]
}

function groupsOf(bundle: string) {
  const { content } = sample('productOffering', bundle)
  return content.kind === 'bundle' ? content.groups : []
}

function chargeKind(price: string): string {
  return sample('productOfferingPrice', price).charge.kind
}

function highestSpeed(offering: string): string {
  const { content } = sample('productOffering', offering)
  const speeds = content.kind === 'simple' ? content.characteristics?.find(({ id }) => id === 'downlink')?.values : undefined
  return String(speeds?.at(-1))
}

function startOfNextMonth(date: string) {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return localDate(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`)
}
