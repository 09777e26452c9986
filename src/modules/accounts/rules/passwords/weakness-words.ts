import type { Weakness } from './judge-password.ts';

const advice = 'Ghép vài từ không liên quan thành một câu ngắn chỉ mình bạn nhớ.';

/** What to tell a person about a password that will not do: why, and what to choose instead. */
export const weaknessSentence = (weakness: Weakness, shortest: number): string =>
  ({
    short: `Mật khẩu cần ít nhất ${shortest} ký tự. ${advice}`,
    personal: `Mật khẩu này dựa vào tên người, tên đơn vị hoặc tên đăng nhập nên dễ bị đoán. ${advice}`,
    common: `Mật khẩu này dùng những từ nhiều người hay đặt nên dễ bị đoán. ${advice}`,
    walk: `Mật khẩu này là một dãy phím hoặc dãy số liền nhau nên dễ bị đoán. ${advice}`,
    'name-and-number': `Mật khẩu này là tên người hoặc ngày tháng nên dễ bị đoán. ${advice}`,
    repeated: `Mật khẩu này lặp lại nên dễ bị đoán. ${advice}`,
  })[weakness];
