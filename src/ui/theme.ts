import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a quiet teal. Red is kept for what is late or dangerous, greys carry the rest. */
const teal: MantineColorsTuple = [
  '#eef7f6',
  '#d8ecea',
  '#b3d8d5',
  '#86c0bc',
  '#64b0ab',
  '#378e89',
  '#1f7874',
  '#0f6461',
  '#0a5250',
  '#063e3d',
];

const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: fonts,
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.65' },
  headings: {
    fontFamily: fonts,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.5' },
      h2: { fontSize: '1.25rem', lineHeight: '1.5' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md', decimalSeparator: ',', thousandSeparator: '.' } },
    Checkbox: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    CheckboxGroup: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

/** Mantine's own grey and red of small text are too pale for WCAG AA. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2427',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#566066',
    '--mantine-color-placeholder': '#646e74',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#8b959a',
  },
  dark: {
    '--mantine-color-text': '#e4e8ea',
    '--mantine-color-body': '#15191b',
    '--mantine-color-dimmed': '#a4aeb3',
    '--mantine-color-placeholder': '#98a2a7',
    '--mantine-color-error': '#ff9d92',
    '--mantine-color-default': '#1c2123',
    '--mantine-color-default-hover': '#252b2e',
    '--mantine-color-default-border': '#69747a',
  },
});
