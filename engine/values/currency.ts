import { decimal, type Ratio } from './ratio.js'

/** An ISO 4217 code that the table below knows. */
export type Currency = string & { readonly '~currency': true }

/**
 * Minor-unit decimals by ISO 4217 code, from the list of active codes as published on 2026-01-01, funds codes included.
 * Codes with two decimals are listed by name only. Metals, drawing rights and test codes have no minor unit, so that
 * nothing can be paid in them: they are no currencies here. ANG (until XCG in 2025) and BGN (until EUR in 2026) stay for
 * prices of before.
 */
const twoDecimals =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG'
const otherDecimals: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

const decimals: ReadonlyMap<string, number> = new Map([
  ...twoDecimals.split(' ').map((code) => [code, 2] as const),
  ...Object.entries(otherDecimals),
])

/** The currency for a code, or `null` when ISO 4217 does not list it. */
export function currency(code: string): Currency | null {
  return decimals.has(code) ? (code as Currency) : null
}

/** How many decimals can be paid: CNY 2, JPY 0, KWD 3. */
export function decimalsOf(code: Currency): number {
  return decimals.get(code)!
}

/**
 * The smallest amount that can be paid in cash where that is more than the smallest unit of account, because the
 * smaller coins are no longer struck. CAD, CHF, CZK, DKK, NOK and SEK as in CLDR 45; all from the rounding rules that the
 * central banks and treasuries of the countries publish: AU 1991, CA 2013, CH 2007, CZ 2008, DK 2008, HU 2008, IL 2008, MY 2008, NO 2012, NZ 2006, SE 2010, ZA 2002.
 */
const cashIncrements: Readonly<Record<string, string>> = {
  AUD: '0.05',
  CAD: '0.05',
  CHF: '0.05',
  CZK: '1',
  DKK: '0.50',
  HUF: '5',
  ILS: '0.10',
  MYR: '0.05',
  NOK: '1',
  NZD: '0.10',
  SEK: '1',
  ZAR: '0.10',
}

const increments: ReadonlyMap<string, Ratio> = new Map(Object.entries(cashIncrements).map(([code, step]) => [code, decimal(step)]))

/** The step of amounts paid in cash, CHF 0.05, or `null` where every payable amount can be: what is charged to an account is never rounded to it. */
export function cashIncrementOf(code: Currency): Ratio | null {
  return increments.get(code) ?? null
}
