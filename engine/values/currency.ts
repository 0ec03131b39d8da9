/** An ISO 4217 code that the table below knows. */
export type Currency = string & { readonly '~currency': true }

/**
 * Minor-unit decimals by ISO 4217 code, from the published list of active codes (2024-06). Codes with two decimals
 * are listed by name only.
 */
const twoDecimals =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW'
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
