/** Cases that are true to their source and that we differ from by design, each with the reason. */
export const quirks: Readonly<Record<string, string>> = {
  'proration_cycles-166':
    'The source reckons the period before the first bill day from that day as clamped (28 February back to 28 November); we reckon it from the bill day itself (31, so 30 November), as every other period.',
  'promotion-023':
    'The source leaves an amount spread over shipping methods as unrounded floating-point figures; we spread a payable amount in payable shares that add up to it.',
}
