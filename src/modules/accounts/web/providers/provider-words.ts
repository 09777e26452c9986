/** Words of signing in with the office's own system. */
export const providerWords = {
  signIn: (name: string) => `Đăng nhập bằng tài khoản ${name}`,
  title: (name: string) => `Đăng nhập bằng ${name}`,
  loading: 'Đang xem cách đăng nhập của cơ quan',
  lead: (name: string) =>
    `Nối một lần với tài khoản ${name} của chính bạn; từ đó vào được chương trình mà không gõ mật khẩu ở đây.`,
  since: (day: string) => `Đã nối từ ${day}. Mật khẩu của chương trình vẫn dùng được.`,
  link: (name: string) => `Nối với ${name}`,
  linkLead: (name: string) => `Bạn sẽ sang ${name} đăng nhập một lần rồi quay lại đây.`,
  linked: 'Đã nối tài khoản.',
  unlink: (name: string) => `Bỏ nối với ${name}`,
  unlinkConsequence: (name: string) =>
    `Tài khoản ${name} không còn vào được chương trình. Lần sau đăng nhập bằng tên đăng nhập và mật khẩu.`,
  unlinked: 'Đã bỏ nối tài khoản.',
  endHere: (name: string) =>
    `Bạn đã vào bằng tài khoản ${name}. Chỉ đăng xuất ở đây thì trình duyệt này vẫn đang đăng nhập ở ${name}.`,
  endBoth: (name: string) => `Đăng xuất cả ở ${name}`,
  back: 'Đang quay lại chương trình',
  backLead: 'Chờ một chút, chương trình đang xem câu trả lời.',
  failed: 'Chưa đăng nhập được',
  notLinked: 'Chưa nối được tài khoản',
  toSignIn: 'Về trang Đăng nhập',
  toSecurity: 'Về trang Bảo mật',
} as const;
