import { type ThemeConfig, theme } from 'antd'

export type ThemeName = 'light' | 'dark'

/** The colours of the studio by use. Texts on every background they occur on reach a contrast of 4.5. */
interface ThemeColours {
  readonly canvas: string
  readonly surface: string
  readonly subtle: string
  readonly hover: string
  readonly line: string
  readonly edge: string
  readonly text: string
  readonly muted: string
  readonly faint: string
  readonly accent: string
  readonly accentSoft: string
  readonly onAccent: string
  readonly good: string
  readonly goodSoft: string
  readonly open: string
  readonly openSoft: string
  readonly bad: string
  readonly badSoft: string
}

const light: ThemeColours = {
  canvas: '#f3f5f8',
  surface: '#ffffff',
  subtle: '#f6f8fa',
  hover: '#edf2f8',
  line: '#dde3ea',
  edge: '#8a96a5',
  text: '#18212c',
  muted: '#465363',
  faint: '#5d6a7a',
  accent: '#1b5aa3',
  accentSoft: '#e3eefb',
  onAccent: '#ffffff',
  good: '#136b3b',
  goodSoft: '#e1f3e8',
  open: '#7d4f00',
  openSoft: '#fcf0d4',
  bad: '#a82a24',
  badSoft: '#fce9e7',
}

const dark: ThemeColours = {
  canvas: '#0f1318',
  surface: '#171c23',
  subtle: '#1c222b',
  hover: '#232c38',
  line: '#2c3542',
  edge: '#697789',
  text: '#e5eaf0',
  muted: '#b4becb',
  faint: '#97a3b2',
  accent: '#7fb2f3',
  accentSoft: '#1d3352',
  onAccent: '#0c1622',
  good: '#6fcf97',
  goodSoft: '#14352a',
  open: '#e6b457',
  openSoft: '#3a2d12',
  bad: '#f2938c',
  badSoft: '#44211f',
}

export const themeColours: Readonly<Record<ThemeName, ThemeColours>> = { light, dark }

const font = '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif'

/** The same colours for Ant Design, with dense controls on a 4 px grid. */
export function antdTheme(name: ThemeName): ThemeConfig {
  const colours = themeColours[name]
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: font,
      fontSize: 13,
      controlHeight: 28,
      controlHeightSM: 24,
      borderRadius: 4,
      borderRadiusLG: 6,
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorLink: colours.accent,
      colorSuccess: colours.good,
      colorWarning: colours.open,
      colorError: colours.bad,
      colorText: colours.text,
      colorTextSecondary: colours.muted,
      colorTextTertiary: colours.faint,
      colorTextDescription: colours.faint,
      colorTextPlaceholder: colours.faint,
      colorTextDisabled: colours.faint,
      colorBgLayout: colours.canvas,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.surface,
      colorBorder: colours.edge,
      colorBorderSecondary: colours.line,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryColor: colours.onAccent, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Segmented: { trackBg: colours.hover, itemColor: colours.muted, itemSelectedColor: colours.text, itemSelectedBg: colours.surface },
      Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0', horizontalItemGutter: 20 },
      Tooltip: { colorBgSpotlight: name === 'dark' ? '#38424f' : '#1f2a37', colorTextLightSolid: '#ffffff' },
    },
  }
}

/** Gives our own style sheets the same colours, as custom properties such as `--accent-soft`. */
export function applyTheme(name: ThemeName, root: HTMLElement): void {
  root.dataset['theme'] = name
  root.style.colorScheme = name
  for (const [key, colour] of Object.entries(themeColours[name])) {
    root.style.setProperty(`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour)
  }
}
