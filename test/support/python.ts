import { execFile } from 'node:child_process';
import { PATIENCE_MS } from './patience';

const READ = `
import http.client, json, sys
read = []
for path in json.load(sys.stdin):
    connection = http.client.HTTPConnection('127.0.0.1', int(sys.argv[1]), timeout=20)
    try:
        connection.request('GET', path)
        reply = connection.getresponse()
        read.append('%d %s' % (reply.status, reply.read().decode('latin1')))
    except (http.client.HTTPException, OSError, ValueError):
        read.append(None)
    connection.close()
json.dump(read, sys.stdout)
`;

/** The answer that Python's `http.client` reads at each of these paths: status and body; null: it reads nothing. */
export const readByPython = (port: number, paths: readonly string[]): Promise<readonly (string | null)[]> =>
  new Promise((resolve, reject) => {
    const child = execFile('python3', ['-c', READ, String(port)], { timeout: PATIENCE_MS }, (error, output) => {
      if (error !== null) return reject(error);
      resolve(JSON.parse(output));
    });
    child.stdin?.end(JSON.stringify(paths));
  });
