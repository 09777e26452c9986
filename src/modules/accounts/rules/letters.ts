import { formatDate, type PlainDate } from '#base/date.ts';

/** The letter that carries an invitation: no content of the work, only who invites to what and until when. */
export function invitationLetter(
  fullName: string,
  unitName: string,
  link: string,
  until: PlainDate,
): { subject: string; text: string } {
  return {
    subject: `Lời mời vào Trường An: ${unitName}`,
    text: [
      `Kính gửi ${fullName},`,
      '',
      `${unitName} mời ông/bà sử dụng phần mềm Trường An. Mở đường dẫn sau để đặt tên đăng nhập và mật khẩu:`,
      '',
      link,
      '',
      `Đường dẫn dùng một lần và có hiệu lực đến hết ngày ${formatDate(until)}. Không chuyển tiếp thư này cho người khác.`,
    ].join('\n'),
  };
}
