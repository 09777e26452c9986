import type { FastifyReply } from 'fastify';
import { Refusal } from '#base/refusal.ts';

export interface Finding {
  readonly where: string;
  readonly code: string;
  readonly sentence: string;
}

/** Sends an expected “no” as problem+json (RFC 9457); `findings` name the fields concerned. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { findings, ...facts } = refusal.facts;
  return reply
    .code(refusal.status)
    .type('application/problem+json')
    .send({
      type: `urn:truong-an:refusal:${refusal.code}`,
      title: refusal.sentence,
      status: refusal.status,
      code: refusal.code,
      facts,
      ...(findings ? { findings } : {}),
    });
}

export const faultSentence = (requestId: string): string =>
  `Chương trình gặp lỗi. Thử lại; nếu vẫn lỗi, báo người quản trị mã ${requestId}.`;

/** A bug: the person learns the request's number, the log the rest. */
export function sendFault(reply: FastifyReply, requestId: string): FastifyReply {
  return reply
    .code(500)
    .type('application/problem+json')
    .send({
      type: 'urn:truong-an:fault',
      title: faultSentence(requestId),
      status: 500,
      code: 'fault',
      facts: { requestId },
    });
}

const zodMessages: Record<string, string> = {
  invalid_type: 'Thiếu hoặc sai kiểu dữ liệu.',
  too_small: 'Quá ngắn hoặc quá nhỏ.',
  too_big: 'Quá dài hoặc quá lớn.',
  invalid_format: 'Chưa đúng dạng.',
  unrecognized_keys: 'Có mục không được nhận.',
  invalid_value: 'Không thuộc các giá trị cho phép.',
  invalid_union: 'Chưa đúng dạng.',
};

/** The refusal for input that does not fit the contract, each field named by its path. */
export function refusalForIssues(issues: readonly { path: readonly PropertyKey[]; code: string }[]): Refusal {
  const findings: Finding[] = issues.map(({ path, code }) => ({
    where: path.map(String).join('.'),
    code,
    sentence: zodMessages[code] ?? 'Chưa đúng.',
  }));
  return new Refusal('request-invalid', { findings });
}
