import { connect, type Socket } from 'node:net';

/** One kept-alive HTTP/1.1 connection, as lean as can be: the measuring shares the processors with what is measured. */
export interface HttpConnection {
  /** Sends one request and waits for its whole answer. */
  put(path: string, cookie: string, body: string): Promise<{ status: number; body: string }>;
  post(path: string, cookie: string, body: string): Promise<{ status: number; body: string }>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';

export async function openConnection(port: number): Promise<HttpConnection> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.setEncoding('latin1');
  let said = '';
  let answered: ((answer: { status: number; body: string }) => void) | undefined;
  socket.on('data', (part: string) => {
    said += part;
    const headEnd = said.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(said.slice(0, headEnd))?.[1]);
    if (said.length < headEnd + HEAD_END.length + length) return;
    const answer = {
      status: Number(said.slice(9, 12)),
      body: said.slice(headEnd + HEAD_END.length, headEnd + HEAD_END.length + length),
    };
    said = '';
    answered?.(answer);
  });
  const send = (method: string) => (path: string, cookie: string, body: string) =>
    new Promise<{ status: number; body: string }>((resolve) => {
      answered = resolve;
      const length = Buffer.byteLength(body);
      socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: truong_an_session=${cookie}\r\n` +
          `x-requested-with: truong-an\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
      );
    });
  return {
    put: send('PUT'),
    post: send('POST'),
    close: () => socket.destroy(),
  };
}
