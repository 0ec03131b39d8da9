import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const pictures = join(root, 'tests/out')

/** The built product and a real browser, for as long as a test file runs. */
interface OpenStudio {
  readonly address: string
  /** A page of its own, in a language and theme; what goes wrong in it is gathered in `faults`. */
  page(options: { readonly language: 'zh-CN' | 'en'; readonly theme?: 'light' | 'dark'; readonly width?: number }): Promise<StudioPage>
  close(): Promise<void>
}

export interface StudioPage {
  readonly page: Page
  /** Uncaught errors and errors on the console. */
  readonly faults: readonly string[]
  /** What axe finds, one line per violation with its places. */
  axe(): Promise<readonly string[]>
  /** Keeps a picture under `tests/out`. */
  picture(name: string): Promise<void>
}

/** Both languages and both themes, each once; `journey.test.ts` has axe look at every screen in each language and theme. */
export const looks = [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const

/** The studio of a test file: opened before its first test, and closed after its last. */
export function studioOfFile(): Omit<OpenStudio, 'close'> {
  let opened: OpenStudio | null = null
  beforeAll(async () => {
    opened = await openStudio()
  })
  afterAll(() => opened?.close())
  return {
    get address() {
      return opened!.address
    },
    page: (options) => opened!.page(options),
  }
}

async function openStudio(): Promise<OpenStudio> {
  if (!existsSync(chromiumPath)) throw new Error(`There is no Chromium at ${chromiumPath}: install it, or name another with CHROMIUM_PATH.`)
  mkdirSync(pictures, { recursive: true })
  const data = mkdtempSync(join(tmpdir(), 'repertoire-studio-'))
  const { server, address } = await serve(data)
  const browser = await launch()
  return {
    address,
    page: (options) => openPage(browser, options),
    close: async () => {
      await browser.close()
      server.kill('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function serve(data: string): Promise<{ server: ChildProcess; address: string }> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', REPERTOIRE_DATA: data }
  const server = spawn(process.execPath, ['dist/cli/main.js', 'serve'], { cwd: root, env })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const found = /ready: (http:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return { server, address }
}

function launch(): Promise<Browser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox', '--disable-gpu', ...quiet] })
}

async function openPage(
  browser: Browser,
  { language, theme = 'light', width = 1440 }: Parameters<OpenStudio['page']>[0],
): Promise<StudioPage> {
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return {
    page,
    faults,
    axe: async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    },
    picture: async (name) => {
      await page.mouse.move(0, 0)
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(pictures, `${name}.png`) })
    },
  }
}
