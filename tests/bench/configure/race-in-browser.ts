import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { packageRoot } from '../../../schema/package-root.js'
import { type Measurement, measurements, ours } from '../measurement.js'
import type { TimesInPage } from './page.js'
import type { BundleSize } from './race-bundle.js'

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const args = ['--headless', '--no-sandbox', '--disable-gpu', ...quiet]

/** The same clicks in headless Chromium, in a page that holds nothing but the engine. */
export async function* raceInBrowser(sizes: readonly BundleSize[]): AsyncIterable<readonly Measurement[]> {
  const script = await scriptOf(join(packageRoot(), 'tests/bench/configure/page.ts'))
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args })
  try {
    for (const { options, rules } of sizes) {
      const page = await browser.newPage()
      await page.addScriptTag({ content: script })
      const { search, compiled } = (await page.evaluate(`timesInPage(${options}, ${rules})`)) as TimesInPage
      const name = `${options} options, ${rules} rules, in Chromium: domains`
      yield measurements('configure', `${name}, search`, [{ subject: ours, times: search }])
      if (compiled !== null) yield measurements('configure', `${name}, compiled`, [{ subject: ours, times: compiled }])
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error('The page was not built.')
  return first.output[0].code
}
