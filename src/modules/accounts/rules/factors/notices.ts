import { formatMinute } from '#base/date.ts';

/** What somebody is told by mail because it concerns the safety of their account. */
export type Notice =
  | { readonly kind: 'device'; readonly device: string }
  | { readonly kind: 'added'; readonly factor: 'totp' | 'passkey' }
  | { readonly kind: 'removed'; readonly factor: 'totp' | 'passkey' }
  | { readonly kind: 'linked'; readonly provider: string }
  | { readonly kind: 'unlinked'; readonly provider: string }
  | { readonly kind: 'password-link'; readonly by: string }
  | { readonly kind: 'password' }
  | { readonly kind: 'reset' };

const factorWords = { totp: 'mã trên điện thoại', passkey: 'khóa truy cập' } as const;

function what(notice: Notice): string {
  switch (notice.kind) {
    case 'device':
      return `Tài khoản vừa được đăng nhập trên một thiết bị mới: ${notice.device}.`;
    case 'added':
      return `Tài khoản vừa có thêm lớp bảo vệ: ${factorWords[notice.factor]}.`;
    case 'removed':
      return `Tài khoản vừa bỏ lớp bảo vệ: ${factorWords[notice.factor]}.`;
    case 'linked':
      return `Tài khoản vừa được nối với ${notice.provider}: từ nay đăng nhập ở đó cũng vào được tài khoản này.`;
    case 'unlinked':
      return `Tài khoản vừa bỏ nối với ${notice.provider}.`;
    case 'password-link':
      return `${notice.by} vừa tạo một đường dẫn để đặt lại mật khẩu của tài khoản này. Mật khẩu cũ vẫn dùng được đến khi đường dẫn được dùng.`;
    case 'password':
      return 'Mật khẩu vừa được đặt lại bằng đường dẫn của người quản trị; mọi thiết bị khác đã bị đăng xuất.';
    case 'reset':
      return 'Người quản trị của đơn vị vừa bỏ mọi lớp bảo vệ thứ hai của tài khoản, vì được báo là không dùng được nữa.';
  }
}

/** A letter without any link, so that a forged one that asks to click is told apart. */
export const noticeLetter = (
  fullName: string,
  login: string,
  notice: Notice,
  now: Date,
): { subject: string; text: string } => ({
  subject: 'Trường An: thay đổi về bảo mật tài khoản',
  text: [
    `Kính gửi ${fullName},`,
    '',
    `${what(notice)} Tên đăng nhập: ${login}. Thời điểm: ${formatMinute(now)}.`,
    '',
    'Nếu việc này là của ông/bà, không phải làm gì thêm.',
    'Nếu không phải: mở chương trình, vào Tài khoản, Bảo mật, đăng xuất các thiết bị khác, đổi mật khẩu, rồi báo người quản trị của đơn vị.',
  ].join('\n'),
});
