/**
 * `npm run check:host -- https://example.org/`: asks a host for one address of each kind and says what it sends otherwise
 * than it should. Fails where something does not work; public/_headers says what a host can be told.
 */
import http from 'node:http';
import https from 'node:https';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { chartTextIds, readChartText } from '../ledger/chart-text.ts';
import { hashedIn, judge, probesOf, report, type Answer } from './host.ts';

/** Milliseconds that an answer may take. */
const PATIENCE = 20_000;

const unpack: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
};

/** A body that was not packed. */
const asSent = (body: Buffer): Promise<Buffer> => Promise.resolve(body);

/** Asks once, follows no redirect. `fetch` would unpack the body and not say how long it was. */
function ask(address: URL): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { get } = address.protocol === 'https:' ? https : http;
    const headers = { 'Accept-Encoding': 'br, gzip', Origin: 'https://news.example' };
    const request = get(address, { headers, timeout: PATIENCE }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const packed = Buffer.concat(parts);
        const sent = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        const open = unpack[sent['content-encoding'] ?? ''] ?? asSent;
        open(packed).then(
          (body) =>
            resolve({
              status: response.statusCode ?? 0,
              headers: sent,
              body: String(body),
              bytes: packed.length,
            }),
          reject,
        );
      });
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
    request.on('error', (error) => reject(new Error(`${address.href}: ${error.message}`, { cause: error })));
  });
}

/**
 * Asks a host for everything that there is to ask.
 * @param address the home page in full
 * @param chart a chart of the site with one of its steps; the first that the content has, unless told
 */
export async function checkHost(
  address: string,
  { id, step } = firstChart(),
): Promise<ReturnType<typeof report>> {
  const home = new URL(address.endsWith('/') ? address : `${address}/`);
  const probes = probesOf(id, step, hashedIn((await ask(home)).body, home));
  const findings = await Promise.all(
    probes.map(async (probe) => judge(probe, await ask(new URL(probe.path, home)), home)),
  );
  return report(findings.flat(), probes.length);
}

function firstChart(): { id: string; step: string } {
  const [id = ''] = chartTextIds();
  return { id, step: readChartText(id).default };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address] = process.argv.slice(2);
  if (!address || !URL.canParse(address)) {
    console.error('Name the address of the home page: npm run check:host -- https://example.org/');
    process.exit(2);
  }
  const { text, good } = await checkHost(address);
  console.log(text);
  process.exitCode = good ? 0 : 1;
}
