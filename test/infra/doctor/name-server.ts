import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const types: Readonly<Record<number, string>> = { 1: 'A', 2: 'NS', 5: 'CNAME', 16: 'TXT', 28: 'AAAA' };

/** A name on the wire: each label after its length. */
const nameOnWire = (name: string): Buffer => Buffer.concat([...name.split('.').map(sized), Buffer.from([0])]);
const sized = (text: string): Buffer => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);

const onWire: Readonly<Record<string, (value: string) => Buffer>> = {
  A: (value) => Buffer.from(value.split('.').map(Number)),
  NS: nameOnWire,
  CNAME: nameOnWire,
  // Long ones come in pieces.
  TXT: (value) => Buffer.concat(value.split('|').map(sized)),
};

const noError = 0x8180;
const noSuchName = 0x8183;

/** A name server on the loopback interface; what it has no record of does not exist, unless it has others of that name. */
export const nameServer = async (records: Readonly<Record<string, readonly string[]>>) => {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const labels: string[] = [];
    let at = 12;
    for (let size = query[at]!; size > 0; size = query[at]!) {
      labels.push(query.toString('latin1', at + 1, at + 1 + size));
      at += 1 + size;
    }
    const name = labels.join('.').toLowerCase();
    const type = query.readUInt16BE(at + 1);
    const found = (records[`${name} ${types[type]}`] ?? []).map((value) => onWire[types[type]!]!(value));
    const isKnown = Object.keys(records).some((record) => record.startsWith(`${name} `));

    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    head.writeUInt16BE(isKnown ? noError : noSuchName, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(found.length, 6);
    const answers = found.map((value) => {
      const answer = Buffer.alloc(12);
      answer.writeUInt16BE(0xc00c, 0);
      answer.writeUInt16BE(type, 2);
      answer.writeUInt16BE(1, 4);
      answer.writeUInt16BE(value.length, 10);
      return Buffer.concat([answer, value]);
    });
    socket.send(Buffer.concat([head, query.subarray(12, at + 5), ...answers]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
};
