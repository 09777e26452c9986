import { expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome trên Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge trên Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox trên Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'Safari trên iPhone'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0',
    'Samsung Internet trên Android',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/120 Chrome/114.0 Safari/537.36', 'Cốc Cốc trên Windows'],
  ['', 'Thiết bị không rõ'],
  ['<script>alert(1)</script>', 'Thiết bị không rõ'],
])('%s', (agent, words) => {
  expect(deviceWords(agent)).toBe(words);
});
